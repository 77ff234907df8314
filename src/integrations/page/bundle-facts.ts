import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentStore } from '../../content-store.ts';

/** What Astro's renderer needs besides the bundle. */
export interface BundleFacts {
	edition: string;
	/** File of the bundle to start with. */
	entry: string;
	/** Key of a route → its style sheets, in their order. */
	styles: readonly (readonly [route: string, styles: unknown])[];
	/** Pictures of the content that the bundle knows. */
	pictures: readonly string[];
	/** Digest of a request for a resized picture → its address. */
	addresses: readonly (readonly [request: string, address: string])[];
}

export const FACTS = 'bundle.json';

/** Names a request for a resized picture. */
export const requestOf = (options: unknown, properties: unknown) =>
	createHash('sha256')
		.update(JSON.stringify([options, properties]))
		.digest('base64url')
		.slice(0, 22);

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
