import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cbor, ENGINE_VERSION } from '../../domain/search/engine-meta.ts';
import { decodeCbor, unpacked } from './pagefind-file.ts';

const META = /^pagefind\..+\.pf_meta$/;

/** First word, last word and file name. */
type Chunk = readonly [from: string, to: string, name: string];
/** Name of the filter and of its file. */
type Filter = readonly [name: string, file: string];

/** What Pagefind says of its index. */
export interface IndexMeta {
	/** Pagefind's ids, in the order in which the pages were added. */
	pages: readonly string[];
	/** In the order of their words, by bytes. */
	chunks: readonly Chunk[];
	filters: readonly Filter[];
}

const isList = (value: Cbor | undefined): value is readonly Cbor[] => typeof value === 'object';
const isTexts = (value: Cbor, count: number) =>
	isList(value) && value.length === count && value.every((part) => typeof part === 'string');
const isChunk = (value: Cbor): value is Chunk => isTexts(value, 3);
const isFilter = (value: Cbor): value is Filter => isTexts(value, 2);

function parsedMeta(meta: Cbor): IndexMeta {
	if (isList(meta)) {
		const [version, pages, chunks, filters, ...rest] = meta;
		const isKnown = version === ENGINE_VERSION && JSON.stringify(rest) === '[[],[]]';
		if (isKnown && isList(pages) && isList(chunks) && isList(filters))
			if (chunks.every(isChunk) && filters.every(isFilter))
				return {
					pages: pages.map((page) => (isList(page) ? String(page[0]) : '')),
					chunks,
					filters,
				};
	}
	throw new Error(`the metadata is not that of Pagefind ${ENGINE_VERSION}`);
}

/** Reads the metadata of an index. Throws an Error on an unknown format. */
export async function readMeta(bundle: string): Promise<IndexMeta> {
	const file = (await readdir(bundle)).find((name) => META.test(name));
	if (file === undefined) throw new Error('Pagefind wrote no metadata');
	return parsedMeta(decodeCbor(unpacked(await readFile(join(bundle, file)), file)));
}

const isLess = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;

/**
 * The first word of each chunk, shortened as far as it still is greater than all words of the chunk before. Throws an Error
 * when the words are not in order.
 */
export function firstWords(chunks: IndexMeta['chunks']): string[] {
	return chunks.map(([from], i) => {
		const [, before] = chunks[i - 1] ?? [];
		if (before === undefined) return '';
		const characters = [...from];
		const length = characters.findIndex((_, end) => isLess(before, characters.slice(0, end + 1).join('')));
		if (length < 0) throw new Error(`the chunks of the index overlap at ${from}`);
		return characters.slice(0, length + 1).join('');
	});
}
