import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from './browser.ts';

/** The fixture world has no receiver. Without JavaScript there is no form; phone and WeChat replace it. */
let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const PHONE = { width: 390, height: 664 };
const bar = (page: Page) => page.getByRole('navigation', { name: '快速联系' });

/** Whether an element is completely visible, above the bar. */
async function isInView(page: Page, selector: string): Promise<boolean> {
	const box = await page.locator(selector).first().boundingBox();
	const top = (await bar(page).boundingBox())?.y ?? 0;
	return box !== null && box.y >= 0 && box.y + box.height <= top;
}

test.each([
	['/listings/l-full/', '房源：松江测试厂房 3000 ㎡ 带行车（编号 l-full）'],
	['/parks/p-one/', '园区：测试示范园'],
])('on %s the bar of a phone leads to the form of the page, which says %s', async (path, said) => {
	const { page, troubles, close } = await openPage(visit, { viewport: PHONE });
	await page.goto(path);
	await bar(page).getByRole('link', { name: '微信 / 留需求' }).click();
	await page.waitForURL(`**${path}#lead`);
	await expect.poll(() => isInView(page, 'lead-form p.muted')).toBe(true);
	expect(await page.locator('lead-form p.muted').first().innerText()).toBe(said);
	expect(await isInView(page, 'lead-form select, lead-form input:not([type=hidden])')).toBe(true);
	await page.locator('lead-form button.primary').focus();
	expect(await isInView(page, 'lead-form button.primary')).toBe(true);
	expect(troubles).toEqual([]);
	await close();
});

test('without JavaScript the bar leads to telephone and WeChat on the same page', async () => {
	const { page, close } = await openPage(visit, { viewport: PHONE, javaScriptEnabled: false });
	await page.goto('/listings/l-full/');
	await bar(page).getByRole('link', { name: '微信 / 留需求' }).click();
	await page.waitForURL('**/listings/l-full/#lead');
	expect(await page.locator('lead-form').isVisible()).toBe(false);
	await expect.poll(() => isInView(page, '.lead a[href^="tel:"]')).toBe(true);
	expect(await isInView(page, '.lead .select')).toBe(true);
	await close();
});

test('a page without a form leads to the contact page', async () => {
	const { page, close } = await openPage(visit, { viewport: PHONE });
	await page.goto('/compare/');
	await bar(page).getByRole('link', { name: '微信 / 留需求' }).click();
	await page.waitForURL('**/contact/');
	await close();
});
