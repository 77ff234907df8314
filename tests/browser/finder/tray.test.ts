import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults } from '../accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from '../browser.ts';
import { coveredWhenFocused, doubleText } from '../looks.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const PHONE = { viewport: { width: 390, height: 844 } };

const tray = (page: Page) => page.getByRole('navigation', { name: '已选房源' });
const callBar = (page: Page) => page.getByRole('navigation', { name: '快速联系' });
/** The heart of a result, by its place in the list. */
const heart = (page: Page, place: number) => page.locator('main li favourite-button button').nth(place);
const inTray = (page: Page, name: string) => tray(page).getByRole('link', { name, exact: true });

async function store(page: Page, favourites: readonly string[]): Promise<void> {
	await page.addInitScript(
		(list) => localStorage.setItem('shortlist', JSON.stringify({ favourites: list, seen: ['l-near'] })),
		favourites,
	);
}

async function said(page: Page, text: string): Promise<void> {
	await tray(page).getByRole('status').filter({ hasText: text }).waitFor();
}

describe('on a phone', () => {
	test('one heart offers to ask, two to compare, and none gives the call bar back', async () => {
		const { page, troubles, close } = await openPage(visit, PHONE);
		await page.goto('/listings/');
		expect(await callBar(page).isVisible()).toBe(true);
		expect(await tray(page).count()).toBe(0);
		await heart(page, 0).click();
		await said(page, '已选 1 套');
		expect(await callBar(page).isVisible()).toBe(false);
		expect(await inTray(page, '对比').count()).toBe(0);
		expect(await inTray(page, '咨询这套').getAttribute('href')).toMatch(/^\/contact\/\?listings=l-[a-z]+$/);
		const call = tray(page).getByRole('link', { name: /^拨打热线/ });
		expect(await call.getAttribute('href')).toBe('tel:4000000000');
		await heart(page, 1).click();
		await said(page, '已选 2 套');
		await heart(page, 0).click();
		await heart(page, 1).click();
		await callBar(page).waitFor();
		expect(await tray(page).isVisible()).toBe(false);
		expect(troubles).toEqual([]);
		await close();
	});

	test('two hearts and one tap lead to the comparison, with the conditions of the search', async () => {
		const { page, troubles, close } = await openPage(visit, PHONE);
		await page.goto('/listings/?district=songjiang');
		await page.locator('[data-part=chips] li').first().waitFor();
		await heart(page, 0).click();
		await heart(page, 1).click();
		await inTray(page, '对比').click();
		await page.getByText('对比 2 套，共').waitFor();
		expect(new URL(page.url()).searchParams.get('district')).toBe('songjiang');
		await page.getByText('您的 1 项条件').waitFor();
		expect(troubles).toEqual([]);
		await close();
	});

	test('three hearts and one tap lead to the form with three listings', async () => {
		const { page, close } = await openPage(visit, PHONE);
		await page.goto('/listings/');
		for (const place of [0, 1, 2]) await heart(page, place).click();
		await said(page, '已选 3 套');
		const ids = await page
			.locator('main li favourite-button:has([aria-pressed=true])')
			.evaluateAll((all) => all.map((each) => each.getAttribute('data-id')));
		await inTray(page, '一起咨询').click();
		await page.waitForURL('**/contact/?listings=*');
		const listings = new URL(page.url()).searchParams.get('listings')?.split(',') ?? [];
		expect(listings).toHaveLength(3);
		expect(new Set(listings)).toEqual(new Set(ids));
		await close();
	});

	test('a lead takes ten listings at most, a comparison says what it leaves out', async () => {
		const { page, close } = await openPage(visit, PHONE);
		const many = Array.from({ length: 12 }, (_, i) => `x-${i}`);
		await store(page, many);
		await page.goto('/favourites/');
		const href = await inTray(page, '一起咨询').getAttribute('href');
		expect(href).toBe(`/contact/?listings=${many.slice(0, 10).join(',')}`);
		await close();
	});

	test('a listing removed on the page of favourites can be undone, where the visitor is', async () => {
		const { page, close } = await openPage(visit, PHONE);
		await page.goto('/favourites/?ids=l-full,l-third,l-border,l-reserved,l-sale');
		await page.getByRole('button', { name: '收藏这 5 套' }).click();
		await said(page, '已选 5 套');
		expect(await page.locator('main input').count()).toBe(0);
		const last = page.locator('[data-part=favourites-list] > li').last();
		const name = await last.locator('h3').innerText();
		await last.scrollIntoViewIfNeeded();
		await last.getByRole('button').click();
		await said(page, '已选 4 套');
		const undo = page.getByRole('button', { name: '撤销' });
		await expect.poll(() => undo.evaluate((each) => each === document.activeElement)).toBe(true);
		expect((await undo.boundingBox())?.y).toBeGreaterThanOrEqual(0);
		expect((await undo.boundingBox())?.y).toBeLessThan(844);
		await page.keyboard.press('Enter');
		await said(page, '已选 5 套');
		expect(await last.locator('h3').innerText()).toBe(name);
		await close();
	});

	test('an empty list offers the last search, the finder and what was seen', async () => {
		const { page, close } = await openPage(visit, PHONE);
		await page.goto('/listings/?district=songjiang');
		await page.locator('[data-part=chips] li').first().waitFor();
		await page.goto('/listings/l-near/');
		await page.locator('favourite-button:defined').first().waitFor();
		await page.goto('/favourites/');
		await page.getByText('还没有收藏').waitFor();
		expect(await page.getByRole('link', { name: '接着找：松江' }).getAttribute('href')).toBe(
			'/listings/?district=songjiang',
		);
		expect(await page.getByRole('link', { name: '按行业找' }).isVisible()).toBe(true);
		expect(await page.locator('[data-part=seen-list] h3').innerText()).toContain('同园区');
		await page.locator('[data-part=seen-list] favourite-button button').click();
		await page.getByRole('heading', { name: '我的收藏 1 套' }).waitFor();
		await close();
	});

	test('storage that is emptied meanwhile leaves the call bar and no error', async () => {
		const { page, troubles, close } = await openPage(visit, PHONE);
		await page.goto('/listings/');
		await heart(page, 0).click();
		await said(page, '已选 1 套');
		await page.evaluate(() => localStorage.clear());
		await page.goto('/listings/l-full/');
		await page.locator('favourite-button:defined').first().waitFor();
		expect(await callBar(page).isVisible()).toBe(true);
		expect(await tray(page).count()).toBe(0);
		expect(troubles).toEqual([]);
		await close();
	});

	test('forbidden storage shows no tray and no error', async () => {
		const { page, troubles, atRest, close } = await openPage(visit, PHONE);
		await page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage'])
				Object.defineProperty(globalThis, name, {
					get: () => {
						throw new DOMException('denied', 'SecurityError');
					},
				});
		});
		await page.goto('/listings/');
		await heart(page, 0).click();
		await page.getByText('浏览器不让本站保存数据').waitFor();
		await atRest();
		expect(await tray(page).count()).toBe(0);
		expect(await callBar(page).isVisible()).toBe(true);
		expect(troubles).toEqual([]);
		await close();
	});

	test.each(['/listings/', '/listings/l-full/', '/favourites/', '/'])(
		'on %s it covers no focused element and not the end of the page, with large text too',
		async (path) => {
			const { page, close } = await openPage(visit);
			await store(page, ['l-full', 'l-third']);
			for (const viewport of [
				{ width: 320, height: 640 },
				{ width: 390, height: 844 },
				{ width: 1280, height: 800 },
			]) {
				await page.setViewportSize(viewport);
				await page.goto(path);
				await said(page, '已选 2 套');
				await page.waitForLoadState('networkidle');
				const where = `at ${viewport.width} px`;
				expect(await coveredWhenFocused(page), where).toEqual([]);
				await doubleText(page);
				expect(await overflow(page), where).toBe(0);
				await expect
					.poll(() =>
						page.evaluate(() => {
							scrollTo(0, document.documentElement.scrollHeight);
							const bar = document.querySelector('.tray > div')?.getBoundingClientRect();
							const foot = document.querySelector('body > footer')?.getBoundingClientRect();
							return (foot?.bottom ?? 1) - (bar?.top ?? 0);
						}),
					)
					.toBeLessThanOrEqual(1);
			}
			await close();
		},
	);
});

