import { searchBundleUrl } from '../domain/urls.ts';

/** What we use of Pagefind 1.6 in the browser. */
export interface PagefindResult {
	id: string;
	/** Positions of the term, the first one first. */
	words: readonly number[];
	data(): Promise<{ raw_url?: string; url: string; content: string; meta: Record<string, string> }>;
}

export interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	init(): Promise<void>;
	mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
	search(
		query: string | null,
		options: { filters: Record<string, string>; sort?: Record<string, string> },
	): Promise<{ results: PagefindResult[] }>;
}

/** Older shards weigh so much less that the engine's merge by score is the order of time (reference: search II.3). */
const OLDER_WEIGHT = 1e-6;

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

async function shardNames(bundle: string): Promise<string[]> {
	const response = await fetch(`${bundle}shards.json`);
	if (!response.ok) throw new Error(`shards.json: ${response.status}`);
	return response.json();
}

async function startEngine(): Promise<Pagefind> {
	if (window.trustedTypes?.defaultPolicy === null) allowEngineScripts();
	const bundle = searchBundleUrl();
	const names = shardNames(bundle);
	const pagefind: Pagefind = await import(/* @vite-ignore */ `${bundle}pagefind.js`);
	await pagefind.options({ baseUrl: '/', excerptLength: 1 });
	const starting = pagefind.init();
	const older = (await names).map((name, i) =>
		pagefind.mergeIndex(`${bundle}${name}/`, { baseUrl: '/', indexWeight: OLDER_WEIGHT ** (i + 1) }),
	);
	await Promise.all([starting, ...older]);
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
