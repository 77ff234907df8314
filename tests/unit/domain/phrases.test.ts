import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrasesOf } from '../../../src/domain/phrases.ts';

test.each([
	['lists', '上海及周边厂房、仓库、研发楼与工业土地', '上海|及周边|厂房、|仓库、|研发楼|与工业|土地'],
	['ends of words', '松江区政协专题协商：合力打造', '松江区|政协专题|协商：|合力打造'],
	['brackets', '关于印发《上海市工业用地》', '关于印发|《上海市|工业用地》'],
	['numbers with units', '占地约 200 亩', '占地约 200\u00a0亩'],
	['numbers with units and words', '带 10 t 行车', '带 10\u00a0t 行车'],
	['what belongs to the next word', '补助申报（已截止）', '补助申报|（已截止）'],
	['words of two characters', '吉量医药落户松江有序推进', '吉量医药|落户松江|有序推进'],
	['long numbers', '预计 2022 年下半年运营', '预计 2022\u00a0年|下半年|运营'],
	['one word', '厂房', '厂房'],
	['nothing', '', ''],
])('%s may end a line only between phrases', (_, text, phrases) => {
	expect(phrasesOf(text).join('|')).toBe(phrases);
});

test('joined, the phrases are the text, and no phrase starts with a mark', () => {
	const text = fc.array(fc.constantFrom(...'上海松江区厂房的和与带、，。：（）《》“” 3000㎡tG60·-'), {
		maxLength: 40,
	});
	fc.assert(
		fc.property(text, (characters) => {
			const phrases = phrasesOf(characters.join(''));
			expect(phrases.join('').replaceAll('\u00a0', ' ')).toBe(characters.join(''));
			for (const phrase of phrases.slice(1)) expect(phrase).not.toMatch(/^[\s]/);
		}),
	);
});
