import { type FoundPage, orderPages } from '../../domain/search/search-order.ts';
import { type SearchQuery, titleKey } from '../../domain/search/search-query.ts';
import type { SearchRequest } from '../../domain/search/meaning/search-request.ts';
import { MOST_READ, titleEndQuery, titleStart } from '../../domain/search/search-title.ts';
import { type Engine, type PagefindResult, warmEngine } from './pagefind.ts';
import { pagesOfParts, pagesWithAny } from './part-pages.ts';
import { intersection, loadHit, pagesOf, type SearchHit } from './page-lookup.ts';

export { warmEngine };

/** What a visitor narrows a search down by; an absent filter narrows nothing. */
export type SearchFilters = Readonly<Partial<Record<'type' | 'district' | 'category' | 'year', string>>>;

export interface SearchAnswer {
	terms: readonly string[];
	/** Spellings of the parts, as the hits after the first `exact` ones hold them. */
	partTerms: readonly string[];
	total: number;
	/** How many of the hits hold the words as they were typed; they come first. */
	exact: number;
	/** How many hits there are of each type, whatever type is chosen. */
	types: Readonly<Record<'article' | 'listing' | 'park' | 'page', number>>;
	/** Hits from an offset on. */
	load(from: number, count: number): Promise<SearchHit[]>;
}

/** With fewer pages that hold the words as typed, pages that hold their parts are shown after them. */
const FEW = 10;

/** Few pages have these; all others have none of them in the index. */
const RARE = {
	listing: { type: 'listing' },
	park: { type: 'park' },
	page: { type: 'page' },
	gone: { gone: '1' },
} as const;
type Rare = keyof typeof RARE;
const idsOf = new Map<Rare, Promise<ReadonlySet<string>>>();

/** The pages of a rare kind. */
function pagesOfKind(kind: Rare): Promise<ReadonlySet<string>> {
	const known = idsOf.get(kind);
	if (known !== undefined) return known;
	const asked = warmEngine()
		.then((engine) => engine.find(null, RARE[kind]))
		.then((results) => new Set(results.map(({ id }) => id)));
	idsOf.set(kind, asked);
	asked.catch(() => idsOf.delete(kind));
	return asked;
}

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
	const ending = new Set((await engine.find(titleEndQuery(query), filters)).map(({ id }) => id));
	return beginning.filter(({ id }) => ending.has(id)).slice(0, MOST_READ);
}

/** All pages that hold every term, best first. Throws what the network throws when the index cannot be reached. */
export async function search(
	{ query, parts, excluded }: SearchRequest,
	{ type, ...filters }: SearchFilters,
	sort: 'best' | 'date',
): Promise<SearchAnswer> {
	const { terms } = query;
	const none = {
		terms: [],
		partTerms: [],
		total: 0,
		exact: 0,
		types: { article: 0, listing: 0, park: 0, page: 0 },
		load: async () => [],
	};
	if (terms.length === 0) return none;
	const engine = await warmEngine();

	const [listings, parks, ownPages, gone, answers, unwanted] = await Promise.all([
		pagesOfKind('listing'),
		pagesOfKind('park'),
		pagesOfKind('page'),
		pagesOfKind('gone'),
		pagesOf(engine, terms, filters),
		pagesWithAny(engine, excluded, filters),
	]);
	const typeOf = (id: string) =>
		listings.has(id) ? 'listing' : parks.has(id) ? 'park' : ownPages.has(id) ? 'page' : 'article';
	const asTyped = intersection(answers).filter(({ id }) => !unwanted.has(id));
	const loose =
		asTyped.length < FEW
			? await pagesOfParts(engine, parts, filters)
			: { pages: [], results: new Map<string, PagefindResult>() };
	const typedIds = new Set(asTyped.map(({ id }) => id));
	const others = loose.pages.filter(({ id }) => !typedIds.has(id) && !unwanted.has(id));
	const all = [...asTyped, ...others];
	const types = { article: 0, listing: 0, park: 0, page: 0 };
	for (const { id } of all) types[typeOf(id)] += 1;
	const arranged = (pages: readonly FoundPage[]) => {
		const chosen = type === undefined || type === '' ? pages : pages.filter(({ id }) => typeOf(id) === type);
		const inOrder = sort === 'date' ? chosen : orderPages(chosen);
		// What can no longer be had comes after all others.
		return [...inOrder.filter(({ id }) => !gone.has(id)), ...inOrder.filter(({ id }) => gone.has(id))];
	};
	const first = arranged(asTyped);
	const ordered = [...first, ...arranged(others)];
	const byId = new Map([
		...loose.results,
		...(answers[0] ?? []).map((result) => [result.id, result] as const),
	]);
	const loadPage = ({ id }: FoundPage) => loadHit(byId.get(id));
	async function exactFirst(): Promise<FoundPage[]> {
		const likely = sort === 'best' ? await likelyExact(engine, first, query, filters) : [];
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
		load: async (from, count) => {
			final ??= exactFirst();
			// Most of the first hits are shown wherever the exact title stands: no need to wait for it.
			if (from === 0) ordered.slice(0, count).forEach((page) => void loadPage(page).catch(() => undefined));
			return Promise.all((await final).slice(from, from + count).map(loadPage));
		},
	};
}
