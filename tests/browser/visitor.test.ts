import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from './browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('realDist'));
});
afterAll(() => visit.close());

const SIZES = [
	{ name: 'a phone', viewport: { width: 390, height: 844 } },
	{ name: 'a desk', viewport: { width: 1280, height: 900 } },
];

describe.each(SIZES)('on $name', ({ viewport }) => {
	test('a visitor reads, searches, finds a listing and calls', async () => {
		const { page, troubles, close } = await openPage(visit, { viewport });
		await page.goto('');
		await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '资讯' }).click();
		await page.getByRole('link', { name: /松江区政协专题协商/ }).click();
		expect(new URL(page.url()).pathname).toBe('/news/3231/');
		await page.locator('relative-time', { hasText: /2024年9月21日（.+前）/ }).waitFor();
		const related = page.locator('section', { hasText: '相关文章' }).locator('li a').first();
		await related.click();
		await page.waitForURL((url) => url.pathname.startsWith('/news/') && url.pathname !== '/news/3231/');
		await page.locator('header input[name=q]').fill('松江 行车');
		await page.locator('header input[name=q]').press('Enter');
		await page.waitForURL('**/search/?q=*');
		const first = page.locator('[data-part=result] a').first();
		await first.waitFor();
		expect(await page.locator('[data-part=results]').getAttribute('aria-busy')).toBe('false');
		await page.locator('label', { hasText: '房源' }).click();
		await page.waitForURL(/type=listing/);
		await page.locator('[data-part=result] a[href^="/listings/"]').first().click();
		await page.waitForURL(/\/listings\/[a-z0-9-]+\/(#.*)?$/);
		const call = page.locator('a[href="tel:4000123021"]:visible').first();
		expect(await call.getAttribute('href')).toBe('tel:4000123021');
		expect(troubles).toEqual([]);
		await close();
	});

	test('everything except search works without JavaScript', async () => {
		const { page, troubles, close } = await openPage(visit, { viewport, javaScriptEnabled: false });
		await page.goto('');
		await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '找房源' }).click();
		await page.getByRole('link', { name: /^松江 \d/ }).click();
		await page.waitForURL('**/listings/district/songjiang/');
		await page.getByRole('link', { name: /松江新桥 1500–\u2060?6000\s㎡ 厂房/ }).click();
		await page.waitForURL('**/listings/sj-0001/');
		expect(await page.locator('a[href="tel:4000123021"]:visible').count()).toBeGreaterThan(0);
		expect(await page.locator('header input:visible, header button:visible').count()).toBe(0);
		await page.goto('/search/');
		expect(await page.locator('main').textContent()).toContain('搜索需要 JavaScript');
		await page.getByRole('link', { name: /^产业动态/ }).click();
		await page.waitForURL('**/news/category/industry-news/');
		expect(await page.locator('copy-button:visible').count()).toBe(0);
		expect(troubles).toEqual([]);
		await close();
	});
});

test('on a phone the hotline is one tap away wherever the visitor has scrolled', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 390, height: 844 } });
	await page.goto('/news/3231/');
	for (const position of [0, 600, 1800]) {
		await page.evaluate((top) => scrollTo(0, top), position);
		const box = await page.getByRole('link', { name: /^拨打热线/ }).boundingBox();
		expect(box?.y).toBeGreaterThan(700);
		expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
	}
	await close();
});

test('copying works; if the browser refuses, the page explains how to copy by hand', async () => {
	const { page, close } = await openPage(visit, { permissions: ['clipboard-read', 'clipboard-write'] });
	await page.goto('/news/3231/');
	await page.getByRole('button', { name: '复制链接' }).click();
	await page.getByText('已复制').waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://example.com/news/3231/');
	await page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
	});
	await page.getByRole('button', { name: '复制微信号' }).click();
	await page.getByText('请长按文字复制').waitFor();
	await close();
});

test('an unknown address answers 404 with links to other pages', async () => {
	const { page, close } = await openPage(visit);
	const response = await page.goto('/missing/');
	expect(response?.status()).toBe(404);
	await page.getByRole('heading', { name: '没有找到这个页面' }).waitFor();
	await close();
});
