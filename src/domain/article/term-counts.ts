import { type CountedText, openTermCounter, openTermNumbers, type WeightedText } from './text-terms.ts';

/**
 * Terms of texts in columns: those of text i go from `ends[i - 1]` to `ends[i]`. Ten thousand small arrays take far longer to
 * keep for the next build and to read again.
 */
export interface TermCounts {
	/** Number → spelling of a term. */
	spellings: readonly string[];
	ends: Int32Array;
	terms: Int32Array;
	/** Of each term in its text. */
	counts: Int32Array;
}

/** The texts of an earlier index. @param T what is known of them */
export interface KnownTexts<T> {
	earlier: T;
	/** Number of the text → its number there, when it is the same text. */
	numberOf: (number: number) => number | undefined;
}

/** A part of a column: that of a text. */
export function partOf(column: Int32Array, ends: Int32Array, number: number): Int32Array;
export function partOf(column: Float64Array, ends: Int32Array, number: number): Float64Array;
export function partOf(column: Int32Array | Float64Array, ends: Int32Array, number: number) {
	return column.subarray(ends[number - 1] ?? 0, ends[number] ?? 0);
}

/** Where each part of a column ends. */
export function endsOf(parts: readonly { length: number }[]): Int32Array {
	let end = 0;
	return Int32Array.from(parts, ({ length }) => (end += length));
}

/** Puts parts into a column, one after the other. */
export function fill(column: Int32Array | Float64Array, parts: readonly ArrayLike<number>[]): void {
	let start = 0;
	for (const part of parts) {
		column.set(part, start);
		start += part.length;
	}
}

function inColumns(rows: readonly CountedText[], spellings: readonly string[]): TermCounts {
	const ends = endsOf(rows.map(({ terms }) => terms));
	const terms = new Int32Array(ends.at(-1) ?? 0);
	const counts = new Int32Array(terms.length);
	fill(
		terms,
		rows.map((row) => row.terms),
	);
	fill(
		counts,
		rows.map((row) => row.counts),
	);
	return { spellings, ends, terms, counts };
}

/**
 * Adds new spellings to known ones. Looking the few new ones up is far faster than numbering all known ones again.
 * @returns all spellings, and the number in them of each new one
 */
function added(
	fresh: readonly string[],
	known: readonly string[],
): { spellings: string[]; numbers: Int32Array } {
	const spellings = [...known];
	const places = new Map(fresh.map((spelling, number) => [spelling, number]));
	const found = new Int32Array(fresh.length).fill(-1);
	for (const [term, spelling] of known.entries()) {
		const number = places.get(spelling);
		if (number !== undefined) found[number] = term;
	}
	const numbers = found.map((term, i) => (term >= 0 ? term : spellings.push(fresh[i] ?? '') - 1));
	return { spellings, numbers };
}

/** Counts the terms of texts. Those of known texts are taken over. */
export function countTerms(texts: readonly WeightedText[], known?: KnownTexts<TermCounts>): TermCounts {
	const fresh = openTermNumbers();
	const count = openTermCounter(fresh);
	if (known === undefined) return inColumns(texts.map(count), fresh.spellings);
	const { earlier, numberOf } = known;
	const before = texts.map((_, number) => numberOf(number));
	const counted = texts.map((text, number) => (before[number] === undefined ? count(text) : undefined));
	const { spellings, numbers } = added(fresh.spellings, earlier.spellings);
	const rows = counted.map((row, i): CountedText => {
		const number = before[i] ?? -1;
		return row === undefined
			? {
					terms: partOf(earlier.terms, earlier.ends, number),
					counts: partOf(earlier.counts, earlier.ends, number),
				}
			: { terms: row.terms.map((term) => numbers[term] ?? 0), counts: row.counts };
	});
	return inColumns(rows, spellings);
}

/** The number of texts with each term. */
export function frequencies({ spellings, terms }: TermCounts): Int32Array {
	const found = new Int32Array(spellings.length);
	// Going through the places takes an eighth of the time of going through the terms.
	for (let i = 0; i < terms.length; i += 1) {
		const term = terms[i] ?? 0;
		found[term] = (found[term] ?? 0) + 1;
	}
	return found;
}
