import { sortedByBytes } from './byte-order.ts';
import { CborBytes, LIST, pushHead, WHOLE } from './cbor-bytes.ts';
import { indexWords } from './index-word.ts';

/*
 * Pages that are indexed together. Batches are only a step: the index of a shard is put together from them, and is the same
 * however the pages are cut into batches.
 */

/** The index of a batch. The columns have one value for each word. Pages are numbered from 0 inside the batch. */
export interface PageBatch {
	pageCount: number;
	/** Words in the order of their bytes, with their spelling if they have one (see `indexWords`). UTF-8, one after the other. */
	words: Buffer;
	/** Where each word ends. */
	wordEnds: Uint32Array;
	/** Number of pages with the word. */
	counts: Uint32Array;
	firstPages: Uint32Array;
	lastPages: Uint32Array;
	/** What the word adds to the size of a chunk. */
	sizes: Uint32Array;
	/** Where the bytes of the word end. They start where those of the word before end. */
	ends: Uint32Array;
	/** The pages of each word as Pagefind encodes them, without the head and the number of the first page. */
	bytes: Buffer;
}

interface Entry {
	word: string;
	count: number;
	firstPage: number;
	page: number;
	/** Number of places in the page. */
	places: number;
	/** Position of the last of them. */
	position: number;
	/** Where the page begins in the bytes. */
	start: number;
	size: number;
	bytes: number[];
}

/** A page of a word: its number as distance from the page before, its places, and its places in metadata. */
export const PAGE_FIELDS = 3;
/** Before the places: their weight is 1, which Pagefind writes as −(24 + 1). Bytes of CBOR. */
const WEIGHT = [0x38, 24] as const;
const NO_METADATA = 0x80;

/** White space for Pagefind but not for us. */
const isNothing = (token: string) => token === '' || token === '\u0085' || token === '\u200b';

function newEntry(word: string, page: number): Entry {
	const start = { count: 0, places: 0, position: 0, start: 0, size: 0 };
	return { word, firstPage: page, page, ...start, bytes: [] };
}

function closePage({ bytes, places, start }: Entry): void {
	// There is one byte for the head, which is enough for most pages.
	const head: number[] = [];
	pushHead(head, LIST, places + 1);
	if (head.length === 1) bytes[start] = head[0] ?? 0;
	else bytes.splice(start, 1, ...head);
	bytes.push(NO_METADATA);
}

function openPage(entry: Entry, page: number): void {
	if (entry.count > 0) {
		closePage(entry);
		pushHead(entry.bytes, LIST, PAGE_FIELDS);
		pushHead(entry.bytes, WHOLE, page - entry.page);
	}
	entry.count += 1;
	entry.page = page;
	entry.places = 0;
	entry.position = 0;
	entry.start = entry.bytes.length;
	entry.size += 2;
	entry.bytes.push(0, ...WEIGHT);
}

function addPlace(entry: Entry, page: number, position: number): void {
	if (entry.count === 0 || entry.page !== page) openPage(entry, page);
	pushHead(entry.bytes, WHOLE, position - entry.position);
	entry.places += 1;
	entry.position = position;
	entry.size += 1;
}

/** Indexes pages. @param contents of `indexContent`, in the order of the pages */
export function pageBatch(contents: readonly string[]): PageBatch {
	const entries = new Map<string, Entry>();
	const entriesOf = new Map<string, Entry[]>();
	function newEntries(token: string, page: number): Entry[] {
		const made = indexWords(token).map((word) => {
			const entry = entries.get(word) ?? newEntry(word, page);
			entries.set(word, entry);
			return entry;
		});
		entriesOf.set(token, made);
		return made;
	}
	for (const [page, content] of contents.entries()) {
		let position = 0;
		for (const token of content.split(' ')) {
			if (isNothing(token)) continue;
			for (const entry of entriesOf.get(token) ?? newEntries(token, page)) addPlace(entry, page, position);
			position += 1;
		}
	}
	// In this order a shard is put together without a look at its other words.
	const all = sortedByBytes([...entries.keys()]).flatMap((word) => entries.get(word) ?? []);
	for (const entry of all) closePage(entry);
	const bytes = new CborBytes();
	for (const entry of all) bytes.copy(entry.bytes);
	let [end, wordEnd] = [0, 0];
	return {
		pageCount: contents.length,
		words: Buffer.from(all.map(({ word }) => word).join('')),
		wordEnds: Uint32Array.from(all, ({ word }) => (wordEnd += Buffer.byteLength(word))),
		counts: Uint32Array.from(all, ({ count }) => count),
		firstPages: Uint32Array.from(all, ({ firstPage }) => firstPage),
		lastPages: Uint32Array.from(all, ({ page }) => page),
		sizes: Uint32Array.from(all, ({ size }) => size),
		ends: Uint32Array.from(all, (entry) => (end += entry.bytes.length)),
		bytes: bytes.take(),
	};
}
