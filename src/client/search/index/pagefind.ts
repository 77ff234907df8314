import { searchBundleUrl } from '../../../domain/urls.ts';
import { STALL } from '../../../domain/search/index-file.ts';
import { shardOf } from '../../../domain/search/search-order.ts';
import { severalTries, withLimit } from './several-tries.ts';
import { fetchAhead, guardFetch, soundFetch, withLosses } from './sound-fetch.ts';

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

/** The pages that hold something, newest first; when a file of the index did not come, some of them only. */
export interface FoundResults {
	results: readonly PagefindResult[];
	isComplete: boolean;
}

/** The running engine: all shards behind one question. */
export interface Engine {
	/** The pages of a phrase or word (null: all pages). Throws when the engine itself did not come. */
	find(query: string | null, filters: Record<string, string>): Promise<FoundResults>;
}

/** Older shards weigh so much less that scores of two shards never mix (docs/decisions/0001-search-index.md). */
const OLDER_WEIGHT = 1e-6;
const NEWEST_FIRST = { date: 'desc' };

let engine: Promise<Engine> | undefined;
/** Counts the addresses tried for the script: browsers remember a module that did not come. */
let scripts = 0;

/** What `shards.json` says. */
interface Shards {
	/** Folders of older shards, newest first. */
	older: readonly string[];
}

async function readShards(bundle: string): Promise<Shards> {
	const response = await soundFetch(`${bundle}shards.json`);
	return response.json();
}

/** A new instance of the script: what an older one could not load it never asks for again. */
function loadScript(bundle: string): Promise<Pagefind> {
	return severalTries(async () => {
		const again = scripts === 0 ? '' : `?again=${scripts}`;
		scripts += 1;
		const script: Pagefind = await withLimit(
			import(/* @vite-ignore */ `${bundle}pagefind.js${again}`),
			2 * STALL,
		);
		if (typeof script.search !== 'function') throw new Error('pagefind.js came in part');
		return script;
	});
}

async function startEngine(): Promise<Engine> {
	const bundle = searchBundleUrl();
	guardFetch();
	// The engine would wait for its WebAssembly for ever: it is not started before that is here.
	const [{ older: names }, pagefind] = await Promise.all([
		readShards(bundle),
		loadScript(bundle),
		fetchAhead(`${bundle}wasm.unknown.pagefind`),
	]);
	// The engine's own worker posts every result by itself, of thousands; ours (search-worker.ts) posts what is shown.
	await pagefind.options({ baseUrl: '/', excerptLength: 1, noWorker: true });
	const starting = pagefind.init();
	const older = names.map((name, i) =>
		pagefind.mergeIndex(`${bundle}${name}/`, { baseUrl: '/', indexWeight: OLDER_WEIGHT ** (i + 1) }),
	);
	await Promise.all([starting, ...older]);
	return {
		find: async (query, filters) => {
			const options = { filters, sort: NEWEST_FIRST };
			const {
				value: { results },
				isComplete,
				isGone,
			} = await withLosses(() => pagefind.search(query, options)).catch(forget);
			if (isGone) engine = undefined;
			return { results: names.length === 0 ? results : results.map(withShard), isComplete };
		},
	};
}

/** The next search starts anew. */
function forget(error: unknown): never {
	engine = undefined;
	throw error;
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
	engine ??= startEngine().catch(forget);
	return engine;
}
