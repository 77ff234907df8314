import { searchBundleUrl } from '../../../domain/urls.ts';
import { STALL } from '../../../domain/search/index-file.ts';
import { severalTries, withLimit } from './several-tries.ts';
import { fetchAhead, guardFetch, soundFetch, withLosses } from './sound-fetch.ts';

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

/** For sorting results. */
export function newestFirst(a: PagefindResult, b: PagefindResult): number {
	return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}

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
	const older = names.map((name) => pagefind.mergeIndex(`${bundle}${name}/`, { baseUrl: '/' }));
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

/** The next search starts anew. */
function forget(error: unknown): never {
	engine = undefined;
	throw error;
}

/** Loads the engine once; called when the visitor turns to the search box. A failed start can be tried again. */
export function warmEngine(): Promise<Engine> {
	engine ??= startEngine().catch(forget);
	return engine;
}
