import { DOT } from '../phrases.ts';
import { byNewest } from './article-date.ts';
import { day, daysBetween } from '../units/calendar-date.ts';
import { NEAR_DUPLICATE, rankedOthers, type RelatedDocument, type RelatedIndex } from './related-order.ts';
import type { KnownTexts } from './term-counts.ts';
import { type KeptIndex, termVector } from './term-vectors.ts';
import { buildTermIndex, cosine, likenesses } from './tf-idf.ts';

/** A related article with the reason shown to visitors. The reason is empty when only its date counts. */
export interface RelatedHit {
	id: string;
	reason: string;
}

/** The articles to read after another one. */
export interface RelatedChoice {
	/** Best first. */
	documents: readonly RelatedDocument[];
	/** Others would have to have this score to change the choice; 0 when it was filled with articles that are not alike. */
	least: number;
}

const FIRST_DAY = day('2000-01-01');
const TITLE_TIMES = 3;
const TOPIC_TIMES = 4;

/**
 * Builds the index once. `relatedTo` then reads only the postings of the article's own terms.
 * @param known articles of an earlier index
 */
export function buildRelatedIndex(
	documents: readonly RelatedDocument[],
	known?: KnownTexts<KeptIndex>,
): RelatedIndex {
	const newest = documents.toSorted(byNewest);
	const weighted = documents.map((document) => ({
		id: document.id,
		get text() {
			return document.text;
		},
		boosts: [
			{ text: document.title, times: TITLE_TIMES },
			...document.topics.map((topic) => ({ text: topic, times: TOPIC_TIMES })),
		],
	}));
	const numberOf = new Map(documents.map(({ id }, number) => [id, number]));
	const byCategory = Map.groupBy(newest, ({ category }) => category);
	const placesIn = (lists: Iterable<readonly RelatedDocument[]>) => {
		const places = new Int32Array(documents.length);
		for (const list of lists) {
			for (const [place, { id }] of list.entries()) places[numberOf.get(id) ?? -1] = place;
		}
		return places;
	};
	return {
		documents,
		numberOf,
		days: Float64Array.from(documents, ({ own: { date } }) =>
			date === undefined ? Number.NaN : daysBetween(FIRST_DAY, date),
		),
		byCategory,
		newest,
		places: { category: placesIn(byCategory.values()), site: placesIn([newest]) },
		terms: buildTermIndex(weighted, known),
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
	return relatedChoice(id, index, limit).documents.map((other) => relatedHit(id, other.id, index));
}

/** As `relatedTo`, without reasons. */
export function relatedChoice(id: string, index: RelatedIndex, limit: number): RelatedChoice {
	const number = index.numberOf.get(id);
	const self = index.documents[number ?? -1];
	if (number === undefined || self === undefined) throw new RangeError(`no such article in the index: ${id}`);
	const { documents, numberOf, terms } = index;
	const likeness = likenesses(termVector(terms, number), terms, number);
	const chosen = self.related.flatMap((each) => documents[numberOf.get(each) ?? -1] ?? []).slice(0, limit);
	const add = (other: RelatedDocument) => {
		if (chosen.length < limit && other !== self && !chosen.some((each) => isRepeat(each.id, other.id, index)))
			chosen.push(other);
	};
	let least = Infinity;
	for (const { other, score } of rankedOthers(number, likeness, index)) {
		if (chosen.length >= limit) return { documents: chosen, least };
		least = score;
		add(other);
	}
	for (const other of filling(number, index)) {
		if (chosen.length >= limit) break;
		if ((likeness.cosines[numberOf.get(other.id) ?? -1] ?? 0) < NEAR_DUPLICATE) add(other);
	}
	return { documents: chosen, least: 0 };
}

/** All others, for a list that has few similar ones. Older ones first: the newest would change with each new article. */
function* filling(number: number, { documents, byCategory, newest, places }: RelatedIndex) {
	const category = byCategory.get(documents[number]?.category ?? '') ?? [];
	const [inCategory, inSite] = [places.category[number] ?? 0, places.site[number] ?? 0];
	for (const step of [1, -1]) {
		yield* stepping(category, inCategory, step);
		yield* stepping(newest, inSite, step);
	}
}

function* stepping(list: readonly RelatedDocument[], place: number, step: number) {
	let at = place + step;
	for (let other = list[at]; other !== undefined; other = list[(at += step)]) yield other;
}

/** A chosen article with its reason. @throws RangeError for an id that is not in the index */
export function relatedHit(id: string, otherId: string, { documents, numberOf }: RelatedIndex): RelatedHit {
	const [self, other] = [id, otherId].map((each) => documents[numberOf.get(each) ?? -1]);
	if (self === undefined || other === undefined) throw new RangeError(`no such article in the index: ${id}`);
	return { id: otherId, reason: self.related.includes(otherId) ? '编辑推荐' : reasonFor(self, other) };
}

function isRepeat(a: string, b: string, { terms, numberOf }: RelatedIndex): boolean {
	if (a === b) return true;
	const [left, right] = [a, b].map((id) => numberOf.get(id));
	if (left === undefined || right === undefined) return false;
	return cosine(termVector(terms, left), termVector(terms, right)) >= NEAR_DUPLICATE;
}

function reasonFor(from: RelatedDocument, to: RelatedDocument): string {
	const parts = [
		...shared(from.topics, to.topics).slice(0, 2),
		...shared(from.district, to.district).slice(0, 1),
	];
	if (parts.length > 0) return `同为${parts.join(DOT)}`;
	return from.category === to.category ? `同属${from.category}` : '';
}

function shared(a: readonly string[], b: readonly string[]): string[] {
	return a.filter((each) => b.includes(each));
}
