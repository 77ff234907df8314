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
}

const spellingsOf = (parts: Understanding['parts']) =>
	parts.map(({ spellings }) => spellings).filter((spellings) => spellings.length > 0);

/** @param understanding undefined when the word list failed to load; the query is then searched for as typed */
export function searchRequest(query: SearchQuery, understanding?: Understanding): SearchRequest {
	if (understanding === undefined) return { query, parts: [], excluded: [] };
	const { parts, excluded } = understanding;
	const wanted = excluded.length === 0 ? query : parseQuery(parts.map(({ text }) => text).join(' '));
	return { query: wanted, parts: spellingsOf(parts), excluded: spellingsOf(excluded) };
}
