import { expect, test } from 'vitest';
import { idOfFile, idProblem, slugSchema } from '../../../../src/domain/schema/entry-id.ts';

test.each(['sj-0001', 'about', '3231', 'a', 'g60-2026', 'x'.repeat(80), 'pages', 'console'])(
	'%s can be a path',
	(id) => {
		expect(idProblem(id)).toBeUndefined();
		expect(slugSchema.parse(id)).toBe(id);
	},
);

test.each([
	'',
	'SJ-0001',
	'sj_0001',
	'sj 0001',
	'sj--1',
	'-sj',
	'sj-',
	'a/b',
	'a.b',
	'..',
	'松江',
	'ｓｊ',
	'sj\n',
	'x'.repeat(81),
])('%j cannot be a path, and the message says what can', (id) => {
	expect(idProblem(id)).toEqual({
		problem: `编号 “${id}” 不能用作网址`,
		fix: '请用小写英文字母、数字和连字符，例如 sj-0001，至多 80 个字符',
	});
	expect(slugSchema.safeParse(id).error?.issues[0]?.message).toBe('不能用作网址');
});

test.each(['page', 'category', 'district', 'type', 'index', 'feeds', 'api', 'archive', 'con', 'nul'])(
	'%s is a word of the site or of Windows and cannot be an id',
	(id) => {
		expect(idProblem(id)).toEqual({ problem: `编号 “${id}” 是网站保留的词`, fix: '请换一个文件名' });
	},
);

test.each([
	['3231.md', '3231'],
	['2024/3231.md', '3231'],
	['sj-0001.md', 'sj-0001'],
	['sj-0001/index.md', 'sj-0001'],
	['2024/groundbreaking/index.md', 'groundbreaking'],
	['index.md', 'index'],
	['a.md.md', 'a.md'],
])('the file %s stands for %s', (path, id) => {
	expect(idOfFile(path)).toBe(id);
});
