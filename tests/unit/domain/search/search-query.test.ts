import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanQuery, MAX_QUERY, parseQuery } from '../../../../src/domain/search/search-query.ts';
import { indexCopy } from '../../../../src/domain/search/search-copy.ts';

const textsOf = (query: string) => parseQuery(query).terms.map(({ text }) => text);
const engineOf = (query: string) => parseQuery(query).terms.map(({ engine }) => engine);

describe('the terms of a query', () => {
	test.each([
		['松江厂房', ['松江厂房']],
		['松江 厂房', ['松江', '厂房']],
		['松江　厂房', ['松江', '厂房']],
		['松江，厂房！', ['松江', '厂房']],
		['“松江”', ['松江']],
		['⼯业⽤地', ['工业用地']],
		['⻓三\u200B角', ['长三角']],
		['松江 厂房 松江', ['松江', '厂房']],
		['AI ai ＡＩ', ['ai']],
		['５０％', ['50%']],
		['1.6万亿', ['1.6万亿']],
		['C++', ['c++']],
		['sj-0001', ['sj-0001']],
		['- 松江', ['松江']],
		['', []],
		['，。！', []],
		['   ', []],
		['\u0000\u202E', []],
		['一 二 三 四 五 六 七 八 九', ['一', '二', '三', '四', '五', '六', '七', '八']],
	])('%j are %j', (query, terms) => {
		expect(textsOf(query)).toEqual(terms);
	});
});

describe('what the engine is asked', () => {
	test.each([
		['松', ['"松"']],
		['松江', ['"松江"']],
		['松江厂房', ['"松江 江厂 厂房"']],
		['第3次', ['"第3 3次"']],
		['用AI', ['"用 ʘa ʗi"']],
		['芯片AI', ['"芯片 片 ʘa ʗi"']],
		['AI芯片', ['"aiǂ 芯 芯片"']],
		['AI', ['"ʘa ʗi"']],
		['5G', ['"5 ʘg"']],
		['5GHz', ['"5 ʘg ʗh ʗz"']],
		['G60', ['"gǂ 60"']],
		['1.6万亿', ['"1ǃ6万 万亿"']],
		['50%', ['"50 ǁ"']],
		['50', ['"50"']],
	])('for %j is %j', (query, engine) => {
		expect(engineOf(query)).toEqual(engine);
	});

	test.each(['500', '500%', '5', '150%', '5.0%', '50'])(
		'for 50% is never a phrase of the text %s',
		(text) => {
			const [phrase = ''] = engineOf('50%').map((each) => each.replaceAll('"', ''));
			expect(` ${indexCopy(text)} `).not.toContain(` ${phrase} `);
		},
	);

	test('for 50% is a phrase of 50% only, at either width', () => {
		for (const text of ['增长50%', '增长 ５０％ 以上']) expect(indexCopy(text)).toContain('50 ǁ');
	});
});

describe('a query', () => {
	test.each([
		[' 松江\n\t厂房 ', '松江 厂房'],
		['松\u200B江', '松江'],
		['a\u202Eb', 'ab'],
		['\uD800松江', '松江'],
		['长'.repeat(150), '长'.repeat(MAX_QUERY)],
		['😀'.repeat(150), '😀'.repeat(MAX_QUERY)],
		[`${'长'.repeat(99)} 短`, '长'.repeat(99)],
	])('%j is shown as %j', (query, shown) => {
		expect(cleanQuery(query)).toBe(shown);
	});

	test('is not changed by cleaning it again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
				const clean = cleanQuery(query);
				expect(cleanQuery(clean)).toBe(clean);
				expect([...clean].length).toBeLessThanOrEqual(MAX_QUERY);
				expect(clean.isWellFormed()).toBe(true);
			}),
		);
	});

	test('has at most eight different terms, none of them empty', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
				const terms = textsOf(query);
				expect(terms.length).toBeLessThanOrEqual(8);
				expect(terms).not.toContain('');
				expect(new Set(terms).size).toBe(terms.length);
			}),
		);
	});
});
