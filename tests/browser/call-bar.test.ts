import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
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

const sheet = (page: Page) => page.getByRole('dialog');
const writeTo = (page: Page) => bar(page).getByRole('link', { name: '微信 / 留需求' });

test.each([
	['/listings/l-full/', '房源：松江测试厂房 3000 ㎡ 带行车（编号 l-full）', '（l-full）'],
	['/parks/p-one/', '园区：测试示范园', '园区：p-one'],
	['/news/policy-open/', '关于《申报中的测试政策通知》', '备注：关于《申报中的测试政策通知》'],
])('on %s the bar of a phone opens the form of the page, which says %s', async (path, said, sent) => {
	const { page, troubles, close } = await openPage(visit, { viewport: PHONE });
	await page.goto(path);
	await page.evaluate(() => scrollTo(0, 300));
	await writeTo(page).click();
	await sheet(page).waitFor();
	expect(await sheet(page).locator('lead-form p.muted').first().innerText()).toBe(said);
	for (const field of [sheet(page).locator('[name=need]'), sheet(page).locator('[name=contact]')]) {
		const box = await field.boundingBox();
		expect(box?.y).toBeGreaterThan(0);
		expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
	}
	expect(await sheet(page).locator('lead-form button.primary').innerText()).toBe('生成微信消息');
	expect(await accessibilityFaults(page, 'dialog')).toEqual([]);
	await sheet(page).locator('[name=contact]').fill('王先生');
	await page.goBack();
	await sheet(page).waitFor({ state: 'hidden' });
	expect(new URL(page.url()).pathname).toBe(path);
	expect(await page.evaluate(() => scrollY)).toBe(300);
	expect(await page.locator('main #lead [name=contact]').inputValue()).toBe('王先生');
	await writeTo(page).click();
	await sheet(page).locator('[name=need]').selectOption('rent');
	await sheet(page).locator('[name=phone]').fill('13800138000');
	await sheet(page).locator('[name=consent]').check();
	await sheet(page).locator('lead-form button.primary').click();
	const text = await sheet(page).locator('section[data-state] textarea').inputValue();
	expect(text).toContain(sent);
	await sheet(page).getByRole('button', { name: '关闭' }).click();
	await page.waitForURL(`**${path}`);
	expect(await page.locator('main #lead section[data-state]').count()).toBe(1);
	expect(troubles).toEqual([]);
	await close();
});

test('where the sheet cannot be loaded the bar leads to the form in the page', async () => {
	const { page, close } = await openPage(visit, { viewport: PHONE });
	await page.route('**/lead-sheet*', (route) => route.abort());
	await page.goto('/listings/l-full/');
	await writeTo(page).click();
	await expect.poll(() => isInView(page, 'lead-form p.muted')).toBe(true);
	await close();
});

test('the sheet fits a small phone with large text', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 320, height: 568 } });
	await page.goto('/listings/l-full/');
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	await writeTo(page).click();
	await sheet(page).waitFor();
	expect(await sheet(page).evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
	expect(await sheet(page).getByRole('button', { name: '关闭' }).isVisible()).toBe(true);
	await close();
});

test('on the contact page the bar leads to the form, which is there already', async () => {
	const { page, close } = await openPage(visit, { viewport: PHONE });
	await page.goto('/contact/');
	await writeTo(page).click();
	await page.waitForURL('**/contact/#lead');
	await expect.poll(() => isInView(page, 'lead-form p.muted')).toBe(true);
	expect(await sheet(page).count()).toBe(0);
	await close();
});

test.each([
	['2026-11-24T02:00:00Z', '现在有人接听'],
	['2026-11-28T04:30:00Z', '现在不在接听时间，可以先留需求'],
])('at %s the contact card says: %s', async (now, words) => {
	const { page, troubles, close } = await openPage(visit, { timezoneId: 'America/New_York' });
	await page.clock.setFixedTime(new Date(now));
	await page.goto('/listings/l-near/');
	await page.locator('call-hours').getByText(words, { exact: true }).waitFor();
	expect(troubles).toEqual([]);
	await close();
});

test.each([320, 360, 390, 640])('the navigation of a phone of %i px is one line', async (width) => {
	const { page, close } = await openPage(visit, { viewport: { width, height: 664 } });
	await page.goto('/news/101/');
	const links = page.getByRole('navigation', { name: '主导航' }).locator('a:visible');
	const tops = await links.evaluateAll((all) =>
		all.map((link) => Math.round(link.getBoundingClientRect().top)),
	);
	expect(new Set(tops).size).toBe(1);
	expect(await links.filter({ hasText: '业主委托' }).count()).toBe(1);
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
