import { type Understanding, understand } from '../../domain/search/meaning/understanding.ts';
import { parseQuery, type SearchQuery } from '../../domain/search/search-query.ts';
import { searchRequest } from '../../domain/search/meaning/search-request.ts';
import { looserQueries, respelledQuery } from '../../domain/search/search-fallback.ts';
import { searchUrl } from '../../domain/urls.ts';
import { newElement } from '../site/new-element.ts';
import type { SearchAnswer } from './search-engine.ts';
import type { SearchState } from './search-form.ts';
import type { LoadedListings } from './listing-answer.ts';
import { loadLexicon } from './known-words.ts';
import { search } from './search-thread.ts';

/** A query that does find something, for a visitor whose own found nothing. */
export interface Offer {
	query: string;
	total: number;
}

const OFFERS = 3;

/** The query in simplified characters, or undefined when it already is. */
async function simplifiedQuery(query: string): Promise<string | undefined> {
	const { simplify } = await import('../../domain/search/traditional-characters.ts');
	const simplified = simplify(query);
	return simplified === query ? undefined : simplified;
}

/** What a query was taken for, and what the texts say to it. */
export interface TextAnswer {
	answer: SearchAnswer;
	/** The query that was searched for: the one typed, or that in simplified characters. */
	query: SearchQuery;
	/** Undefined where the words of the site could not be had. */
	understanding: Understanding | undefined;
	/** Said behind the number of hits. */
	note: string;
}

/** How a query is understood; undefined where the words of the site cannot be had. */
export async function understandingOf(query: SearchQuery): Promise<Understanding | undefined> {
	const lexicon = await loadLexicon().catch(() => undefined);
	return lexicon && understand(query, lexicon);
}

/** Texts do not wait longer than this for the words of the site, in milliseconds. */
const WORDS_WAIT = 800;

async function textAnswer(
	query: SearchQuery,
	{ filters, sort }: SearchState,
	note = '',
): Promise<TextAnswer> {
	const late = new Promise<undefined>((settle) => setTimeout(() => settle(undefined), WORDS_WAIT));
	const understanding = await Promise.race([understandingOf(query), late]);
	return {
		answer: await search(searchRequest(query, understanding), filters, sort),
		query,
		understanding,
		note,
	};
}

/** The answer; for a query in traditional characters that finds nothing, that of the simplified one, said so. */
export async function answerTo(state: SearchState): Promise<TextAnswer> {
	const asTyped = await textAnswer(state.query, state);
	if (asTyped.answer.total > 0 || asTyped.answer.terms.length === 0) return asTyped;
	const simplified = await simplifiedQuery(state.query.text);
	if (simplified === undefined) return asTyped;
	return textAnswer(parseQuery(simplified), state, `（按简体 “${simplified}” 搜索）`);
}

/** The same numbers in their other spelling, when pages hold that too. */
export async function spellingOffers(terms: readonly string[]): Promise<Offer[]> {
	const query = respelledQuery(terms);
	if (query === undefined) return [];
	const { total } = await search(searchRequest(parseQuery(query)), {}, 'best');
	return total === 0 ? [] : [{ query, total }];
}

/** Up to three looser queries with what they find. */
export async function looserOffers(terms: readonly string[]): Promise<Offer[]> {
	const offers: Offer[] = [];
	for (const query of looserQueries(terms)) {
		const { total } = await search(searchRequest(parseQuery(query)), {}, 'best');
		const isNew = !offers.some((offer) => offer.query.includes(query));
		if (total > 0 && isNew) offers.push({ query, total });
		if (offers.length === OFFERS) break;
	}
	return offers;
}

/** The offers as links in their own list. */
export function offerItems(offers: readonly Offer[]): HTMLLIElement[] {
	return offers.map(({ query, total }) => {
		const link = newElement('a', { href: searchUrl(query) }, `${query}（${total} 条）`);
		return newElement('li', {}, link);
	});
}

/** Said of hits that hold the parts of a query but not the words as they were typed. */
export function looseNote({ exact, total }: SearchAnswer): string {
	if (exact === total) return '';
	return exact === 0 ? '（没有连着写的，分开提到了这些词）' : `（其中 ${exact} 条连着写）`;
}

/** The listings a query asks for; undefined when it asks for none or they cannot be loaded. Their code comes when it is needed. */
export async function fittingListings(
	understanding: Understanding | undefined,
): Promise<LoadedListings | undefined> {
	if (understanding === undefined || understanding.ask.length === 0) return undefined;
	return import('./listing-answer.ts')
		.then(({ loadListings }) => loadListings(understanding))
		.catch(() => undefined);
}
