// † browser
import type { Understanding } from './understanding.ts';
import { parseQuery, type SearchQuery } from '../search-query.ts';

/** A request for the text search. */
export interface SearchRequest {
	/** The words as typed, without the excluded ones. */
	query: SearchQuery;
	/** Spellings of each understood part, the usual one first. */
	parts: readonly (readonly string[])[];
	/** Spellings of each excluded part. */
	excluded: readonly (readonly string[])[];
	/** Districts whose listings and parks are left out. */
	elsewhere?: readonly string[];
}

/** A run of characters that may be several words: 高新技术企业认定. */
const LONG_RUN = /^\p{Script=Han}{4,}$/u;

/** The words of a long run that is not a known word; the run itself where the browser cannot segment it. */
function wordsOf(run: string): readonly string[] {
	if (!LONG_RUN.test(run) || !('Segmenter' in Intl)) return [run];
	const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(run);
	const words: string[] = [];
	// A single character says little. It stays with its neighbour: 高 新 | 技术 are 高新 and 技术.
	for (const { segment } of segments) {
		const last = words.at(-1);
		if (last !== undefined && (last.length === 1 || segment.length === 1))
			words.splice(-1, 1, last + segment);
		else words.push(segment);
	}
	return words;
}

/** The spellings of each part. A word that was not understood is the same as its parts, wherever they stand. */
function spellingsOf(parts: Understanding['parts']): (readonly string[])[] {
	return parts
		.flatMap(({ kind, spellings }) => {
			const [only = ''] = spellings;
			const isPlain = kind === 'word' && spellings.length === 1;
			return isPlain ? wordsOf(only).map((word) => [word]) : [spellings];
		})
		.filter((spellings) => spellings.length > 0);
}

/** @param understanding undefined when the word list failed to load; the query is then searched for as typed */
export function searchRequest(query: SearchQuery, understanding?: Understanding): SearchRequest {
	if (understanding === undefined) return { query, parts: [], excluded: [] };
	const { parts, excluded } = understanding;
	const wanted = excluded.length === 0 ? query : parseQuery(parts.map(({ text }) => text).join(' '));
	const elsewhere = parts.flatMap((part) => part.elsewhere ?? []);
	return {
		query: wanted,
		parts: spellingsOf(parts),
		excluded: excluded.map(({ spellings }) => spellings).filter((spellings) => spellings.length > 0),
		...(elsewhere.length > 0 && { elsewhere }),
	};
}
