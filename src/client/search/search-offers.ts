import { countWords } from '../../domain/search/answer-words.ts';
import { looserQueries, respelledQuery } from '../../domain/search/search-fallback.ts';
import { parseQuery } from '../../domain/search/search-query.ts';
import { searchRequest } from '../../domain/search/meaning/search-request.ts';
import { searchUrl } from '../../domain/urls.ts';
import { newElement } from '../site/new-element.ts';
import { understandingOf } from './search-help.ts';
import { search } from './search-thread.ts';

/** A query known to find something, offered when the visitor's own query found nothing. */
export interface Offer {
	query: string;
	total: number;
	/** False when the total is only a lower bound. */
	isComplete: boolean;
}

const OFFERS = 3;

/** The query with its numbers in the other spelling (3000, 3,000), if that finds pages too. */
export async function spellingOffers(terms: readonly string[]): Promise<Offer[]> {
	const query = respelledQuery(terms);
	if (query === undefined) return [];
	const { total, isComplete } = await search(searchRequest(parseQuery(query)), {}, 'best');
	return total === 0 ? [] : [{ query, total, isComplete }];
}

/** Up to three looser queries that find something. */
export async function looserOffers(terms: readonly string[]): Promise<Offer[]> {
	const offers: Offer[] = [];
	for (const query of looserQueries(terms)) {
		const parsed = parseQuery(query);
		// Understood like a query of the visitor, so that the link finds as many as it says.
		const request = searchRequest(parsed, await understandingOf(parsed));
		const { total, isComplete } = await search(request, {}, 'best');
		const isNew = !offers.some((offer) => offer.query.includes(query));
		if (total > 0 && isNew) offers.push({ query, total, isComplete });
		if (offers.length === OFFERS) break;
	}
	return offers;
}

/** The offers as links, one per list item. */
export function offerItems(offers: readonly Offer[]): HTMLLIElement[] {
	return offers.map(({ query, total, isComplete }) => {
		const words = `${query}（${countWords(total, isComplete)} 条）`;
		return newElement('li', {}, newElement('a', { href: searchUrl(query) }, words));
	});
}
