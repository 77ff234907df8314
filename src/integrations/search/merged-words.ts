import { SPELLING } from './index-word.ts';
import type { PageBatch } from './page-batch.ts';
import { WordCursors } from './word-cursors.ts';

/** A word of several batches, or a spelling of it. */
export interface MergedWord {
	/** UTF-8. */
	word: Buffer;
	/** Numbers of the batches that have it, ascending. */
	batches: readonly number[];
	/** Its number in each of them. */
	places: readonly number[];
}

/** A word with its other spellings, in the order of their bytes. */
export interface SpelledWord {
	word: Buffer;
	/** Undefined when pages have only other spellings. */
	own: MergedWord | undefined;
	spellings: readonly MergedWord[];
}

const SPELLING_BYTE = SPELLING.charCodeAt(0);

/** Moves the first item of a heap down to its place. */
function sink(heap: number[], isBefore: (a: number, b: number) => boolean): void {
	const item = heap[0] ?? 0;
	let at = 0;
	for (;;) {
		let child = 2 * at + 1;
		if (child >= heap.length) break;
		if (child + 1 < heap.length && isBefore(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
		if (!isBefore(heap[child] ?? 0, item)) break;
		heap[at] = heap[child] ?? 0;
		at = child;
	}
	heap[at] = item;
}

/**
 * The words of batches in the order of their bytes, each once. Every batch has its words in that order: nothing is sorted, and
 * no word becomes a string.
 */
function* mergedWords(batches: readonly PageBatch[]): Generator<MergedWord> {
	const cursors = new WordCursors(batches);
	const isBefore = (a: number, b: number) => {
		const order = cursors.compare(a, b);
		return order === 0 ? a < b : order < 0;
	};
	// A sorted list is a heap.
	const heap = [...batches.keys()]
		.filter((batch) => batches[batch]?.wordEnds.length !== 0)
		.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
	let found: { word: Buffer; batches: number[]; places: number[] } | undefined;
	for (let [batch] = heap; batch !== undefined; [batch] = heap) {
		if (found === undefined || cursors.compare(batch, cursors.mark) !== 0) {
			if (found !== undefined) yield found;
			cursors.setMark(batch);
			found = { word: cursors.word(batch), batches: [], places: [] };
		}
		found.batches.push(batch);
		found.places.push(cursors.place(batch));
		if (!cursors.next(batch)) {
			const end = heap.pop();
			if (end === undefined || heap.length === 0) break;
			heap[0] = end;
		}
		sink(heap, isBefore);
	}
	if (found !== undefined) yield found;
}

/** The words of batches in the order of their bytes, each with its other spellings, which follow it there. */
export function* spelledWords(batches: readonly PageBatch[]): Generator<SpelledWord> {
	let found: { word: Buffer; own: MergedWord | undefined; spellings: MergedWord[] } | undefined;
	for (const merged of mergedWords(batches)) {
		const end = merged.word.indexOf(SPELLING_BYTE);
		const word = end === -1 ? merged.word : merged.word.subarray(0, end);
		if (found === undefined || !found.word.equals(word)) {
			if (found !== undefined) yield found;
			found = { word, own: undefined, spellings: [] };
		}
		if (end === -1) found.own = merged;
		else found.spellings.push(merged);
	}
	if (found !== undefined) yield found;
}
