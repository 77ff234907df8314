import type { CalendarDate } from '../units/calendar-date.ts';
import type { OwnDate } from './article-date.ts';
import type { Likeness, TermIndex } from './tf-idf.ts';

/** The input of the ranking: names and ids only, so that tests can use plain data. */
export interface RelatedDocument {
	id: string;
	title: string;
	/** Plain text of the body. */
	text: string;
	/** Display names: 生物医药. */
	topics: readonly string[];
	district: readonly string[];
	category: string;
	own: OwnDate;
	publishDate: CalendarDate;
	/** Ids chosen by an editor, in order. */
	related: readonly string[];
}

export interface RelatedIndex {
	/** In the order of `terms`. */
	documents: readonly RelatedDocument[];
	numberOf: ReadonlyMap<string, number>;
	/** Days since a fixed day, by number; NaN when unknown. Reading dates for every pair would take half of the time. */
	days: Float64Array;
	/** Newest first. Fill the list of an article that has few similar ones. */
	byCategory: ReadonlyMap<string, readonly RelatedDocument[]>;
	newest: readonly RelatedDocument[];
	/** By number: the place in the list of its category, and in `newest`. Searching would take the whole list for each article. */
	places: { category: Int32Array; site: Int32Array };
	terms: TermIndex;
}

const SAME_DISTRICT = 1.15;
const SAME_CATEGORY = 1.1;
/** Recency factor: exp(−distance / 4 years), at least 0.6. Unknown dates count as the largest distance. */
const RECENCY_YEARS = 4;
const RECENCY_FLOOR = 0.6;
/**
 * Articles with this cosine report the same event. Measured: .35 for two reports of one groundbreaking, .11 for the
 * next pair.
 */
export const NEAR_DUPLICATE = 0.3;
/** A cosine is another sum from the other side, and rounded in another way. */
const ROUNDING = 1e-9;
/** Below this cosine the shared words are chance. */
const UNRELATED = 0.02;

/** How near the places and subjects of two articles are, at most `MOST_ALIKE`. The same both ways. */
function nearness(own: RelatedDocument, other: RelatedDocument): number {
	const isSameDistrict = own.district.some((each) => other.district.includes(each));
	return (isSameDistrict ? SAME_DISTRICT : 1) * (own.category === other.category ? SAME_CATEGORY : 1);
}

const MOST_ALIKE = SAME_DISTRICT * SAME_CATEGORY;

/** How near two articles are, besides their texts. The same both ways. */
function boost(from: number, to: number, index: RelatedIndex): number {
	const [own, other] = [index.documents[from], index.documents[to]];
	if (own === undefined || other === undefined) return 0;
	return nearness(own, other) * recency(from, to, index);
}

function recency(from: number, to: number, { days }: RelatedIndex): number {
	const distance = Math.abs((days[to] ?? Number.NaN) - (days[from] ?? Number.NaN));
	if (Number.isNaN(distance)) return RECENCY_FLOOR;
	return Math.max(RECENCY_FLOOR, Math.exp(-distance / 365 / RECENCY_YEARS));
}

/** How many are put in order at first, and when these are not enough. A list has six, and few of them repeat each other. */
const LOOKS = [16, 256];

/** An article with its place in the order of another one. */
export interface Ranked {
	other: RelatedDocument;
	score: number;
}

/** Best first. */
const byScore = (a: Ranked, b: Ranked) =>
	b.score - a.score || a.other.id.localeCompare(b.other.id, 'en', { numeric: true });

const isNear = (alike: number) => alike >= UNRELATED && alike < NEAR_DUPLICATE;

/**
 * The first of the order. An article whose cosine cannot bring it in is passed over: dates and districts of thousands of
 * articles for each one would take most of the time.
 */
function firstOthers(
	number: number,
	{ others, cosines }: Likeness,
	index: RelatedIndex,
	count: number,
): Ranked[] {
	const own = index.documents[number];
	const first: Ranked[] = [];
	if (own === undefined) return first;
	let least = 0;
	for (const each of others) {
		const alike = cosines[each] ?? 0;
		if (!isNear(alike) || alike * MOST_ALIKE < least) continue;
		const recent = recency(number, each, index);
		if (alike * (MOST_ALIKE * recent) < least) continue;
		const other = index.documents[each];
		if (other === undefined) continue;
		const ranked = { other, score: alike * (nearness(own, other) * recent) };
		if (ranked.score < least) continue;
		// Equal ones stay in the order of `others`, as when all are sorted.
		const place = first.findLastIndex((before) => byScore(before, ranked) <= 0) + 1;
		first.splice(place, 0, ranked);
		if (first.length > count) first.pop();
		if (first.length === count) least = first.at(-1)?.score ?? 0;
	}
	return first;
}

/**
 * Similar articles, best first. The farther one reads, the more are put in order.
 * @param likeness must stay as it is while this is read
 */
export function* rankedOthers(number: number, likeness: Likeness, index: RelatedIndex): Generator<Ranked> {
	let done = 0;
	for (const look of LOOKS) {
		const first = firstOthers(number, likeness, index, look);
		yield* first.slice(done);
		if (first.length < look) return;
		done = look;
	}
	const { others, cosines } = likeness;
	const all = Array.from(others).flatMap((each): Ranked[] => {
		const alike = cosines[each] ?? 0;
		const other = index.documents[each];
		return isNear(alike) && other !== undefined ? [{ other, score: alike * boost(number, each, index) }] : [];
	});
	yield* all.sort(byScore).slice(done);
}

/**
 * The articles whose order a text could be in with at least this score. Rounding may put one too many in.
 * @param number of the text @param least number of an article → the score
 */
export function* reached(
	number: number,
	{ others, cosines }: Likeness,
	least: (other: number) => number,
	index: RelatedIndex,
): Generator<number> {
	for (const other of others) {
		const alike = (cosines[other] ?? 0) * (1 + ROUNDING);
		if (alike >= UNRELATED && alike * boost(number, other, index) >= least(other)) yield other;
	}
}
