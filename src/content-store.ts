/** One entry as Astro's content layer holds it. */
export interface StoredEntry {
	id: string;
	data: Record<string, unknown>;
	/** The visible text. Not enumerable where it is only read when somebody asks for it. */
	body?: string;
	/** Relative to the project. */
	filePath?: string;
	digest: string;
	rendered?: {
		html: string;
		metadata: {
			imagePaths: string[];
			headings: { depth: number; slug: string; text: string }[];
			frontmatter: { files: string[] };
		};
	};
	/** Pictures that the entry names, as written in an import from its file. */
	assetImports?: string[];
	/** Where in `data` those pictures are. */
	imageImports?: (string | number)[][];
}

/** What the check says about the content while the development server runs, in the words of the check. */
export interface ContentState {
	/** All problems; empty when there are none. */
	message: string;
	/** The first of them, with the absolute path of its file. */
	first: { file: string; line: number } | undefined;
	/** The problems of files that every page needs; empty when there are none. */
	everywhere: string;
	/** Path of a page → the problems of the files it is made from. */
	pages: ReadonlyMap<string, string>;
}

const KEY = 'rent-sh:content-store';
const STATE_KEY = 'rent-sh:content-state';

/** Collection → id → entry. */
type Store = Map<string, Map<string, StoredEntry>>;

interface Followed {
	state: ContentState | undefined;
	listeners: Set<(state: ContentState) => void>;
}

/**
 * The content of a build, in memory. Astro would write all of it to a file, bundle that as a module and parse it again: at
 * 10,000 articles several seconds of each build.
 */
export function contentStore(): Store {
	const known: Store | undefined = Reflect.get(globalThis, Symbol.for(KEY));
	if (known !== undefined) return known;
	const fresh: Store = new Map();
	Reflect.set(globalThis, Symbol.for(KEY), fresh);
	return fresh;
}

/** The reader and the integrations are loaded apart from each other. This is the place where they meet. */
function followed(): Followed {
	const known: Followed | undefined = Reflect.get(globalThis, Symbol.for(STATE_KEY));
	if (known !== undefined) return known;
	const fresh: Followed = { state: undefined, listeners: new Set() };
	Reflect.set(globalThis, Symbol.for(STATE_KEY), fresh);
	return fresh;
}

/** Says that the content in memory is new. */
export function publishState(state: ContentState): void {
	const { listeners } = Object.assign(followed(), { state });
	for (const listener of listeners) listener(state);
}

/** Calls a listener with the state of the content, now if it is known and after each change. Returns how to end that. */
export function onState(listener: (state: ContentState) => void): () => void {
	const { state, listeners } = followed();
	listeners.add(listener);
	if (state !== undefined) listener(state);
	return () => void listeners.delete(listener);
}

/** Code of the module that Astro reads the content from (`astro:data-layer-content`). */
export const CONTENT_STORE_MODULE = `export default globalThis[Symbol.for(${JSON.stringify(KEY)})] ?? new Map();`;
