import type { AstroConfig } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentStore, type StoredEntry } from '../../content-store.ts';

/** What Astro's renderer needs besides the bundle. */
export interface BundleFacts {
	edition: string;
	/** File of the bundle to start with. */
	entry: string;
	/** Key of a route → its style sheets, in their order. */
	styles: readonly (readonly [route: string, styles: unknown])[];
	/** Pictures of the content that the bundle knows. */
	pictures: readonly string[];
	/** How Astro resizes pictures. */
	image: AstroConfig['image'];
}

export const FACTS = 'bundle.json';

/** What is bundled of the content: the entries with pictures, by collection and id. */
export type Pictured = Map<string, Map<string, StoredEntry>>;

/** What is bundled of the content in memory. */
export function pictured(): Pictured {
	return new Map(
		[...contentStore()].map(([name, entries]) => [
			name,
			new Map([...entries].filter(([, { assetImports }]) => assetImports !== undefined)),
		]),
	);
}

/** Puts what is to be bundled into memory, in the place of the content. */
export function storePictured(content: Pictured): void {
	for (const [name, entries] of content) contentStore().set(name, entries);
}

/** Every picture that an entry of the content imports. */
export function picturesOfContent(): string[] {
	return [...contentStore().values()].flatMap((entries) =>
		[...entries.values()].flatMap(({ filePath, assetImports }) =>
			(assetImports ?? []).map((path) => `${filePath} ${path}`),
		),
	);
}

/** What is stored with the bundle of this edition, if there is one. */
export function readFacts(folder: string, edition: string): BundleFacts | undefined {
	try {
		const facts: BundleFacts = JSON.parse(readFileSync(join(folder, FACTS), 'utf8'));
		return facts.edition === edition ? facts : undefined;
	} catch {
		return undefined;
	}
}
