import { questionOf } from '../../domain/explorer/fit.ts';
import { explore } from '../../domain/explorer/listing-filter.ts';
import type { Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import { readAddress, writeAddress } from '../../domain/explorer/wanted-address.ts';
import type { Ask } from '../../domain/search/meaning/query-part.ts';
import { understand } from '../../domain/search/meaning/understanding.ts';
import { parseQuery } from '../../domain/search/search-query.ts';
import { loadOffer } from '../explorer/loaded-offer.ts';
import { loadLexicon } from '../site/known-words.ts';

export const paramsOf = (ask: Ask) => new URLSearchParams(ask.map(([name, value]) => [name, value]));

/** Whether the explorer knows every requested place. It does not know a place without any listing. */
export function knowsPlaces(ask: Ask, params: URLSearchParams, { areas = [] }: Vocabulary): boolean {
	const places = ask.filter(([name]) => ['district', 'town', 'park', 'metro'].includes(name));
	const isArea = (word: string) => areas.some(({ id }) => id === word);
	return places.every(
		([name, value]) => params.getAll(name).includes(value) || (name === 'district' && isArea(value)),
	);
}

/**
 * Number of listings that fit a query. Undefined for a place without any. This file brings no code for cards: the box is on
 * every page, and styles that a script may need stay on the page.
 */
export async function countFitting(query: string): Promise<number | undefined> {
	const { ask } = understand(parseQuery(query), await loadLexicon());
	const { names, rows, today } = await loadOffer();
	const state = readAddress(paramsOf(ask), names);
	if (!knowsPlaces(ask, writeAddress(state), names)) return undefined;
	return explore(rows, questionOf(state.wanted, today), state.order).hits.length;
}
