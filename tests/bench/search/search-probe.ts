import type { Page } from 'playwright-core';

/** A result as displayed. */
export interface ShownResult {
	url: string;
	excerpt: string;
	/** Whether the text behind the result contains zero-width characters. */
	hasInvisible: boolean;
}

/** The answer of a search to one query. */
export interface Found {
	/** URLs of all hits in order. */
	urls: string[];
	/** The first ten results. */
	shown: ShownResult[];
	/** Number of hits by type, and of the year 2024. Not measured for stock Pagefind. */
	counts?: { types: Record<string, number>; inYear: number };
}

/** One of the two searches, running in a bare page. */
export interface SearchProbe {
	/** Loads the engine, as focusing the search field does. */
	warm(): Promise<void>;
	/** Runs a query and returns everything about it. */
	find(query: string): Promise<Found>;
	/** Milliseconds from the query to the first ten results with their text. The first call loads the engine. */
	time(query: string): Promise<number>;
}

/** The exports of the bundle from `bundleSearch`, with the same types as in src/client/search/search-thread.ts. */
interface OurModule {
	warmEngine(): Promise<unknown>;
	parseQuery(query: string): object;
	searchRequest(query: object): object;
	search(
		request: object,
		filters: { year?: string },
		sort: 'best',
	): Promise<{
		terms: readonly string[];
		total: number;
		types: Record<string, number>;
		load(from: number, count: number): Promise<{ url: string; title: string; text: string }[]>;
	}>;
	hitExcerpt(title: string, text: string, terms: readonly string[], length: number): { text: string }[];
}

interface StockModule {
	init(): Promise<void>;
	search(query: string): Promise<{ results: { data(): Promise<StockResult> }[] }>;
}

interface StockResult {
	raw_url: string;
	content: string;
	excerpt: string;
}

/** The search of this portal, used as in src/client/search/search-page.ts. */
export function ourProbe(page: Page): SearchProbe {
	return {
		warm: () =>
			page.evaluate(async () => {
				const address = '/search.js';
				const { warmEngine }: OurModule = await import(address);
				await warmEngine();
			}),
		find: (query) =>
			page.evaluate(async (text) => {
				const address = '/search.js';
				const { search, parseQuery, searchRequest, hitExcerpt }: OurModule = await import(address);
				const { total, types, terms, load } = await search(searchRequest(parseQuery(text)), {}, 'best');
				const urls: string[] = [];
				const shown: ShownResult[] = [];
				for (let from = 0; from < total; from += from === 0 ? 10 : 100) {
					const hits = await load(from, from === 0 ? 10 : 100);
					urls.push(...hits.map(({ url }) => url));
					if (from > 0) continue;
					for (const hit of hits) {
						const segments = hitExcerpt(hit.title, hit.text, terms, 90);
						const excerpt = segments.map((segment) => segment.text).join('');
						shown.push({ url: hit.url, excerpt, hasInvisible: /[\u200B-\u200D\u2060\uFEFF]/.test(hit.text) });
					}
				}
				const { total: inYear } = await search(searchRequest(parseQuery(text)), { year: '2024' }, 'best');
				return { urls, shown, counts: { types, inYear } };
			}, query),
		time: (query) =>
			page.evaluate(async (text) => {
				const start = performance.now();
				const address = '/search.js';
				const { search, parseQuery, searchRequest }: OurModule = await import(address);
				const { load } = await search(searchRequest(parseQuery(text)), {}, 'best');
				await load(0, 10);
				return performance.now() - start;
			}, query),
	};
}

/** Stock Pagefind. */
export function stockProbe(page: Page): SearchProbe {
	return {
		warm: () =>
			page.evaluate(async () => {
				const address = '/pagefind/pagefind.js';
				const { init }: StockModule = await import(address);
				await init();
			}),
		find: (query) =>
			page.evaluate(async (text) => {
				const address = '/pagefind/pagefind.js';
				const { search }: StockModule = await import(address);
				const { results } = await search(text);
				const all: StockResult[] = [];
				for (let from = 0; from < results.length; from += 500) {
					all.push(...(await Promise.all(results.slice(from, from + 500).map((each) => each.data()))));
				}
				const shown = all.slice(0, 10).map(({ raw_url: url, excerpt, content }) => ({
					url,
					excerpt: new DOMParser().parseFromString(excerpt, 'text/html').body.textContent,
					hasInvisible: /[\u200B-\u200D\u2060\uFEFF]/.test(content),
				}));
				return { urls: all.map(({ raw_url: url }) => url), shown };
			}, query),
		time: (query) =>
			page.evaluate(async (text) => {
				const start = performance.now();
				const address = '/pagefind/pagefind.js';
				const { search }: StockModule = await import(address);
				const { results } = await search(text);
				await Promise.all(results.slice(0, 10).map((each) => each.data()));
				return performance.now() - start;
			}, query),
	};
}
