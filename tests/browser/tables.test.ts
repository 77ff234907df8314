import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from './browser.ts';

const PAGE = '/news/markdown-traps/';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

/** Numbers, dates and phone numbers in tables that wrap. */
function broken(page: Page): Promise<string[]> {
	return page
		.locator('.prose table .whole')
		.evaluateAll((all) =>
			all.filter((each) => each.getClientRects().length > 1).map((each) => each.textContent ?? ''),
		);
}

/** Width and available space of each table in the text. */
function widths(page: Page) {
	return page
		.locator('.prose .table-scroll')
		.evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth })));
}

test('on a phone numbers in cells do not wrap, and the table scrolls in its own region', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 390, height: 664 } });
	await page.goto(PAGE);
	const whole = await page.locator('.prose table .whole').allInnerTexts();
	for (const text of [
		'2026-12-31',
		'021-57800000',
		'12,960.50',
		'500~1000 万元',
		'2026年11月20日',
		'1.15元/㎡/天',
	])
		expect(whole).toContain(text);
	expect(await broken(page)).toEqual([]);
	const [, six, twelve] = await widths(page);
	for (const table of [six, twelve]) expect(table?.scrollWidth).toBeGreaterThan(table?.clientWidth ?? 0);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	await close();
});

test('on paper a table shrinks or gets a landscape sheet, and no number wraps', async () => {
	// A4 without margins, portrait and landscape, px at 96 dpi.
	for (const [width, wide] of [
		[718, 1],
		[1047, 2],
	] as const) {
		const { page, close } = await openPage(visit, { viewport: { width, height: 1000 } });
		await page.goto(PAGE);
		await page.emulateMedia({ media: 'print' });
		expect(await broken(page)).toEqual([]);
		const table = (await widths(page))[wide];
		expect(table?.scrollWidth).toBeLessThanOrEqual(table?.clientWidth ?? 0);
		await close();
	}
});
