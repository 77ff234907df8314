import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/domain/search/search-query.ts';
import { rarePhrases } from '../../../../src/domain/search/search-rarity.ts';

const phrasesFor = (query: string) => rarePhrases(parseQuery(query).terms);

describe('what is asked of long terms first', () => {
	test.each([
		['a short term is asked whole', '松江厂房', []],
		['so is one of six tokens', '生物医药产业区', []],
		['and many short ones', '松江 厂房 出租 丙二', []],
		[
			'rare characters come first',
			'复宏汉霖松江生物医药产业化',
			['复宏 宏汉 汉霖', '霖松 松江 江生', '药产 产业 业化', '生物 物医 医药'],
		],
		['a long number is rare', '年度总投资1780平方', ['投资 资1780 1780平', '年度 度总 总投']],
		['a short one is not', '年度总投资17平方', ['年度 度总 总投', '投资 资17 17平']],
		['nor are most letters', '点的siverlux', ['ʗl ʗu ʗx', 'ʘs ʗi ʗv']],
		['a whole word is', '生物医药lab园区', ['ʗa ʗb labǂ', '医药 药 ʘl']],
	])('%s: %s', (_, query, phrases) => {
		expect(phrasesFor(query)).toEqual(phrases.map((phrase) => `"${phrase}"`));
	});

	test('phrases of all long terms compete, of one term they do not overlap, and there are four at most', () => {
		const asked = phrasesFor('的业产区生药医发物上江松和新地，冰川融雪顺坡流淌，霖汉宏');
		expect(asked).toHaveLength(4);
		expect(asked.slice(0, 2)).toEqual(['"冰川 川融 融雪"', '"雪顺 顺坡 坡流"']);
		const tokens = asked.flatMap((phrase) => phrase.slice(1, -1).split(' '));
		expect(new Set(tokens).size).toBe(tokens.length);
	});

	test('each is a part of a term itself, whatever is typed', () => {
		const characters = fc.constantFrom(...'的业产一地松江冻干G60.5% sx&，');
		fc.assert(
			fc.property(fc.array(characters, { minLength: 1, maxLength: 60 }), (text) => {
				const terms = parseQuery(text.join('')).terms;
				for (const phrase of rarePhrases(terms)) {
					expect(
						terms.some(({ engine }) => ` ${engine.slice(1, -1)} `.includes(` ${phrase.slice(1, -1)} `)),
					).toBe(true);
				}
			}),
		);
	});
});
