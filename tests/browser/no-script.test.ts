import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from './browser.ts';
import { TEMPLATES } from './templates.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const PHONE = { viewport: { width: 390, height: 664 }, javaScriptEnabled: false } as const;
/** Pages without content unless a script runs. */
const SCRIPTED = /^\/(favourites|compare|search)\//;

describe('without JavaScript', () => {
	test.each(TEMPLATES)('%s has no control that does nothing, and a way to call', async (path) => {
		const { page, troubles, close } = await openPage(visit, PHONE);
		await page.goto(path);
		// Open the native disclosures. They may contain controls that do not work.
		for (const summary of await page.locator('summary:visible').all()) {
			await summary.click();
			expect(await summary.locator('xpath=..').getAttribute('open')).not.toBeNull();
		}
		expect(
			await page.locator('button:visible, input:visible, select:visible, textarea:visible').count(),
		).toBe(0);
		const dead = await page
			.locator('a:visible')
			.evaluateAll((links) =>
				links
					.map((link) => link.getAttribute('href') ?? '')
					.filter((href) => /^\/(search|compare)\/|^\/(listings|favourites|tools\/rent)\/\?/.test(href)),
			);
		expect(dead, 'links to what only a script can show').toEqual([]);
		expect(await page.locator('a[href^="tel:"]:visible').count()).toBeGreaterThan(0);
		const words = await page.locator('body').innerText();
		for (const promise of ['即时重算', '跟着变', '上面的表单']) expect(words).not.toContain(promise);
		if (SCRIPTED.test(path)) expect(words).toContain('需要 JavaScript');
		expect(troubles).toEqual([]);
		await close();
	});

	test.each([
		['/news/policy-open/', '填表需要 JavaScript'],
		['/contact/', '填表需要 JavaScript'],
		['/contact/offer/', '填表需要 JavaScript'],
		['/listings/', '按条件筛选需要 JavaScript'],
		['/search/', '搜索需要 JavaScript'],
		['/tools/rent/', '自动计算需要 JavaScript'],
		['/tools/units/', '自动换算需要 JavaScript'],
	])('%s offers an alternative in place of the scripted part', async (path, words) => {
		const { page, close } = await openPage(visit, PHONE);
		await page.goto(path);
		expect(await page.locator('main').innerText()).toContain(words);
		await close();
	});

	test('the contents of a long article stand open on a wide screen, are a fold on a phone, and are not printed', async () => {
		const real = await startVisit(inject('realDist'));
		const { page, close } = await openPage(real, PHONE);
		await page.goto('/news/3231/');
		const list = page.getByRole('navigation', { name: '本文目录' });
		const link = list.getByRole('link', { name: '委员们怎么看' });
		expect(await link.isVisible()).toBe(false);
		await list.getByText('本文 4 节').filter({ visible: true }).click();
		expect(await link.isVisible()).toBe(true);

		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto('/news/3231/');
		expect(await link.isVisible()).toBe(true);
		expect(await list.locator('summary').isVisible()).toBe(false);
		expect(await list.getByText('本文 4 节').filter({ visible: true }).count()).toBe(1);
		await page.emulateMedia({ media: 'print' });
		expect(await link.isVisible()).toBe(false);
		await close();
		await real.close();
	});

	test.each([
		['/listings/', '按类型'],
		['/listings/', '按区域'],
		['/search/', '资讯分类'],
		['/search/', '房源区域'],
	])('%s has a link to %s', async (path, name) => {
		const { page, close } = await openPage(visit, PHONE);
		await page.goto(path);
		const link = page.getByRole('navigation', { name }).getByRole('link').first();
		expect(await link.isVisible()).toBe(true);
		await close();
	});
});

test('with JavaScript these texts are not shown', async () => {
	const { page, close } = await openPage(visit, { viewport: PHONE.viewport });
	for (const path of ['/contact/', '/listings/', '/search/', '/tools/units/']) {
		await page.goto(path);
		expect(await page.locator('main').innerText()).not.toContain('需要 JavaScript');
	}
	await close();
});
