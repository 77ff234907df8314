import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, plainText } from '../../../src/domain/plain-text.ts';

describe('plain text keeps what a reader sees', () => {
	test.each([
		['## 标题\n\n正文', '标题\n正文'],
		['第一行\n第二行', '第一行 第二行'],
		['甲\r\n\r\n乙', '甲\n乙'],
		['甲\n\n\n\n乙\n', '甲\n乙'],
		['**重点**和*强调*', '重点和强调'],
		['~~旧~~`代码`', '旧代码'],
		['见[松江区](/districts/songjiang/)的新闻', '见松江区的新闻'],
		['前![平面图](./plan.svg)后', '前后'],
		['> 引文', '引文'],
		['- 一\n- 二', '一\n二'],
		['1. 一\n2. 二', '一\n二'],
		['| 楼层 | 面积 |', '楼层 面积'],
		['1\\. 不是列表', '1. 不是列表'],
		['3 \\* 4', '3 * 4'],
		['3*4*5=60', '345=60'],
		['', ''],
		['\n\n', ''],
	])('%j becomes %j', (markdown, expected) => {
		expect(plainText(markdown)).toBe(expected);
	});
});

describe('plain text keeps blocks apart and marks that are text', () => {
	test.each([
		['正文\n\n## 标题\n\n下文', '正文\n标题\n下文'],
		['正文\n\n- 一\n- 二', '正文\n一\n二'],
		['正文\n\n| 楼层 |\n| --- |\n| 1F |\n\n下文', '正文\n楼层\n1F\n下文'],
		['| 楼层 | 面积 |\n| --- | ---: |\n| 1F | 3000 |', '楼层 面积\n1F 3000'],
		['\\*不是强调\\*', '*不是强调*'],
		['A\\|B', 'A|B'],
		['my__file__name', 'my__file__name'],
		['[乙](https://a.cn/b_(c))', '乙'],
		['甲\n\n---\n\n乙', '甲\n乙'],
	])('%j becomes %j', (markdown, expected) => {
		expect(plainText(markdown)).toBe(expected);
	});
});

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
