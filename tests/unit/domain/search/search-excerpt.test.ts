import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptAround, highlight, type Segment } from '../../../../src/domain/search/search-excerpt.ts';

/** Marks hits with brackets. */
const shown = (segments: readonly Segment[]) =>
	segments.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

test.each([
	['松江厂房出租', ['厂房'], '松江[厂房]出租'],
	['松江厂房', ['松江', '厂房'], '[松江厂房]'],
	['松江厂房', ['松江厂', '江厂房'], '[松江厂房]'],
	['松江 厂房', ['松江', '厂房'], '[松江] [厂房]'],
	['50 与 500', ['50'], '[50] 与 500'],
	['Shanghai AI', ['ai'], 'Shanghai [AI]'],
	['５Ｇ 基站', ['5g'], '[５Ｇ] 基站'],
	['第 71 次', ['第71次'], '[第 71 次]'],
	['松江', [], '松江'],
	['松江', ['青浦'], '松江'],
	['', ['松江'], ''],
])('in %j the terms %j are marked: %j', (text, terms, expected) => {
	expect(shown(highlight(text, terms))).toBe(expected);
});

describe('an excerpt', () => {
	const filler = '一二三四五六七八九十'.repeat(10);

	test.each([
		['松江厂房', ['厂房'], 30, '松江[厂房]'],
		[`${filler}松江${filler}`, ['松江'], 9, '…八九十[松江]一二三四…'],
		[`松江${filler}`, ['松江'], 6, '[松江]一二三四…'],
		[`${filler}松江`, ['松江'], 9, '…八九十[松江]'],
		[filler, ['松江'], 5, '一二三四五…'],
		[filler, [], 5, '一二三四五…'],
		['松江\n\n  厂房', ['厂房'], 30, '松江 [厂房]'],
		[`松江${filler}松江厂房${filler}`, ['松江', '厂房'], 9, '…八九十[松江厂房]一二…'],
	])('of %j around %j in %i characters is %j', (text, terms, length, expected) => {
		expect(shown(excerptAround(text, terms, length))).toBe(expected);
	});

	test('shows the place with the most different terms, the first one of equals', () => {
		const text = `松江甲${filler}松江乙厂房${filler}厂房丙松江`;
		expect(shown(excerptAround(text, ['松江', '厂房'], 12))).toContain('[松江]乙[厂房]');
	});
});

describe('terms that stand far from each other', () => {
	const filler = '一二三四五六七八九十'.repeat(20);

	test('are each shown in a passage of its own, in the order of the text', () => {
		const text = `${filler}厂房甲${filler}松江乙${filler}`;
		const passages = shown(excerptAround(text, ['松江', '厂房'], 30)).split('…');
		expect(passages).toEqual([
			'',
			'六七八九十[厂房]甲一二三四五六七',
			'六七八九十[松江]乙一二三四五六七',
			'',
		]);
	});

	test('are four at the most; of more the first ones are shown', () => {
		const terms = ['甲子', '乙丑', '丙寅', '丁卯', '戊辰'];
		const text = shown(excerptAround(terms.join(filler), terms, 60));
		expect(text.match(/\[..\]/g)).toEqual(['[甲子]', '[乙丑]', '[丙寅]', '[丁卯]']);
	});
});

test('a number that the passage cuts short is not marked as a shorter one', () => {
	expect(shown(excerptAround('16 年前 1600', ['16'], 8))).toBe('[16] 年前 16…');
});

test('an excerpt never cuts a character in two', () => {
	expect(shown(excerptAround('😀'.repeat(50), [], 5))).not.toContain('\uFFFD');
});

describe('for every text', () => {
	const texts = fc.string({ unit: fc.constantFrom(...'松江厂房a5G %。\n'), maxLength: 60 });
	const terms = fc.array(fc.constantFrom('松江', '厂房', '5g', '5', 'a', '江厂'), { maxLength: 3 });

	test('its stretches together are the text, and no two hits touch', () => {
		fc.assert(
			fc.property(texts, terms, (text, list) => {
				const segments = highlight(text, list);
				expect(segments.map((segment) => segment.text).join('')).toBe(text);
				expect(segments.filter(({ isHit }, i) => isHit && segments[i + 1]?.isHit === true)).toEqual([]);
				expect(segments.filter((segment) => segment.text === '')).toEqual([]);
			}),
		);
	});

	test('an excerpt is made of passages of it, together not longer than asked', () => {
		fc.assert(
			fc.property(texts, terms, fc.integer({ min: 1, max: 40 }), (text, list, length) => {
				const passages = excerptAround(text, list, length)
					.map((segment) => segment.text)
					.join('')
					.split('…');
				const flat = text.replaceAll(/\s+/g, ' ');
				expect(passages.filter((passage) => !flat.includes(passage))).toEqual([]);
				expect(passages.join('').length).toBeLessThanOrEqual(length);
			}),
			{ numRuns: 2000 },
		);
	});

	test('an excerpt with room for a hit shows one', () => {
		fc.assert(
			fc.property(texts, texts, (before, after) => {
				const segments = excerptAround(`${before}。松江。${after}`, ['松江'], 6);
				expect(segments.some(({ isHit }) => isHit)).toBe(true);
			}),
		);
	});
});
