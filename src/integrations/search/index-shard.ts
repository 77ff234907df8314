import { type CborBytes, LIST, WHOLE } from './cbor-bytes.ts';
import { SPELLING } from './index-word.ts';
import type { MergedWord, SpelledWord } from './merged-words.ts';
import { PAGE_FIELDS, type PageBatch } from './page-batch.ts';

/** Writes words of the batches of a shard, whose pages are numbered through all batches. */
export class ShardWriter {
	readonly #batches: readonly PageBatch[];
	/** Number of the first page of each batch. */
	readonly #bases: Uint32Array;

	constructor(batches: readonly PageBatch[]) {
		this.#batches = batches;
		this.#bases = new Uint32Array(batches.length);
		for (let i = 1; i < batches.length; i += 1)
			this.#bases[i] = (this.#bases[i - 1] ?? 0) + (batches[i - 1]?.pageCount ?? 0);
	}

	/** Sum of a column of the batches over a word. */
	#sum(column: 'counts' | 'sizes', { batches, places }: MergedWord): number {
		let sum = 0;
		for (let i = 0; i < batches.length; i += 1)
			sum += this.#batches[batches[i] ?? 0]?.[column][places[i] ?? 0] ?? 0;
		return sum;
	}

	#firstPage({ batches: [batch = 0], places: [place = 0] }: MergedWord): number {
		return (this.#bases[batch] ?? 0) + (this.#batches[batch]?.firstPages[place] ?? 0);
	}

	#writePages(bytes: CborBytes, word: MergedWord): void {
		bytes.head(LIST, this.#sum('counts', word));
		let before = 0;
		for (let i = 0; i < word.batches.length; i += 1) {
			const number = word.batches[i] ?? 0;
			const place = word.places[i] ?? 0;
			const batch = this.#batches[number];
			const base = this.#bases[number] ?? 0;
			if (batch === undefined) continue;
			bytes.head(LIST, PAGE_FIELDS);
			bytes.head(WHOLE, base + (batch.firstPages[place] ?? 0) - before);
			bytes.copy(batch.bytes, place === 0 ? 0 : batch.ends[place - 1], batch.ends[place]);
			before = base + (batch.lastPages[place] ?? 0);
		}
	}

	/** Writes a word, its pages, and its other spellings with their pages. @returns what it adds to the size of the chunk */
	write(bytes: CborBytes, { word, own, spellings }: SpelledWord): number {
		bytes.head(LIST, 3);
		bytes.text(word);
		if (own === undefined) bytes.head(LIST, 0);
		else this.#writePages(bytes, own);
		bytes.head(LIST, spellings.length);
		// In the order of their first pages, and on one page by their bytes.
		for (const each of spellings.toSorted((a, b) => this.#firstPage(a) - this.#firstPage(b))) {
			bytes.head(LIST, 2);
			bytes.text(each.word.subarray(word.length + SPELLING.length));
			this.#writePages(bytes, each);
		}
		const size = own === undefined ? 0 : this.#sum('sizes', own);
		return spellings.reduce((sum, each) => sum + 1 + this.#sum('sizes', each), size);
	}
}
