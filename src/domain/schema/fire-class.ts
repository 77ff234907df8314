// † browser
import { FIRE_CLASSES, type FireClass } from './listing-facts.ts';

/** The classes of GB 50016 from the least dangerous to the most; 丙 is split in two. */
export const FIRE_LADDER = ['e', 'd', 'c2', 'c1', 'b', 'a'] as const;

/** A class of goods that can be asked for: 丙 in one of its halves. */
export type FireWish = (typeof FIRE_LADDER)[number];

const { c: _, ...wishes } = FIRE_CLASSES;
/** The classes that can be asked for, the most dangerous first. */
export const FIRE_WISHES: Readonly<Record<FireWish, string>> = wishes;

/**
 * Steps by which a building falls short of what shall be made or kept in it; 0 when it will do. A building serves its own class
 * and all less dangerous ones (甲 > 乙 > 丙一 > 丙二 > 丁 > 戊); one that only says 丙 counts as both halves.
 */
export function fireStepsShort(building: FireClass, wish: FireWish): number {
	const rank = FIRE_LADDER.indexOf(building === 'c' ? 'c1' : building);
	return Math.max(0, FIRE_LADDER.indexOf(wish) - rank);
}
