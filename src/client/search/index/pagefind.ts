import { searchBundleUrl } from '../../../domain/urls.ts';
import { STALL } from '../../../domain/search/index-file.ts';
import { isShardTable, type ShardTable } from '../../../domain/search/shard-table.ts';
import { severalTries, withLimit } from './several-tries.ts';
import { openShards } from './shard-files.ts';
import { fetchAhead, guardFetch, soundFetch, withLosses } from './sound-fetch.ts';

/** The part of the Pagefind 1.6 browser API that we use. */
export interface PagefindResult {
	/** Unique in the whole index. Newer pages have greater ids (`partName`). */
	id: string;
	/** Positions of the term, in ascending order. */
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

/** Matching pages, newest first. Some are missing when a file of the index failed to load. */
export interface FoundResults {
	results: readonly PagefindResult[];
	isComplete: boolean;
}

/** The running engine. It searches all shards at once. */
export interface Engine {
	/** The pages with a phrase or word (null: all pages). Throws when the engine itself failed to load. */
	find(query: string | null, filters: Record<string, string>): Promise<FoundResults>;
}

/** Compare function for sorting results. */
export function newestFirst(a: PagefindResult, b: PagefindResult): number {
	return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}

let engine: Promise<Engine> | undefined;
/** Counts the URLs tried for the script. Browsers cache a failed module import, so each retry needs a new URL. */
let scripts = 0;

/** The shards, newest first. Throws when the file is another one. */
async function readShards(bundle: string): Promise<readonly ShardTable[]> {
	const response = await soundFetch(`${bundle}shards.json`);
	const tables: unknown = await response.json();
	if (!Array.isArray(tables) || tables.length === 0 || !tables.every(isShardTable))
		throw new Error('shards.json is another file');
	return tables;
}

/** A new instance of the script. An instance never requests a file again that failed to load. */
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
	// The engine would wait for its WebAssembly forever, so it starts only after that file is loaded.
	const [shards, pagefind] = await Promise.all([
		readShards(bundle),
		loadScript(bundle),
		fetchAhead(`${bundle}wasm.unknown.pagefind`),
	]);
	openShards(bundle, shards);
	// The engine's own worker posts every result, often thousands. Our worker (search-worker.ts) posts only what is shown.
	await pagefind.options({ baseUrl: '/', excerptLength: 1, noWorker: true });
	const starting = pagefind.init();
	const older = shards.slice(1).map(({ name }) => pagefind.mergeIndex(`${bundle}${name}/`, { baseUrl: '/' }));
	await Promise.all([starting, ...older]);
	return {
		find: async (query, filters) => {
			const {
				value: { results },
				isComplete,
				isGone,
			} = await withLosses(() => pagefind.search(query, { filters })).catch(forget);
			if (isGone) engine = undefined;
			return { results: results.sort(newestFirst), isComplete };
		},
	};
}

/** Drops the failed engine, so that the next search starts a new one. */
function forget(error: unknown): never {
	engine = undefined;
	throw error;
}

/** Loads the engine once. Called when the visitor focuses the search field. A failed start can be retried. */
export function warmEngine(): Promise<Engine> {
	engine ??= startEngine().catch(forget);
	return engine;
}
