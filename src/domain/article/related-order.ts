import type { CalendarDate } from '../units/calendar-date.ts';
import type { OwnDate } from './article-date.ts';
import type { TermIndex } from './tf-idf.ts';

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
/** Below this cosine the shared words are chance. */
const UNRELATED = 0.02;

/** @param days between the dates of both; NaN when one is unknown */
function boost(from: RelatedDocument, to: RelatedDocument, days: number): number {
	return (
		(from.district.some((each) => to.district.includes(each)) ? SAME_DISTRICT : 1) *
		(from.category === to.category ? SAME_CATEGORY : 1) *
		recency(days)
	);
}

function recency(days: number): number {
	if (Number.isNaN(days)) return RECENCY_FLOOR;
	const years = Math.abs(days) / 365;
	return Math.max(RECENCY_FLOOR, Math.exp(-years / RECENCY_YEARS));
}

/** More than this many are never needed: a list has six, and a few of them may repeat each other. */
const FIRST_LOOK = 40;

/** Similar articles, best first. Sorting all of several hundred for each article would take most of the time. */
export function* rankedOthers(
	self: RelatedDocument,
	likeness: ReadonlyMap<number, number>,
	{ documents, days, numberOf }: RelatedIndex,
): Generator<RelatedDocument> {
	const own = days[numberOf.get(self.id) ?? -1] ?? Number.NaN;
	const scored: { other: RelatedDocument; score: number }[] = [];
	for (const [number, alike] of likeness) {
		const other = documents[number];
		if (alike < UNRELATED || alike >= NEAR_DUPLICATE || other === undefined) continue;
		scored.push({ other, score: alike * boost(self, other, (days[number] ?? Number.NaN) - own) });
	}
	const least =
		Float64Array.from(scored, ({ score }) => score)
			.sort()
			.at(-FIRST_LOOK) ?? 0;
	const inOrder = (part: typeof scored) =>
		part.sort((a, b) => b.score - a.score || compareIds(a.other.id, b.other.id));
	for (const { other } of inOrder(scored.filter(({ score }) => score >= least))) yield other;
	for (const { other } of inOrder(scored.filter(({ score }) => score < least))) yield other;
}

function compareIds(a: string, b: string): number {
	return a.localeCompare(b, 'en', { numeric: true });
}
