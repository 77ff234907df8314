import { countWords } from '../../domain/search/answer-words.ts';
import { parseQuery } from '../../domain/search/search-query.ts';
import { looserQueries, respelledQuery } from '../../domain/search/search-fallback.ts';
import { searchUrl } from '../../domain/urls.ts';
import type { SearchAnswer } from './search-engine.ts';
import type { SearchState } from './search-form.ts';
import { search } from './search-thread.ts';

/** A query that does find something, for a visitor whose own found nothing. */
export interface Offer {
	query: string;
	total: number;
	/** Whether the total is all of it. */
	isComplete: boolean;
}

const OFFERS = 3;

/** The query in simplified characters, or undefined when it already is. */
async function simplifiedQuery(query: string): Promise<string | undefined> {
	const { simplify } = await import('../../domain/search/traditional-characters.ts');
	const simplified = simplify(query);
	return simplified === query ? undefined : simplified;
}

/** The answer; for a query in traditional characters that finds nothing, that of the simplified one, said so. */
export async function answerTo({
	query,
	filters,
	sort,
}: SearchState): Promise<{ answer: SearchAnswer; note: string }> {
	const answer = await search(query, filters, sort);
	if (answer.total > 0 || answer.terms.length === 0 || !answer.isComplete) return { answer, note: '' };
	const simplified = await simplifiedQuery(query.text);
	if (simplified === undefined) return { answer, note: '' };
	return {
		answer: await search(parseQuery(simplified), filters, sort),
		note: `（按简体 “${simplified}” 搜索）`,
	};
}

/** The same numbers in their other spelling, when pages hold that too. */
export async function spellingOffers(terms: readonly string[]): Promise<Offer[]> {
	const query = respelledQuery(terms);
	if (query === undefined) return [];
	const { total, isComplete } = await search(parseQuery(query), {}, 'best');
	return total === 0 ? [] : [{ query, total, isComplete }];
}

/** Up to three looser queries with what they find. */
export async function looserOffers(terms: readonly string[]): Promise<Offer[]> {
	const offers: Offer[] = [];
	for (const query of looserQueries(terms)) {
		const { total, isComplete } = await search(parseQuery(query), {}, 'best');
		const isNew = !offers.some((offer) => offer.query.includes(query));
		if (total > 0 && isNew) offers.push({ query, total, isComplete });
		if (offers.length === OFFERS) break;
	}
	return offers;
}

/** The offers as links in their own list. */
export function offerItems(offers: readonly Offer[]): HTMLLIElement[] {
	return offers.map(({ query, total, isComplete }) => {
		const link = document.createElement('a');
		link.href = searchUrl(query);
		link.textContent = `${query}（${countWords(total, isComplete)} 条）`;
		const item = document.createElement('li');
		item.append(link);
		return item;
	});
}
