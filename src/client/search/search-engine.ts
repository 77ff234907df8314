import { type FoundPage, orderPages, withLast } from '../../domain/search/search-order.ts';
import { type SearchQuery, titleKey } from '../../domain/search/search-query.ts';
import type { SearchRequest } from '../../domain/search/meaning/search-request.ts';
import { MOST_READ, titleEndQuery, titleStart } from '../../domain/search/search-title.ts';
import { type Engine, warmEngine } from './index/pagefind.ts';
import { type PartPages, pagesInDistricts, pagesOfParts, pagesWithAny } from './index/part-pages.ts';
import { hitOrNone, intersection, pagesOf, type SearchHit } from './index/page-lookup.ts';
import { withLimit } from './index/several-tries.ts';
import { type PageType, pagesOfTypes } from './index/type-pages.ts';

export { warmEngine };

/** Filters of a search. An absent filter matches everything. */
export type SearchFilters = Readonly<Partial<Record<'type' | 'district' | 'category' | 'year', string>>>;

export interface SearchAnswer {
	terms: readonly string[];
	/** Spellings of the parts. The hits after the first `exact` ones hold these. */
	partTerms: readonly string[];
	total: number;
	/** Number of hits with the words as typed. They come first. */
	exact: number;
	/** Number of hits of each type, regardless of the chosen type. */
	types: Readonly<Record<PageType, number>>;
	/** Whether every file needed for the numbers was loaded. Otherwise all numbers are lower bounds. */
	isComplete: boolean;
	/** Hits from an offset on. A hit that failed to load is undefined. */
	load(from: number, count: number): Promise<(SearchHit | undefined)[]>;
}

/** If fewer pages hold the words as typed, pages that hold only the parts follow. */
const FEW = 10;

/** Timeout for loading one hit, ms. */
const HIT_LIMIT = 6000;

const NO_PARTS: PartPages = { pages: [], results: new Map(), isComplete: true };

/**
 * Candidates for pages whose title equals the query. Their titles begin with the query. If there are many, they also end
 * with it.
 */
async function likelyExact(
	engine: Engine,
	pages: readonly FoundPage[],
	query: SearchQuery,
	filters: Record<string, string>,
): Promise<readonly FoundPage[]> {
	const start = titleStart(query);
	const beginning = pages.filter(({ first }) => first[0] === start);
	if (beginning.length <= MOST_READ) return beginning;
	const { results } = await engine.find(titleEndQuery(query), filters);
	const ending = new Set(results.map(({ id }) => id));
	return beginning.filter(({ id }) => ending.has(id)).slice(0, MOST_READ);
}

/** All pages that hold every term, best first. Throws network errors when the index cannot be reached. */
export async function search(
	{ query, parts, excluded, elsewhere = [] }: SearchRequest,
	{ type, ...filters }: SearchFilters,
	sort: 'best' | 'date',
): Promise<SearchAnswer> {
	const { terms } = query;
	const types: Record<PageType, number> = { article: 0, listing: 0, park: 0, page: 0 };
	const none = {
		terms: [],
		partTerms: [],
		total: 0,
		exact: 0,
		types,
		isComplete: true,
		load: async () => [],
	};
	if (terms.length === 0) return none;
	const engine = await warmEngine();

	const [typed, { answers, isComplete: isWhole }, unwanted, outside] = await Promise.all([
		pagesOfTypes(engine),
		pagesOf(engine, terms, filters),
		pagesWithAny(engine, excluded, filters),
		pagesInDistricts(engine, elsewhere),
	]);
	// If the excluded pages are unknown, every hit could be one of them, so none is shown.
	const isWanted = ({ id }: FoundPage) => {
		// An article about two cities is about both, a listing lies in one.
		const isOffer = ['listing', 'park'].includes(typed.typeOf(id) ?? '');
		return unwanted?.has(id) === false && !(isOffer && outside.has(id));
	};
	const asTyped = intersection(answers).filter(isWanted);
	// An incomplete list may look short without being short.
	const loose = isWhole && asTyped.length < FEW ? await pagesOfParts(engine, parts, filters) : NO_PARTS;
	const typedIds = new Set(asTyped.map(({ id }) => id));
	const others = loose.pages.filter((page) => !typedIds.has(page.id) && isWanted(page));
	for (const { id } of [...asTyped, ...others]) {
		const typeOfPage = typed.typeOf(id);
		if (typeOfPage !== undefined) types[typeOfPage] += 1;
	}
	const arranged = (pages: readonly FoundPage[]) => {
		const chosen =
			type === undefined || type === '' ? pages : pages.filter(({ id }) => typed.typeOf(id) === type);
		const inOrder = sort === 'date' ? chosen : orderPages(chosen);
		return withLast(inOrder, typed.isLast);
	};
	const first = arranged(asTyped);
	const ordered = [...first, ...arranged(others)];
	const byId = new Map([
		...loose.results,
		...(answers[0] ?? []).map((result) => [result.id, result] as const),
	]);
	const loadPage = ({ id }: FoundPage) => hitOrNone(byId.get(id));
	async function exactFirst(): Promise<FoundPage[]> {
		if (sort === 'date') return ordered;
		// If a file is missing, the order falls back to the usual one. All hits are still correct.
		const likely = await likelyExact(engine, first, query, filters).catch(() => []);
		const hits = await Promise.all(likely.map(loadPage));
		const exact = new Set(likely.filter((_, i) => titleKey(hits[i]?.title ?? '') === query.key));
		return [...exact, ...ordered.filter((page) => !exact.has(page))];
	}
	let final: Promise<FoundPage[]> | undefined;
	return {
		terms: terms.map(({ text }) => text),
		partTerms: parts.flat(),
		total: ordered.length,
		exact: first.length,
		types,
		isComplete: isWhole && typed.isComplete && loose.isComplete && unwanted !== undefined,
		load: async (from, count) => {
			final ??= exactFirst();
			// Most of the first hits are shown wherever the exact title ends up, so their pages are loaded right away.
			if (from === 0) ordered.slice(0, count).forEach((page) => void loadPage(page));
			const pages = (await final).slice(from, from + count);
			// A slow hit does not block the others. It keeps loading and is available at the next call.
			return Promise.all(pages.map((page) => withLimit(loadPage(page), HIT_LIMIT).catch(() => undefined)));
		},
	};
}
