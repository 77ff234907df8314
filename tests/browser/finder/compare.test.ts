import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, overflow, startVisit, type Visit } from '../browser.ts';
import { pdfPages } from '../paper.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const PHONE = { width: 390, height: 844 };
const IDS = 'ids=l-full,l-third,l-near';
const CONDITIONS = 'district=songjiang&rent=1.2&height=8&crane=10';

const rowOf = (page: Page, name: RegExp) => page.getByRole('row', { name });

async function open(path: string, viewport = PHONE, options = {}) {
	const opened = await openPage(visit, { viewport, ...options });
	await opened.page.goto(path);
	await opened.page.getByText(/^对比 \d 套，共/).waitFor();
	return opened;
}

describe('a comparison on a phone', () => {
	test('answers the conditions of the link first, then costs, then differences', async () => {
		const { page, troubles, close } = await open(`/compare/?${IDS}&${CONDITIONS}`);
		const titles = page.locator('tbody .title');
		expect((await titles.allInnerTexts()).map((text) => text.replace(/[ ，].*/s, ''))).toEqual([
			'您的',
			'花多少钱',
			'其他不同',
		]);
		expect(await rowOf(page, /^符合/).innerText()).toMatch(
			/4\/4\s+1\/4\s+差 1 项，2 项没写\s+2\/4\s+2 项没写/,
		);
		const rent = rowOf(page, /^租金/).locator('td');
		expect(await rent.evaluateAll((cells) => cells.map((cell) => cell.className))).toEqual([
			'fits',
			'misses',
			'fits',
		]);
		expect(await rent.nth(1).innerText()).toMatch(/✗\s*不符合：\s*1.30 元\s+高 0.1 元\/㎡\/天/);
		expect(
			await rowOf(page, /^行车 ≥ 10 t/)
				.locator('td')
				.nth(1)
				.innerText(),
		).toMatch(/？\s*待确认：\s*未填/);
		expect(await titles.nth(1).innerText()).toContain('都按 2000 ㎡ 算');
		expect(troubles).toEqual([]);
		await close();
	});

	test('a link shows the same on a device without any storage', async () => {
		const own = await open(`/compare/?${IDS}&${CONDITIONS}`);
		const shown = await own.page.locator('table').innerText();
		await own.close();
		const { page, troubles, close } = await openPage(visit, { viewport: { width: 1280, height: 900 } });
		await page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage'])
				Object.defineProperty(globalThis, name, {
					get: () => {
						throw new DOMException('denied', 'SecurityError');
					},
				});
		});
		await page.goto(own.page.url());
		await page.getByText('对比 3 套，共').waitFor();
		const words = (text: string) => text.replaceAll(/\s+/g, ' ');
		expect(words(await page.locator('table').innerText())).toBe(words(shown));
		expect(troubles).toEqual([]);
		await close();
	});

	test('a link without conditions gets those of the last search, and carries them on', async () => {
		const { page, close } = await openPage(visit, { viewport: PHONE });
		await page.goto(`/listings/?${CONDITIONS}`);
		await page.locator('[data-part=chips] li').first().waitFor();
		await page.goto(`/compare/?${IDS}`);
		await page.getByText('您的 4 项条件').waitFor();
		const { searchParams } = new URL(page.url());
		expect(searchParams.get('height')).toBe('8');
		expect(await page.locator('copy-button').first().getAttribute('data-text')).toBe(page.url());
		expect(await page.getByRole('link', { name: '改找房条件' }).getAttribute('href')).toBe(
			`/listings/?${CONDITIONS}`,
		);
		await close();
	});

	test('the common area can be changed, and a wrong one is explained', async () => {
		const { page, close } = await open(`/compare/?${IDS}`);
		const area = page.getByLabel(/费用都按/);
		const rent = rowOf(page, /^每月租金/)
			.locator('td')
			.first();
		expect(await area.inputValue()).toBe('2000');
		expect(await rent.innerText()).toContain('7.3 万');
		await area.fill('3000');
		await area.press('Enter');
		await page.getByText('都按 3000 ㎡ 算').waitFor();
		expect(await rent.innerText()).toContain('10.95 万');
		expect(new URL(page.url()).searchParams.get('costArea')).toBe('3000');
		await area.fill('三点');
		await area.press('Enter');
		await page.getByText(/^面积的值 “三点” 看不懂/).waitFor();
		expect(await area.getAttribute('aria-invalid')).not.toBeNull();
		expect(await rent.innerText()).toContain('10.95 万');
		await close();
	});

	test('three columns fit at 390 px, and their heads stay at the top of the window', async () => {
		const { page, close } = await open(`/compare/?${IDS}&${CONDITIONS}`);
		expect(await overflow(page)).toBe(0);
		expect(
			await page
				.locator('[data-part=region]')
				.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
		).toBe(0);
		expect(await page.getByText('左右滑动').isVisible()).toBe(false);
		const heads = page.locator('.head');
		expect(await heads.allInnerTexts()).toHaveLength(3);
		expect((await heads.first().innerText()).replaceAll(/\s+/g, ' ')).toMatch(/^A 新桥 1.20/);
		await rowOf(page, /^签约先付/).scrollIntoViewIfNeeded();
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
		for (const [i, head] of (await heads.all()).entries()) {
			const box = await head.boundingBox();
			expect(box?.y).toBeGreaterThanOrEqual(0);
			expect(box?.y).toBeLessThan(20);
			const cell = await rowOf(page, /^签约先付/)
				.locator('td')
				.nth(i)
				.boundingBox();
			expect(Math.abs((box?.x ?? 0) - (cell?.x ?? 99))).toBeLessThan(1.5);
		}
		await close();
	});

	test('more columns are swiped: heads follow, labels stay, and the page says so', async () => {
		const { page, close } = await open('/compare/?ids=l-full,l-near,l-third,l-sale', {
			width: 320,
			height: 640,
		});
		expect(await overflow(page)).toBe(0);
		expect(await page.getByText('左右滑动').isVisible()).toBe(true);
		const region = page.getByRole('region', { name: '对比表' });
		// The last visible column is cut.
		const edge = (await region.boundingBox())?.width ?? 0;
		const boxes = await page.locator('.head').evaluateAll((all) =>
			all.map((each) => ({
				left: each.getBoundingClientRect().left - 16,
				right: each.getBoundingClientRect().right - 16,
			})),
		);
		expect(boxes.some(({ left, right }) => left < edge - 20 && right > edge + 10)).toBe(true);
		await region.focus();
		for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
		await page.waitForFunction(() => (document.querySelector('[data-part="region"]')?.scrollLeft ?? 0) > 60);
		const name = await page.getByRole('rowheader', { name: '承重', exact: true }).boundingBox();
		const box = await region.boundingBox();
		expect(Math.abs((name?.x ?? 0) - (box?.x ?? 99))).toBeLessThan(2);
		const shift = () =>
			page.evaluate(() =>
				['region', 'strip'].map((part) => document.querySelector(`[data-part=${part}]`)?.scrollLeft),
			);
		// Four presses scroll to the end.
		await expect.poll(shift, { timeout: 5000 }).toEqual([122, 122]);
		for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowLeft');
		await expect.poll(shift, { timeout: 5000 }).toEqual([0, 0]);
		// Focus in a hidden head brings its column into view.
		await page.locator('.head a').last().focus();
		await expect.poll(async () => (await shift())[0]).toBeGreaterThan(100);
		await close();
	});

	test('a fifth listing moves in when a column is removed', async () => {
		const { page, close } = await open('/compare/?ids=l-full,l-near,l-third,l-sale,l-border');
		expect(await page.getByText('其余 1 套没有列出').isVisible()).toBe(true);
		await page.getByRole('button', { name: /^移除 A/ }).click();
		await page.locator('.head', { hasText: '闵行' }).waitFor({ state: 'attached' });
		expect(await page.locator('.head').count()).toBe(4);
		expect(new URL(page.url()).search).toBe('?ids=l-near,l-third,l-sale,l-border');
		await close();
	});

	test('the bar at the foot asks about the compared listings', async () => {
		const { page, close } = await open(`/compare/?${IDS}`);
		const bar = page.getByRole('navigation', { name: '已选房源' });
		expect(await bar.getByRole('link', { name: '一起咨询' }).getAttribute('href')).toBe(
			'/contact/?listings=l-full,l-third,l-near',
		);
		expect(await bar.getByRole('link', { name: '对比' }).count()).toBe(0);
		await close();
	});

	test('takes one sheet of paper, with conditions and costs', async () => {
		const { page, close } = await open(`/compare/?${IDS}&${CONDITIONS}`);
		await page.locator('[data-part="qr"] path').waitFor({ state: 'attached' });
		expect(await pdfPages(page)).toBe(1);
		await page.emulateMedia({ media: 'print' });
		const shown = await page.locator('body').innerText();
		for (const text of ['您的 4 项条件', '都按 2000 ㎡ 算', '松江测试厂房 3000 ㎡ 带行车'])
			expect(shown).toContain(text);
		for (const text of ['一起咨询', '移除', '显示相同']) expect(shown).not.toContain(text);
		await close();
	});
});

test('on a desktop nothing shows through the corner and the labels', async () => {
	const { page, close } = await open(`/compare/?${IDS}&${CONDITIONS}`, { width: 1280, height: 700 });
	await page.evaluate(() => scrollTo(0, 900));
	const corner = page.locator('.corner');
	const box = await corner.boundingBox();
	expect(box?.y).toBeLessThan(20);
	const top = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.className, {
		x: (box?.x ?? 0) + 20,
		y: (box?.y ?? 0) + 20,
	});
	expect(top).toContain('corner');
	const opaque = (locator: typeof corner) =>
		locator.evaluate((each) => !getComputedStyle(each).backgroundColor.startsWith('rgba(0, 0, 0, 0'));
	expect(await opaque(corner)).toBe(true);
	expect(await opaque(page.locator('th[scope=row]').last())).toBe(true);
	await close();
});
