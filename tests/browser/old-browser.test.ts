import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from './browser.ts';
import { makeOld } from './old-browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

async function openOld() {
	const opened = await openPage(visit, { viewport: { width: 390, height: 844 } });
	await makeOld(opened.page);
	return opened;
}

test('the removed features are gone', async () => {
	const { page, close } = await openOld();
	await page.goto('/');
	const kinds = await page.evaluate(() => [
		typeof Reflect.get(String.prototype, 'toWellFormed'),
		typeof Reflect.get(Array.prototype, 'toSorted'),
		typeof Reflect.get(HTMLFormElement.prototype, 'requestSubmit'),
		typeof Reflect.get(globalThis, 'requestIdleCallback'),
		typeof new URLSearchParams().size,
		typeof [].at,
	]);
	expect(kinds).toEqual([...Array.from({ length: 5 }, () => 'undefined'), 'function']);
	await close();
});

test('the lead form shows the lead as text', async () => {
	const { page, troubles, close } = await openOld();
	await page.goto('/contact/');
	await page.locator('lead-form [name=need]').selectOption('rent');
	await page.locator('lead-form [name=contact]').fill('王\ud800先生');
	await page.locator('lead-form [name=phone]').fill('13800138000');
	await page.locator('lead-form [name=consent]').check();
	await page.locator('lead-form button.primary').click();
	await page.locator('lead-form section[data-state] textarea').waitFor();
	expect(troubles).toEqual([]);
	await close();
});

test('the search works in its worker, and a suggestion can be chosen', async () => {
	const { page, troubles, close } = await openOld();
	await page.goto('/search/?q=厂房');
	await page.locator('[data-part=result]').first().waitFor();
	const total = await page.locator('[data-part=results]').getAttribute('data-total');
	expect(Number(total)).toBeGreaterThan(1);
	const words = page.locator('search-page input[name=q]');
	await words.fill('松');
	await page.locator('search-page [role=option]').first().click();
	await page.waitForURL(/q=%E6%9D%BE/);
	await words.fill('');
	await page.waitForURL((url) => url.search === '');
	expect(page.url()).not.toContain('?');
	expect(troubles).toEqual([]);
	await close();
});

test('a filter link works, towns are offered, and an empty filter gives an address without query', async () => {
	const { page, troubles, close } = await openOld();
	await page.goto('/listings/?district=songjiang&height=8');
	await page.locator('[data-part=chips] li').first().waitFor();
	await page.getByRole('button', { name: /^条件/ }).click();
	await page.locator('[data-part=towns] input').first().waitFor();
	await page.locator('[data-part=panel] [data-clear]').click();
	await page.waitForURL((url) => url.search === '');
	expect(page.url()).not.toContain('?');
	expect(troubles).toEqual([]);
	await close();
});

test('favourites are saved and compared, rents calculated and units converted', async () => {
	const { page, troubles, close } = await openOld();
	await page.goto('/listings/l-near/');
	await page.locator('article favourite-button button').first().click();
	await page.goto('/favourites/');
	await page.locator('[data-part=favourites-list] > li').waitFor();
	await page.goto('/compare/?ids=l-near,l-full');
	await page.getByText('对比 2 套').waitFor();
	await page.goto('/tools/rent/');
	const result = page.locator('[data-part=figures]');
	const before = await result.textContent();
	await page.locator('rent-calculator input[name=area]').fill('4321');
	expect(await result.textContent()).not.toBe(before);
	expect(troubles).toEqual([]);
	await close();
});
