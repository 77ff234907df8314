import { companyName, latinName, parkName } from './corpus-name.ts';
import { VOCABULARY } from './corpus-vocabulary.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** The topic of a page: it repeats a few words and never uses most words. */
export interface Theme {
	district: string;
	town: string;
	park: string;
	company: string;
	industries: readonly string[];
	offices: readonly string[];
	acts: readonly string[];
	things: readonly string[];
	aims: readonly string[];
	qualities: readonly string[];
	latin: readonly string[];
	/** The author's preference for each kind of sentence, from 0 to 1. */
	manners: readonly number[];
}

export function pageTheme(random: SeededRandom): Theme {
	const some = (words: readonly string[], count: number) =>
		Array.from({ length: count }, () => (random.chance(0.5) ? random.pickEarly(words) : random.pick(words)));
	return {
		district: random.pickEarly(VOCABULARY.districts),
		town: random.pick(VOCABULARY.towns),
		park: parkName(random),
		company: companyName(random),
		industries: some(VOCABULARY.industries, 2),
		offices: some(VOCABULARY.offices, 2),
		acts: some(VOCABULARY.acts, 5),
		things: some(VOCABULARY.things, 5),
		aims: some(VOCABULARY.aims, 2),
		qualities: some(VOCABULARY.qualities, 4),
		latin: [...some(VOCABULARY.latin, 2), latinName(random)],
		manners: Array.from({ length: 6 }, () => random.between(0, 999) / 1000),
	};
}
