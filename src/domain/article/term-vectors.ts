import { endsOf, fill, frequencies, type KnownTexts, partOf, type TermCounts } from './term-counts.ts';
import type { CountedText } from './text-terms.ts';

/** The heaviest terms of a text, heaviest first, with their TF-IDF weights normalized to unit length. */
export interface TermVector {
	/** Numbers of terms. */
	terms: Int32Array;
	weights: Float64Array;
}

/** The vectors of all texts, in columns as `TermCounts`. */
export interface TermVectors extends TermVector {
	ends: Int32Array;
}

/** What an index is made again from. */
export interface KeptIndex {
	counts: TermCounts;
	vectors: TermVectors;
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
 */
function unitVector(
	{ terms, counts }: CountedText,
	{ rarity, isShared }: TermRarity,
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

/** What tells terms apart, and which of them are in more than one text. */
interface TermRarity {
	/** 0 for common ones. */
	rarity: Float64Array;
	isShared: (term: number) => boolean;
}

function rarityOf(counts: TermCounts): TermRarity {
	const frequency = frequencies(counts);
	const texts = counts.ends.length;
	const weighed = texts < LARGE ? (count: number) => count : countClass;
	const total = weighed(texts);
	const common = Math.max(total * COMMON_SHARE, NEVER_COMMON);
	// Of each frequency: there are far fewer of them than terms.
	const rarities = Float64Array.from({ length: texts + 1 }, (_, count) =>
		count === 0 || weighed(count) > common ? 0 : Math.log(1 + total / weighed(count)),
	);
	const rarity = new Float64Array(frequency.length);
	for (let term = 0; term < frequency.length; term += 1) rarity[term] = rarities[frequency[term] ?? 0] ?? 0;
	return { rarity, isShared: (term) => (frequency[term] ?? 0) > 1 };
}

/** Of each term: 1 if it is as rare as before. */
function unchangedTerms(now: TermRarity, before: TermRarity): Uint8Array {
	const same = new Uint8Array(now.rarity.length);
	for (let term = 0; term < same.length; term += 1)
		same[term] = Number(
			before.rarity[term] === now.rarity[term] && before.isShared(term) === now.isShared(term),
		);
	return same;
}

/** The vectors of all texts. A known text has its earlier one, unless a term of it is rarer or more common now. */
export function vectorsOf(counts: TermCounts, known?: KnownTexts<KeptIndex>): TermVectors {
	const now = rarityOf(counts);
	const isAsBefore = known && unchangedTerms(now, rarityOf(known.earlier.counts));
	const rows = Array.from(counts.ends, (_, number): TermVector => {
		const terms = partOf(counts.terms, counts.ends, number);
		const earlier = known?.numberOf(number);
		if (known !== undefined && earlier !== undefined && terms.every((term) => isAsBefore?.[term] === 1))
			return termVector(known.earlier, earlier);
		const text = { terms, counts: partOf(counts.counts, counts.ends, number) };
		return unitVector(text, now, counts.spellings);
	});
	const ends = endsOf(rows.map(({ terms }) => terms));
	const terms = new Int32Array(ends.at(-1) ?? 0);
	const weights = new Float64Array(terms.length);
	fill(
		terms,
		rows.map((row) => row.terms),
	);
	fill(
		weights,
		rows.map((row) => row.weights),
	);
	return { ends, terms, weights };
}

/** The vector of a text. */
export function termVector(
	{ vectors: { terms, weights, ends } }: Pick<KeptIndex, 'vectors'>,
	number: number,
): TermVector {
	return { terms: partOf(terms, ends, number), weights: partOf(weights, ends, number) };
}
