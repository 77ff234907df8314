import { looserQueries, respelledQuery } from '../domain/search-fallback.ts';
import { searchUrl } from '../domain/urls.ts';
import { search } from './search-thread.ts';

/** A query that does find something, for a visitor whose own found nothing. */
export interface Offer {
	query: string;
	total: number;
}

const OFFERS = 3;

/** The query in simplified characters, or undefined when it already is. */
export async function simplifiedQuery(query: string): Promise<string | undefined> {
	const { simplify } = await import('../domain/traditional-characters.ts');
	const simplified = simplify(query);
	return simplified === query ? undefined : simplified;
}

/** The same numbers in their other spelling, when pages hold that too. */
export async function spellingOffers(terms: readonly string[]): Promise<Offer[]> {
	const query = respelledQuery(terms);
	if (query === undefined) return [];
	const { total } = await search(query, {}, 'best');
	return total === 0 ? [] : [{ query, total }];
}

/** Up to three looser queries with what they find. */
export async function looserOffers(terms: readonly string[]): Promise<Offer[]> {
	const offers: Offer[] = [];
	for (const query of looserQueries(terms)) {
		const { total } = await search(query, {}, 'best');
		const isNew = !offers.some((offer) => offer.query.includes(query));
		if (total > 0 && isNew) offers.push({ query, total });
		if (offers.length === OFFERS) break;
	}
	return offers;
}

/** The offers as links in their own list. */
export function offerItems(offers: readonly Offer[]): HTMLLIElement[] {
	return offers.map(({ query, total }) => {
		const link = document.createElement('a');
		link.href = searchUrl(query);
		link.textContent = `${query}（${total} 条）`;
		const item = document.createElement('li');
		item.append(link);
		return item;
	});
}
