import { sortedByBytes } from './byte-order.ts';
import { CborBytes, LIST, WHOLE } from './cbor-bytes.ts';
import { SPELLING } from './index-word.ts';
import { PAGE_FIELDS, type PageBatch } from './page-batch.ts';

/** A chunk of the index in the format of Pagefind 1.6. */
export interface IndexChunk {
	firstWord: string;
	lastWord: string;
	content: Buffer;
}

/** Where a word is: number of the batch and of the word in the batch, in pairs, in the order of the pages. */
type Places = readonly number[];
const NOWHERE: Places = [];

/** Puts batches together. */
class Shard {
	readonly #batches: readonly PageBatch[];
	/** Number of the first page of each batch. */
	readonly #bases: number[] = [];
	readonly #places = new Map<string, number[]>();
	/** The words that have other spellings, each with them. */
	readonly #spellings = new Map<string, string[]>();

	constructor(batches: readonly PageBatch[]) {
		this.#batches = batches;
		let base = 0;
		for (const [number, { pageCount, words }] of batches.entries()) {
			this.#bases.push(base);
			base += pageCount;
			for (let at = 0; at < words.length; at += 1) this.#add(words[at] ?? '', number, at);
		}
	}

	#add(entry: string, batch: number, at: number): void {
		const places = this.#places.get(entry);
		if (places !== undefined) {
			places.push(batch, at);
			return;
		}
		this.#places.set(entry, [batch, at]);
		const [word = '', spelling] = entry.split(SPELLING);
		if (spelling === undefined) return;
		const others = this.#spellings.get(word);
		if (others === undefined) this.#spellings.set(word, [spelling]);
		else others.push(spelling);
	}

	/** Sum of a column of the batches over places. */
	#sum(column: 'counts' | 'sizes', places: Places): number {
		let sum = 0;
		for (let i = 0; i < places.length; i += 2)
			sum += this.#batches[places[i] ?? 0]?.[column][places[i + 1] ?? 0] ?? 0;
		return sum;
	}

	#firstPage([number = 0, at = 0]: Places): number {
		return (this.#bases[number] ?? 0) + (this.#batches[number]?.firstPages[at] ?? 0);
	}

	#writePages(bytes: CborBytes, places: Places): void {
		bytes.head(LIST, this.#sum('counts', places));
		let before = 0;
		for (let i = 0; i < places.length; i += 2) {
			const batch = this.#batches[places[i] ?? 0];
			const base = this.#bases[places[i] ?? 0] ?? 0;
			const at = places[i + 1] ?? 0;
			if (batch === undefined) continue;
			bytes.head(LIST, PAGE_FIELDS);
			bytes.head(WHOLE, base + (batch.firstPages[at] ?? 0) - before);
			bytes.copy(batch.bytes, at === 0 ? 0 : batch.ends[at - 1], batch.ends[at]);
			before = base + (batch.lastPages[at] ?? 0);
		}
	}

	words(): string[] {
		return sortedByBytes([
			...new Set([...this.#places.keys()].map((entry) => entry.split(SPELLING, 1)[0] ?? '')),
		]);
	}

	/** Writes a word, its pages, and its other spellings with their pages. @returns what it adds to the size of the chunk */
	writeWord(bytes: CborBytes, word: string): number {
		const own = this.#places.get(word) ?? NOWHERE;
		// In the order of their first pages, and on one page by their bytes.
		const spellings = sortedByBytes(this.#spellings.get(word) ?? [])
			.map((spelling) => ({ spelling, places: this.#places.get(word + SPELLING + spelling) ?? NOWHERE }))
			.toSorted((a, b) => this.#firstPage(a.places) - this.#firstPage(b.places));
		bytes.head(LIST, 3);
		bytes.text(word);
		this.#writePages(bytes, own);
		bytes.head(LIST, spellings.length);
		for (const { spelling, places } of spellings) {
			bytes.head(LIST, 2);
			bytes.text(spelling);
			this.#writePages(bytes, places);
		}
		return spellings.reduce(
			(sum, { places }) => sum + 1 + this.#sum('sizes', places),
			this.#sum('sizes', own),
		);
	}
}

/**
 * The chunks of the index of some pages, in the order of their words.
 * @param batches in the order of the pages
 * @param chunkSize a chunk ends with the word that brings it to this size: the number of places, two for each
 *   page, and one for each spelling
 */
export function indexChunks(batches: readonly PageBatch[], chunkSize: number): IndexChunk[] {
	const shard = new Shard(batches);
	const bytes = new CborBytes();
	const chunks: IndexChunk[] = [];
	let words: string[] = [];
	let size = 0;
	function closeChunk(): void {
		const written = bytes.take();
		bytes.head(LIST, 1);
		bytes.head(LIST, words.length);
		bytes.copy(written);
		chunks.push({ firstWord: words[0] ?? '', lastWord: words.at(-1) ?? '', content: bytes.take() });
		words = [];
		size = 0;
	}
	for (const word of shard.words()) {
		size += shard.writeWord(bytes, word);
		words.push(word);
		if (size >= chunkSize) closeChunk();
	}
	if (words.length > 0) closeChunk();
	return chunks;
}

/** The first word of each chunk, as short as it still is greater than all words of the chunk before. */
export function firstWords(chunks: readonly Pick<IndexChunk, 'firstWord' | 'lastWord'>[]): string[] {
	return chunks.map(({ firstWord }, i) => {
		const before = chunks[i - 1];
		if (before === undefined) return '';
		const last = [...before.lastWord];
		const characters = [...firstWord];
		return characters.slice(0, characters.findIndex((each, at) => each !== last[at]) + 1).join('');
	});
}
