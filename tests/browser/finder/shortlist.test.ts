import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults } from '../accessibility.ts';
import { openPage, plain, startVisit, type Visit } from '../browser.ts';
import { pdfPages } from '../paper.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

/** The heart button of a listing, found by the listing's title. In a headline, units do not part from their numbers. */
const heart = (page: Page, title: RegExp) =>
	page
		.getByRole('button', { name: new RegExp(`^收藏 .*(?:${title.source.replaceAll(' ', String.raw`\s`)})`) })
		.first();

const CONDITIONS =
	'district=songjiang&areaMin=1500&areaMax=2500&rent=1.2&floor=ground&height=8&load=2000&power=500&crane=10&fire=c2';
const FULL = /3000 ㎡ 带行车|松江新桥 1000–\u2060?2000\s㎡/;
const THIRD = /2500 ㎡ 第三套/;

test('a visitor saves two listings and shares them; the recipient saves, compares and prints them', async () => {
	const own = await openPage(visit, { ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] });
	await own.page.goto('/listings/');
	await heart(own.page, FULL).click();
	await own.page.goto('/listings/l-third/');
	await heart(own.page, THIRD).click();
	expect(await heart(own.page, THIRD).getAttribute('aria-pressed')).toBe('true');
	expect(await own.page.locator('favourite-count').textContent()).toBe('2');
	await own.page.getByRole('link', { name: '收藏 2' }).click();
	await own.page.getByRole('heading', { name: '我的收藏 2 套' }).waitFor();
	expect(await own.page.locator('[data-part="favourites-list"] h3').allInnerTexts()).toEqual([
		'松江测试厂房 2500 ㎡ 第三套',
		'松江测试厂房 3000 ㎡ 带行车',
	]);
	expect(await own.page.locator('[data-part="seen-list"] h3').allInnerTexts()).toEqual([
		'松江测试厂房 2500 ㎡ 第三套',
	]);
	await own.page.getByRole('button', { name: '复制清单链接' }).click();
	await own.page.getByText('已复制').waitFor();
	const link = await own.page.evaluate(() => navigator.clipboard.readText());
	expect(new URL(link).search).toBe('?ids=l-third,l-full');
	expect(own.troubles).toEqual([]);
	await own.close();

	const other = await openPage(visit, PHONE);
	const { page } = other;
	await page.goto(link);
	await page.getByText('链接里有 2 套房源').waitFor();
	expect(await page.getByText('还没有收藏').isVisible()).toBe(true);
	await page.getByRole('button', { name: '收藏这 2 套' }).click();
	await page.getByText('收下了 2 套').waitFor();
	expect(new URL(page.url()).search).toBe('');
	await page.getByRole('link', { name: '对比', exact: true }).click();
	await page.getByText('对比 2 套，共').waitFor();
	expect(await page.getByRole('columnheader').allInnerTexts()).toHaveLength(2);
	expect(await page.getByRole('row', { name: /^租售方式/ }).count()).toBe(0);
	await page.getByRole('button', { name: /^显示相同的 \d+ 项/ }).click();
	await page.getByRole('row', { name: /^租售方式/ }).waitFor();
	expect(await page.getByRole('row', { name: /^租售方式/ }).innerText()).toMatch(/出租\s+出租/);
	expect(new URL(page.url()).search).toBe('?ids=l-third,l-full&same=1');
	await page.locator('[data-part="qr"] path').waitFor({ state: 'attached' });
	expect(await pdfPages(page)).toBe(1);
	await page.goBack();
	await page.getByRole('row', { name: /^租售方式/ }).waitFor({ state: 'detached' });
	expect(other.troubles).toEqual([]);
	await other.close();
});

