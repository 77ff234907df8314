import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../../src/domain/article/excerpt.ts';

describe('an excerpt', () => {
	test.each([
		['短文', 10, '短文'],
		['  两  处\n空白 ', 10, '两 处 空白'],
		['一二三四五六七八九十', 10, '一二三四五六七八九十'],
		['一二三四五六七八九十一', 10, '一二三四五六七八九…'],
		['一二三四五六七。九十十一', 10, '一二三四五六七。'],
		['一二。四五六七八九十十一', 10, '一二。四五六七八九…'],
		['一二三四五六七八，十十一', 10, '一二三四五六七八…'],
		['一二三四五六七！九十十一', 10, '一二三四五六七！'],
	])('of %j in %i characters is %j', (text, length, expected) => {
		expect(excerpt(text, length)).toBe(expected);
	});

	const texts = fc.string({ unit: fc.constantFrom(...'甲乙丙a1。，！ \n😀𠮷'), maxLength: 200 });

	test('is never longer than asked and never cuts a character in two', () => {
		fc.assert(
			fc.property(texts, fc.integer({ min: 1, max: 80 }), (text, length) => {
				const cut = excerpt(text, length);
				expect([...cut].length).toBeLessThanOrEqual(length);
				expect(cut.isWellFormed()).toBe(true);
			}),
		);
	});

	test('is the beginning of the text', () => {
		fc.assert(
			fc.property(texts, fc.integer({ min: 1, max: 80 }), (text, length) => {
				const flat = text.replaceAll(/\s+/g, ' ').trim();
				expect(flat.startsWith(excerpt(text, length).replace(/…$/, ''))).toBe(true);
			}),
		);
	});
});
