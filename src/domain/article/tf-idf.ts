/** A text to index: the body, and shorter texts with a higher weight. */
export interface WeightedText {
	id: string;
	text: string;
	boosts: readonly { text: string; times: number }[];
}

/** Term → TF-IDF weight. Only the heaviest terms, normalized to unit length. */
export type TermVector = ReadonlyMap<string, number>;

export interface TermIndex {
	vectors: ReadonlyMap<string, TermVector>;
	/** Term → the texts that contain it, with its weight in each. */
	postings: ReadonlyMap<string, readonly { id: string; weight: number }[]>;
	/** The vector of any text, weighed by how often its terms occur in the indexed ones. */
	vectorOf: (text: WeightedText) => TermVector;
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

const RUN = /\p{Script=Han}+|[a-z0-9]+/gu;

/** Counts overlapping pairs of Han characters, and whole Latin words and numbers. */
export function bigrams(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
		const characters = [...run];
		const terms = /^[a-z0-9]/.test(run)
			? [run]
			: characters.slice(0, -1).map((first, i) => first + (characters[i + 1] ?? ''));
		for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	return counts;
}

function termCounts({ text, boosts }: WeightedText): Map<string, number> {
	const counts = bigrams(text);
	for (const boost of boosts) {
		for (const [term, count] of bigrams(boost.text)) {
			counts.set(term, (counts.get(term) ?? 0) + count * boost.times);
		}
	}
	return counts;
}

/**
 * Keeps the heaviest terms (ties by spelling). The length is that of all terms, so that terms of only one text count as
 * difference.
 */
function unitVector(
	weights: readonly (readonly [string, number])[],
	isShared: (term: string) => boolean,
): TermVector {
	const top = weights.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TERMS_PER_TEXT);
	const length = Math.hypot(...top.map(([, weight]) => weight));
	return new Map(top.filter(([term]) => isShared(term)).map(([term, weight]) => [term, weight / length]));
}

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
 * Indexes texts by character bigrams, weight = (1 + ln tf) · ln(1 + N / df) (Salton and Buckley 1988), on a large site with
 * the classes of N and df. Common terms are left out. The cost is linear in the amount of text and does not depend on the
 * number of pairs.
 */
export function buildTermIndex(texts: readonly WeightedText[]): TermIndex {
	const counted = texts.map((text) => ({ id: text.id, counts: termCounts(text) }));
	const frequency = new Map<string, number>();
	for (const { counts } of counted) {
		for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
	}
	const weighed = texts.length < LARGE ? (count: number) => count : countClass;
	const total = weighed(texts.length);
	const common = Math.max(total * COMMON_SHARE, NEVER_COMMON);
	const vectorFor = (counts: ReadonlyMap<string, number>) => {
		const weighted = [...counts].flatMap(([term, count]) => {
			const df = weighed(frequency.get(term) ?? 1);
			return df > common ? [] : [[term, (1 + Math.log(count)) * Math.log(1 + total / df)] as const];
		});
		return unitVector(weighted, (term) => (frequency.get(term) ?? 0) > 1);
	};
	const vectors = new Map<string, TermVector>();
	const postings = new Map<string, { id: string; weight: number }[]>();
	for (const { id, counts } of counted) {
		const vector = vectorFor(counts);
		vectors.set(id, vector);
		for (const [term, weight] of vector) {
			const list = postings.get(term) ?? [];
			list.push({ id, weight });
			postings.set(term, list);
		}
	}
	return { vectors, postings, vectorOf: (text) => vectorFor(termCounts(text)) };
}

/** Similarity of two texts: 0 for no common term, 1 for the same terms in the same proportions. */
export function cosine(a: TermVector, b: TermVector): number {
	let sum = 0;
	for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
	return sum;
}

/** Cosine with every other text that shares a term. */
export function likenesses(id: string, index: TermIndex): Map<string, number> {
	const scores = new Map<string, number>();
	for (const [term, weight] of index.vectors.get(id) ?? []) {
		for (const posting of index.postings.get(term) ?? []) {
			scores.set(posting.id, (scores.get(posting.id) ?? 0) + weight * posting.weight);
		}
	}
	scores.delete(id);
	return scores;
}