describe('a comparison', () => {
	test('has a row for each fact, names facts that no listing states, and columns can be removed and added', async () => {
		const { page, troubles, close } = await openPage(visit);
		await page.goto('/listings/l-near/');
		await heart(page, /2800 ㎡ 同园区/).click();
		await page.goto('/compare/?ids=l-full,l-third,l-border');
		await page.getByText('对比 3 套').waitFor();
		expect(await page.getByRole('row', { name: /^层高/ }).innerText()).toContain('8 m');
		expect(await page.getByText(/^这几套都没有填写：/).innerText()).toContain('檐高');
		await page.getByRole('button', { name: /^移除 C/ }).click();
		await page.getByText('对比 2 套').waitFor();
		expect(new URL(page.url()).search).toBe('?ids=l-full,l-third');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('对比表');
		await page.getByText('从收藏和最近看过里添加').click();
		await page.getByRole('button', { name: '＋ 松江测试厂房 2800 ㎡ 同园区' }).click();
		await page.getByText('对比 3 套').waitFor();
		expect(new URL(page.url()).search).toBe('?ids=l-full,l-third,l-near');
		await page.goBack();
		await page.getByText('对比 2 套').waitFor();
		expect(troubles).toEqual([]);
		await close();
	});

	test('accepts four listings, names the rest, and ignores a hostile link', async () => {
		const { page, close } = await openPage(visit);
		await page.goto('/compare/?ids=l-full,l-near,l-third,l-sale,l-border,<img src=x onerror=alert(1)>,../..');
		await page.getByText('对比 4 套').waitFor();
		expect(await page.getByText('至多对比 4 套，其余 1 套没有列出').isVisible()).toBe(true);
		await page.goto('/compare/?ids=l-full,missing-1');
		await page.getByText('没有找到 missing-1，可能已经下线').waitFor();
		expect(await page.getByRole('columnheader').count()).toBe(1);
		await page.goto('/compare/');
		await page.getByText('还没有选房源').waitFor();
		await close();
	});
});

describe('the list', () => {
	test('can undo a removal', async () => {
		const { page, close } = await openPage(visit);
		await page.goto('/favourites/?ids=l-full,l-near');
		await page.getByRole('button', { name: '收藏这 2 套' }).click();
		await page.locator('[data-part="favourites-list"] favourite-button button').first().press('Enter');
		await page.getByText('移除了 1 套').waitFor();
		expect(await page.locator('[data-part="favourites-list"] > li').count()).toBe(1);
		await page.getByRole('button', { name: '撤销' }).click();
		await page.locator('[data-part="favourites-list"] > li').nth(1).waitFor();
		await page.getByRole('button', { name: '清空收藏' }).click();
		await page.getByText('还没有收藏').waitFor();
		await page.getByRole('button', { name: '撤销' }).click();
		await page.getByRole('heading', { name: '我的收藏 2 套' }).waitFor();
		await close();
	});

	test('stays in step with another tab', async () => {
		const { page, close } = await openPage(visit);
		await page.goto('/favourites/');
		await page.getByText('还没有收藏').waitFor();
		const tab = await page.context().newPage();
		await tab.goto('/listings/l-full/');
		await heart(tab, FULL).click();
		await page.getByRole('heading', { name: '我的收藏 1 套' }).waitFor();
		await page.getByRole('button', { name: '清空收藏' }).click();
		await tab.locator('favourite-button [aria-pressed=false]').first().waitFor();
		await close();
	});

	test('names listings that no longer exist, and removes them only on request', async () => {
		const { page, close } = await openPage(visit);
		await page.addInitScript(() => {
			localStorage.setItem(
				'shortlist',
				localStorage.getItem('shortlist') ?? '{"favourites":["l-full","missing-9"],"seen":["missing-8"]}',
			);
		});
		await page.goto('/favourites/');
		await page.getByText('1 套已经不在网站上（missing-9）').waitFor();
		expect(await page.locator('[data-part="favourites-list"] > li').count()).toBe(1);
		await page.getByRole('button', { name: '从收藏里移除' }).click();
		await page.getByRole('heading', { name: '我的收藏 1 套' }).waitFor();
		expect(await page.evaluate(() => localStorage.getItem('shortlist'))).not.toContain('missing-9');
		await close();
	});

	test('keeps listings that cannot be loaded because the network fails', async () => {
		const { page, close } = await openPage(visit);
		await page.addInitScript(() =>
			localStorage.setItem('shortlist', '{"favourites":["l-full","l-near"],"seen":[]}'),
		);
		await page.route('**/api/listings/l-near.json', (route) => route.abort());
		await page.goto('/favourites/');
		await page.getByText('1 套暂时读不到，请检查网络后刷新').waitFor();
		expect(await page.getByRole('button', { name: '从收藏里移除' }).isVisible()).toBe(false);
		expect(await page.evaluate(() => localStorage.getItem('shortlist'))).toContain('l-near');
		await close();
	});
});

