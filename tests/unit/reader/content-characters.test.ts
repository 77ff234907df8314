import { expect, test } from 'vitest';
import { readMarkdown, readSettings } from '../../../src/reader/content-file.ts';

const read = (front: string, body = '正文。') =>
	readMarkdown('articles/2026/a.md', 'a.md', new TextEncoder().encode(`---\n${front}\n---\n\n${body}\n`));

test('text that only looks right is read as what it looks like', () => {
	const { entry } = read(
		'title: ⼯业⽤地\u200B新政\nｄｒａｆｔ: true\nwords: [⻓三角, "\\u2F2F\\u2F64"]',
		'松江区⼯业&#x2F64;⽤地。',
	);
	expect(entry?.data).toEqual({ title: '工业用地新政', draft: true, words: ['长三角', '工用'] });
	expect(entry?.body.trim()).toBe('松江区工业用用地。');
});

test('a fence with an invisible mark behind it is a fence', () => {
	const bytes = new TextEncoder().encode('---\ntitle: 标题\n---\u200B\n正文');
	expect(readMarkdown('pages/a.md', 'a.md', bytes).problems).toEqual([]);
});

test('hard spaces make neither code nor line breaks', () => {
	const { body } = read(
		'title: 标题',
		'\u00A0\u00A0\u00A0\u00A0第一段\u00A0\u00A0\n&nbsp;&nbsp;&nbsp;&nbsp;第二段，1,200\u00A0㎡\n\u00A0\n　　第三段',
	);
	expect(body?.trimStart()).toBe('第一段\n第二段，1,200 ㎡\n\n　　第三段\n');
});

test('code and words that are no characters stay', () => {
	expect(read('title: 标题', 'A&amp;B &#x4E2D; R&D; &copy; 「⼯」').body?.trim()).toBe(
		'A&amp;B &#x4E2D; R&D; &copy; 「工」',
	);
});

const FIX = '多半是从别处粘贴来的，请删去这个字，或把这一段重新打一遍';

test.each([
	['title: "标\\u202E题"', 'title', 2, '第 2 个字是看不见的控制字符 U+202E'],
	['title: 标题\nsource: { name: "\\uFFFE" }', 'source.name', 3, '第 1 个字是看不见的控制字符 U+FFFE'],
	['title: 标题\nwords: [甲, "乙\\uE001"]', 'words.1', 3, '第 2 个字是只有个别字体才有的符号 U+E001'],
	['title: "\\u0007"', 'title', 2, '第 1 个字是看不见的控制字符 U+0007'],
])('%s is refused with its field, line and place', (front, field, line, problem) => {
	expect(read(front).problems).toEqual([{ file: 'articles/2026/a.md', field, line, problem, fix: FIX }]);
});

test.each([
	['甲&#x202E;乙', '“&#x202E;” 是看不见的控制字符 U+202E'],
	['甲&#8238;乙', '“&#8238;” 是看不见的控制字符 U+202E'],
	['甲&#xFFFF;乙', '“&#xFFFF;” 是看不见的控制字符 U+FFFF'],
	['甲\uE000乙', '第 2 个字是只有个别字体才有的符号 U+E000'],
	['甲\uFFFE乙', '第 2 个字是看不见的控制字符 U+FFFE'],
	['甲\u0085乙', '第 2 个字是看不见的控制字符 U+0085'],
])('a body with %j is refused with its line', (body, problem) => {
	expect(read('title: 标题', body).problems).toEqual([
		{ file: 'articles/2026/a.md', line: 5, problem, fix: FIX },
	]);
});

test('settings are read the same way', () => {
	const settings = (text: string) => readSettings('site.yml', new TextEncoder().encode(text));
	expect(settings('name: ⻓三角\u00A0园区\nno: "\\u2F2F"').entry?.data).toEqual({
		name: '长三角 园区',
		no: '工',
	});
	expect(settings('a: 甲\nname: "\\u2066"').problems).toMatchObject([
		{ file: 'site.yml', line: 2, field: 'name' },
	]);
});
