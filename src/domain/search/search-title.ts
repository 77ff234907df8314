// † browser
import { parseQuery, type SearchQuery, titleKey } from './search-query.ts';
import { indexCopy, isToken, phraseTokens, type Piece, piecesOf, tokenCount } from './search-text.ts';

/*
 * The page whose title is just what was typed comes first. To tell it from others whose titles go on, candidates are read; where
 * that would be many, titles have a mark at their end, and the phrase of a title's end with the mark finds it.
 */

/** So many pages are read at most to see whether they are what was asked for: no more than are shown anyway. */
export const MOST_READ = 10;

/** Stands behind the last word of a crowded title in the index; a letter no text uses. */
const TITLE_END = 'ꀎ';

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

/** The position at which a title that is just the query has its first word: each mark before it takes one. */
export function titleStart({ pieces }: SearchQuery): number {
	return tokenCount(textOf(pieces.slice(0, pieces.findIndex(isToken))));
}

/** The tokens of a title with the mark behind its last word. */
export function markedTitle(title: string): string {
	const pieces = piecesOf(title);
	const end = pieces.findLastIndex(isToken) + 1;
	const [words, marks] = [pieces.slice(0, end), pieces.slice(end)].map((part) => indexCopy(textOf(part)));
	return `${words} ${TITLE_END} ${marks}`.trim();
}

/** The quoted phrase that finds the marked titles which end as the query does. */
export function titleEndQuery({ pieces }: SearchQuery): string {
	const end = pieces.findLastIndex(isToken) + 1;
	const start = pieces.slice(0, end).findLastIndex((piece) => !isToken(piece)) + 1;
	return `"${[...phraseTokens(pieces.slice(start, end)), TITLE_END].join(' ')}"`;
}

/** What a title begins with, up to the end of its first term; other titles with the same beginning are found with it. */
function beginningOf(title: string): string {
	const {
		key,
		terms: [first],
	} = parseQuery(title);
	const at = first === undefined ? -1 : key.indexOf(first.text);
	return first === undefined || at === -1 ? '' : key.slice(0, at + first.text.length);
}

/** The titles that begin like more than `MOST_READ` ones: asked for, they would not be found by reading candidates. */
export function crowdedTitles(titles: readonly string[]): ReadonlySet<string> {
	const keys = Map.groupBy(titles.map(titleKey), (key) => key.charAt(0));
	return new Set(
		titles.filter((title) => {
			const beginning = beginningOf(title);
			const others = keys.get(titleKey(title).charAt(0)) ?? [];
			return others.filter((key) => key.startsWith(beginning)).length > MOST_READ;
		}),
	);
}
