import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { writeWorld } from '../../bench/build/world-files.ts';
import { buildWorld } from '../world/built-world.ts';

const CONTENT = resolve('.cache/grown-content');
const DIST = resolve('.cache/grown-world');
/**
 * Every list has several pages, most articles are of earlier years, and one park has a fifth of the listings. 3,000 articles
 * and 1,000 listings take four times as long, and their largest list is no larger.
 */
const SIZE = { articles: 600, listings: 100, policies: 60, notices: 30 };
const ARTICLES = SIZE.articles + SIZE.policies;

/** Limit in bytes for any page (docs/decisions/0008-build-steps.md). */
const LIMIT = 14_000;
/**
 * A listing with everything filled in has 14.1 kB where five policies apply to it, and 14.2 with the longer titles of 3,000
 * articles. The goal is the limit of all pages.
 */
const LISTING = /^listings\/[a-z]+-\d+\/index\.html$/;
const LISTING_LIMIT = 14_300;
/** What is there because of the articles: their pages, codes, copies at old addresses and lists, and what is searched. */
const OF_ARTICLES =
	/^(?:news|qr\/news|index\.php|archive|pagefind|topics\/[^/]+\/page|districts\/[^/]+\/news)\//;
/**
 * Measured on 2026-11-29: 3.51 files and 63.2 kB, with 3,000 articles 3.29 and 60.0. The goal is 2.0 files: no copies of whole
 * pages at old addresses, no file for the code of each page.
 */
const FILES_AN_ARTICLE = 3.6;
const BYTES_AN_ARTICLE = 65_000;

beforeAll(async () => {
	writeWorld(CONTENT, SIZE, 1);
	await buildWorld(CONTENT, DIST);
});

const sizeOf = (html: Uint8Array, quality: number) =>
	brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
const files = () =>
	readdirSync(DIST, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(DIST.length + 1));

test('no page takes more than one flight on a site that has grown, a listing little more', () => {
	const pages = files().filter((file) => file.endsWith('.html') && !file.startsWith('index.php'));
	expect(pages.length).toBeGreaterThan(1400);
	const heavy = pages.flatMap((file) => {
		const limit = LISTING.test(file) ? LISTING_LIMIT : LIMIT;
		const html = readFileSync(join(DIST, file));
		// The best quality takes ten times as long, and is never larger.
		if (sizeOf(html, 5) <= limit) return [];
		const size = sizeOf(html, 11);
		return size > limit ? [{ file, size }] : [];
	});
	expect(heavy).toEqual([]);
});

test('an article adds few files and bytes', () => {
	const own = files().filter((file) => OF_ARTICLES.test(file));
	expect(own.length / ARTICLES).toBeLessThan(FILES_AN_ARTICLE);
	const bytes = own.reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0);
	expect(bytes / ARTICLES).toBeLessThan(BYTES_AN_ARTICLE);
});

test('a link to a notice of long ago holds: the front page names it and leads to its text', () => {
	const page = (path: string) => parseHTML(readFileSync(join(DIST, path, 'index.html'), 'utf8')).document;
	const line = page('notices').querySelector('#notice-made-1');
	expect(line?.querySelector('a')?.getAttribute('href')).toBe('/notices/page/1/#notice-made-1');
	expect(page('notices/page/1').querySelector('#notice-made-1 .prose')?.textContent).toContain('第 1 号公告');
});
