import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTermIndex, cosine, likenesses, type TermIndex } from '../../../../src/domain/article/tf-idf.ts';
import { termVector } from '../../../../src/domain/article/term-vectors.ts';
import { openTermNumbers } from '../../../../src/domain/article/text-terms.ts';

const plain = (texts: readonly string[]) =>
	texts.map((text, i) => ({ id: `a${i}`, text, boosts: [{ text: text.slice(0, 4), times: 3 }] }));

/** Few different characters, so that random texts share many terms. */
const corpora = fc
	.array(fc.string({ unit: fc.constantFrom(...'生物医药 g6'), maxLength: 40 }), { maxLength: 12 })
	.map(plain);

const spelled = ({ counts: { spellings } }: TermIndex, term: number) => spellings[term] ?? '';

/** Numbers of the texts. */
const numbersIn = ({ counts: { ends } }: TermIndex) => [...ends.keys()];

/** Spelling → weight of the terms of a text. */
function vectorOf(number: number, index: TermIndex): Map<string, number> {
	const { terms, weights } = termVector(index, number);
	return new Map([...terms].map((term, i) => [spelled(index, term), weights[i] ?? 0]));
}

const vectorsOf = (index: TermIndex) => numbersIn(index).map((number) => vectorOf(number, index));

/** Cosines of a text with the others. */
const likenessOf = (number: number, index: TermIndex) => likenesses(termVector(index, number), index, number);

function postedTerms(index: TermIndex): string[] {
	const { starts } = index.postings;
	return index.counts.spellings.filter((_, term) => (starts[term + 1] ?? 0) > (starts[term] ?? 0));
}

describe('terms', () => {
	test.each([
		['生物医药', { 生物: 1, 物医: 1, 医药: 1 }],
		['生物，生物', { 生物: 2 }],
		['生', {}],
		['G60科创走廊', { g60: 1, 科创: 1, 创走: 1, 走廊: 1 }],
		['Ｇ６０ g60', { g60: 2 }],
		['5 GHz 与5', { '5': 2, ghz: 1 }],
		['𠮷野家', { 𠮷野: 1, 野家: 1 }],
		['——！', {}],
	])('of %j are %j', (text, terms) => {
		const { each, spellings } = openTermNumbers();
		const counts: Record<string, number> = {};
		each(text, (term) => {
			const spelling = spellings[term] ?? '';
			counts[spelling] = (counts[spelling] ?? 0) + 1;
		});
		expect(counts).toEqual(terms);
	});
});

test('postings and brute-force cosine agree on every pair of texts', () => {
	fc.assert(
		fc.property(corpora, (texts) => {
			const index = buildTermIndex(texts);
			for (const number of numbersIn(index)) {
				const { cosines } = likenessOf(number, index);
				for (const other of numbersIn(index)) {
					const expected = cosine(termVector(index, number), termVector(index, other));
					if (other !== number) expect(cosines[other]).toBeCloseTo(expected, 10);
				}
			}
		}),
	);
});

test('a text has no similarity to itself', () => {
	fc.assert(
		fc.property(corpora, (texts) => {
			const index = buildTermIndex(texts);
			for (const number of texts.keys()) {
				expect(likenessOf(number, index).others).not.toContain(number);
				expect(likenessOf(number, index).cosines[number]).toBe(0);
			}
		}),
	);
});

test('vectors keep at most 48 terms and are no longer than one', () => {
	fc.assert(
		fc.property(corpora, (texts) => {
			for (const vector of vectorsOf(buildTermIndex(texts))) {
				expect(vector.size).toBeLessThanOrEqual(48);
				expect(Math.hypot(...vector.values())).toBeLessThanOrEqual(1 + 1e-9);
			}
		}),
	);
});

test('similarity is symmetric and stays between 0 and 1', () => {
	fc.assert(
		fc.property(corpora, (texts) => {
			const index = buildTermIndex(texts);
			const vectors = numbersIn(index).map((number) => termVector(index, number));
			for (const a of vectors) {
				for (const b of vectors) {
					expect(cosine(a, b)).toBeCloseTo(cosine(b, a), 10);
					expect(cosine(a, b)).toBeGreaterThanOrEqual(0);
					expect(cosine(a, b)).toBeLessThanOrEqual(1 + 1e-9);
				}
			}
		}),
	);
});

test('the order of the texts changes no vector', () => {
	fc.assert(
		fc.property(corpora, (texts) => {
			const forward = vectorsOf(buildTermIndex(texts));
			const backward = vectorsOf(buildTermIndex(texts.toReversed()));
			expect(forward).toEqual(backward.toReversed());
		}),
	);
});

test('equal texts have similarity 1, texts without a common term 0', () => {
	const index = buildTermIndex(plain(['松江生物医药', '松江生物医药', '集成电路封测', '集成电路封测']));
	expect(likenessOf(0, index).cosines[1]).toBeCloseTo(1, 10);
	expect([...likenessOf(0, index).others]).toEqual([1]);
});

test('a term of a single text is left out', () => {
	const index = buildTermIndex(plain(['松江生物', '松江厂房']));
	expect([...vectorOf(0, index).keys()]).toEqual(['松江']);
	expect(postedTerms(index)).toEqual(['松江']);
});

test.each([
	[50, true],
	[51, false],
])('a term that %i texts share counts: %s', (count, isKept) => {
	const texts = Array.from({ length: count }, () => '出租');
	expect(postedTerms(buildTermIndex(plain(texts))).includes('出租')).toBe(isKept);
});

test('on a large site a new text leaves the vectors of the others alone until a count reaches a power of two', () => {
	const texts = Array.from({ length: 260 }, (_, i) => `第${i % 40}号楼的第${i}间`);
	const before = vectorsOf(buildTermIndex(plain(texts)));
	const after = vectorsOf(buildTermIndex(plain([...texts, '第39号楼的第260间'])));
	expect(after.slice(0, before.length)).toEqual(before);
});

test('a boosted term weighs more', () => {
	const texts = [
		{ id: 'a', text: '松江。厂房', boosts: [{ text: '厂房', times: 3 }] },
		{ id: 'b', text: '松江。厂房', boosts: [] },
	];
	const vector = vectorOf(0, buildTermIndex(texts));
	expect(vector.get('厂房')).toBeGreaterThan(vector.get('松江') ?? 0);
});
