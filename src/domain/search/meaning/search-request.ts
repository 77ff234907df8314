// † browser
import type { Understanding } from './understanding.ts';
import { parseQuery, type SearchQuery } from '../search-query.ts';

/** What the texts are searched for. */
export interface SearchRequest {
	/** The words as typed, without what is not wanted. */
	query: SearchQuery;
	/** For each part that was understood, the spellings pages may have, the usual one first. */
	parts: readonly (readonly string[])[];
	/** The same for what is not wanted. */
	excluded: readonly (readonly string[])[];
}

const spellingsOf = (parts: Understanding['parts']) =>
	parts.map(({ spellings }) => spellings).filter((spellings) => spellings.length > 0);

/** @param understanding undefined where the words of the site could not be had: the query is then searched for as typed */
export function searchRequest(query: SearchQuery, understanding?: Understanding): SearchRequest {
	if (understanding === undefined) return { query, parts: [], excluded: [] };
	const { parts, excluded } = understanding;
	const wanted = excluded.length === 0 ? query : parseQuery(parts.map(({ text }) => text).join(' '));
	return { query: wanted, parts: spellingsOf(parts), excluded: spellingsOf(excluded) };
}
