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

/** Tokens between the first places of all terms within which they say one thing: about a long sentence. */
const NEAR_POSITIONS = 40;

/** Order of a page by where its terms stand. A single term is always near itself. */
function rank({ first }: FoundPage): number {
	if (first.every((position) => position < TITLE_POSITIONS)) return 0;
	if (first.every((position) => position < TITLE_POSITIONS + LEAD_POSITIONS)) return 1;
	return Math.max(...first) - Math.min(...first) <= NEAR_POSITIONS ? 2 : 3;
}

/**
 * Hits in the title first, then hits in the lead, then those whose terms stand near each other, then the rest. Each group
 * keeps the given order, newest first. The engine reports only the first place of each term, so how often a term occurs is
 * not known without loading the texts.
 */
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

/** Moves the pages that can hardly be of use behind the others. Both groups keep their order. */
export function withLast(pages: readonly FoundPage[], isLast: (id: string) => boolean): FoundPage[] {
	return [...pages.filter(({ id }) => !isLast(id)), ...pages.filter(({ id }) => isLast(id))];
}
