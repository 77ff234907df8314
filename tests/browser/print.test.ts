import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from './browser.ts';
import { pdfSheets } from './paper.ts';

let visit: Visit;
let world: Visit;
beforeAll(async () => {
	[visit, world] = await Promise.all([startVisit(inject('realDist')), startVisit(inject('dist'))]);
});
afterAll(() => Promise.all([visit.close(), world.close()]));

// Limits follow from the content: the article fills 1⅓ sheets, the park has 25 rows of facts, three policies and five listings.
test.each([
	['/news/3231/', 2],
	['/news/biomedicine-funding-gap/', 1],
	['/news/', 2],
	['/parks/yunjian-demo/', 3],
	['/tools/rent/', 2],
	['/contact/', 1],
	['/policies/', 2],
	['/policies/fit/', 2],
	['/favourites/', 1],
	['/', 2],
	['/parks/', 3],
	['/districts/songjiang/', 3],
	['/listings/', 2],
	['/districts/', 1],
])('%s takes at most %i upright sheets', async (path, sheets) => {
	const { page, close } = await openPage(visit);
	expect((await page.goto(path))?.status()).toBe(200);
	await page.waitForLoadState('networkidle');
	const printed = await pdfSheets(page);
	expect(printed.length).toBeLessThanOrEqual(sheets);
	expect(printed).not.toContain('landscape');
	await close();
});

test('a table of many columns, and only that, is printed across', async () => {
	const { page, close } = await openPage(world);
	await page.goto('/news/markdown-traps/');
	await page.locator('.table-scroll.wide').waitFor();
	expect(await pdfSheets(page)).toEqual(expect.arrayContaining(['portrait', 'landscape']));
	await close();
});

test('a printed article has its address and QR code, and no navigation', async () => {
	const { page, close } = await openPage(visit);
	await page.goto('/news/3231/');
	await page.emulateMedia({ media: 'print' });
	const shown = await page.locator('body').innerText();
	expect(shown).toContain('https://example.com/news/3231/');
	await page.getByRole('img', { name: '本页二维码' }).waitFor();
	for (const text of ['分享给朋友', '上一篇', '相关文章', '咨询', '复制']) expect(shown).not.toContain(text);
	await close();
});
