import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeptFacts } from './kept-facts.ts';

/** A file of the site that a route made, and what later steps need of it. */
export interface MadeFile {
	/** Digest of everything that the file shows; undefined for files that every build makes again. */
	key: string | undefined;
	/** Of its bytes. */
	hash: string;
	/** Hashed files that it names, such as pictures. */
	assets: readonly string[];
	/** Undefined for files that are not HTML. */
	facts: KeptFacts | undefined;
}

/** A kept file as it lies on the disk. */
export interface KeptFile extends MadeFile {
	size: number;
	mtimeMs: number;
}

/** A hashed file as it lies on the disk. */
export type KeptAsset = Pick<KeptFile, 'size' | 'mtimeMs' | 'hash'>;

/** What an earlier build left. */
export interface PageManifest {
	/** Of the code and the settings that made the files. */
	edition: string;
	/** By path in the output folder. */
	files: ReadonlyMap<string, KeptFile>;
	/** Hashed files that the others name, as they lie on the disk. */
	assets: ReadonlyMap<string, KeptAsset>;
	/** What pages were drawn from → their keys. */
	memo: ReadonlyMap<string, string>;
}

const NAME = 'manifest.v8';

export function digestOf(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** The manifest of this edition. Empty for another edition, a damaged or a missing one: the cache is safe to delete. */
export function readManifest(folder: string, edition: string): PageManifest {
	try {
		const manifest: PageManifest = deserialize(readFileSync(join(folder, NAME)));
		if (manifest.edition === edition) return manifest;
	} catch {
		// Every page is made.
	}
	return { edition, files: new Map(), assets: new Map(), memo: new Map() };
}

/** Replaces the manifest as a whole. @throws the errors of the file system */
export function writeManifest(folder: string, manifest: PageManifest): void {
	mkdirSync(folder, { recursive: true });
	const draft = join(folder, `${NAME}.${randomUUID()}`);
	writeFileSync(draft, serialize(manifest));
	renameSync(draft, join(folder, NAME));
}
