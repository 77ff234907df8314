// † browser
import { foldWidth, isToken, letterTokens, phraseTokens, type Piece, piecesOf } from './search-text.ts';

/** One term of a query: what the visitor typed, and what the engine is asked. */
export interface SearchTerm {
	/** Folded to half width and lower case. */
	text: string;
	/** A quoted phrase of tokens. */
	engine: string;
	/** For a long term: a quoted phrase of some of its characters, which every page of the term holds and few others do. */
	probe?: string;
}

/** Longer queries are cut: no title is longer, and a pasted page must not block the browser. */
export const MAX_QUERY = 100;
const MAX_TERMS = 8;

/** The query as it is shown and kept in the address: well-formed, without control characters and direction marks, cut. */
export function cleanQuery(query: string): string {
	const clean = query
		.toWellFormed()
		.replaceAll(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
	return [...clean].slice(0, MAX_QUERY).join('').trim();
}

/** The most common characters of our own articles and listings, the most common first: a phrase of others stands on fewer pages. */
const COMMON =
	'的业产区生药医发物上江松和新地一要有政在展海技为重以大化工行出是项目经园开商协企内动会关层计创成基信日力进分主科划复策不明文年国引推集面部人用术作可租打标介报加市造能下';
/** How many characters are asked of a term that has more than twice so many; each costs a file of the index in each shard. */
const PROBE_LENGTH = 3;

/** The phrase of neighbouring Han characters of a long term that is the least common, by how common its characters are. */
function probeOf(pieces: readonly Piece[]): string | undefined {
	if (pieces.length <= 2 * PROBE_LENGTH) return undefined;
	const commonness = (character: string) => (COMMON.length - COMMON.indexOf(character)) % (COMMON.length + 1);
	const windows = pieces
		.map((_, start) => pieces.slice(start, start + PROBE_LENGTH))
		.filter((window) => window.length === PROBE_LENGTH && window.every(({ kind }) => kind === 'han'))
		.map((window) => window.map(({ text }) => text));
	const cost = (window: readonly string[]) => window.reduce((sum, each) => sum + commonness(each), 0);
	const [first, ...others] = windows;
	if (first === undefined) return undefined;
	const rarest = others.reduce((best, window) => (cost(window) < cost(best) ? window : best), first);
	return `"${rarest.join(' ')}"`;
}

/** A quoted phrase. A word at its end may go on, so only its letters are asked. */
function engineQuery(pieces: readonly Piece[]): string {
	const last = pieces.at(-1);
	const tokens =
		last?.kind === 'latin'
			? [...phraseTokens(pieces.slice(0, -1)), ...letterTokens(last.text)]
			: phraseTokens(pieces);
	return `"${tokens.join(' ')}"`;
}

/**
 * The terms of a query: parted by white space and by marks that the index does not hold, each once. All of them must occur.
 * No terms means that there is nothing to search for.
 */
export function parseQuery(query: string): SearchTerm[] {
	const words: string[] = [];
	let word = '';
	for (const piece of piecesOf(cleanQuery(query))) {
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
		.map((text) => {
			const pieces = piecesOf(text);
			const probe = probeOf(pieces);
			return { text, engine: engineQuery(pieces), ...(probe === undefined ? {} : { probe }) };
		});
}
