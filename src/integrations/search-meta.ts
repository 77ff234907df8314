import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cbor, decodeCbor, encodeCbor, packed, unpacked } from './pagefind-file.ts';
import { namesAfter } from './search-fragments.ts';

/** Similar names stand close together. A smaller window makes the file a third smaller. */
const NEAR = { windowBits: 9, memLevel: 4 };
const VERSION = '1.6.0';
const META = /^pagefind\.(.+)\.pf_meta$/;

type Chunk = [from: string, to: string, name: string];

interface Meta {
	/** Pagefind's ids. */
	pages: readonly string[];
	chunks: readonly Chunk[];
	/** Filters, sort orders and field names. */
	rest: readonly Cbor[];
}

const isList = (value: Cbor | undefined): value is readonly Cbor[] => typeof value === 'object';
const isChunk = (value: Cbor): value is Chunk =>
	isList(value) && value.length === 3 && value.every((part) => typeof part === 'string');

/** Throws an Error on an unknown format. */
function readMeta(meta: Cbor): Meta {
	if (isList(meta)) {
		const [version, pages, chunks, ...rest] = meta;
		if (version === VERSION && isList(pages) && isList(chunks) && chunks.every(isChunk) && rest.length === 3)
			return { pages: pages.map((page) => (isList(page) ? String(page[0]) : '')), chunks, rest };
	}
	throw new Error(`the metadata is not that of Pagefind ${VERSION}`);
}

/**
 * Gives the pages and chunks in the metadata new names. Every first search loads this file, and consecutive names compress
 * well. Throws an Error on an unknown format.
 * @param addresses by Pagefind's ids
 * @param ids ours, by address
 * @param prefix of all names, unique for each index
 */
export async function rewriteMeta(
	bundle: string,
	addresses: ReadonlyMap<string, string>,
	ids: ReadonlyMap<string, string>,
	prefix: string,
): Promise<void> {
	const file = (await readdir(bundle)).find((name) => META.test(name));
	const name = META.exec(file ?? '')?.[1];
	if (file === undefined || name === undefined) throw new Error('Pagefind wrote no metadata');
	const { pages, chunks, rest } = readMeta(decodeCbor(unpacked(await readFile(join(bundle, file)), file)));
	// The length is only for a sort order that we do not use.
	const ourPages = pages.map((page) => [ids.get(addresses.get(page) ?? '') ?? '', 1, '']);
	const chunkName = namesAfter(prefix, chunks.length);
	const ourChunks = chunks.map(([from, to], i) => [from, to, chunkName(i)]);
	for (const [i, [, , old]] of chunks.entries()) {
		const chunk = (each: string) => join(bundle, 'index', `${each}.pf_index`);
		await rename(chunk(old), chunk(chunkName(i)));
	}
	const entry = join(bundle, 'pagefind-entry.json');
	const text = await readFile(entry, 'utf8');
	if (!text.includes(`"${name}"`)) throw new Error('pagefind-entry.json does not name the metadata');
	await writeFile(entry, text.replace(`"${name}"`, `"${prefix}"`));
	await rm(join(bundle, file));
	await writeFile(
		join(bundle, `pagefind.${prefix}.pf_meta`),
		packed(encodeCbor([VERSION, ourPages, ourChunks, ...rest]), NEAR),
	);
}
