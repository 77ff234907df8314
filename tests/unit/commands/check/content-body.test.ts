import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyProblems } from '../../../../src/commands/check/content-body.ts';
import { linkTargets } from '../../../../src/commands/check/content-link.ts';

const FILE = 'articles/2026/probe.md';
const NOTHING = { articles: [], listings: [], parks: [], pages: [] };

let root: string;

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'content-body-'));
	mkdirSync(join(root, 'articles/2026'), { recursive: true });
	for (const name of ['平面图.png', 'a b.png']) writeFileSync(join(root, 'articles/2026', name), '');
});
afterAll(() => rmSync(root, { recursive: true }));

/** Problems of a text on a site that has one article and what stands in public/. */
function problemsOf(body: string) {
	const { paths, ...rest } = linkTargets(NOTHING, undefined, new Set());
	const targets = { ...rest, paths: new Set([...paths, '/news/3231/']), isComplete: true };
	return bodyProblems(root, [{ file: FILE, body }], targets).map(({ problem }) => problem);
}

test.each([
	'[文章](/news/3231/)、[段落](/news/3231/#二)、[本页](#一)、[站外](https://example.com/news/9/)',
	'[站点图标](/favicon.svg)，public 里的文件也可以链接',
	'![平面图](./平面图.png)',
	'![编码过的中文名](./%E5%B9%B3%E9%9D%A2%E5%9B%BE.png)',
	'![有空格的文件名](./a%20b.png)',
])('%s', (body) => {
	expect(problemsOf(body)).toEqual([]);
});

test.each([
	['[没有的文件](/form.pdf)', '站内链接 “/form.pdf” 指向不存在的页面'],
	['[百分号写错](/news/100%/)', '站内链接 “/news/100%/” 指向不存在的页面'],
	['![百分号写错](./100%.png)', '找不到图片 “./100%.png”'],
	['![不在旁边](/favicon.svg)', '找不到图片 “/favicon.svg”'],
])('%s', (body, problem) => {
	expect(problemsOf(body)).toEqual([problem]);
});
