// † browser
import { parseQuery, type SearchQuery, titleKey } from './search-query.ts';
import { indexCopy, tokenCount } from './search-copy.ts';
import { isToken, phraseTokens, type Piece, piecesOf } from './search-text.ts';

/*
 * A page whose title equals the query comes first. To tell it from pages with longer titles, the candidates are loaded. If
 * there are too many candidates, the titles have an end marker in the index, and a phrase query for the end of the title
 * with the marker finds the page.
 */

/** Maximum number of candidates loaded to compare titles. It is not more than a search shows anyway. */
export const MOST_READ = 10;

/** Stands after the last word of a crowded title in the index. No text uses this letter. */
const TITLE_END = 'ꀎ';

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

/** Position of the first word in a title that equals the query. Each mark before the word occupies one position. */
export function titleStart({ pieces }: SearchQuery): number {
	return tokenCount(textOf(pieces.slice(0, pieces.findIndex(isToken))));
}

/** The tokens of a title with the end marker after its last word. */
export function markedTitle(title: string): string {
	const pieces = piecesOf(title);
	const end = pieces.findLastIndex(isToken) + 1;
	const [words, marks] = [pieces.slice(0, end), pieces.slice(end)].map((part) => indexCopy(textOf(part)));
	return `${words} ${TITLE_END} ${marks}`.trim();
}

/** The phrase query for marked titles that end like the query. */
export function titleEndQuery({ pieces }: SearchQuery): string {
	const end = pieces.findLastIndex(isToken) + 1;
	const start = pieces.slice(0, end).findLastIndex((piece) => !isToken(piece)) + 1;
	return `"${[...phraseTokens(pieces.slice(start, end), true), TITLE_END].join(' ')}"`;
}

/**
 * The beginning of a title, up to the end of its first term, or else its first letter. A search also finds other titles with the
 * same beginning.
 */
export function titleBeginning(title: string): string {
	const {
		key,
		terms: [first],
	} = parseQuery(title);
	const at = first === undefined ? -1 : key.indexOf(first.text);
	const beginning = first === undefined || at === -1 ? '' : key.slice(0, at + first.text.length);
	return beginning || titleKey(title).charAt(0);
}

/** The first of sorted texts that is not before a text. */
function placeIn(sorted: readonly string[], text: string): number {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((sorted[middle] ?? '') < text) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** A page with what is known of its title. */
interface TitledPage {
	title: string;
	/** Of `titleBeginning`, if an earlier build has found it. */
	beginning?: string;
}

/** Titles that share their beginning with more than `MOST_READ` titles. Loading candidates would not find them. */
export function crowdedTitles(pages: readonly TitledPage[]): ReadonlySet<string> {
	const keys = pages
		.map(({ title }) => titleKey(title))
		.filter(Boolean)
		.toSorted();
	const crowded = pages.filter(({ title, beginning = titleBeginning(title) }) => {
		// Keys with the same beginning stand in a row.
		const last = keys[placeIn(keys, beginning) + MOST_READ];
		return beginning !== '' && last?.startsWith(beginning) === true;
	});
	return new Set(crowded.map(({ title }) => title));
}
