import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults, smallTargets } from '../accessibility.ts';
import { openPage, overflow, plain, startVisit, type Visit } from '../browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('realDist'));
});
afterAll(() => visit.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const WISH = '松江3000平带行车';
const chips = (page: Page) => page.locator('[data-part=understood] button');
const done = (page: Page) =>
	page.locator('[data-part=results][data-total][aria-busy=false]').waitFor({ state: 'attached' });

/** Types through an input method, whose last Enter ends the composition. */
async function compose(page: Page, spelled: string, text: string): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Input.imeSetComposition', {
		text: spelled,
		selectionStart: spelled.length,
		selectionEnd: spelled.length,
	});
	const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
	await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
	await session.send('Input.insertText', { text });
	await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
	await session.detach();
}

test('a tenant with a phone types a wish, sees what fits, drops a part, filters on and comes back', async () => {
	const { page, troubles, close } = await openPage(visit, PHONE);
	await page.goto('/');
	const box = page.locator('#home-search');
	await box.tap();
	await compose(page, 'song jiang', '松江');
	expect(await box.inputValue()).toBe('松江');
	expect(new URL(page.url()).pathname).toBe('/');
	await box.pressSequentially('3000平');
	await compose(page, 'dai hang che', '带行车');
	expect(new URL(page.url()).pathname).toBe('/');
	await box.press('Enter');
	await page.waitForURL(`**/search/?q=${encodeURIComponent(WISH)}`);
	await done(page);

	const fit = page.locator('[data-part=fits] li').first();
	expect(await fit.locator('[data-part=ticks]').textContent()).toMatch(/✓ 面积 .+✓ 行车/);
	const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? NaN;
	expect(await top('[data-part=fits]')).toBeLessThan(await top('[data-part=status]'));

	await chips(page).filter({ hasText: '有行车' }).tap();
	await expect.poll(() => chips(page).count()).toBe(2);
	await page.goBack();
	await expect.poll(() => chips(page).count()).toBe(3);
	await done(page);

	const headline = (await page.locator('[data-part=listing-headline]').textContent()) ?? '';
	await page.locator('[data-part=explore]').tap();
	await page.waitForURL('**/listings/?district=songjiang&areaMin=3000&crane=0.1');
	await expect.poll(() => page.locator('main').innerText()).toContain(headline);
	await page.goBack();
	await page.waitForURL('**/search/?q=*');
	await expect.poll(() => chips(page).count()).toBe(3);
	await page.locator('[data-part=fits] [data-part=fit]').first().waitFor();
	expect(troubles).toEqual([]);
	await close();
});