test.each([
	[
		'forbidden',
		() => {
			Object.defineProperty(globalThis, 'localStorage', {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				},
			});
		},
	],
	[
		'full',
		() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		},
	],
])('where storage is %s a visitor is told, and everything else works', async (_name, break_) => {
	const { page, troubles, close } = await openPage(visit, PHONE);
	await page.addInitScript(break_);
	await page.goto('/listings/l-full/');
	await heart(page, FULL).click();
	await page.getByText('浏览器不让本站保存数据').waitFor();
	expect(await heart(page, FULL).getAttribute('aria-pressed')).toBe('false');
	await page.goto('/favourites/?ids=l-full');
	await page.getByText('链接里有 1 套房源').waitFor();
	await page.getByRole('button', { name: '收藏这 1 套' }).click();
	await page.getByText('浏览器不让本站保存数据').waitFor();
	await page.goto('/compare/?ids=l-full,l-near');
	await page.getByText('对比 2 套').waitFor();
	expect(troubles).toEqual([]);
	await close();
});

test('buttons that a script adds later work, with the id set last', async () => {
	const { page, close } = await openPage(visit);
	await page.goto('/listings/');
	await page.locator('favourite-button:defined').first().waitFor();
	await page.evaluate(() => {
		const card = document.querySelector('li:has(favourite-button)')?.cloneNode(true);
		if (!(card instanceof HTMLElement)) throw new Error('no card');
		document.querySelector('main')?.prepend(card);
		card.querySelector('favourite-button')?.setAttribute('data-id', 'l-new');
	});
	await page.locator('favourite-button[data-id=l-new] button').click();
	expect(await page.evaluate(() => localStorage.getItem('shortlist'))).toContain('"l-new"');
	await close();
});

describe('without JavaScript', () => {
	test.each(['/favourites/', '/compare/?ids=l-full'])(
		'%s says so and shows no dead buttons',
		async (path) => {
			const { page, troubles, close } = await openPage(visit, { javaScriptEnabled: false });
			await page.goto(path);
			expect(await page.locator('main').innerText()).toContain('需要 JavaScript');
			expect(await page.locator('main button:visible').count()).toBe(0);
			expect(troubles).toEqual([]);
			await close();
		},
	);

	test('a listing shows no heart, and its picture for Moments opens all the same', async () => {
		const { page, close } = await openPage(visit, { ...PHONE, javaScriptEnabled: false });
		await page.goto('/listings/l-full/');
		expect(await page.locator('favourite-button:visible, print-button:visible').count()).toBe(0);
		await page.getByText('保存朋友圈图片').click();
		const picture = page.locator('details img');
		await picture.scrollIntoViewIfNeeded();
		await page.waitForLoadState('networkidle');
		expect((await picture.boundingBox())?.height).toBeGreaterThan(400);
		await close();
	});
});

