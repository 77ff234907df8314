import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	bigrams,
	buildTermIndex,
	cosine,
	likenesses,
	type TermVector,
} from '../../../../src/domain/article/tf-idf.ts';

const plain = (texts: readonly string[]) =>
	texts.map((text, i) => ({ id: `a${i}`, text, boosts: [{ text: text.slice(0, 4), times: 3 }] }));

/** Few different characters, so that random texts share many terms. */
const corpora = fc
	.array(fc.string({ unit: fc.constantFrom(...'生物医药 g6'), maxLength: 40 }), { maxLength: 12 })
	.map(plain);

const vectorOf = (id: string, index: { vectors: ReadonlyMap<string, TermVector> }) =>
	index.vectors.get(id) ?? new Map<string, number>();

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
		expect(Object.fromEntries(bigrams(text))).toEqual(terms);
	});
});

test('postings and brute-force cosine agree on every pair of texts', () => {
	fc.assert(
		fc.property(corpora, (texts) => {
			const index = buildTermIndex(texts);
			for (const { id } of texts) {
				const found = likenesses(id, index);
				for (const other of texts.filter((each) => each.id !== id)) {
					const truth = cosine(vectorOf(id, index), vectorOf(other.id, index));
					expect(found.get(other.id) ?? 0).toBeCloseTo(truth, 10);
				}
			}
		}),
	);
});

test('a text has no similarity to itself', () => {
	fc.assert(
		fc.property(corpora, (texts) => {
			const index = buildTermIndex(texts);
			for (const { id } of texts) expect(likenesses(id, index).has(id)).toBe(false);
		}),
	);
});

test('vectors keep at most 48 terms and are no longer than one', () => {
	fc.assert(
		fc.property(corpora, (texts) => {
			for (const vector of buildTermIndex(texts).vectors.values()) {
				expect(vector.size).toBeLessThanOrEqual(48);
				expect(Math.hypot(...vector.values())).toBeLessThanOrEqual(1 + 1e-9);
			}
		}),
	);
});

test('similarity is symmetric and stays between 0 and 1', () => {
	fc.assert(
		fc.property(corpora, (texts) => {
			const { vectors } = buildTermIndex(texts);
			for (const a of vectors.values()) {
				for (const b of vectors.values()) {
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
			const forward = buildTermIndex(texts).vectors;
			const backward = buildTermIndex(texts.toReversed()).vectors;
			for (const { id } of texts) expect(forward.get(id)).toEqual(backward.get(id));
		}),
	);
});

test('equal texts have similarity 1, texts without a common term 0', () => {
	const index = buildTermIndex(plain(['松江生物医药', '松江生物医药', '集成电路封测', '集成电路封测']));
	expect(likenesses('a0', index).get('a1')).toBeCloseTo(1, 10);
	expect(likenesses('a0', index).has('a2')).toBe(false);
});

test('a term of a single text is left out', () => {
	const { vectors, postings } = buildTermIndex(plain(['松江生物', '松江厂房']));
	expect([...vectorOf('a0', { vectors }).keys()]).toEqual(['松江']);
	expect([...postings.keys()]).toEqual(['松江']);
});

test.each([
	[50, true],
	[51, false],
])('a term that %i texts share counts: %s', (count, isKept) => {
	const texts = Array.from({ length: count }, () => '出租');
	expect(buildTermIndex(plain(texts)).postings.has('出租')).toBe(isKept);
});

test('on a large site a new text leaves the vectors of the others alone until a count reaches a power of two', () => {
	const texts = Array.from({ length: 260 }, (_, i) => `第${i % 40}号楼的第${i}间`);
	const before = buildTermIndex(plain(texts)).vectors;
	const after = buildTermIndex(plain([...texts, '第39号楼的第260间'])).vectors;
	for (const id of before.keys()) expect(after.get(id)).toEqual(before.get(id));
});

test('a boosted term weighs more', () => {
	const texts = [
		{ id: 'a', text: '松江。厂房', boosts: [{ text: '厂房', times: 3 }] },
		{ id: 'b', text: '松江。厂房', boosts: [] },
	];
	const vector = vectorOf('a', buildTermIndex(texts));
	expect(vector.get('厂房')).toBeGreaterThan(vector.get('松江') ?? 0);
});
