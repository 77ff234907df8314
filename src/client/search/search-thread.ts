import type { SearchRequest } from '../../domain/search/meaning/search-request.ts';
import type { SearchCall, SearchReply } from './search-call.ts';
import type { SearchAnswer, SearchFilters } from './search-engine.ts';
import { withLimit } from './index/several-tries.ts';

/** A call without its id. The conditional type keeps the union of kinds. */
type Asked = SearchCall extends infer Call ? (Call extends SearchCall ? Omit<Call, 'id'> : never) : never;

/** The worker, or its fallback in a browser or policy that allows no worker. */
interface Searcher {
	warmEngine(): Promise<unknown>;
	search(request: SearchRequest, filters: SearchFilters, sort: 'best' | 'date'): Promise<SearchAnswer>;
}

/** Trusted Types policy that allows only our own worker script. */
function allowWorker(): void {
	if (window.trustedTypes?.defaultPolicy !== null) return;
	window.trustedTypes.createPolicy('default', {
		createScriptURL: (address) => {
			const { origin, pathname } = new URL(address, location.href);
			if (origin !== location.origin || !/\/search-worker[^/]*\.[jt]s$/.test(pathname))
				throw new TypeError(`refused: ${address}`);
			return address;
		},
	});
}

/** Throws when the worker cannot be started. */
async function startWorker(): Promise<Searcher> {
	allowWorker();
	const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, (reply: SearchReply) => void>();
	worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reply: SearchReply }>) => {
		waiting.get(data.id)?.(data.reply);
		waiting.delete(data.id);
	});
	// A worker script that failed to load answers nothing, so all waiting calls are answered here.
	worker.addEventListener('error', () => {
		for (const settle of waiting.values()) settle({ kind: 'failed', problem: 'the worker failed' });
		waiting.clear();
	});

	let last = 0;
	async function ask(asked: Asked): Promise<{ id: number; reply: SearchReply }> {
		last += 1;
		const id = last;
		const reply = await new Promise<SearchReply>((settle) => {
			waiting.set(id, settle);
			worker.postMessage({ id, ...asked });
		});
		if (reply.kind === 'failed') throw new Error(reply.problem);
		return { id, reply };
	}

	await withLimit(ask({ kind: 'greet' }), START_LIMIT).catch((error: unknown) => {
		worker.terminate();
		throw error;
	});

	// The worker keeps the results of a search until the page can no longer request more of them.
	const forgotten = new FinalizationRegistry<number>((of) => void ask({ kind: 'drop', of }));

	return {
		warmEngine: () => ask({ kind: 'warm' }),
		search: async (request, filters, sort) => {
			const { id, reply } = await ask({ kind: 'search', request, filters, sort });
			if (reply.kind !== 'found') throw new Error(`the search answered ${reply.kind}`);
			const load: SearchAnswer['load'] = async (from, count) => {
				const { reply: more } = await ask({ kind: 'load', of: id, from, count });
				if (more.kind !== 'hits') throw new Error(`the search answered ${more.kind}`);
				return more.hits;
			};
			// The registry watches the function instead of the answer: only the function requests more hits, and it may
			// outlive the answer.
			forgotten.register(load, id);
			return { ...reply.answer, load };
		},
	};
}

/** Timeout for loading the worker script, ms. */
const START_LIMIT = 10_000;

let searcher: Promise<Searcher> | undefined;

function theSearcher(): Promise<Searcher> {
	searcher ??= startWorker()
		.catch((error: unknown) => {
			// Only the policy of the search page allows the engine (WebAssembly) on the main thread.
			if (document.querySelector('search-page') === null) throw error;
			return import('./search-engine.ts');
		})
		.catch((error: unknown) => {
			searcher = undefined;
			throw error;
		});
	return searcher;
}

/** Loads the engine once. Called when the visitor focuses the search field. */
export async function warmEngine(): Promise<void> {
	await (await theSearcher()).warmEngine();
}

/** All pages that hold every term, best first. Runs in a worker. Throws when the index cannot be reached. */
export async function search(
	request: SearchRequest,
	filters: SearchFilters,
	sort: 'best' | 'date',
): Promise<SearchAnswer> {
	return (await theSearcher()).search(request, filters, sort);
}
