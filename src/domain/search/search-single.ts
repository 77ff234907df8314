// † browser
import { LEAD_POSITIONS, TITLE_POSITIONS } from './search-order.ts';
import { type Half, halvesOf } from './search-copy.ts';

/*
 * One Han character or number is in many pairs. The index therefore has one more token for each of them on a page. It says
 * where it comes first: in the title, the lead or the rest. These tokens stand behind the text.
 */

interface Region {
	/** Follows the character or number in the token. No text uses these letters. They sort before all Han characters. */
	mark: string;
	/** The last position of the region. */
	position: number;
}

const REGIONS: readonly Region[] = [
	{ mark: 'ʕ', position: TITLE_POSITIONS - 1 },
	{ mark: 'ʖ', position: TITLE_POSITIONS + LEAD_POSITIONS - 1 },
	{ mark: 'ʡ', position: Infinity },
];

/** The tokens for single characters and numbers of a page. */
export function singleTokens(halves: readonly Half[]): string[] {
	const first = new Map<string, number>();
	for (const { token, position } of halves) if (!first.has(token)) first.set(token, position);
	return [...first].map(
		([token, position]) => token + (REGIONS.find((each) => position <= each.position)?.mark ?? ''),
	);
}

/** A phrase for the engine, and the position that its hits stand for. */
export interface SingleQuery {
	engine: string;
	position: number;
}

/** The queries for a term of one Han character or number. Empty for other terms. */
export function singleQueries(term: string): SingleQuery[] {
	const [half] = halvesOf(term);
	if (half === undefined || half.length !== term.length) return [];
	return REGIONS.map(({ mark, position }) => ({ engine: `"${half.token}${mark}"`, position }));
}