test('a listing that is let is grey among the favourites and in a comparison, without a price', async () => {
	const { page, close } = await openPage(visit, PHONE);
	await store(page, ['l-full', 'l-leased']);
	await page.goto('/favourites/');
	const [free, gone] = [0, 1].map((place) => page.locator('[data-part=favourites-list] > li').nth(place));
	if (free === undefined || gone === undefined) throw new Error('two favourites');
	await gone.waitFor();
	expect(await gone.locator('.price').innerText()).toBe('已租售');
	const colours = (item: typeof gone) =>
		item.locator('h3 a, .price').evaluateAll((all) => all.map((each) => getComputedStyle(each).color));
	const grey = await colours(gone);
	expect(new Set(grey).size).toBe(1);
	expect(await colours(free)).not.toContain(grey[0]);
	await page.goto('/compare/?ids=l-full,l-leased');
	const head = page.locator('.head').nth(1);
	await head.waitFor();
	expect((await head.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/已租售$/);
	expect(await head.innerText()).not.toContain('1.10');
	await close();
});

test('it is reached and used by keyboard, and announced politely', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 1280, height: 800 } });
	await page.goto('/listings/');
	await page.locator('favourite-button:defined').first().waitFor();
	for (const place of [0, 1]) {
		await heart(page, place).focus();
		await page.keyboard.press('Enter');
	}
	await said(page, '已选 2 套');
	expect(await tray(page).getByRole('status').getAttribute('aria-live')).toBeNull();
	const isOn = (name: string) => inTray(page, name).evaluate((each) => each === document.activeElement);
	// The tray is the last stop of the page.
	await page.locator('body > footer a').last().focus();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	expect(await isOn('对比')).toBe(true);
	await page.keyboard.press('Tab');
	expect(await isOn('一起咨询')).toBe(true);
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/compare/?ids=*');
	await close();
});

