import { parseHTML } from 'linkedom';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { writeCrowdedContent } from '../../crowded-content.ts';
import { buildWorld } from '../world/built-world.ts';

const CONTENT = resolve('.cache/crowded-content');
const DIST = resolve('.cache/crowded-world');
/**
 * Limit in bytes for any page (docs/decisions/0008-build-steps.md). All lists have their maximum length here, see
 * bounded-lists.
 */
const LIMIT = 14_000;
const ARTICLES = 119;

beforeAll(async () => {
	writeCrowdedContent(CONTENT, { articles: ARTICLES, policies: 59, listings: 35, parks: 35 });
	await buildWorld(CONTENT, DIST);
});

const pageOf = (path: string) => parseHTML(readFileSync(join(DIST, path, 'index.html'), 'utf8')).document;

test('no page of a crowded site takes more than one flight', () => {
	const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.html'),
	);
	expect(files.length).toBeGreaterThan(ARTICLES);
	const heavy = files
		.map((file) => ({ file, size: brotliCompressSync(readFileSync(join(DIST, file))).length }))
		.filter(({ size }) => size > LIMIT);
	expect(heavy).toEqual([]);
}, 300_000);

test.each([
	['/districts/songjiang/', '全部 119 篇资讯', '/news/'],
	['/districts/songjiang/', '全部 35 个园区', '/parks/'],
	['/districts/songjiang/', '全部 35 套房源', '/listings/'],
	['/parks/park-1/', '全部 35 套房源', '/listings/'],
	['/topics/biomedicine/', '全部 35 套', '/listings/'],
	['/topics/biomedicine/', '全部 35 个', '/parks/'],
])('%s links to the complete list of what it shows in part: %s', (path, text, kind) => {
	const all = [...pageOf(path).querySelectorAll('main a')].find((link) => link.textContent?.trim() === text);
	const found = new Set<string>();
	let next: string | null | undefined = all?.getAttribute('href');
	while (next !== null && next !== undefined) {
		const page: Document = pageOf(next);
		for (const link of page.querySelectorAll(`main :is(li, article) h3 a[href^="${kind}"]`)) {
			found.add(link.getAttribute('href') ?? '');
		}
		next = page.querySelector('nav[aria-label="翻页"] a[rel=next]')?.getAttribute('href');
	}
	expect(found.size).toBe(Number(text.replaceAll(/\D/g, '')));
});
