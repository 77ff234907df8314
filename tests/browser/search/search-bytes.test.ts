import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from '../browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('realDist'));
});
afterAll(() => visit.close());

/** Response size of a path on a host with brotli, in bytes. Pagefind's files are already compressed. */
function bytesOf(path: string): number {
	const file = join(inject('realDist'), decodeURI(path));
	if (!existsSync(file) || !statSync(file).isFile()) return 0;
	const body = readFileSync(file);
	return /\.(js|json|css|svg)$/.test(file) ? brotliCompressSync(body).length : body.length;
}

const PHONE = { viewport: { width: 390, height: 844 } };

/** Budget of a first search on a small site, in kB on top of the page. */
const SMALL_SITE_BUDGET = 100;
/** The same for a query with requirements for listings, which also loads the listings and the code that matches them. */
const LISTINGS_BUDGET = 115;
/** Pictures of the offers, in kB: they arrive after the answer, and only those near the window. */
const PICTURES_BUDGET = 10;

test.each([
	['生物医药', SMALL_SITE_BUDGET],
	['G60', SMALL_SITE_BUDGET],
	['厂房', LISTINGS_BUDGET],
	['丙二', LISTINGS_BUDGET],
])('a first search for %s on the small site is cheap', async (query, budget) => {
	const { page, atRest, close } = await openPage(visit, PHONE);
	await page.goto('/search/');
	await atRest();
	const sizes = new Map<string, number>();
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers()['range'] ?? '') ?? [];
		sizes.set(request.url(), from === undefined ? bytesOf(pathname) : Number(to) - Number(from) + 1);
	});
	await page.locator('#q').fill(query);
	await page.locator('#q').press('Enter');
	await page.locator('[data-part=results][data-total][aria-busy=false] > *').first().waitFor();
	await atRest();
	const isPicture = (url: string) => new URL(url).pathname.startsWith('/drawings/');
	const kilobytes = (of: (url: string) => boolean) =>
		[...sizes].reduce((sum, [url, size]) => (of(url) ? sum + size : sum), 0) / 1000;
	const answer = kilobytes((url) => !isPicture(url));
	expect(answer).toBeGreaterThan(50);
	expect(answer).toBeLessThanOrEqual(budget);
	expect(kilobytes(isPicture)).toBeLessThanOrEqual(PICTURES_BUDGET);
	await close();
});
