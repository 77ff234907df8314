import { sortedByBytes } from './byte-order.ts';
import { type CborBytes, LIST, WHOLE } from './cbor-bytes.ts';
import { SPELLING } from './index-word.ts';
import { PAGE_FIELDS, type PageBatch } from './page-batch.ts';

/** Ends a list of places. */
const NONE = -1;

/**
 * Batches put together. A place is a word in a batch. Places are numbered through all batches, and there is a column for each
 * fact of them: objects for the half a million places of a large shard take longer than all the rest.
 */
export class Shard {
	readonly #batches: readonly PageBatch[];
	/** Place → batch, number of the word in it. */
	readonly #batch: Uint32Array;
	readonly #at: Uint32Array;
	/** Place → next place of the same word. */
	readonly #next: Int32Array;
	/** Word or spelling → first and last place. */
	readonly #first = new Map<string, number>();
	readonly #last: Int32Array;
	/** Number of the first page of each batch. */
	readonly #bases: Uint32Array;
	/** The words that have other spellings, each with them. */
	readonly #spellings = new Map<string, string[]>();

	constructor(batches: readonly PageBatch[]) {
		const count = batches.reduce((sum, { words }) => sum + words.length, 0);
		this.#batches = batches;
		this.#batch = new Uint32Array(count);
		this.#at = new Uint32Array(count);
		this.#next = new Int32Array(count).fill(NONE);
		this.#last = new Int32Array(count);
		this.#bases = new Uint32Array(batches.length);
		let place = 0;
		let base = 0;
		for (const [number, { pageCount, words }] of batches.entries()) {
			this.#bases[number] = base;
			base += pageCount;
			for (let at = 0; at < words.length; at += 1) {
				this.#batch[place] = number;
				this.#at[place] = at;
				this.#add(words[at] ?? '', place);
				place += 1;
			}
		}
	}

	#add(entry: string, place: number): void {
		const first = this.#first.get(entry);
		if (first !== undefined) {
			this.#next[this.#last[first] ?? first] = place;
			this.#last[first] = place;
			return;
		}
		this.#first.set(entry, place);
		this.#last[place] = place;
		if (!entry.includes(SPELLING)) return;
		const [word = '', spelling = ''] = entry.split(SPELLING);
		const others = this.#spellings.get(word);
		if (others === undefined) this.#spellings.set(word, [spelling]);
		else others.push(spelling);
	}

	/** Sum of a column of the batches over the places of a word. */
	#sum(column: 'counts' | 'sizes', first: number): number {
		let sum = 0;
		for (let place = first; place !== NONE; place = this.#next[place] ?? NONE)
			sum += this.#batches[this.#batch[place] ?? 0]?.[column][this.#at[place] ?? 0] ?? 0;
		return sum;
	}

	#firstPage(place: number): number {
		const number = this.#batch[place] ?? 0;
		return (this.#bases[number] ?? 0) + (this.#batches[number]?.firstPages[this.#at[place] ?? 0] ?? 0);
	}

	#writePages(bytes: CborBytes, first: number): void {
		bytes.head(LIST, this.#sum('counts', first));
		let before = 0;
		for (let place = first; place !== NONE; place = this.#next[place] ?? NONE) {
			const number = this.#batch[place] ?? 0;
			const batch = this.#batches[number];
			const at = this.#at[place] ?? 0;
			if (batch === undefined) continue;
			bytes.head(LIST, PAGE_FIELDS);
			bytes.head(WHOLE, this.#firstPage(place) - before);
			bytes.copy(batch.bytes, at === 0 ? 0 : batch.ends[at - 1], batch.ends[at]);
			before = (this.#bases[number] ?? 0) + (batch.lastPages[at] ?? 0);
		}
	}

	words(): string[] {
		const words = new Set(this.#spellings.keys());
		for (const entry of this.#first.keys()) if (!entry.includes(SPELLING)) words.add(entry);
		return sortedByBytes([...words]);
	}

	/** Writes a word, its pages, and its other spellings with their pages. @returns what it adds to the size of the chunk */
	writeWord(bytes: CborBytes, word: string): number {
		const own = this.#first.get(word) ?? NONE;
		// In the order of their first pages, and on one page by their bytes.
		const spellings = sortedByBytes(this.#spellings.get(word) ?? [])
			.map((spelling) => ({ spelling, first: this.#first.get(word + SPELLING + spelling) ?? NONE }))
			.toSorted((a, b) => this.#firstPage(a.first) - this.#firstPage(b.first));
		bytes.head(LIST, 3);
		bytes.text(word);
		this.#writePages(bytes, own);
		bytes.head(LIST, spellings.length);
		for (const { spelling, first } of spellings) {
			bytes.head(LIST, 2);
			bytes.text(spelling);
			this.#writePages(bytes, first);
		}
		return spellings.reduce((sum, { first }) => sum + 1 + this.#sum('sizes', first), this.#sum('sizes', own));
	}
}
