import { type FoundPage, orderPages } from '../../domain/search/search-order.ts';
import { type SearchQuery, titleKey } from '../../domain/search/search-query.ts';
import { MOST_READ, titleEndQuery, titleStart } from '../../domain/search/search-title.ts';
import { type Engine, warmEngine } from './pagefind.ts';
import { hitOrNone, intersection, pagesOf, type SearchHit } from './page-lookup.ts';
import { withLimit } from './several-tries.ts';
import { pagesOfTypes } from './type-pages.ts';

export { warmEngine };

/** What a visitor narrows a search down by; an absent filter narrows nothing. */
export type SearchFilters = Readonly<Partial<Record<'type' | 'district' | 'category' | 'year', string>>>;

export interface SearchAnswer {
	terms: readonly string[];
	total: number;
	/** How many hits there are of each type, whatever type is chosen. */
	types: Readonly<Record<'article' | 'listing' | 'park', number>>;
	/** Whether every file that the numbers need came; else all of them are lower bounds. */
	isComplete: boolean;
	/** Hits from an offset on; undefined in the place of one that did not come. */
	load(from: number, count: number): Promise<(SearchHit | undefined)[]>;
}

/** How long the hits wait for one of them, ms. */
const HIT_LIMIT = 6000;

/** The pages among which those with just this title are looked for: their titles begin with it and, if these are many, end with it. */
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

/** All pages that hold every term, best first. Throws what the network throws when the index cannot be reached. */
export async function search(
	query: SearchQuery,
	{ type, ...filters }: SearchFilters,
	sort: 'best' | 'date',
): Promise<SearchAnswer> {
	const { terms } = query;
	const types = { article: 0, listing: 0, park: 0 };
	if (terms.length === 0) return { terms: [], total: 0, types, isComplete: true, load: async () => [] };
	const engine = await warmEngine();

	const [typed, { answers, isComplete }] = await Promise.all([
		pagesOfTypes(engine),
		pagesOf(engine, terms, filters),
	]);
	const all = intersection(answers);
	for (const { id } of all) {
		const typeOfPage = typed.typeOf(id);
		if (typeOfPage !== undefined) types[typeOfPage] += 1;
	}
	const isChosen = (id: string) => type === undefined || type === '' || typed.typeOf(id) === type;
	const chosen = all.filter(({ id }) => isChosen(id));
	const ordered = sort === 'date' ? chosen : orderPages(chosen);
	const byId = new Map((answers[0] ?? []).map((result) => [result.id, result]));
	const loadPage = ({ id }: FoundPage) => hitOrNone(byId.get(id));
	async function exactFirst(): Promise<FoundPage[]> {
		if (sort === 'date') return ordered;
		// Without what it needs the order is another, but no hit is wrong.
		const likely = await likelyExact(engine, ordered, query, filters).catch(() => []);
		const hits = await Promise.all(likely.map(loadPage));
		const exact = new Set(likely.filter((_, i) => titleKey(hits[i]?.title ?? '') === query.key));
		return [...exact, ...ordered.filter((page) => !exact.has(page))];
	}
	let arranged: Promise<FoundPage[]> | undefined;
	return {
		terms: terms.map(({ text }) => text),
		total: ordered.length,
		types,
		isComplete: isComplete && typed.isComplete,
		load: async (from, count) => {
			arranged ??= exactFirst();
			// Most of the first hits are shown wherever the exact title stands: no need to wait for it.
			if (from === 0) ordered.slice(0, count).forEach((page) => void loadPage(page));
			const pages = (await arranged).slice(from, from + count);
			// One that takes long does not hold up the others; it goes on loading, and is there when asked for again.
			return Promise.all(pages.map((page) => withLimit(loadPage(page), HIT_LIMIT).catch(() => undefined)));
		},
	};
}
