import { expect, test } from 'vitest';
import {
	type AnswerState,
	answerWords,
	countWords,
	troubleWords,
} from '../../../../src/domain/search/answer-words.ts';

const STATE: AnswerState = {
	query: '松江',
	isAsked: true,
	total: 57,
	isComplete: true,
	isOnline: true,
	isCut: false,
	note: '',
};

test.each<[Partial<AnswerState>, string]>([
	[{}, '“松江”共 57 条结果'],
	[{ total: 0 }, '“松江”共 0 条结果'],
	[{ note: '（按简体“松江”搜索）' }, '“松江”共 57 条结果（按简体“松江”搜索）'],
	[{ isCut: true }, '“松江”共 57 条结果。内容太长，只搜索了前 100 个字。'],
	[{ isComplete: false }, '“松江”至少 57 条结果；有一部分没有查到，正在重试…'],
	[{ isComplete: false, total: 0 }, '“松江”还没有查到；有一部分没有查到，正在重试…'],
	[
		{ isComplete: false, isOnline: false },
		'“松江”至少 57 条结果；有一部分没有查到，没有网络，联网后自动继续。',
	],
	[{ isAsked: false, query: '' }, ''],
])('%j is said as %s', (change, words) => {
	expect(answerWords({ ...STATE, ...change })).toBe(words);
});

test('marks and emoji alone are explained', () => {
	expect(answerWords({ ...STATE, query: '😀。', isAsked: false, total: 0 })).toContain('没有可以搜索的字');
});

test('a count that may be more says so, and none is not a count', () => {
	expect([countWords(0, true), countWords(8, true), countWords(8, false), countWords(0, false)]).toEqual([
		'0',
		'8',
		'至少 8',
		'…',
	]);
});

test('without a network the page says that it goes on by itself', () => {
	expect(troubleWords(false)).toBe('没有网络，联网后自动继续。');
	expect(troubleWords(true)).toContain('正在重试');
});
