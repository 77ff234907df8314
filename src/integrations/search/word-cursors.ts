import type { PageBatch } from './page-batch.ts';

/** Bytes that a number holds without rounding. */
const KEY_BYTES = 6;

/** The next bytes of a word as a number, filled with zeros. */
function keyOf(bytes: Buffer, from: number, end: number): number {
	let key = 0;
	for (let at = from; at < from + KEY_BYTES; at += 1) key = key * 256 + (at < end ? (bytes[at] ?? 0) : 0);
	return key;
}

/**
 * A cursor for each batch, which stands on one of its words, and one more, which marks a word. Most words are compared as two
 * numbers: to compare their bytes takes ten times as long.
 */
export class WordCursors {
	readonly #batches: readonly PageBatch[];
	/** Cursor → number of its word in the batch. */
	readonly #place: Uint32Array;
	/** Cursor → where the word begins and ends, in the words of which batch, and its first bytes. */
	readonly #start: Uint32Array;
	readonly #end: Uint32Array;
	readonly #batch: Uint32Array;
	readonly #first: Float64Array;
	readonly #second: Float64Array;
	/** The cursor that marks a word. */
	readonly mark: number;

	constructor(batches: readonly PageBatch[]) {
		const count = batches.length + 1;
		this.mark = batches.length;
		this.#batches = batches;
		this.#place = new Uint32Array(count);
		this.#start = new Uint32Array(count);
		this.#end = new Uint32Array(count);
		this.#batch = new Uint32Array(count);
		this.#first = new Float64Array(count);
		this.#second = new Float64Array(count);
		for (let batch = 0; batch < batches.length; batch += 1) {
			this.#batch[batch] = batch;
			this.#read(batch);
		}
	}

	#read(cursor: number): boolean {
		const batch = this.#batches[cursor];
		const end = batch?.wordEnds[this.place(cursor)];
		if (batch === undefined || end === undefined) return false;
		const start = this.#end[cursor] ?? 0;
		this.#start[cursor] = start;
		this.#end[cursor] = end;
		this.#first[cursor] = keyOf(batch.words, start, end);
		this.#second[cursor] = keyOf(batch.words, start + KEY_BYTES, end);
		return true;
	}

	/** The number of the word in its batch. */
	place(cursor: number): number {
		return this.#place[cursor] ?? 0;
	}

	/** The bytes of the word. */
	word(cursor: number): Buffer {
		const words = this.#batches[this.#batch[cursor] ?? 0]?.words ?? Buffer.alloc(0);
		return words.subarray(this.#start[cursor], this.#end[cursor]);
	}

	/** Goes to the next word of the batch. @returns whether there is one */
	next(cursor: number): boolean {
		this.#place[cursor] = this.place(cursor) + 1;
		return this.#read(cursor);
	}

	/** Marks the word of a cursor. */
	setMark(cursor: number): void {
		for (const facts of [this.#start, this.#end, this.#batch, this.#first, this.#second])
			facts[this.mark] = facts[cursor] ?? 0;
	}

	#isShort(cursor: number): boolean {
		return (this.#end[cursor] ?? 0) - (this.#start[cursor] ?? 0) <= 2 * KEY_BYTES;
	}

	/** Compares the words of two cursors by their bytes. */
	compare(a: number, b: number): number {
		const first = (this.#first[a] ?? 0) - (this.#first[b] ?? 0);
		if (first !== 0) return first;
		const second = (this.#second[a] ?? 0) - (this.#second[b] ?? 0);
		if (second !== 0) return second;
		// Zeros at the end are none of the word: no word ends with one.
		return this.#isShort(a) && this.#isShort(b) ? 0 : this.word(a).compare(this.word(b));
	}
}
