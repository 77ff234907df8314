import { parseQuery } from '../domain/search-query.ts';
import { type FoundPage, orderPages } from '../domain/search-order.ts';
import { searchBundleUrl } from '../domain/urls.ts';

/** What a visitor narrows a search down by; an empty list narrows nothing. */
export type SearchFilters = Readonly<Record<string, string>>;

/** A page that was found; its text is fetched when it is shown. */
export interface SearchHit {
	url: string;
	type: string;
	/** Title, then a line for each paragraph. */
	text: string;
	date: string;
	district: readonly string[];
	category: string;
}

export interface SearchAnswer {
	terms: readonly string[];
	total: number;
	/** Filter name → value → how many of the hits have it. */
	counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
	/** Hits from an offset on. */
	load(from: number, count: number): Promise<SearchHit[]>;
}

interface PagefindResult {
	id: string;
	words: readonly number[];
	data(): Promise<{
		url: string;
		raw_content?: string;
		content: string;
		meta: Record<string, string>;
		filters: Record<string, string[]>;
	}>;
}

interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	init(): Promise<void>;
	filters(): Promise<Record<string, Record<string, number>>>;
	search(
		query: string | null,
		options: { filters: Record<string, string>; sort: Record<string, string> },
	): Promise<{ results: PagefindResult[]; filters: Record<string, Record<string, number>> }>;
}

let engine: Promise<Pagefind> | undefined;

/** Only the engine's own files may become scripts: the worker it starts is the one place that needs a script address. */
function allowEngineScripts(): void {
	const folder = new URL(searchBundleUrl(), location.href).href;
	window.trustedTypes?.createPolicy('default', {
		createScriptURL: (address) => {
			if (!new URL(address, location.href).href.startsWith(folder))
				throw new TypeError(`refused: ${address}`);
			return address;
		},
	});
}

async function startEngine(): Promise<Pagefind> {
	allowEngineScripts();
	const bundle = searchBundleUrl();
	const pagefind: Pagefind = await import(/* @vite-ignore */ `${bundle}pagefind.js`);
	await pagefind.options({ excerptLength: 1 });
	await pagefind.init();
	await pagefind.filters();
	return pagefind;
}

/** Loads the engine once; called when the visitor turns to the search box. A failed start can be tried again. */
export function warmEngine(): Promise<Pagefind> {
	engine ??= startEngine().catch((error: unknown) => {
		engine = undefined;
		throw error;
	});
	return engine;
}

/** All pages that hold every term, best first. Throws what the network throws when the index cannot be reached. */
export async function search(
	query: string,
	filters: SearchFilters,
	sort: 'best' | 'date',
): Promise<SearchAnswer> {
	const terms = parseQuery(query);
	const none: SearchAnswer = { terms: [], total: 0, counts: {}, load: async () => [] };
	if (terms.length === 0) return none;
	const pagefind = await warmEngine();
	const options = { filters: { ...filters }, sort: { date: 'desc' } };
	const answers = await Promise.all(terms.map(({ engine: asked }) => pagefind.search(asked, options)));
	const found = new Map<string, PagefindResult>();
	for (const { id, ...rest } of answers[0]?.results ?? []) found.set(id, { id, ...rest });
	const positions = answers.map(
		({ results }) => new Map(results.map(({ id, words }) => [id, words[0] ?? 0])),
	);
	const pages = (answers[0]?.results ?? []).flatMap(({ id }): FoundPage[] => {
		const first = positions.map((each) => each.get(id));
		return first.includes(undefined) ? [] : [{ id, first: first.map((position) => position ?? 0) }];
	});
	const ordered = sort === 'date' ? pages : orderPages(pages);
	return {
		terms: terms.map(({ text }) => text),
		total: ordered.length,
		counts: terms.length === 1 ? (answers[0]?.filters ?? {}) : {},
		load: (from, count) =>
			Promise.all(
				ordered.slice(from, from + count).map(async ({ id }) => {
					const data = await found.get(id)?.data();
					if (data === undefined) throw new Error(`the index lost ${id}`);
					return {
						url: data.url,
						type: data.meta['t'] ?? '',
						text: data.raw_content ?? data.content,
						date: (data.meta['d'] ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
						district: data.filters['district'] ?? [],
						category: data.filters['category']?.[0] ?? '',
					};
				}),
			),
	};
}
