import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from '../browser.ts';
import { TEMPLATES } from '../templates.ts';
import { walkOn } from './walk.ts';

/** Whole tasks on a phone, from the first page to the end, with their taps counted. */
let real: Visit;
let made: Visit;
beforeAll(async () => {
	real = await startVisit(inject('realDist'));
	made = await startVisit(inject('dist'));
});
afterAll(() => Promise.all([real.close(), made.close()]));

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function open(visit: Visit, path: string, options = {}) {
	const opened = await openPage(visit, { ...PHONE, ...options });
	await opened.page.clock.setFixedTime(new Date('2026-11-23T04:00:00Z'));
	await opened.page.goto(path);
	return { ...opened, walk: walkOn(opened.page) };
}

const nav = (page: Page, name: string) =>
	page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name });
const heart = (page: Page, place: number) =>
	page.locator('main [data-part] li favourite-button button:visible').nth(place);
const tray = (page: Page, name: string) =>
	page.getByRole('navigation', { name: '已选房源' }).getByRole('link', { name, exact: true });
const live = (page: Page) => page.locator('listing-explorer[data-live]').waitFor();
const results = (page: Page) => page.locator('[data-part=headline]').innerText();

describe('a plant manager', () => {
	test('filters to his results, and sends his boss a comparison', async () => {
		const { page, walk, troubles, close } = await open(real, '/', {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await walk.tap(nav(page, '找房源'));
		await walk.tap(page.getByRole('button', { name: /^条件/ }));
		await walk.tap(page.locator('label:has(input[name=district][value=songjiang])'));
		await walk.type(page.locator('[name=about]'), '3000');
		await walk.tap(page.locator('[data-step="height=8"]'));
		await walk.tap(page.locator('summary', { hasText: '楼层和结构' }));
		await walk.tap(page.locator('[data-step="crane=5"]'));
		await walk.tap(page.locator('[data-part=go]'));
		await page.waitForURL('**/listings/?district=songjiang&areaMin=2550&areaMax=3450&height=8&crane=5');
		expect(await results(page)).toMatch(/^共 \d+ 套确认符合/);
		walk.arrive('plant manager, from the home page to his results by filters', { taps: 9, characters: 4 });
		await walk.tap(heart(page, 0));
		await walk.tap(heart(page, 1));
		await walk.tap(tray(page, '对比'));
		await page.getByText(/^对比 2 套，共/).waitFor();
		await walk.tap(page.getByRole('button', { name: '复制对比链接' }));
		await page.getByText('已复制').waitFor();
		expect(page.url()).toMatch(/\/compare\/\?ids=[^&]+,[^&]+&district=songjiang/);
		walk.arrive('plant manager, to the copied link of a comparison by filters', { taps: 12 });
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
		expect(troubles).toEqual([]);
		await close();
	});

	test('says ten needs in one line, and sends his boss the comparison', async () => {
		const { page, walk, troubles, close } = await open(real, '/', {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await walk.tap(nav(page, '找房源'));
		const wish = '松江或闵行 3000平 1.2元 首层 层高8米 承重2吨 配电500kVA 行车10吨 丙二 可环评';
		await walk.type(page.getByRole('searchbox', { name: '用一句话说要什么房源' }), wish);
		await walk.tap(page.getByRole('button', { name: '找', exact: true }));
		await page.waitForURL(
			'**/listings/?district=minhang&district=songjiang&areaMin=2550&areaMax=3450&rent=1.2&floor=ground&height=8&load=2000&power=500&crane=10&fire=c2&eia=any',
		);
		expect(await results(page)).toMatch(/^共 1 套确认符合/);
		walk.arrive('plant manager, from the home page to his results in words', { taps: 9, characters: 60 });
		await walk.tap(heart(page, 0));
		await walk.tap(heart(page, 1));
		await walk.tap(tray(page, '对比'));
		await walk.tap(page.getByRole('button', { name: '复制对比链接' }));
		await page.getByText('已复制').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/compare/?ids=');
		walk.arrive('plant manager, to the copied link of a comparison in words', { taps: 12 });
		expect(troubles).toEqual([]);
		await close();
	});

	test('marks three listings and asks for all of them without opening one', async () => {
		const { page, walk, troubles, close } = await open(real, '/listings/?district=songjiang');
		await live(page);
		for (const place of [0, 1, 2]) await walk.tap(heart(page, place));
		await walk.tap(tray(page, '一起咨询'));
		await page.getByText('一起咨询 3 套房源').waitFor();
		await walk.type(page.getByLabel('联系人'), '测试');
		await walk.type(page.getByLabel('手机号'), '13800000000');
		await walk.tap(page.locator('lead-form [name=consent]'));
		await walk.tap(page.getByRole('button', { name: '生成微信消息' }));
		await page.getByText('消息写好了').waitFor();
		walk.arrive('three listings marked and asked for', { taps: 8, characters: 13 });
		expect(troubles).toEqual([]);
		await close();
	});
});

test('a landlord leaves a commission', async () => {
	const { page, walk, troubles, close } = await open(real, '/');
	await walk.tap(nav(page, '业主委托'));
	await walk.type(page.getByLabel('联系人'), '测试');
	await walk.type(page.getByLabel('手机号'), '13800000000');
	await walk.tap(page.locator('lead-form [name=consent]'));
	await walk.tap(page.getByRole('button', { name: '生成微信消息' }));
	await page.getByText('消息写好了').waitFor();
	walk.arrive('landlord, from the home page to a commission', { taps: 7, characters: 13 });
	expect(troubles).toEqual([]);
	await close();
});

test('a caller reaches the telephone with one tap, on every page', async () => {
	const { page, close } = await open(made, '/');
	for (const path of TEMPLATES) {
		await page.goto(path);
		const walk = walkOn(page);
		await walk.reach(
			page.getByRole('navigation', { name: '快速联系' }).getByRole('link', { name: /^拨打热线/ }),
		);
		walk.arrive(`caller on ${path}`, { taps: 1, characters: 0 });
	}
	await close();
});

test('a policy clerk finds a policy, its deadline and its document', async () => {
	const { page, walk, troubles, close } = await open(made, '/');
	await walk.tap(nav(page, '政策'));
	const row = page.getByRole('listitem').filter({ hasText: '申报中的测试政策通知' });
	expect(await row.innerText()).toContain('截止');
	await walk.tap(row.getByRole('link'));
	await page.waitForURL('**/news/policy-open/');
	const facts = page.getByRole('complementary', { name: '政策信息' });
	expect(await facts.innerText()).toMatch(/2026年12月15日/);
	expect(await facts.getByRole('link', { name: '查看原文' }).getAttribute('href')).toMatch(/^https?:/);
	walk.arrive('policy clerk, from the home page to deadline and document', { taps: 2, characters: 0 });
	expect(troubles).toEqual([]);
	await close();
});

test('without JavaScript a listing and its telephone are reached, and no control on the way does nothing', async () => {
	const { page, walk, troubles, close } = await open(made, '/', { javaScriptEnabled: false });
	const dead = () => page.locator('button:visible, input:visible, select:visible, textarea:visible').count();
	expect(await dead()).toBe(0);
	await walk.tap(nav(page, '找房源'));
	await page.waitForURL('**/listings/');
	expect(await dead()).toBe(0);
	await walk.tap(page.locator('main h3 a[href="/listings/l-full/"]'));
	await page.waitForURL('**/listings/l-full/');
	expect(await dead()).toBe(0);
	const call = page.locator('a[href="tel:4000000000"]:visible').last();
	expect((await call.boundingBox())?.y).toBeLessThan(844);
	walk.arrive('without JavaScript, from the home page to a listing', { taps: 2, characters: 0 });
	expect(troubles).toEqual([]);
	await close();
});
