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

/** More than this many are never needed: a list has six, and a few of them may repeat each other. */
const FIRST_LOOK = 40;

/** An article with its place in the order of another one. */
export interface Ranked {
	other: RelatedDocument;
	score: number;
}

/** Similar articles, best first. Sorting all of several hundred for each article would take most of the time. */
export function* rankedOthers(
	number: number,
	{ others, cosines }: Likeness,
	index: RelatedIndex,
): Generator<Ranked> {
	const near = others.filter((other) => {
		const alike = cosines[other] ?? 0;
		return alike >= UNRELATED && alike < NEAR_DUPLICATE;
	});
	const scores = Float64Array.from(near, (other) => (cosines[other] ?? 0) * boost(number, other, index));
	const least = scores.toSorted().at(-FIRST_LOOK) ?? 0;
	const inOrder = (isWanted: (score: number) => boolean) =>
		near
			.flatMap((other, i): Ranked[] => {
				const score = scores[i] ?? 0;
				const document = index.documents[other];
				return document !== undefined && isWanted(score) ? [{ other: document, score }] : [];
			})
			.sort((a, b) => b.score - a.score || compareIds(a.other.id, b.other.id));
	yield* inOrder((score) => score >= least);
	yield* inOrder((score) => score < least);
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
