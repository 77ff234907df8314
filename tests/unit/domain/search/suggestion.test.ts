import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWord, spelling } from '../../../../src/domain/search/suggestion-pinyin.ts';
import {
	type SuggestionEntry,
	suggestedPage,
	suggestionsFor,
	typedWord,
	withSuggestion,
} from '../../../../src/domain/search/suggestion.ts';

const ENTRIES: readonly SuggestionEntry[] = [
	['松江', 'song jiang', 'district', '/districts/songjiang/', [['松江区', 'song jiang qu']]],
	['闵行', 'min hang', 'district', '/districts/minhang/', [['闵行区', 'min hang qu']]],
	[
		'厂房',
		'chang fang',
		'type',
		'/listings/type/factory/',
		[
			['工厂', 'gong chang'],
			['车间', 'che jian'],
		],
	],
	['标准厂房', 'biao zhun chang fang', 'type', ''],
	['G60科创走廊', 'g 6 0 ke chuang zou lang', 'topic', '/topics/g60/'],
	['莘庄', 'xin zhuang', 'town', ''],
	['吕巷', 'lv xiang', 'town', ''],
	['泗泾', 'si jing', 'town', ''],
	['松江经开区', 'song jiang jing kai qu', 'park', '/parks/sj/'],
	[
		'卸货平台',
		'xie huo ping tai',
		'trade',
		'',
		[
			['月台', 'yue tai'],
			['货台', 'huo tai'],
		],
	],
	['行车', 'hang che', 'trade', '', [['行车', 'xing che']]],
];

const offered = (query: string) => suggestionsFor(query, ENTRIES, 8).map(({ text }) => text);

describe('a word is spelt', () => {
	test.each([
		['松江', 'whole'],
		['songjiang', 'whole'],
		['songj', 'whole'],
		['sj', 'whole'],
		['sjiang', 'whole'],
		['松jiang', 'whole'],
		['松j', 'whole'],
		['s江', 'whole'],
		['song江', 'whole'],
		['s', 'beginning'],
		['song', 'beginning'],
		['songjian', 'beginning'],
		['sg', undefined],
		['jiang', undefined],
		['songjiangqu', undefined],
		['江', undefined],
	])('by %s: %s', (typed, spelt) => {
		expect(spelling(typed, readWord('松江', 'song jiang'))).toBe(spelt);
	});

	test.each(['lvxiang', 'luxiang', 'lx'])('with ü typed as %s', (typed) => {
		expect(spelling(typed, readWord('吕巷', 'lv xiang'))).toBe('whole');
	});

	test.each(['zhuang', 'zh', 'z'])('from an initial of two letters, %s', (typed) => {
		expect(spelling(typed, readWord('庄', 'zhuang'))).toBe('whole');
	});
});

describe('what is offered', () => {
	test.each([
		['松江', ['松江', '松江经开区']],
		['songjiang', ['松江', '松江经开区']],
		['sj', ['松江', '泗泾', '松江经开区']],
		['s江', ['松江', '松江经开区']],
		['ＳＪ', ['松江', '泗泾', '松江经开区']],
		['SongJiang', ['松江', '松江经开区']],
		['松江区', ['松江']],
		['songjiangqu', ['松江']],
		['莘庄镇', ['莘庄']],
		['xinzhuangzhen', ['莘庄']],
		['lüxiang', ['吕巷']],
		['车间镇', []],
		['松jiang', ['松江', '松江经开区']],
		['minhang', ['闵行']],
		['xinzhuang', ['莘庄']],
		['minxing', []],
		['shenzhuang', []],
		['月台', ['卸货平台']],
		['yuetai', ['卸货平台']],
		['车间', ['厂房']],
		['hangche', ['行车']],
		['xingche', ['行车']],
		['厂房', ['厂房', '标准厂房']],
		['changfang', ['厂房', '标准厂房']],
		['g60', ['G60科创走廊']],
		['ｇ６０', ['G60科创走廊']],
		['走廊', ['G60科创走廊']],
		['', []],
		['   ', []],
		['核潜艇', []],
	])('for %j: %j', (query, texts) => {
		expect(offered(query)).toEqual(texts);
	});

	test('says by which other word it was found', () => {
		const found = { text: '卸货平台', kind: 'trade', href: '' };
		expect(suggestionsFor('月台', ENTRIES, 8)).toEqual([{ ...found, via: '月台' }]);
		expect(suggestionsFor('卸货', ENTRIES, 8)).toEqual([found]);
		expect(suggestionsFor('xingche', ENTRIES, 8)).toEqual([{ text: '行车', kind: 'trade', href: '' }]);
	});

	test('answers the last word of several, and keeps the others', () => {
		const [first] = suggestionsFor('松江 车间', ENTRIES, 8);
		expect(first?.text).toBe('厂房');
		expect(first && withSuggestion(' 松江  车间', first)).toBe('松江 厂房');
	});

	test('opens its page when it is all that was asked for', () => {
		const [place] = suggestionsFor('sj', ENTRIES, 1);
		expect(place && suggestedPage('sj', place)).toBe('/districts/songjiang/');
		expect(place && suggestedPage('厂房 sj', place)).toBeUndefined();
		const [trade] = suggestionsFor('月台', ENTRIES, 1);
		expect(trade && suggestedPage('月台', trade)).toBeUndefined();
	});

	test('is at most what was asked for', () => {
		expect(suggestionsFor('s', ENTRIES, 1)).toHaveLength(1);
	});
});

test.each([
	['song jiang', 'jiang'],
	["xi'an", 'xian'],
	['ＳＪ', 'sj'],
	['', ''],
])('of %j the word being typed is %j', (query, word) => {
	expect(typedWord(query)).toBe(word);
});

describe('for every word', () => {
	const entry = fc.constantFrom(...ENTRIES);

	test('each beginning of its pinyin, its initials and itself offers it', () => {
		fc.assert(
			fc.property(entry, fc.nat(), ([text, pinyin], cut) => {
				const joined = pinyin.replaceAll(' ', '');
				const initials = pinyin.split(' ').map((syllable) => syllable[0]);
				for (const typed of [joined.slice(0, 1 + (cut % joined.length)), initials.join(''), text])
					expect(offered(typed), typed).toContain(text);
			}),
		);
	});

	test('any mixture of characters and syllables spells it', () => {
		fc.assert(
			fc.property(entry, fc.infiniteStream(fc.boolean()), ([text, pinyin], isHan) => {
				const syllables = pinyin.split(' ');
				const typed = [...text].map((character, i) => (isHan.next().value ? character : syllables[i]));
				expect(spelling(typed.join('').toLowerCase(), readWord(text, pinyin))).toBe('whole');
			}),
		);
	});

	test('any text typed ends quickly and changes nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
				expect(offered(query)).toEqual(offered(query));
			}),
		);
		const begun = performance.now();
		offered('s'.repeat(10_000));
		expect(performance.now() - begun).toBeLessThan(200);
	});
});
