import { expect, test } from 'vitest';
import { textProblems } from '../../../../src/domain/schema/source-text.ts';

const FILE = 'articles/2026/a.md';

test.each([
	'正文',
	'',
	'第一行\n第二行\r\n\t缩进',
	'全角　空格 😀 𠮷 e\u0301',
	'零宽连字 👨\u200D👩\u200D👧',
	'不换行\u00A0空格',
])('%j is fine', (text) => {
	expect(textProblems(FILE, text)).toEqual([]);
});

test.each([
	['\u0000', '0000'],
	['\u0007', '0007'],
	['\u000B', '000B'],
	['\u001B', '001B'],
	['\u007F', '007F'],
	['\u202A', '202A'],
	['\u202E', '202E'],
	['\u2066', '2066'],
	['\u2069', '2069'],
	['\uFFFD', 'FFFD'],
])('%j is reported with its code, line and place', (character, code) => {
	expect(textProblems(FILE, `第一行\n租金${character}面议`)).toEqual([
		{
			file: FILE,
			line: 2,
			problem: `第 3 个字是看不见的控制字符 U+${code}`,
			fix: '多半是从别处粘贴来的，请删去这个字，或把这一段重新打一遍',
		},
	]);
});

test('every one is reported, in order', () => {
	expect(textProblems(FILE, '\u0000a\u202E\n\n\uFFFD').map(({ line }) => line)).toEqual([1, 1, 3]);
});

test('a character outside the first plane counts as one', () => {
	expect(textProblems(FILE, '😀\u0000')).toMatchObject([{ problem: expect.stringContaining('第 2 个字') }]);
});

test.each([
	[350_000, 0],
	[350_001, 1],
])('a file of %i characters has %i problems', (length, count) => {
	expect(textProblems(FILE, '字'.repeat(length))).toHaveLength(count);
});

test('too long and dirty are two problems', () => {
	expect(textProblems(FILE, `\u0000${'字'.repeat(350_000)}`).map(({ problem }) => problem)).toEqual([
		'第 1 个字是看不见的控制字符 U+0000',
		'文件有 350001 个字，超过了 350000 个字',
	]);
});
