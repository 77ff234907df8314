import type { RelatedMemory } from './domain/article/related-lists.ts';

/**
 * What one build hands to the next. The bundle of the pages and the build each have a copy of this module, and share the
 * memory of their process here.
 */
export interface BuildMemory {
	/** Of the last build: what pages were drawn from → their keys. */
	knownKeys: ReadonlyMap<string, string>;
	/** The same of this build. */
	usedKeys: Map<string, string>;
	/** Takes the lists of related articles of the last catalog; undefined when there is nothing to take over. */
	related: () => RelatedMemory | undefined;
	/** Lets the catalog of the pages go. Called when all are made: what follows needs only their facts. */
	forgetCatalog: () => void;
}

const MEMORY = Symbol.for('rent-sh:build-memory');

const nothing = (): undefined => undefined;

/** The memory of this process. */
export function buildMemory(): BuildMemory {
	const known: BuildMemory | undefined = Reflect.get(globalThis, MEMORY);
	return known ?? startBuildMemory({ knownKeys: new Map(), related: nothing });
}

/** Starts a build with what the last one left. */
export function startBuildMemory(left: Pick<BuildMemory, 'knownKeys' | 'related'>): BuildMemory {
	const memory: BuildMemory = { ...left, usedKeys: new Map(), forgetCatalog: () => {} };
	Reflect.set(globalThis, MEMORY, memory);
	return memory;
}
