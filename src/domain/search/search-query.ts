// † browser
import { foldedText } from '../schema/folded-text.ts';
import { foldText } from './search-match.ts';
import { foldWidth, isToken, letterTokens, phraseTokens, type Piece, piecesOf } from './search-text.ts';

/** One term of a query, as typed and as sent to the engine. */
export interface SearchTerm {
	/** Folded to half width and lower case. */
	text: string;
	/** A quoted phrase of tokens. */
	engine: string;
}

/** A parsed query, shared by all code that searches, compares or highlights. */
export interface SearchQuery {
	/** As displayed and stored in the address. */
	text: string;
	pieces: readonly Piece[];
	/** All terms must occur. An empty list means there is nothing to search for. */
	terms: readonly SearchTerm[];
	/** Key for comparison with titles, see `titleKey`. */
	key: string;
}

/** Longer queries are cut. No title is longer, and a pasted page must not block the browser. */
export const MAX_QUERY = 100;
const MAX_TERMS = 8;

/**
 * The query as displayed and stored in the address: folded like the content, well-formed, without control characters and
 * direction marks, cut to the maximum length.
 */
export function cleanQuery(query: string): string {
	const clean = foldedText(query)
		.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]+/gu, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
	return [...clean].slice(0, MAX_QUERY).join('').trim();
}

/** A quoted phrase query. A word at the end may continue, so only its letters are queried. */
function engineQuery(pieces: readonly Piece[]): string {
	const last = pieces.at(-1);
	const tokens =
		last?.kind === 'latin'
			? [...phraseTokens(pieces.slice(0, -1), true), ...letterTokens(last.text)]
			: phraseTokens(pieces);
	return `"${tokens.join(' ')}"`;
}

/** A text without typographic differences, for comparing titles. */
export function titleKey(title: string): string {
	return foldText(title).replaceAll(/\s+/g, '');
}

/** The terms among the pieces, without duplicates. White space and marks that are not in the index separate terms. */
function termsOf(pieces: readonly Piece[]): SearchTerm[] {
	const words: string[] = [];
	let word = '';
	for (const piece of pieces) {
		if (isToken(piece)) {
			word += piece.text;
		} else {
			words.push(word);
			word = '';
		}
	}
	words.push(word);
	const distinct = [...new Set(words.map((each) => foldWidth(each).toLowerCase()))];
	return distinct
		.filter((text) => text !== '')
		.slice(0, MAX_TERMS)
		.map((text) => ({ text, engine: engineQuery(piecesOf(text)) }));
}

export function parseQuery(query: string): SearchQuery {
	const text = cleanQuery(query);
	const pieces = piecesOf(text);
	return { text, pieces, terms: termsOf(pieces), key: titleKey(text) };
}
