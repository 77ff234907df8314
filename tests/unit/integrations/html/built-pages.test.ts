import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathOfFile, readPages, writePage } from '../../../../src/integrations/html/built-pages.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'built-pages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text = ''): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
}

test.each([
	['index.html', '/', '/'],
	['news/3231/index.html', '/', '/news/3231/'],
	['404.html', '/', '/404.html'],
	['index.php/post/3231.html', '/', '/index.php/post/3231.html'],
	['my-index.html', '/', '/my-index.html'],
	['a/my-index.html', '/', '/a/my-index.html'],
	['index.html/index.html', '/', '/index.html/'],
	['index.html', '/site', '/site/'],
	['index.html', '/site/', '/site/'],
	['news/1/index.html', '/site', '/site/news/1/'],
	['news/1/index.html', '/site/', '/site/news/1/'],
	['news/厂房/index.html', '/', '/news/厂房/'],
])('%s below %s answers at %s', (file, base, path) => {
	expect(pathOfFile(file, base)).toBe(path);
});

test('pages are read from every folder in the order of their paths, and only pages', async () => {
	for (const file of [
		'b.html',
		'a/index.html',
		'a/b/index.html',
		'index.html',
		'a/x.css',
		'x.html.gz',
		'rss.xml',
	])
		write(file, `text of ${file}`);
	mkdirSync(join(folder, 'folder.html'));
	const pages = await Array.fromAsync(readPages(folder));
	expect(pages).toEqual(
		['a/b/index.html', 'a/index.html', 'b.html', 'index.html'].map((file) => ({
			file,
			html: `text of ${file}`,
		})),
	);
});

test('an empty folder has no pages', async () => {
	expect(await Array.fromAsync(readPages(folder))).toEqual([]);
});

test('a page can be written back while the others are still to be read', async () => {
	for (const file of ['a.html', 'b/index.html']) write(file, '厂');
	for await (const { file, html } of readPages(folder)) await writePage(folder, { file, html: `${html}房` });
	expect(['a.html', 'b/index.html'].map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual([
		'厂房',
		'厂房',
	]);
});
