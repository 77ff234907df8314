/** One entry as Astro's content layer holds it. */
export interface StoredEntry {
	id: string;
	data: Record<string, unknown>;
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

const KEY = 'rent-sh:content-store';

/** Collection → id → entry. */
type Store = Map<string, Map<string, StoredEntry>>;

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

/** Code of the module that Astro reads the content from (`astro:data-layer-content`). */
export const CONTENT_STORE_MODULE = `export default globalThis[Symbol.for(${JSON.stringify(KEY)})] ?? new Map();`;
