import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPosition } from '../../../../src/domain/search/search-order.ts';
import { parseQuery, titleKey } from '../../../../src/domain/search/search-query.ts';
import {
	crowdedTitles,
	markedTitle,
	MOST_READ,
	titleBeginning,
	titleEndQuery,
	titleStart,
} from '../../../../src/domain/search/search-title.ts';

const crowdedAmong = (titles: readonly string[]) => crowdedTitles(titles.map((title) => ({ title })));

describe('the mark behind a title', () => {
	test.each([
		['厂房', '厂房 房 ꀎ', '"厂房 房 ꀎ"'],
		['“十五五”规划（二）', '“ 十五 五五 五 ” 规划 划 （ 二 ꀎ ）', '"二 ꀎ"'],
		['园区与 AI', '园区 区与 与 ʘa ʗi aiǂ ꀎ', '"aiǂ ꀎ"'],
		['园区与AI', '园区 区与 与 ʘa ʗi aiǂ ꀎ', '"园区 区与 与 ʘa ʗi aiǂ ꀎ"'],
		['容积率 1.6', '容积 积率 率1ǃ6 1ǃ6 ꀎ', '"1ǃ6 ꀎ"'],
	])('of %s', (title, copy, query) => {
		expect(markedTitle(title)).toBe(copy);
		expect(titleEndQuery(parseQuery(title))).toBe(query);
	});

	const title = fc.string({
		unit: fc.constantFrom(...'园区厂房AIg60%.（）“” ，'),
		minLength: 1,
		maxLength: 12,
	});

	test('its first word stands where the index has it', () => {
		fc.assert(
			fc.property(title, (text) => {
				const [first] = parseQuery(text).terms;
				fc.pre(first !== undefined);
				expect(titleStart(parseQuery(text))).toBe(firstPosition(text, '', first.text));
			}),
		);
	});

	test('is found by the end of the title itself', () => {
		fc.assert(
			fc.property(title, (text) => {
				fc.pre(/[^（）“” ，%.]/.test(text));
				expect(` ${markedTitle(text)} `).toContain(` ${titleEndQuery(parseQuery(text)).slice(1, -1)} `);
			}),
		);
	});
});

test('the first word stands behind the marks before it', () => {
	expect(titleStart(parseQuery('厂房'))).toBe(0);
	expect(titleStart(parseQuery(' “《厂房》”'))).toBe(2);
	expect(titleStart(parseQuery('“ 《 厂房 》”'))).toBe(2);
});

test('white space, width and case make no other title', () => {
	expect(titleKey('Ｇ60 科创 走廊')).toBe(titleKey('g60科创走廊'));
	expect(titleKey('G60')).not.toBe(titleKey('G600'));
});

describe('a title is crowded', () => {
	const buildings = (count: number) => Array.from({ length: count }, (_, i) => `张江 园第 ${i + 1} 栋`);

	test('when more titles begin like it than are read', () => {
		expect(crowdedAmong(['张江园', ...buildings(MOST_READ - 1), '仓库'])).toEqual(new Set());
		expect(crowdedAmong(['张江园', ...buildings(MOST_READ), '仓库'])).toContain('张江园');
		expect(crowdedAmong(['张江园', ...buildings(MOST_READ), '仓库'])).not.toContain('仓库');
	});

	test('by a beginning that is known already', () => {
		const pages = buildings(MOST_READ).map((title) => ({ title, beginning: titleBeginning(title) }));
		expect(crowdedTitles([{ title: '张江园', beginning: '张江园' }, ...pages])).toContain('张江园');
		expect(crowdedTitles([{ title: '张江园', beginning: '张江园区' }, ...pages])).not.toContain('张江园');
	});

	test('by its first term alone', () => {
		expect(crowdedAmong(['张江园区 二期', ...buildings(MOST_READ)])).not.toContain('张江园区 二期');
		expect(crowdedAmong(['张江 二期', ...buildings(MOST_READ)])).toContain('张江 二期');
	});

	test('or it is among the few that are read', () => {
		const words = fc.constantFrom('张江', '园', 'AI', '60', '（', ' ', '“');
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: words, minLength: 1, maxLength: 3 }), { maxLength: 60 }),
				(titles) => {
					const crowded = crowdedAmong(titles);
					for (const wanted of titles.filter((title) => !crowded.has(title))) {
						const others = titles.filter((title) => titleKey(title).startsWith(titleKey(wanted)));
						expect(others.length).toBeLessThanOrEqual(MOST_READ);
					}
				},
			),
		);
	});
});
