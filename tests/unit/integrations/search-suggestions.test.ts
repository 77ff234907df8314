import { expect, test } from 'vitest';
import { readingOf, suggestionEntry } from '../../../src/integrations/search-suggestions.ts';

test.each([
	['闵行出口加工区', 'min hang chu kou jia gong qu'],
	['莘庄示例园', 'xin zhuang shi li yuan'],
	['重固物流园', 'chong gu wu liu yuan'],
	['G60科创走廊', 'g 6 0 ke chuang zou lang'],
	['kVA', 'k v a'],
])('%s is read %s', (word, reading) => {
	expect(readingOf(word)).toBe(reading);
});

test('a line holds the word, its pinyin, its kind, and other words with theirs', () => {
	expect(suggestionEntry({ text: '厂房', kind: 'type', also: ['车间'] })).toEqual([
		'厂房',
		'chang fang',
		'type',
		[['车间', 'che jian']],
	]);
	expect(suggestionEntry({ text: '仓库', kind: 'type', also: [] })).toEqual(['仓库', 'cang ku', 'type']);
});