describe('on a slow network and a slow phone', () => {
	/** Opens a page, then slows it down. */
	async function openSlowly(path: string) {
		const visitor = await openPage(visit, PHONE);
		await visitor.page.goto(path);
		const session = await visitor.page.context().newCDPSession(visitor.page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
		await session.send('Network.enable');
		const speed = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
		await session.send('Network.emulateNetworkConditions', { offline: false, ...speed });
		return visitor;
	}

	test('the page says that it searches before any file of the index is there', async () => {
		const { page, close } = await openSlowly('/search/');
		const order: string[] = [];
		const said = page.getByText('正在查找…').waitFor();
		await page.route(/\.(?:pf_index|pf_meta|pagefind)$/, async (route) => {
			await said;
			order.push('index');
			await route.continue();
		});
		await page.locator('#q').fill('松江厂房');
		await page.locator('#q').press('Enter');
		await said;
		order.push('words');
		expect(await page.locator('[data-part=results][aria-busy=true]').count()).toBe(1);
		await page.locator('[data-part=result]').first().waitFor();
		expect(order[0]).toBe('words');
		expect(order).toContain('index');
		await close();
	});

	test('the box says so before the search page answers, and is as before when one comes back', async () => {
		const { page, close } = await openSlowly('/');
		const button = page.locator('main site-search [type=submit]');
		await page.locator('#home-search').fill('厂房');
		await page.locator('#home-search[role=combobox]').waitFor();
		// A page that is being left answers no questions, so it writes down what its button said.
		await button.evaluate((element) => {
			new MutationObserver(() => sessionStorage.setItem('said', element.textContent ?? '')).observe(element, {
				childList: true,
				characterData: true,
				subtree: true,
			});
		});
		await page.locator('#home-search').press('Enter', { noWaitAfter: true });
		await page.waitForURL('**/search/?q=*');
		expect(await page.evaluate(() => sessionStorage.getItem('said'))).toContain('正在查找…');
		await page.goBack();
		await expect.poll(() => button.textContent()).toMatch(/^\s*搜索\s*$/);
		await close();
	});
});

describe('with a keyboard and a screen reader', () => {
	/** Opens the search page with a query and its answer. */
	async function ask(query: string, options: object = PHONE) {
		const visitor = await openPage(visit, options);
		await visitor.page.goto(`/search/?q=${encodeURIComponent(query)}`);
		await done(visitor.page);
		await visitor.atRest();
		return visitor;
	}
	const focused = (page: Page) =>
		page.evaluate(() => {
			const at = document.activeElement;
			return (
				at?.getAttribute('aria-label') ??
				at?.getAttribute('name') ??
				at?.getAttribute('data-part') ??
				at?.tagName
			);
		});

	test('the tab key goes from the box over tabs, filters and parts to the listings', async () => {
		const { page, close } = await ask('松江 行车');
		await page.locator('#q').focus();
		const stops: unknown[] = [];
		for (let i = 0; i < 8; i += 1) {
			await page.keyboard.press('Tab');
			stops.push(await focused(page));
		}
		expect(stops).toEqual(['BUTTON', 'type', '区域', '分类', '年份', '排序', '去掉 松江', '去掉 有行车']);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('[data-part=fits]') !== null)).toBe(
			true,
		);
		await close();
	});

	test('focus goes on to the next part, then to the answer, when parts are removed', async () => {
		const { page, close } = await ask(WISH);
		await chips(page).first().focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => chips(page).count()).toBe(2);
		await expect.poll(() => focused(page)).toBe('去掉 面积 ≥ 3000 ㎡');
		await chips(page).last().focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => chips(page).count()).toBe(1);
		await expect.poll(() => focused(page)).toBe('去掉 面积 ≥ 3000 ㎡');
		await page.keyboard.press('Enter');
		await expect.poll(() => focused(page)).toBe('status');
		await close();
	});

	test('the counts of a search are read out once', async () => {
		const { page, atRest, close } = await ask('闵行');
		await page.evaluate(() => {
			const heard: string[] = [];
			Object.assign(globalThis, { heard });
			for (const region of document.querySelectorAll('search-page [role=status]'))
				new MutationObserver(() => heard.push(region.textContent)).observe(region, {
					childList: true,
					characterData: true,
					subtree: true,
				});
		});
		await page.locator('#q').fill('松江厂房');
		await page.locator('#q').press('Enter');
		await page.getByText(/“松江厂房”共 \d+ 条结果/).waitFor();
		await atRest();
		const heard = await page.evaluate((): unknown => Reflect.get(globalThis, 'heard'));
		const lines = (Array.isArray(heard) ? heard : []).filter((line) => /共 \d+/.test(line));
		expect(lines).toEqual([
			expect.stringMatching(/^共 \d+ 套确认符合/),
			expect.stringMatching(/^“松江厂房”共 \d+ 条结果/),
		]);
		await close();
	});

	test.each([
		['a narrow window', { viewport: { width: 320, height: 640 } }],
		['the dark', { ...PHONE, colorScheme: 'dark' }],
		['forced colours', { ...PHONE, forcedColors: 'active' }],
	])('an answer keeps the rules of access in %s', async (_, options) => {
		for (const query of [WISH, '集成电路 政策']) {
			const { page, close } = await ask(query, options);
			expect(await overflow(page)).toBe(0);
			expect(await accessibilityFaults(page)).toEqual([]);
			expect(await smallTargets(page)).toEqual([]);
			await close();
		}
	});

	test('text of twice the size fits', async () => {
		const { page, close } = await ask(WISH);
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		expect(await overflow(page)).toBe(0);
		await close();
	});
});

test('a hit of a listing shows rent, area, height, load and its age', async () => {
	const { page, atRest, close } = await openPage(visit, PHONE);
	await page.goto(`/search/?q=${encodeURIComponent('松江新桥')}&type=listing`);
	await done(page);
	await atRest();
	expect(plain(await page.locator('[data-part=results] [data-part=facts]').first().textContent())).toMatch(
		/^房源 · 标准厂房 · 松江区 · [\d.]+ 元\/㎡\/天 · .*㎡ · .* m · .* t\/㎡ · .*20\d\d-\d\d-\d\d/,
	);
	await close();
});
