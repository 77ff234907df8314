import { searchBundleUrl } from '../../domain/urls.ts';
import { shardOf } from '../../domain/search/search-order.ts';

/** What we use of Pagefind 1.6 in the browser. */
export interface PagefindResult {
	/** Unique in the whole index once `find` has returned it; Pagefind's own is so in one shard only. */
	id: string;
	/** Under `sort` this is the page's place in the order of its shard (from 1, the oldest) times the shard's weight. */
	score: number;
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
		options: { filters: Record<string, string>; sort?: Record<string, string> },
	): Promise<{ results: PagefindResult[] }>;
}

/** The running engine: all shards behind one question. */
export interface Engine {
	/** The pages of a phrase or word (null: all pages), newest first. */
	find(query: string | null, filters: Record<string, string>): Promise<PagefindResult[]>;
}

/** Older shards weigh so much less that scores of two shards never mix (docs/decisions/0001-search-index.md). */
const OLDER_WEIGHT = 1e-6;
const NEWEST_FIRST = { date: 'desc' };

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
	const older = names.map((name, i) =>
		pagefind.mergeIndex(`${bundle}${name}/`, { baseUrl: '/', indexWeight: OLDER_WEIGHT ** (i + 1) }),
	);
	await Promise.all([starting, ...older]);
	return {
		find: async (query, filters) => {
			const { results } = await pagefind.search(query, { filters, sort: NEWEST_FIRST });
			return names.length === 0 ? results : results.map(withShard);
		},
	};
}

/**
 * A result under an id that is unique over all shards: Pagefind's are 28 bits of a hash, and two shards of thousands of pages may
 * well share one.
 */
function withShard(result: PagefindResult): PagefindResult {
	return { ...result, id: `${shardOf(result.score, OLDER_WEIGHT)} ${result.id}` };
}

/** Loads the engine once; called when the visitor turns to the search box. A failed start can be tried again. */
export function warmEngine(): Promise<Engine> {
	engine ??= startEngine().catch((error: unknown) => {
		engine = undefined;
		throw error;
	});
	return engine;
}
