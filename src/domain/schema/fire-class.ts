// † browser
import { FIRE_CLASSES, type FireClass } from './listing-facts.ts';

/** The classes of GB 50016, the least dangerous first. 丙 is split in two. */
export const FIRE_LADDER = ['e', 'd', 'c2', 'c1', 'b', 'a'] as const;

/** A class of goods that a visitor can choose. 丙 only as one of its halves. */
export type FireWish = (typeof FIRE_LADDER)[number];

const { c: _, ...wishes } = FIRE_CLASSES;
/** The classes that a visitor can choose, the most dangerous first. */
export const FIRE_WISHES: Readonly<Record<FireWish, string>> = wishes;

/**
 * Number of steps between the class of a building and the class of the goods; 0 when the building is sufficient. A
 * building is approved for its own class and all less dangerous ones (甲 > 乙 > 丙一 > 丙二 > 丁 > 戊). A building with only 丙
 * counts as both halves.
 */
export function fireStepsShort(building: FireClass, wish: FireWish): number {
	const rank = FIRE_LADDER.indexOf(building === 'c' ? 'c1' : building);
	return Math.max(0, FIRE_LADDER.indexOf(wish) - rank);
}
