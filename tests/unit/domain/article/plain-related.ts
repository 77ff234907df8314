import type { Ranked, RelatedDocument, RelatedIndex } from '../../../../src/domain/article/related-order.ts';
import { termVector } from '../../../../src/domain/article/term-vectors.ts';

const NEAR_DUPLICATE = 0.3;
const UNRELATED = 0.02;

/** Cosines of a text with all others, term by term as the postings give them. */
function plainCosines(number: number, { terms }: RelatedIndex): Map<number, number> {
	const { starts, texts, weights: posted } = terms.postings;
	const vector = termVector(terms, number);
	const cosines = new Map<number, number>();
	for (const [i, term] of vector.terms.entries()) {
		for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place += 1) {
			const other = texts[place] ?? 0;
			const product = (vector.weights[i] ?? 0) * (posted[place] ?? 0);
			if (other !== number) cosines.set(other, (cosines.get(other) ?? 0) + product);
		}
	}
	return cosines;
}

function plainBoost(own: RelatedDocument, other: RelatedDocument, days: number): number {
	const recency = Number.isNaN(days) ? 0.6 : Math.max(0.6, Math.exp(-(Math.abs(days) / 365) / 4));
	return (
		(own.district.some((each) => other.district.includes(each)) ? 1.15 : 1) *
		(own.category === other.category ? 1.1 : 1) *
		recency
	);
}

/** The order of `rankedOthers` in the plain way: every score is worked out and all are sorted, with nothing passed over. */
export function plainOrder(number: number, index: RelatedIndex): Ranked[] {
	const { documents, days } = index;
	return [...plainCosines(number, index)]
		.filter(([, alike]) => alike >= UNRELATED && alike < NEAR_DUPLICATE)
		.flatMap(([each, alike]) => {
			const [self, other] = [documents[number], documents[each]];
			if (self === undefined || other === undefined) return [];
			const distance = (days[each] ?? Number.NaN) - (days[number] ?? Number.NaN);
			return [{ other, score: alike * plainBoost(self, other, distance) }];
		})
		.sort((a, b) => b.score - a.score || a.other.id.localeCompare(b.other.id, 'en', { numeric: true }));
}

/** The choice of `relatedChoice` in the plain way. */
export function plainChoice(number: number, index: RelatedIndex, limit: number) {
	const { documents, numberOf, newest, byCategory } = index;
	const self = documents[number];
	if (self === undefined) throw new RangeError(`no article ${number}`);
	const cosines = plainCosines(number, index);
	const cosineOf = (a: RelatedDocument, b: RelatedDocument) =>
		plainCosines(numberOf.get(a.id) ?? -1, index).get(numberOf.get(b.id) ?? -1) ?? 0;
	const chosen = self.related.flatMap((id) => documents[numberOf.get(id) ?? -1] ?? []).slice(0, limit);
	const add = (other: RelatedDocument) => {
		const isRepeat = chosen.some((each) => each === other || cosineOf(each, other) >= NEAR_DUPLICATE);
		if (chosen.length < limit && other !== self && !isRepeat) chosen.push(other);
	};
	let least = Infinity;
	for (const { other, score } of plainOrder(number, index)) {
		if (chosen.length >= limit) return { documents: chosen, least };
		least = score;
		add(other);
	}
	const lists = [byCategory.get(self.category) ?? [], newest];
	const older = lists.map((list) => list.slice(list.indexOf(self) + 1));
	const newer = lists.map((list) => list.slice(0, list.indexOf(self)).toReversed());
	for (const other of [...older, ...newer].flat()) {
		if ((cosines.get(numberOf.get(other.id) ?? -1) ?? 0) < NEAR_DUPLICATE) add(other);
	}
	return { documents: chosen, least: 0 };
}
