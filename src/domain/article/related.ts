import { byNewest } from './article-date.ts';
import { day, daysBetween } from '../units/calendar-date.ts';
import { NEAR_DUPLICATE, rankedOthers, type RelatedDocument, type RelatedIndex } from './related-order.ts';
import { buildTermIndex, cosine, likenesses } from './tf-idf.ts';

/** A related article with the reason shown to visitors. The reason is empty when only its date counts. */
export interface RelatedHit {
	id: string;
	reason: string;
}

const FIRST_DAY = day('2000-01-01');
const TITLE_TIMES = 3;
const TOPIC_TIMES = 4;

/** Builds the index once. `relatedTo` then reads only the postings of the article's own terms. */
export function buildRelatedIndex(documents: readonly RelatedDocument[]): RelatedIndex {
	const newest = documents.toSorted(byNewest);
	return {
		documents,
		numberOf: new Map(documents.map(({ id }, number) => [id, number])),
		days: Float64Array.from(documents, ({ own: { date } }) =>
			date === undefined ? Number.NaN : daysBetween(FIRST_DAY, date),
		),
		byCategory: Map.groupBy(newest, ({ category }) => category),
		newest,
		terms: buildTermIndex(
			documents.map(({ id, text, title, topics }) => ({
				id,
				text,
				boosts: [
					{ text: title, times: TITLE_TIMES },
					...topics.map((topic) => ({ text: topic, times: TOPIC_TIMES })),
				],
			})),
		),
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
	const number = index.numberOf.get(id);
	const self = index.documents[number ?? -1];
	if (number === undefined || self === undefined) throw new RangeError(`no such article in the index: ${id}`);
	const likeness = likenesses(number, index.terms);
	const chosen: RelatedHit[] = self.related.map((each) => ({ id: each, reason: '编辑推荐' }));
	const add = (others: Iterable<RelatedDocument>) => {
		for (const other of others) {
			if (chosen.length >= limit) return;
			if (other !== self && !chosen.some((each) => isRepeat(each.id, other.id, index)))
				chosen.push({ id: other.id, reason: reasonFor(self, other) });
		}
	};
	add(rankedOthers(self, likeness, index));
	if (chosen.length < limit) {
		const isOther = ({ id: other }: RelatedDocument) =>
			(likeness.get(index.numberOf.get(other) ?? -1) ?? 0) < NEAR_DUPLICATE;
		// Older ones first: the newest would change with each new article.
		const [category, site] = [index.byCategory.get(self.category) ?? [], index.newest];
		for (const list of [category, site]) add(list.slice(list.indexOf(self) + 1).filter(isOther));
		for (const list of [category, site]) add(list.slice(0, list.indexOf(self)).toReversed().filter(isOther));
	}
	return chosen.slice(0, limit);
}

function isRepeat(a: string, b: string, { terms, numberOf }: RelatedIndex): boolean {
	if (a === b) return true;
	const [left, right] = [a, b].map((id) => terms.vectors[numberOf.get(id) ?? -1]);
	return left !== undefined && right !== undefined && cosine(left, right) >= NEAR_DUPLICATE;
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
