import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deadLinks } from '../../../src/integrations/dead-links.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'output-check-'));
	write('index.html', '<p>首页</p>');
	write('news/1/index.html', '<h2 id="申报">申报</h2>');
	write('news/厂房/index.html', '');
	write('old/1.html', '');
	write('_astro/x.css', '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
}

/** The broken links of a page with this body. */
async function deadOf(body: string, base = '/'): Promise<string[]> {
	write('test/index.html', body);
	return (await deadLinks(folder, base)).map(({ link }) => link);
}

const link = (href: string) => `<a href="${href}">一</a>`;

test.each([
	['/'],
	['/news/1/'],
	['/news/1/?from=feed'],
	['/news/1/?a=1&b=/nowhere/#申报'],
	['/news/1/#%E7%94%B3%E6%8A%A5'],
	['/news/厂房/'],
	['/news/%E5%8E%82%E6%88%BF/'],
	['/old/1.html'],
	['/_astro/x.css'],
	['../news/1/'],
	['../news/1/#top'],
	['https://example.com/nowhere/'],
	['//example.com/nowhere/'],
	['mailto:a@example.com'],
	['tel:4001234567'],
	['#'],
	['?page=2'],
])('%s leads somewhere, or is not ours to check', async (href) => {
	expect(await deadOf(link(href))).toEqual([]);
});

test.each([
	['/news/2/'],
	['/news/2/?x=1'],
	['/news/1'],
	['/news/'],
	['/old/2.html'],
	['news/1/'],
	['../news/2/'],
	['./nowhere.html'],
	['/news/1/#nowhere'],
	['../news/1/#nowhere'],
	['/news/100%/'],
	['http://localhost/nowhere/'],
	['/_astro/x.css/'],
	['/_astro'],
	['#nowhere'],
])('%s leads nowhere', async (href) => {
	expect(await deadOf(link(href))).toEqual([href]);
});

test.each([
	['an anchor of the page itself', '<h2 id="a">一</h2><a href="#a">一</a>', []],
	['an encoded anchor', '<h2 id="申报">一</h2><a href="#%E7%94%B3%E6%8A%A5">一</a>', []],
	['an anchor of another page', '<a href="#申报">一</a>', ['#申报']],
	['a picture', '<img src="/nowhere.png" alt="">', ['/nowhere.png']],
	['one size of a picture', '<img srcset="/_astro/x.css 1x, /nowhere.png 2x" alt="">', ['/nowhere.png']],
	['a preloaded size', '<link imagesrcset="/nowhere.avif 480w">', ['/nowhere.avif']],
	['a poster', '<video poster="/nowhere.jpg"></video>', ['/nowhere.jpg']],
	['a script', '<script src="/nowhere.js"></script>', ['/nowhere.js']],
	['a style sheet', '<link rel="stylesheet" href="/nowhere.css">', ['/nowhere.css']],
	['a form', '<form action="/nowhere/"></form>', ['/nowhere/']],
	['a link twice', '<a href="/nowhere/">一</a><a href="/nowhere/">二</a>', ['/nowhere/']],
	['a link in a comment', '<!-- <a href="/nowhere/">一</a> -->', []],
	['a link shown as text', '<p>&lt;a href="/nowhere/"&gt;</p>', []],
])('%s is checked as the browser would follow it', async (_name, body, dead) => {
	expect(await deadOf(body)).toEqual(dead);
});

test.each([
	['/site/', '/site/news/1/', []],
	['/site', '/site/news/1/', []],
	['/site/', '/site/', []],
	['/site/', '/news/1/', ['/news/1/']],
	['/site/', '/', ['/']],
	['/site/', '/sitemap/', ['/sitemap/']],
])('below the folder %s, %s is looked up without it', async (base, href, dead) => {
	expect(await deadOf(link(href), base)).toEqual(dead);
});

test('every page with a dead link is named', async () => {
	write('a.html', link('/nowhere/'));
	write('b/index.html', link('/nowhere/'));
	expect(await deadLinks(folder, '/')).toEqual([
		{ file: 'a.html', link: '/nowhere/' },
		{ file: 'b/index.html', link: '/nowhere/' },
	]);
});

test('a link to a place that is not there comes with the places that are', async () => {
	write('a.html', link('/news/1/#截止'));
	expect(await deadLinks(folder, '/')).toEqual([
		{ file: 'a.html', link: '/news/1/#截止', anchors: ['申报'] },
	]);
});

test('full addresses of the site itself are checked like its paths', async () => {
	write('a.html', link('https://park.example/nowhere/') + link('https://park.example/news/1/'));
	expect(await deadLinks(folder, '/', 'https://park.example')).toEqual([
		{ file: 'a.html', link: 'https://park.example/nowhere/' },
	]);
});

test('links in files other than pages are not looked at', async () => {
	write('note.txt', link('/nowhere/'));
	expect(await deadLinks(folder, '/')).toEqual([]);
});
