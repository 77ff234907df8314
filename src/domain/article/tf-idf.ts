import { countTerms, type KnownTexts } from './term-counts.ts';
import { type KeptIndex, type TermVector, type TermVectors, vectorsOf } from './term-vectors.ts';
import type { WeightedText } from './text-terms.ts';

/** Texts have numbers here: their places in the list that was indexed. */
export interface TermIndex extends KeptIndex {
	/** Term → the texts that contain it, with its weight in each: term i goes from `starts[i]` to `starts[i + 1]`. */
	postings: { starts: Int32Array; texts: Int32Array; weights: Float64Array };
	/** Of the last call of `likenesses`; the first `used` of `others` count. */
	scratch: Likeness & { used: number };
}

function postingsOf({ ends, terms, weights }: TermVectors, termCount: number): TermIndex['postings'] {
	const starts = new Int32Array(termCount + 1);
	for (let i = 0; i < terms.length; i += 1) {
		const after = (terms[i] ?? 0) + 1;
		starts[after] = (starts[after] ?? 0) + 1;
	}
	for (let term = 0; term < termCount; term += 1)
		starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
	const next = starts.slice();
	const postings = { starts, texts: new Int32Array(terms.length), weights: new Float64Array(terms.length) };
	let text = 0;
	for (let i = 0; i < terms.length; i += 1) {
		while (i >= (ends[text] ?? Infinity)) text += 1;
		const term = terms[i] ?? 0;
		const place = next[term] ?? 0;
		postings.texts[place] = text;
		postings.weights[place] = weights[i] ?? 0;
		next[term] = place + 1;
	}
	return postings;
}

/**
 * Indexes texts by character bigrams, weight = (1 + ln tf) · ln(1 + N / df) (Salton and Buckley 1988), on a large site with
 * the classes of N and df. Common terms are left out. The cost is linear in the amount of text and does not depend on the
 * number of pairs.
 * @param known texts of an earlier index, which are not counted again. The index is the same as without, up to the numbers of terms
 */
export function buildTermIndex(texts: readonly WeightedText[], known?: KnownTexts<KeptIndex>): TermIndex {
	const counts = countTerms(texts, known && { ...known, earlier: known.earlier.counts });
	const vectors = vectorsOf(counts, known);
	const scratch = {
		others: new Int32Array(texts.length),
		cosines: new Float64Array(texts.length),
		used: 0,
	};
	return { counts, vectors, postings: postingsOf(vectors, counts.spellings.length), scratch };
}

/** Similarity of two texts: 0 for no common term, 1 for the same terms in the same proportions. */
export function cosine(a: TermVector, b: TermVector): number {
	let sum = 0;
	for (const [i, term] of a.terms.entries()) {
		const place = b.terms.indexOf(term);
		if (place >= 0) sum += (a.weights[i] ?? 0) * (b.weights[place] ?? 0);
	}
	return sum;
}

/** How alike other texts are to one. */
export interface Likeness {
	/** Numbers of the texts that share a term with it. */
	others: Int32Array;
	/** Number of a text → cosine; 0 for those that share none. */
	cosines: Float64Array;
}

/**
 * Cosine of a vector with every text that shares a term. The answer is valid until the next call with the same index: a
 * column of a hundred thousand numbers for each text would make most of the work of the garbage collection.
 * @param self number of the text to leave out
 */
export function likenesses(
	{ terms, weights }: TermVector,
	{ postings: { starts, texts, weights: posted }, scratch }: TermIndex,
	self?: number,
): Likeness {
	const { others, cosines } = scratch;
	for (let i = 0; i < scratch.used; i += 1) cosines[others[i] ?? 0] = 0;
	let used = 0;
	for (let i = 0; i < terms.length; i += 1) {
		const term = terms[i] ?? 0;
		const weight = weights[i] ?? 0;
		const end = starts[term + 1] ?? 0;
		for (let place = starts[term] ?? 0; place < end; place += 1) {
			const other = texts[place] ?? 0;
			if (other === self) continue;
			const before = cosines[other] ?? 0;
			if (before === 0) others[used++] = other;
			cosines[other] = before + weight * (posted[place] ?? 0);
		}
	}
	scratch.used = used;
	return { others: others.subarray(0, used), cosines };
}
