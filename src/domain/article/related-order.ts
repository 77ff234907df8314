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

/** How near two articles are, besides their texts. The same both ways. */
function boost(from: number, to: number, { documents, days }: RelatedIndex): number {
	const [own, other] = [documents[from], documents[to]];
	if (own === undefined || other === undefined) return 0;
	return (
		(own.district.some((each) => other.district.includes(each)) ? SAME_DISTRICT : 1) *
		(own.category === other.category ? SAME_CATEGORY : 1) *
		recency((days[to] ?? Number.NaN) - (days[from] ?? Number.NaN))
	);
}

function recency(days: number): number {
	if (Number.isNaN(days)) return RECENCY_FLOOR;
	const years = Math.abs(days) / 365;
	return Math.max(RECENCY_FLOOR, Math.exp(-years / RECENCY_YEARS));
}

/** No boost is larger. */
const MOST_BOOST = SAME_DISTRICT * SAME_CATEGORY;

/** More than this many are never needed: a list has six, and a few of them may repeat each other. */
const FIRST_LOOK = 40;

/** An article with its place in the order of another one. */
export interface Ranked {
	other: RelatedDocument;
	score: number;
}

/** Best first. */
const byScore = (a: Ranked, b: Ranked) => b.score - a.score || compareIds(a.other.id, b.other.id);

const isNear = (alike: number) => alike >= UNRELATED && alike < NEAR_DUPLICATE;

/**
 * The first of the order. An article whose cosine cannot bring it in, whatever its date, is passed over: dates and districts
 * of thousands of articles for each one would take most of the time.
 */
function firstOthers(number: number, { others, cosines }: Likeness, index: RelatedIndex): Ranked[] {
	const first: Ranked[] = [];
	let least = 0;
	for (const each of others) {
		const alike = cosines[each] ?? 0;
		if (!isNear(alike) || alike * MOST_BOOST < least) continue;
		const other = index.documents[each];
		const ranked = other && { other, score: alike * boost(number, each, index) };
		if (ranked === undefined || ranked.score < least) continue;
		let place = first.length;
		for (let before = first[place - 1]; before && byScore(ranked, before) < 0; before = first[place - 1])
			place -= 1;
		first.splice(place, 0, ranked);
		if (first.length > FIRST_LOOK) first.pop();
		if (first.length === FIRST_LOOK) least = first.at(-1)?.score ?? 0;
	}
	return first;
}

/**
 * Similar articles, best first. What follows the first ones is put in order only when somebody asks for it.
 * @param likeness must stay as it is while this is read
 */
export function* rankedOthers(number: number, likeness: Likeness, index: RelatedIndex): Generator<Ranked> {
	const { others, cosines } = likeness;
	const first = firstOthers(number, likeness, index);
	yield* first;
	if (first.length < FIRST_LOOK) return;
	const all: Ranked[] = [];
	for (const each of others) {
		const alike = cosines[each] ?? 0;
		const other = index.documents[each];
		if (isNear(alike) && other !== undefined) all.push({ other, score: alike * boost(number, each, index) });
	}
	yield* all.sort(byScore).slice(FIRST_LOOK);
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

function compareIds(a: string, b: string): number {
	return a.localeCompare(b, 'en', { numeric: true });
}