describe('what can be rented and bought', () => {
	/** The sheets of l-full and l-sale, the first with a second price. */
	async function openBoth(path: string) {
		const visitor = await openPage(visit, PHONE);
		await visitor.page.route('**/api/listings/l-full.json', async (route) => {
			const response = await route.fetch();
			const text = (await response.text()).replace('"other":""', '"other":"售 7,800 元/㎡"');
			await route.fulfill({ response, body: text });
		});
		await visitor.page.goto(path);
		return visitor;
	}
	const spaced = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());

	test('shows both prices among the favourites, on the screen and on paper', async () => {
		const { page, close } = await openBoth('/favourites/?ids=l-full,l-sale');
		const prices = page.locator('[data-part=shared-list] .price');
		await prices.nth(1).waitFor();
		const both = ['1.20 元/㎡/天 售 7,800 元/㎡', '7,800 元/㎡'];
		expect(spaced(await prices.allInnerTexts())).toEqual(both);
		await page.emulateMedia({ media: 'print' });
		expect(spaced(await prices.allInnerTexts())).toEqual(both);
		await close();
	});

	test('shows both prices in the heads of a comparison, on the screen and on paper', async () => {
		const { page, close } = await openBoth('/compare/?ids=l-full,l-sale');
		const prices = page.locator('.head .price');
		await prices.nth(1).waitFor();
		// The corner of a narrow table names the usual unit.
		expect(spaced(await prices.allInnerTexts())).toEqual(['1.20 售 7,800 元/㎡ 示例', '7,800 元/㎡']);
		await page.emulateMedia({ media: 'print' });
		expect(spaced(await prices.allInnerTexts())).toEqual([
			'1.20 元/㎡/天 售 7,800 元/㎡ 示例',
			'7,800 元/㎡',
		]);
		await close();
	});
});

describe('on paper', () => {
	// l-leased has every field, long texts and fourteen units.
	test.each(['/listings/l-full/', '/listings/l-near/', '/listings/l-leased/'])(
		'%s takes one sheet',
		async (path) => {
			const { page, troubles, close } = await openPage(visit);
			await page.goto(path);
			expect(await pdfPages(page)).toBe(1);
			await page.emulateMedia({ media: 'print' });
			const shown = plain(await page.locator('body').innerText());
			for (const text of ['招商热线 400 000 0000', '更新于', '编号']) expect(shown).toContain(text);
			for (const text of ['跳到正文', '分享给朋友', '相似房源', '复制', '当前位置'])
				expect(shown).not.toContain(text);
			const picture = page.locator('[data-paper] img[alt="本页二维码"]');
			expect(
				await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
			).toBeGreaterThan(99);
			expect(troubles).toEqual([]);
			await close();
		},
	);

	test('four listings with every fact filled in still take one sheet', async () => {
		const { page, close } = await openPage(visit);
		await page.route('**/api/listings/*.json', async (route) => {
			const response = await route.fetch();
			const text = (await response.text())
				.replaceAll('"value":null', '"value":"测试用的较长文字"')
				.replace('"other":""', '"other":"售 7,800 元/㎡"');
			await route.fulfill({ response, body: text });
		});
		await page.goto('/compare/?ids=l-full,l-near,l-third,l-sale&same=1');
		await page.locator('[data-part="qr"] path').waitFor({ state: 'attached' });
		expect(await page.getByRole('rowheader').count()).toBeGreaterThan(60);
		expect(await pdfPages(page)).toBe(1);
		await page.goto(`/compare/?ids=l-full,l-near,l-third,l-sale&same=1&${CONDITIONS}`);
		await page.getByText('您的 9 项条件').waitFor();
		await page.locator('[data-part="qr"] path').waitFor({ state: 'attached' });
		expect(await pdfPages(page)).toBe(1);
		await close();
	});
});

test.each([
	{ width: 1280, colorScheme: 'light' },
	{ width: 390, colorScheme: 'dark' },
] as const)(
	'filled lists have no accessibility fault at $width px, $colorScheme',
	async ({ width, colorScheme }) => {
		const { page, close } = await openPage(visit, {
			viewport: { width, height: 6000 },
			colorScheme,
		});
		await page.addInitScript(() =>
			localStorage.setItem('shortlist', '{"favourites":["l-full","l-sale"],"seen":["l-near"]}'),
		);
		for (const [path, ready] of [
			['/favourites/?ids=l-third', '链接里有 1 套房源'],
			[`/compare/?ids=l-full,l-near,l-reserved&${CONDITIONS}`, '对比 3 套，共'],
		] as const) {
			await page.goto(path);
			await page.getByText(ready).waitFor();
			expect(await accessibilityFaults(page), path).toEqual([]);
		}
		await close();
	},
);
