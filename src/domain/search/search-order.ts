// † browser
import { findTerm, foldText } from './search-match.ts';
import { positionOf, tokenCount } from './search-copy.ts';

/** A page that holds every term, with the first position of each term. */
export interface FoundPage {
	id: string;
	first: readonly number[];
}

/** Number of positions reserved for the title, and length of the lead in the text (docs/decisions/0001-search-index.md). */
export const TITLE_POSITIONS = 100;
export const LEAD_POSITIONS = 150;

function rank({ first }: FoundPage): number {
	if (first.every((position) => position < TITLE_POSITIONS)) return 0;
	return first.every((position) => position < TITLE_POSITIONS + LEAD_POSITIONS) ? 1 : 2;
}

/** Hits in the title first, then hits in the lead, then the rest. Each group keeps the given order, newest first. */
export function orderPages(newestFirst: readonly FoundPage[]): FoundPage[] {
	return [...newestFirst].sort((a, b) => rank(a) - rank(b));
}

/**
 * The first position the engine would report for a term, computed from the displayed text. Undefined when the page does not
 * contain the term.
 * @param text one line per paragraph
 * @param term as in `parseQuery`
 */
export function firstPosition(title: string, text: string, term: string): number | undefined {
	const [inTitle] = findTerm(foldText(title), term);
	if (inTitle !== undefined) return positionOf(title, inTitle.start, term);
	let passed = Math.max(TITLE_POSITIONS, tokenCount(title));
	for (const paragraph of text.split('\n')) {
		const [found] = findTerm(foldText(paragraph), term);
		if (found !== undefined) return passed + positionOf(paragraph, found.start, term);
		// The mark between two paragraphs occupies a position.
		passed += tokenCount(paragraph) + 1;
	}
	return undefined;
}
