import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../../whole-file.ts';
import type { KeptRecord } from '../search/kept-record.ts';
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
/** Texts that are written together. All at once would be twice in memory. */
const AT_ONCE = 1000;
/** Ends the name of the file with the texts of a manifest. */
const TEXTS = '.texts';

export function digestOf(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** The texts of a page in bytes, in the order of the file of texts. */
type Sizes = readonly [links: number, ids: number, record: number];

/** A page without its texts. */
interface Row extends Omit<KeptFile, 'facts'> {
	facts:
		| (Omit<KeptFacts, 'links' | 'ids' | 'record'> & {
				record: Omit<KeptRecord, 'text'> | undefined;
				sizes: Sizes;
		  })
		| undefined;
}

interface Stored extends Omit<PageManifest, 'files'> {
	/** Name of the file with the texts of all pages, in the order of the rows. */
	texts: string;
	rows: readonly (readonly [file: string, row: Row])[];
}

const withoutText = ({ text: _, ...rest }: KeptRecord) => rest;

/** Takes the texts out of a page. @param put receives them in order */
function rowOf({ facts, ...rest }: KeptFile, put: (text: Uint8Array) => void): Row {
	if (facts === undefined) return { ...rest, facts };
	const { links, ids, record, ...others } = facts;
	const text = record?.text ?? new Uint8Array();
	for (const each of [links, ids, text]) put(each);
	const sizes: Sizes = [links.length, ids.length, text.length];
	return { ...rest, facts: { ...others, record: record && withoutText(record), sizes } };
}

/** Puts the texts of a page back. @param take the next bytes of the texts */
function fileOf({ facts, ...rest }: Row, take: (size: number) => Uint8Array): KeptFile {
	if (facts === undefined) return { ...rest, facts };
	const { sizes, record, ...others } = facts;
	const [links, ids, text] = [take(sizes[0]), take(sizes[1]), take(sizes[2])];
	return { ...rest, facts: { ...others, links, ids, record: record && { ...record, text } } };
}

/** The manifest of this edition. Empty for another edition, a damaged or a missing one: the cache is safe to delete. */
export function readManifest(folder: string, edition: string): PageManifest {
	try {
		const { texts, rows, ...rest }: Stored = deserialize(readFileSync(join(folder, NAME)));
		if (rest.edition === edition) {
			const bytes = readFileSync(join(folder, texts));
			let at = 0;
			const files = rows.map(([file, row]) => {
				const kept = fileOf(row, (size) => bytes.subarray(at, (at += size)));
				return [file, kept] as const;
			});
			if (at === bytes.length) return { ...rest, files: new Map(files) };
		}
	} catch {
		// Every page is made.
	}
	return { edition, files: new Map(), assets: new Map(), memo: new Map() };
}

/** Replaces the manifest as a whole. @throws the errors of the file system */
export function writeManifest(folder: string, { files, ...rest }: PageManifest): void {
	mkdirSync(folder, { recursive: true });
	const texts = `${randomUUID()}${TEXTS}`;
	const parts: Uint8Array[] = [];
	const rows = [...files].map(([file, kept]) => [file, rowOf(kept, (text) => parts.push(text))] as const);
	writeFileSync(join(folder, texts), '');
	for (let i = 0; i < parts.length; i += AT_ONCE)
		appendFileSync(join(folder, texts), Buffer.concat(parts.slice(i, i + AT_ONCE)));
	writeWhole(join(folder, NAME), serialize({ ...rest, texts, rows } satisfies Stored));
	for (const name of readdirSync(folder))
		if (name.endsWith(TEXTS) && name !== texts) rmSync(join(folder, name), { force: true });
}
