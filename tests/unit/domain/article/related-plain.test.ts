import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	type Ranked,
	rankedOthers,
	type RelatedDocument,
} from '../../../../src/domain/article/related-order.ts';
import { buildRelatedIndex, relatedChoice } from '../../../../src/domain/article/related.ts';
import { termVector } from '../../../../src/domain/article/term-vectors.ts';
import { likenesses } from '../../../../src/domain/article/tf-idf.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { seededRandom } from '../../../bench/seeded-random.ts';
import { plainChoice, plainOrder } from './plain-related.ts';

const CHARACTERS = [
	...'松江生物医药厂房仓库冷链集成电路洁净车间人才公寓补贴机器工智能汽零部临港青浦开业招商地块土产研',
];
const DISTRICTS = ['松江区', '青浦区', '嘉定区', '奉贤区'];

interface World {
	seed: number;
	count: number;
	/** Of ten texts, those that nearly repeat an earlier one. */
	repeats: number;
	/** Different words. Few make texts that are all alike, many make lists that must be filled up. */
	words: number;
	/** Of ten articles, those without a date. */
	undated: number;
}

/** Articles of made-up words, the same for the same world. */
function articlesOf({ seed, count, repeats, words, undated }: World): RelatedDocument[] {
	const random = seededRandom(seed);
	const isOneOf = (ten: number) => random.between(1, 10) <= ten;
	const word = () => [1, 2, 3].map(() => random.pick(CHARACTERS)).join('');
	const vocabulary = Array.from({ length: words }, word);
	const texts: string[] = [];
	for (let i = 0; i < count; i += 1) {
		const fresh = Array.from({ length: random.between(1, 30) }, () => random.pick(vocabulary)).join('。');
		// A text of the same words in another order has the same score: its id decides.
		const repeat = i > 0 ? random.pick([random.pick(vocabulary), '']) + random.pick(texts) : fresh;
		texts.push(isOneOf(repeats) ? repeat : fresh);
	}
	return texts.map((text, i) => {
		const publishDate = day(`${random.between(2012, 2026)}-0${random.between(1, 9)}-15`);
		return {
			// 7 and 07 are equal in the order of ids.
			id: i % 2 === 0 ? String(i + 1) : `0${i}`,
			title: random.pick(vocabulary),
			text,
			topics: isOneOf(5) ? [random.pick(vocabulary)] : [],
			district: isOneOf(7) ? [random.pick(DISTRICTS)] : [],
			category: isOneOf(5) ? '要闻' : '政策',
			own: isOneOf(undated)
				? { date: undefined, isArchival: true }
				: { date: publishDate, isArchival: false },
			publishDate,
			related: isOneOf(1) ? [String(random.between(1, count))].filter((id) => id !== String(i + 1)) : [],
		};
	});
}

const worlds = fc.record({
	seed: fc.nat(),
	/** Below and above the size from which counts go by classes, 200. */
	count: fc.constantFrom(40, 150, 199, 200, 260, 420),
	repeats: fc.constantFrom(0, 1, 6, 9),
	words: fc.constantFrom(25, 120, 600, 4000),
	undated: fc.constantFrom(0, 3, 10),
});

test('every list is the one of the plain way, to the last bit of its least score', () => {
	fc.assert(
		fc.property(worlds, fc.constantFrom(1, 6, 20), (world, limit) => {
			const index = buildRelatedIndex(articlesOf(world));
			// Every seventh: all take minutes. Each call must leave nothing behind for the next one.
			for (let number = world.seed % 7; number < world.count; number += 7) {
				const expected = plainChoice(number, index, limit);
				const found = relatedChoice(index.documents[number]?.id ?? '', index, limit);
				expect(found.documents.map(({ id }) => id)).toEqual(expected.documents.map(({ id }) => id));
				expect(found.least).toBe(expected.least);
			}
		}),
		{ numRuns: 25 },
	);
});

test.each([0, 10])('the whole order is the plain one, with ties, %i of ten without a date', (undated) => {
	const index = buildRelatedIndex(articlesOf({ seed: 5, count: 900, repeats: 4, words: 400, undated }));
	const { terms } = index;
	const ranked = [0, 100, 200, 300, 400, 500, 899].map((number) => {
		const found = [...rankedOthers(number, likenesses(termVector(terms, number), terms, number), index)];
		const plain = plainOrder(number, index);
		const rows = (order: readonly Ranked[]) => order.map(({ other: { id }, score }) => `${id} ${score}`);
		expect(rows(found)).toEqual(rows(plain));
		return plain;
	});
	expect(Math.max(...ranked.map(({ length }) => length))).toBeGreaterThan(300);
	expect(
		ranked.some((order) => order.slice(0, 16).some(({ score }, i) => score === order[i + 1]?.score)),
	).toBe(true);
});
