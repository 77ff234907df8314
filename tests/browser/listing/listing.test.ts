import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults } from '../accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from '../browser.ts';

let world: Visit;
let real: Visit;
beforeAll(async () => {
	[world, real] = await Promise.all([startVisit(inject('dist')), startVisit(inject('realDist'))]);
});
afterAll(async () => {
	await Promise.all([world.close(), real.close()]);
});

describe('pictures', () => {
	const PATH = '/listings/sj-0001/';
	const dialog = (page: Page) => page.getByRole('dialog', { name: '图片' });
	const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');

	test('can be opened, browsed and closed by keyboard, full screen', async () => {
		const { page, troubles, close } = await openPage(real, { viewport: { width: 1280, height: 900 } });
		const scripts: string[] = [];
		page.on('request', (request) => scripts.push(request.url()));
		await page.goto(PATH);
		await page.waitForLoadState('networkidle');
		expect(scripts.filter((url) => url.includes('picture-viewer'))).toEqual([]);
		const link = page.locator('picture-gallery a').first();
		await link.focus();
		const before = await focused(page);
		await page.keyboard.press('Enter');
		await dialog(page)
			.getByText(/^1 \/ 3　标准厂房剖面示意/)
			.waitFor();
		expect(new URL(page.url()).pathname).toBe(PATH);
		await page.locator('[role=dialog]:focus').waitFor();
		await page.keyboard.press('ArrowRight');
		await dialog(page)
			.getByText(/^2 \/ 3　首层平面示意图/)
			.waitFor();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
		await page.keyboard.press('Escape');
		await dialog(page).waitFor({ state: 'detached' });
		expect(await focused(page)).toBe(before);
		expect(troubles).toEqual([]);
		await close();
	});

	test('leave no gap above the words below them on a phone', async () => {
		const { page, close } = await openPage(real, { viewport: { width: 390, height: 844 } });
		await page.goto('/listings/pd-0002/');
		const boxOf = (selector: string) => page.locator(`picture-gallery ${selector}`).boundingBox();
		const [drawing, words] = [await boxOf('.section img'), await boxOf('p')];
		expect((words?.y ?? 0) - (drawing?.y ?? 0) - (drawing?.height ?? 0)).toBeLessThan(20);
		await close();
	});

	test('can be opened, closed and zoomed by tapping', async () => {
		const { page, troubles, close } = await openPage(real, {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			isMobile: true,
			reducedMotion: 'reduce',
		});
		await page.goto(PATH);
		await page.locator('picture-gallery a').first().tap();
		await dialog(page)
			.getByText(/^1 \/ 3/)
			.waitFor();
		const picture = dialog(page).locator('[aria-hidden=false] img.pswp__img');
		await picture.waitFor();
		const width = async () => (await picture.boundingBox())?.width ?? 0;
		const fitted = await width();
		expect(fitted).toBeGreaterThan(300);
		expect(fitted).toBeLessThanOrEqual(390);
		await dialog(page).getByRole('button', { name: '放大' }).tap();
		await expect.poll(width, { timeout: 5000 }).toBeGreaterThan(fitted * 2);
		await dialog(page).getByRole('button', { name: '下一张' }).tap();
		await dialog(page)
			.getByText(/^2 \/ 3/)
			.waitFor();
		await dialog(page).getByRole('button', { name: '关闭' }).tap();
		await dialog(page).waitFor({ state: 'detached' });
		expect(troubles).toEqual([]);
		await close();
	});

	test('can be pinched on a phone', async () => {
		const { page, close } = await openPage(real, {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			isMobile: true,
			reducedMotion: 'reduce',
		});
		await page.goto(PATH);
		await page.locator('picture-gallery a').first().tap();
		const picture = dialog(page).locator('[aria-hidden=false] img.pswp__img');
		await picture.waitFor();
		await dialog(page)
			.getByText(/^1 \/ 3/)
			.waitFor();
		const width = async () => (await picture.boundingBox())?.width ?? 0;
		const fitted = await width();
		const session = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', spread: number) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints:
					type === 'touchEnd'
						? []
						: [
								{ x: 195 - spread, y: 420, id: 0 },
								{ x: 195 + spread, y: 420, id: 1 },
							],
			});
		await touch('touchStart', 20);
		for (const spread of [30, 45, 60, 80]) await touch('touchMove', spread);
		await touch('touchEnd', 0);
		await expect.poll(width, { timeout: 5000 }).toBeGreaterThan(fitted * 1.5);
		await close();
	});

	test('the open viewer has no accessibility fault', async () => {
		// The viewer fades in by styles it sets one after another, so its end is no animation's end.
		const { page, close } = await openPage(real, {
			viewport: { width: 390, height: 844 },
			reducedMotion: 'reduce',
		});
		await page.goto(PATH);
		await page.locator('picture-gallery a').first().click();
		await dialog(page)
			.getByText(/^1 \/ 3/)
			.waitFor();
		expect(await accessibilityFaults(page, '.pswp')).toEqual([]);
		await close();
	});

	test('open as plain images without script or if the viewer fails to load', async () => {
		const offline = await openPage(real);
		await offline.page.route('**/picture-viewer*', (route) => route.abort());
		await offline.page.goto(PATH);
		await offline.page.locator('picture-gallery a').first().click();
		await offline.page.waitForURL('**/drawings/full/sj-0001.svg');
		await offline.close();
		const { page, close } = await openPage(real, { javaScriptEnabled: false });
		await page.goto(PATH);
		await page.locator('picture-gallery a').first().click();
		await page.waitForURL('**/drawings/full/sj-0001.svg');
		await close();
	});
});