test('on a desktop it floats in the middle', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 1280, height: 800 } });
	await store(page, ['l-full', 'l-third']);
	await page.goto('/listings/');
	await said(page, '已选 2 套');
	const box = await tray(page).locator('> div').boundingBox();
	expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 640)).toBeLessThan(10);
	expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(800);
	expect(box?.width).toBeLessThan(640);
	await close();
});

test('pages without hearts, and visitors without favourites, load nothing of it', async () => {
	const { page, atRest, close } = await openPage(visit, PHONE);
	const scripts: string[] = [];
	page.on('request', (request) => scripts.push(request.url()));
	for (const path of ['/listings/', '/news/101/']) {
		await page.goto(path);
		await atRest();
	}
	expect(scripts.filter((url) => /\/tray\./.test(url))).toEqual([]);
	await store(page, ['l-full']);
	await page.goto('/news/101/');
	await atRest();
	expect(scripts.filter((url) => /\/tray\./.test(url))).toEqual([]);
	await page.goto('/listings/');
	await said(page, '已选 1 套');
	expect(scripts.some((url) => /\/tray\./.test(url))).toBe(true);
	await close();
});

test.each(['light', 'dark'] as const)('it has no accessibility fault, %s', async (colorScheme) => {
	const { page, close } = await openPage(visit, { ...PHONE, colorScheme });
	await store(page, ['l-full', 'l-third']);
	await page.goto('/listings/l-full/');
	await said(page, '已选 2 套');
	expect(await accessibilityFaults(page)).toEqual([]);
	await close();
});
