import { type CountedText, countTerms, type WeightedText } from './text-terms.ts';

/** The heaviest terms of a text, heaviest first, with their TF-IDF weights normalized to unit length. */
export interface TermVector {
	/** Numbers of terms. */
	terms: Int32Array;
	weights: Float64Array;
}

/** Texts have numbers here: their places in `ids`. */
export interface TermIndex {
	ids: readonly string[];
	/** Number → spelling of a term. */
	spellings: readonly string[];
	/** By number of the text. */
	vectors: readonly TermVector[];
	/** Term → the texts that contain it, with its weight in each. */
	postings: ReadonlyMap<number, { texts: number[]; weights: number[] }>;
}

/**
 * Number of terms kept per text. On the real content 24 separate two reports of one event less clearly (.27 to .18)
 * than 48 (.35 to .11).
 */
const TERMS_PER_TEXT = 48;
/** On a large site, a term in more than this share of the texts does not distinguish them. */
const COMMON_SHARE = 0.02;
/**
 * On a small site the share above is only a few texts. Up to this document frequency a term is always kept: its low idf
 * is enough.
 */
const NEVER_COMMON = 50;

/**
 * From this number of texts on, counts go by their class: the largest power of two that is not above. With exact counts each
 * new text would move the weights of all others a little, and now and then swap two places in the list of an article that
 * has nothing to do with it. A smaller site needs the exact ones to tell its texts apart, and is built in no time.
 */
const LARGE = 200;

function countClass(count: number): number {
	return 2 ** Math.floor(Math.log2(count));
}

/**
 * Keeps the heaviest terms (ties by spelling). The length is that of all terms, so that terms of only one text count as
 * difference.
 * @param rarity of each term; 0 for common ones
 */
function unitVector(
	{ terms, counts }: CountedText,
	rarity: Float64Array,
	isShared: (term: number) => boolean,
	spellings: readonly string[],
): TermVector {
	const weights = Float64Array.from(terms, (term, i) => (1 + Math.log(counts[i] ?? 1)) * (rarity[term] ?? 0));
	// Numbers sort far faster than pairs, so what is below the last place that counts is left out first.
	const least = Math.max(weights.toSorted().at(-TERMS_PER_TEXT) ?? 0, Number.MIN_VALUE);
	const heaviest: { term: number; weight: number }[] = [];
	for (const [i, weight] of weights.entries()) {
		if (weight >= least) heaviest.push({ term: terms[i] ?? 0, weight });
	}
	const spelled = (term: number) => spellings[term] ?? '';
	const top = heaviest
		.sort((a, b) => b.weight - a.weight || (spelled(a.term) < spelled(b.term) ? -1 : 1))
		.slice(0, TERMS_PER_TEXT);
	const length = Math.hypot(...top.map(({ weight }) => weight));
	const kept = top.filter(({ term }) => isShared(term));
	return {
		terms: Int32Array.from(kept, ({ term }) => term),
		weights: Float64Array.from(kept, ({ weight }) => weight / length),
	};
}

/**
 * Indexes texts by character bigrams, weight = (1 + ln tf) · ln(1 + N / df) (Salton and Buckley 1988), on a large site with
 * the classes of N and df. Common terms are left out. The cost is linear in the amount of text and does not depend on the
 * number of pairs.
 */
export function buildTermIndex(texts: readonly WeightedText[]): TermIndex {
	const { counted, spellings } = countTerms(texts);
	const frequency = new Int32Array(spellings.length);
	for (const { terms } of counted) for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1;
	const weighed = texts.length < LARGE ? (count: number) => count : countClass;
	const total = weighed(texts.length);
	const common = Math.max(total * COMMON_SHARE, NEVER_COMMON);
	const rarity = Float64Array.from(frequency, (count) =>
		weighed(count) > common ? 0 : Math.log(1 + total / weighed(count)),
	);
	const isShared = (term: number) => (frequency[term] ?? 0) > 1;
	const postings = new Map<number, { texts: number[]; weights: number[] }>();
	const vectors = counted.map((text, number) => {
		const vector = unitVector(text, rarity, isShared, spellings);
		for (const [i, term] of vector.terms.entries()) {
			const list = postings.get(term) ?? { texts: [], weights: [] };
			list.texts.push(number);
			list.weights.push(vector.weights[i] ?? 0);
			postings.set(term, list);
		}
		return vector;
	});
	return { ids: texts.map(({ id }) => id), spellings, vectors, postings };
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

/** Cosine with every other text that shares a term, by number. @param number of the text */
export function likenesses(number: number, { vectors, postings }: TermIndex): Map<number, number> {
	const sums = new Float64Array(vectors.length);
	const found: number[] = [];
	const { terms, weights } = vectors[number] ?? { terms: [], weights: [] };
	for (const [i, term] of terms.entries()) {
		const weight = weights[i] ?? 0;
		const list = postings.get(term);
		if (list === undefined) continue;
		for (let each = 0; each < list.texts.length; each++) {
			const other = list.texts[each] ?? 0;
			const before = sums[other] ?? 0;
			if (before === 0) found.push(other);
			sums[other] = before + weight * (list.weights[each] ?? 0);
		}
	}
	const scores = new Map<number, number>();
	for (const other of found) if (other !== number) scores.set(other, sums[other] ?? 0);
	return scores;
}