test.each(['/districts/songjiang/', '/parks/yunjian-demo/', '/listings/sj-0012/'])(
	'figures on %s have no accessibility fault and fit 320 px',
	async (path) => {
		const { page, troubles, close } = await openPage(real, {
			viewport: { width: 320, height: 8000 },
			colorScheme: 'dark',
		});
		await page.goto(path);
		expect(await overflow(page)).toBe(0);
		expect(await accessibilityFaults(page, 'main')).toEqual([]);
		expect(troubles).toEqual([]);
		await close();
	},
);

describe('the groups of the specification', () => {
	const PATH = '/listings/l-full/';
	const shown = (page: Page) => page.locator('spec-groups table:visible').count();

	test('are folded on a phone but for the first, and open at a tap', async () => {
		const { page, troubles, close } = await openPage(world, {
			viewport: { width: 390, height: 844 },
			hasTouch: true,
			isMobile: true,
		});
		await page.goto(PATH);
		const folds = page.locator('spec-groups summary');
		await expect.poll(() => folds.allTextContents()).toHaveLength(7);
		expect(await shown(page)).toBe(1);
		await folds.filter({ hasText: '消防' }).tap();
		expect(await shown(page)).toBe(2);
		expect(await page.locator('spec-groups').getByText('丙二').isVisible()).toBe(true);
		expect((await folds.first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
		const [last, next] = [await folds.nth(5).boundingBox(), await folds.nth(6).boundingBox()];
		expect((next?.y ?? 0) - (last?.y ?? 0), 'closed groups stand close').toBeLessThanOrEqual(52);
		expect(await overflow(page)).toBe(0);
		expect(await accessibilityFaults(page, 'spec-groups')).toEqual([]);
		expect(troubles).toEqual([]);
		await close();
	});

	test.each([
		{ viewport: { width: 1280, height: 900 } },
		{ viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
	])('are all there with %j', async (options) => {
		const { page, close } = await openPage(world, options);
		await page.goto(PATH, { waitUntil: 'networkidle' });
		expect(await shown(page)).toBe(7);
		expect(await page.locator('spec-groups caption:visible').count()).toBe(7);
		await close();
	});
});

describe('by the visitor’s clock, however old the pages are', () => {
	const visitOn = async (day: string, path: string) => {
		const visitor = await openPage(world);
		await visitor.page.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`));
		await visitor.page.goto(path);
		await visitor.page.waitForFunction(() => customElements.get('fresh-mark') !== undefined);
		return visitor;
	};

	test.each([
		['2026-11-23', ''],
		['2027-01-19', ''],
		['2027-01-20', '待核实 超过 60 天'],
		['2027-03-20', '待核实 超过 60 天'],
		['2027-03-21', '待核实 超过 120 天'],
	])('on %s a listing that was checked on 20 November says %j', async (day, start) => {
		const { page, troubles, close } = await visitOn(day, '/listings/l-full/');
		const shown = await page.locator('article fresh-mark .notice:visible').allInnerTexts();
		expect(shown.map((text) => text.trim().slice(0, start.length))).toEqual(start === '' ? [] : [start]);
		expect(troubles).toEqual([]);
		await close();
	});

	test.each([
		['2026-11-23', 4, 0, false],
		['2026-12-31', 4, 0, false],
		['2027-01-01', 4, 4, false],
		['2027-03-01', 4, 4, false],
		['2027-03-02', 0, 0, true],
	])('on %s a list has %d cards, %d of them need a confirmation', async (day, cards, marked, hasNote) => {
		const { page, close } = await visitOn(day, '/listings/type/factory/');
		const card = page.locator('main li:has(h3):visible');
		expect(await card.count()).toBe(cards);
		expect(await card.locator('.badge:visible', { hasText: '待核实' }).count()).toBe(marked);
		expect(await page.locator('[data-part=stale-note]').isVisible()).toBe(hasNote);
		await close();
	});

	test.each([
		['2026-11-23', '申报中', '（还有 22 天）', 1],
		['2026-12-01', '即将截止', '（还有 14 天）', 1],
		['2026-12-15', '即将截止', '（今天）', 1],
		['2026-12-16', '已截止', '', 0],
		['2028-11-01', '已失效', '', 0],
	])('on %s a policy until 15 December is %s', async (day, state, left, live) => {
		const listing = await visitOn(day, '/listings/l-full/');
		const mark = listing.page.locator('policy-state');
		expect(await mark.locator('.badge').innerText()).toBe(state);
		expect(await mark.locator('[data-part=left]').textContent()).toBe(left);
		await listing.close();
		const { page, close } = await visitOn(day, '/districts/songjiang/');
		expect(await page.locator('[data-live-only] li:visible').count()).toBe(live);
		// The last one takes its heading along.
		expect(await page.getByRole('heading', { name: '正在申报的政策' }).count()).toBe(live);
		await close();
	});

	test.each([
		['2026-12-20', 1, 1],
		['2026-12-21', 0, 2],
	])('on %s a notice until 20 December is on the home page %d times', async (day, times, over) => {
		const home = await visitOn(day, '/');
		expect(await home.page.getByRole('link', { name: '测试公告：传真号码停用' }).count()).toBe(times);
		expect(home.troubles).toEqual([]);
		await home.close();
		const { page, close } = await openPage(world);
		await page.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`));
		await page.goto('/notices/');
		await page.waitForFunction(() => customElements.get('site-notice') !== undefined);
		expect(await page.locator('main section h2').count()).toBe(2);
		expect(await page.locator('[data-part=over]:visible').count()).toBe(over);
		await close();
	});

	test('without script the day itself stays on the page', async () => {
		const { page, close } = await openPage(world, { javaScriptEnabled: false });
		await page.goto('/listings/l-full/');
		expect(await page.locator('article time[datetime="2026-11-20"]').first().innerText()).toBe(
			'2026年11月20日',
		);
		await close();
	});
});
