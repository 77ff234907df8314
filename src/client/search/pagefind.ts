import { searchBundleUrl } from '../../domain/urls.ts';

/** What we use of Pagefind 1.6 in the browser. */
export interface PagefindResult {
	/** Unique in the whole index, and greater the newer the page is (`search-fragments.ts`). */
	id: string;
	/** Positions of the term, the first one first. */
	words: readonly number[];
	data(): Promise<{ raw_url?: string; url: string; content: string; meta: Record<string, string> }>;
}

interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	init(): Promise<void>;
	mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
	search(
		query: string | null,
		options: { filters: Record<string, string> },
	): Promise<{ results: PagefindResult[] }>;
}

/** The running engine: all shards behind one question. */
export interface Engine {
	/** The pages of a phrase or word (null: all pages), newest first. */
	find(query: string | null, filters: Record<string, string>): Promise<PagefindResult[]>;
}

/** For sorting results. */
export function newestFirst(a: PagefindResult, b: PagefindResult): number {
	return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}

let engine: Promise<Engine> | undefined;

/** What `shards.json` says. */
interface Shards {
	/** Folders of older shards, newest first. */
	older: readonly string[];
}

async function readShards(bundle: string): Promise<Shards> {
	const response = await fetch(`${bundle}shards.json`);
	if (!response.ok) throw new Error(`shards.json: ${response.status}`);
	return response.json();
}

async function startEngine(): Promise<Engine> {
	const bundle = searchBundleUrl();
	const asked = readShards(bundle);
	const pagefind: Pagefind = await import(/* @vite-ignore */ `${bundle}pagefind.js`);
	const { older: names } = await asked;
	// The engine's own worker posts every result by itself, of thousands; ours (search-worker.ts) posts what is shown.
	await pagefind.options({ baseUrl: '/', excerptLength: 1, noWorker: true });
	const starting = pagefind.init();
	const older = names.map((name) => pagefind.mergeIndex(`${bundle}${name}/`, { baseUrl: '/' }));
	await Promise.all([starting, ...older]);
	return {
		find: async (query, filters) => {
			const { results } = await pagefind.search(query, { filters });
			return results.sort(newestFirst);
		},
	};
}

/** Loads the engine once; called when the visitor turns to the search box. A failed start can be tried again. */
export function warmEngine(): Promise<Engine> {
	engine ??= startEngine().catch((error: unknown) => {
		engine = undefined;
		throw error;
	});
	return engine;
}
