import { byNewest, type OwnDate } from './article-date.ts';
import { type CalendarDate, daysBetween } from '../units/calendar-date.ts';
import { buildTermIndex, cosine, likenesses, type TermIndex, type WeightedText } from './tf-idf.ts';

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

/** A related article with the reason shown to visitors. The reason is empty when only its date counts. */
export interface RelatedHit {
	id: string;
	reason: string;
}

export interface RelatedIndex {
	documents: ReadonlyMap<string, RelatedDocument>;
	/** Newest first. Fill the list of an article that has few similar ones. */
	byCategory: ReadonlyMap<string, readonly RelatedDocument[]>;
	newest: readonly RelatedDocument[];
	terms: TermIndex;
}

const TITLE_TIMES = 3;
const TOPIC_TIMES = 4;
const SAME_DISTRICT = 1.15;
const SAME_CATEGORY = 1.1;
/** Recency factor: exp(−distance / 4 years), at least 0.6. Unknown dates count as the largest distance. */
const RECENCY_YEARS = 4;
const RECENCY_FLOOR = 0.6;
/**
 * Articles with this cosine report the same event. Measured: .35 for two reports of one groundbreaking, .11 for the
 * next pair.
 */
const NEAR_DUPLICATE = 0.3;
/** Below this cosine the shared words are chance. */
const UNRELATED = 0.02;

/** Builds the index once. `relatedTo` then reads only the postings of the article's own terms. */
export function buildRelatedIndex(documents: readonly RelatedDocument[]): RelatedIndex {
	return indexWith(documents, buildTermIndex(documents.map(weightedText)));
}

/** A document as its terms are counted. */
export function weightedText({ id, text, title, topics }: RelatedDocument): WeightedText {
	const boosts = [
		{ text: title, times: TITLE_TIMES },
		...topics.map((topic) => ({ text: topic, times: TOPIC_TIMES })),
	];
	return { id, text, boosts };
}

/** An index over terms that are counted already. */
export function indexWith(documents: readonly RelatedDocument[], terms: TermIndex): RelatedIndex {
	const newest = documents.toSorted(byNewest);
	return {
		documents: new Map(documents.map((document) => [document.id, document])),
		byCategory: Map.groupBy(newest, ({ category }) => category),
		newest,
		terms,
	};
}

/**
 * The articles to read next, best first: the editor's choice, then by TF-IDF cosine × same district × same category ×
 * recency. Duplicates of the article and second reports of one event are left out. The rest is filled with the next older
 * of the category, then of the site, then with newer ones. Ties go by id, so that every build gives the same list, and a new article changes only
 * lists that it enters.
 * @throws RangeError for an id that is not in the index
 */
export function relatedTo(id: string, index: RelatedIndex, limit: number): RelatedHit[] {
	const self = index.documents.get(id);
	if (self === undefined) throw new RangeError(`no such article in the index: ${id}`);
	const likeness = likenesses(id, index.terms);
	const ranked = [...likeness]
		.filter(([, cosineToSelf]) => cosineToSelf >= UNRELATED && cosineToSelf < NEAR_DUPLICATE)
		.flatMap(([otherId, cosineToSelf]) => {
			const other = index.documents.get(otherId);
			return other === undefined ? [] : [{ other, score: cosineToSelf * boost(self, other) }];
		})
		.toSorted((a, b) => b.score - a.score || compareIds(a.other.id, b.other.id))
		.map(({ other }) => other);
	const chosen: RelatedHit[] = self.related.map((each) => ({ id: each, reason: '编辑推荐' }));
	const add = (others: readonly RelatedDocument[]) => {
		for (const other of others) {
			if (chosen.length >= limit) return;
			if (other !== self && !chosen.some((each) => isRepeat(each.id, other.id, index)))
				chosen.push({ id: other.id, reason: reasonFor(self, other) });
		}
	};
	add(ranked);
	if (chosen.length < limit) {
		const isOther = ({ id: other }: RelatedDocument) => (likeness.get(other) ?? 0) < NEAR_DUPLICATE;
		// Older ones first: the newest would change with each new article.
		const [category, site] = [index.byCategory.get(self.category) ?? [], index.newest];
		for (const list of [category, site]) add(list.slice(list.indexOf(self) + 1).filter(isOther));
		for (const list of [category, site]) add(list.slice(0, list.indexOf(self)).toReversed().filter(isOther));
	}
	return chosen.slice(0, limit);
}

function isRepeat(a: string, b: string, { terms }: RelatedIndex): boolean {
	if (a === b) return true;
	const [left, right] = [terms.vectors.get(a), terms.vectors.get(b)];
	return left !== undefined && right !== undefined && cosine(left, right) >= NEAR_DUPLICATE;
}

function boost(from: RelatedDocument, to: RelatedDocument): number {
	return (
		(shared(from.district, to.district).length > 0 ? SAME_DISTRICT : 1) *
		(from.category === to.category ? SAME_CATEGORY : 1) *
		recency(from.own.date, to.own.date)
	);
}

function recency(from: OwnDate['date'], to: OwnDate['date']): number {
	if (from === undefined || to === undefined) return RECENCY_FLOOR;
	const years = Math.abs(daysBetween(to, from)) / 365;
	return Math.max(RECENCY_FLOOR, Math.exp(-years / RECENCY_YEARS));
}

function reasonFor(from: RelatedDocument, to: RelatedDocument): string {
	const parts = [
		...shared(from.topics, to.topics).slice(0, 2),
		...shared(from.district, to.district).slice(0, 1),
	];
	if (parts.length > 0) return `同为${parts.join(' · ')}`;
	return from.category === to.category ? `同属${from.category}` : '';
}

function shared(a: readonly string[], b: readonly string[]): string[] {
	return a.filter((each) => b.includes(each));
}

function compareIds(a: string, b: string): number {
	return a.localeCompare(b, 'en', { numeric: true });
}
