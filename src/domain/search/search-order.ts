// † browser
import { findTerm, foldText } from './search-match.ts';
import { tokenCount } from './search-text.ts';

/** A page that holds every term, with the first position of each. */
export interface FoundPage {
	id: string;
	first: readonly number[];
}

/** Positions of the title, and how many of the text count as its lead (docs/decisions/0001-search-index.md). */
export const TITLE_POSITIONS = 100;
const LEAD_POSITIONS = 150;

function rank({ first }: FoundPage): number {
	if (first.every((position) => position < TITLE_POSITIONS)) return 0;
	return first.every((position) => position < TITLE_POSITIONS + LEAD_POSITIONS) ? 1 : 2;
}

/** Hits in the title first, then hits in the lead, then the rest; within each in the order given, newest first. */
export function orderPages(newestFirst: readonly FoundPage[]): FoundPage[] {
	return [...newestFirst].sort((a, b) => rank(a) - rank(b));
}

/**
 * Where the engine finds a term in a page first, worked out from what is shown of it; undefined when the page does not hold it.
 * @param text a line for each paragraph @param term as in `parseQuery`
 */
export function firstPosition(title: string, text: string, term: string): number | undefined {
	const [inTitle] = findTerm(foldText(title), term);
	if (inTitle !== undefined) return tokenCount(title.slice(0, inTitle.start));
	let passed = Math.max(TITLE_POSITIONS, tokenCount(title));
	for (const paragraph of text.split('\n')) {
		const [found] = findTerm(foldText(paragraph), term);
		if (found !== undefined) return passed + tokenCount(paragraph.slice(0, found.start));
		// The mark between two paragraphs takes a position.
		passed += tokenCount(paragraph) + 1;
	}
	return undefined;
}
