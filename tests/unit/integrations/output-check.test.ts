import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentError } from '../../../src/domain/schema/content-error.ts';
import { pageFacts } from '../../../src/integrations/page/page-facts.ts';
import { scanHtml } from '../../../src/integrations/html/scanned-html.ts';
import { keptFacts } from '../../../src/integrations/page/kept-facts.ts';
import { emptySite } from '../../../src/integrations/page/built-site.ts';
import { outputCheck } from '../../../src/integrations/output-check.ts';

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'output-'));
	site = emptySite();
	write('dist/legacy-urls.json', '[]');
});
afterEach(() => rmSync(root, { recursive: true }));

let site = emptySite();

function write(file: string, text: string): void {
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), text);
	const facts = keptFacts(pageFacts(scanHtml(text)));
	if (file.startsWith('dist/')) site.made.set(file.slice(5), { key: '', hash: '', assets: [], facts });
}

/** The build's error message for a finished folder, if any. */
async function verdict(): Promise<string> {
	const { run } = outputCheck(site, '/', join(root, 'content'), 'https://park.example');
	const logger = { info: vi.fn(), warn: vi.fn() };
	try {
		await run(join(root, 'dist'), logger);
	} catch (error) {
		if (error instanceof ContentError) return error.message;
		throw error;
	}
	return logger.info.mock.calls.join();
}

test('a dead link is named with the content file and line it was written on, and the anchors there are', async () => {
	write('content/articles/2026/7/index.md', '---\ntitle: 题\n---\n\n见[下文](/news/8/#截止)');
	write('dist/news/7/index.html', '<a href="/news/8/#%E6%88%AA%E6%AD%A2">下文</a>');
	write('dist/news/8/index.html', '<h2 id="申报">申报</h2>');
	expect(await verdict()).toBe(
		[
			'内容检查发现 1 处问题，网站没有生成：\n',
			'content/articles/2026/7/index.md',
			'  ✗ [第 5 行] 链接 “/news/8/#%E6%88%AA%E6%AD%A2” 指向的段落不存在',
			'    → 那一页可以用的有：#申报\n',
		].join('\n'),
	);
});

test('a link to an old address leads to its page, without a file there', async () => {
	write('dist/legacy-urls.json', JSON.stringify([{ from: '/旧/8.html', to: '/news/8/' }]));
	write('dist/news/7/index.html', '<a href="/%E6%97%A7/8.html#%E7%94%B3%E6%8A%A5">旧</a>');
	write('dist/news/8/index.html', '<h2 id="申报">申报</h2>');
	expect(await verdict()).not.toContain('✗');
	write('dist/news/7/index.html', '<a href="/%E6%97%A7/8.html#nowhere">旧</a><a href="/old/9.html">九</a>');
	expect(await verdict()).toMatch(/#nowhere” 指向的段落不存在[\s\S]*“\/old\/9\.html” 指向不存在的页面/);
});

test('a dead link that no content file holds is named with its page', async () => {
	write('dist/index.html', '<img src="/nowhere.png" alt="">');
	expect(await verdict()).toContain('网页 / 里的链接 “/nowhere.png” 指向不存在的页面或文件');
});

test('a link that cannot be decoded is named as it is', async () => {
	write('content/articles/7.md', '---\ntitle: 题\n---\n\n[下文](/news/100%/)');
	write('dist/news/7/index.html', '<a href="/news/100%/">下文</a>');
	expect(await verdict()).toContain('[第 5 行] 链接 “/news/100%/” 指向不存在的页面或文件');
});

test('a folder in order is said to be so', async () => {
	write('dist/index.html', '<p>一</p>');
	expect(await verdict()).toBe('站内的链接、图片和段落都找得到');
});
