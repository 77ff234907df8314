import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults, smallTargets } from './accessibility.ts';
import { openPage, startVisit, type Visit } from './browser.ts';

/** Everything on the way from a wish to a call is large enough for a thumb, and has no accessibility fault. */
let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('realDist'));
});
afterAll(() => visit.close());

const WISHES = 'district=songjiang&height=6&crane=5';
const live = (page: Page) => page.locator('listing-explorer[data-live]').waitFor();
const tray = (page: Page) => page.getByRole('navigation', { name: '已选房源' });

const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
	[
		'the finder',
		async (page) => {
			await page.goto(`/listings/?${WISHES}`);
			await live(page);
		},
	],
	[
		'the open sheet with a preset filled in',
		async (page) => {
			await page.goto(`/listings/?${WISHES}`);
			await live(page);
			await page.getByRole('button', { name: /^条件/ }).click();
			await page.getByText('按行业填写').click();
			await page.getByRole('link', { name: /^重型装备/ }).click();
			await page.locator('[data-part=filled]').waitFor();
			await page.locator('dialog details').evaluateAll((folds) => {
				for (const fold of folds) fold.setAttribute('open', '');
			});
		},
	],
	[
		'the tray',
		async (page) => {
			await page.goto(`/listings/?${WISHES}`);
			await live(page);
			for (const place of [0, 1])
				await page.locator('main li favourite-button button:visible').nth(place).click();
			await tray(page).getByText('已选 2 套').waitFor();
		},
	],
	[
		'the comparison',
		async (page) => {
			await page.goto(`/compare/?ids=sj-0001,sj-0002,sj-0011&${WISHES}`);
			await page.getByText('对比 3 套，共').waitFor();
		},
	],
];

describe.each([390, 1280])('at %i px', (width) => {
	test.each(STATES.filter(([name]) => width < 1000 || !name.includes('sheet')))('%s', async (_, show) => {
		// So high that nothing is outside of the window.
		const { page, troubles, close } = await openPage(visit, { viewport: { width, height: 6000 } });
		await page.clock.setFixedTime(new Date('2026-11-23T04:00:00Z'));
		await show(page);
		expect(await smallTargets(page)).toEqual([]);
		expect(await accessibilityFaults(page)).toEqual([]);
		expect(troubles).toEqual([]);
		await close();
	});
});
