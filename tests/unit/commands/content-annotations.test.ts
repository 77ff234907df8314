import { expect, test } from 'vitest';
import { githubAnnotations } from '../../../src/commands/content-annotations.ts';

test('a problem stands beside its line, with what is wrong and what to write', () => {
	const problem = {
		file: 'articles/2026/1.md',
		line: 3,
		field: 'publishDate',
		problem: '不是有效的日期',
		fix: '请写成 2026-11-23',
	};
	expect(githubAnnotations([problem])).toBe(
		'::error file=content/articles/2026/1.md,line=3,title=内容检查 · publishDate::不是有效的日期%0A→ 请写成 2026-11-23',
	);
});

test('a problem without a line stands beside its file', () => {
	expect(githubAnnotations([{ file: 'site.yml', problem: '缺少', fix: '补上' }])).toBe(
		'::error file=content/site.yml,title=内容检查::缺少%0A→ 补上',
	);
});

test('nothing an editor wrote ends the message or becomes another command', () => {
	const text = 'a\n::set-output name=x::y\r100%,b:c';
	const [command, ...more] = githubAnnotations([
		{ file: 'a,b:c.md', field: text, problem: text, fix: text },
	]).split('\n');
	expect(more).toEqual([]);
	expect(command).toMatch(/^::error file=content\/a%2Cb%3Ac\.md,title=[^:,\n]*::[^\n\r]*$/);
});
