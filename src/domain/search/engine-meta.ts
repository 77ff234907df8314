// † browser
import { chunkCount, partName, shardPrefix, type ShardTable } from './shard-table.ts';

/*
 * The engine asks for a list of all its pages and chunks. It follows from the table of a shard, so it is made here in place of
 * being loaded.
 */

/** The version of Pagefind whose formats these are. */
export const ENGINE_VERSION = '1.6.0';

/** Before every unpacked file of Pagefind. */
export const ENGINE_MAGIC = 'pagefind_dcd';

/** The subset of CBOR (RFC 8949) in the metadata: integers, texts and arrays. */
export type Cbor = number | string | readonly Cbor[];

const utf8 = new TextEncoder();

function writeHead(bytes: number[], kind: number, size: number): void {
	const width = size < 24 ? 0 : size < 0x100 ? 1 : size < 0x1_0000 ? 2 : 4;
	bytes.push((kind << 5) | (width === 0 ? size : 24 + Math.log2(width)));
	for (let left = width - 1; left >= 0; left -= 1) bytes.push((size >>> (8 * left)) & 0xff);
}

function writeValue(bytes: number[], value: Cbor): void {
	if (typeof value === 'number') return writeHead(bytes, 0, value);
	if (typeof value === 'string') {
		const text = utf8.encode(value);
		writeHead(bytes, 3, text.length);
		for (const byte of text) bytes.push(byte);
		return;
	}
	writeHead(bytes, 4, value.length);
	for (const each of value) writeValue(bytes, each);
}

/** Encodes a value in its shortest form. */
export function encodeCbor(value: Cbor): Uint8Array<ArrayBuffer> {
	const bytes: number[] = [];
	writeValue(bytes, value);
	return Uint8Array.from(bytes);
}

const LAST = '\u{10FFFF}';

/** A word that is not less than any word before `next`. The chunks have no gaps, so every word belongs to one. */
export function wordBefore(next: string): string {
	const characters = [...next];
	const code = characters.pop()?.codePointAt(0) ?? 0;
	// Surrogates are no characters.
	const before = code === 0xe000 ? 0xd7ff : code - 1;
	return characters.join('') + String.fromCodePoint(before) + LAST;
}

/** The metadata of a shard in the format of Pagefind, unpacked. */
export function engineMeta(table: ShardTable): Uint8Array<ArrayBuffer> {
	const { filters, sizes } = table;
	const words = table.words.split(' ');
	const firstPage = filters.length + chunkCount(table);
	const chunks = words.map((word, i) => {
		const next = words[i + 1];
		return [word, next === undefined ? LAST : wordBefore(next), partName(table, filters.length + i)];
	});
	// The second value is only for an order that we do not use.
	const pages = Array.from({ length: sizes.length - firstPage }, (_, i) => [
		partName(table, firstPage + i),
		1,
		'',
	]);
	const named = filters.map((filter, i) => [filter, partName(table, i)]);
	const magic = utf8.encode(ENGINE_MAGIC);
	// The last page keeps an index of no pages from being empty.
	const meta = encodeCbor([ENGINE_VERSION, [...pages, ['', 1, '']], chunks, named, [], []]);
	const bytes = new Uint8Array(magic.length + meta.length);
	bytes.set(magic);
	bytes.set(meta, magic.length);
	return bytes;
}

/** The file that the engine loads first. */
export function engineEntry(table: ShardTable): string {
	const language = { hash: shardPrefix(table), wasm: null, page_count: table.sizes.length };
	return JSON.stringify({ version: ENGINE_VERSION, languages: { und: language }, include_characters: [] });
}
