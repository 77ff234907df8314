import type { SearchRequest } from '../../domain/search/meaning/search-request.ts';
import type { SearchCall, SearchReply } from './search-call.ts';
import type { SearchAnswer, SearchFilters } from './search-engine.ts';
import { withLimit } from './index/several-tries.ts';

/** A call without its id, one kind at a time. */
type Asked = SearchCall extends infer Call ? (Call extends SearchCall ? Omit<Call, 'id'> : never) : never;

/** The thread, or what takes its place where a browser or its policy allows none. */
interface Searcher {
	warmEngine(): Promise<unknown>;
	search(request: SearchRequest, filters: SearchFilters, sort: 'best' | 'date'): Promise<SearchAnswer>;
}

/** Only our own worker may become a script. */
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

/** Throws when the worker cannot be had. */
async function startWorker(): Promise<Searcher> {
	allowWorker();
	const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, (reply: SearchReply) => void>();
	worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reply: SearchReply }>) => {
		waiting.get(data.id)?.(data.reply);
		waiting.delete(data.id);
	});
	// A script that did not come answers nothing: whoever waits gets the answer here.
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

	// The thread keeps what it found for as long as the page may still ask for more of it.
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
			// The function, not the answer: it is what asks for more, and may be kept without the rest.
			forgotten.register(load, id);
			return { ...reply.answer, load };
		},
	};
}

/** How long the script of the thread may take to come, ms. */
const START_LIMIT = 10_000;

let searcher: Promise<Searcher> | undefined;

function theSearcher(): Promise<Searcher> {
	searcher ??= startWorker()
		.catch((error: unknown) => {
			// Only the policy of the search page lets the engine (WebAssembly) run in the page itself.
			if (document.querySelector('search-page') === null) throw error;
			return import('./search-engine.ts');
		})
		.catch((error: unknown) => {
			searcher = undefined;
			throw error;
		});
	return searcher;
}

/** Loads the engine once; called when the visitor turns to the search box. */
export async function warmEngine(): Promise<void> {
	await (await theSearcher()).warmEngine();
}

/** All pages that hold every term, best first, found in a thread of its own. Throws when the index cannot be reached. */
export async function search(
	request: SearchRequest,
	filters: SearchFilters,
	sort: 'best' | 'date',
): Promise<SearchAnswer> {
	return (await theSearcher()).search(request, filters, sort);
}
