import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from '../browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('realDist'));
});
afterAll(() => visit.close());

const PLAN = '/parks/pujiang-sample-rd/';

test('a stacking plan of 60 units fits a window of 320 px, and each unit can be tapped', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 320, height: 640 } });
	await page.goto(PLAN);
	const units = page.locator('.stacking [data-unit] > :is(a, span)');
	// Until there are 60, some of them side by side on one floor.
	await page.locator('.stacking').evaluate((plan) => {
		const floor = plan.querySelector('.storey:has(a) ul');
		const cells = [...plan.querySelectorAll('li[data-unit]')];
		for (const cell of cells.slice(0, 60 - cells.length)) floor?.append(cell.cloneNode(true));
	});
	expect(await units.count()).toBeGreaterThanOrEqual(60);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	const cells = await units.evaluateAll((all) =>
		all.map((each) => {
			const { width, height, right } = each.getBoundingClientRect();
			return { width, height, right, isCut: each.scrollWidth > each.clientWidth };
		}),
	);
	expect(cells.filter(({ isCut, right }) => isCut || right > 320)).toEqual([]);
	expect(Math.min(...cells.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
	expect(Math.min(...cells.map(({ width }) => width))).toBeGreaterThanOrEqual(44);
	await close();
});

test('a unit is one tap away from its row in the table of its listing', async () => {
	const { page, close } = await openPage(visit);
	await page.goto(PLAN);
	await page.getByRole('link', { name: 'D 栋 10 层 东，380 ㎡，可租' }).click();
	await page.waitForURL('**/listings/mh-0013/#unit-*');
	const row = page.locator('tr:target');
	expect(await row.innerText()).toContain('10F 东');
	await close();
});

test.each([
	['narrow', 390, '/drawings/wide/sj-0001.svg'],
	['wide', 1280, '/drawings/full/sj-0001.svg'],
])('a %s window shows the section that can be read in it, without a jump', async (_, width, file) => {
	const { page, close } = await openPage(visit, { viewport: { width, height: 900 } });
	await page.goto('/listings/sj-0001/');
	const section = page.getByRole('img', { name: /标准厂房剖面示意：共 4 层/ }).first();
	await section.evaluate((image: HTMLImageElement) => image.decode());
	const { path, ratio, natural } = await section.evaluate((image: HTMLImageElement) => ({
		path: new URL(image.currentSrc).pathname,
		ratio: image.clientWidth / image.clientHeight,
		natural: image.naturalWidth / image.naturalHeight,
	}));
	expect(path).toBe(file);
	expect(Math.abs(ratio - natural)).toBeLessThan(0.02);
	await close();
});

test('results that the browser draws have the same sections as those of the page', async () => {
	const { page, close } = await openPage(visit);
	await page.goto('/listings/');
	const first = page.locator('[data-part="hits"] .grid > li img').first();
	const before = await first.getAttribute('src');
	await page.goto('/listings/?height=8');
	await page.locator('h2', { hasText: '套确认符合' }).waitFor();
	const drawn = await page
		.locator('[data-part="hits"] .grid > li')
		.evaluateAll((all) =>
			all.map((item) => [
				item.querySelector('h3 a')?.getAttribute('href')?.split('/')[2],
				item.querySelector('img')?.getAttribute('src'),
			]),
		);
	expect(before).toMatch(/^\/drawings\/card\//);
	expect(drawn.length).toBeGreaterThan(2);
	for (const [id, src] of drawn) expect(src).toBe(`/drawings/card/${id}.svg`);
	await close();
});
