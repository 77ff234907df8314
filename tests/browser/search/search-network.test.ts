import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from '../browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const DONE = '[data-part=results][data-total][aria-busy=false]';
const address = (query: string) => `/search/?q=${encodeURIComponent(query)}`;
const status = (page: Page) => page.locator('[data-part=status]').textContent();
const abort = (route: Route) => route.abort();
const online = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

/** Parts of one kind, and the whole packs that are tried next. */
const FILTERS = /\.pf_filter$|\.pf_pack$/;
const TEXTS = /\.pf_fragment$|\.pf_pack$/;

/** Ways in which a file fails to load. */
const BREAKS: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
	['lost', abort],
	['not found', (route) => route.fulfill({ status: 404, body: '' })],
	['refused', (route) => route.fulfill({ status: 503, body: '' })],
	['another page', (route) => route.fulfill({ contentType: 'text/html', body: '<p>login' })],
	['empty', (route) => route.fulfill({ body: '' })],
	[
		'cut',
		async (route) => {
			const response = await route.fetch();
			const body = await response.body();
			await route.fulfill({ response, body: body.subarray(0, body.length - 1) });
		},
	],
];

describe('an answer that lacks a file is marked, and repairs itself', () => {
	test.each(BREAKS)('index and filter files %s', async (_, serve) => {
		for (const files of [/\.pf_index$|\.pf_pack$/, FILTERS]) {
			const { page, close } = await openPage(visit);
			await page.route(files, serve);
			await page.goto(address('测试'));
			await page.getByText('有一部分没有查到，正在重试…').waitFor();
			expect(await page.locator('[data-part=none]').isVisible()).toBe(false);
			expect(await status(page)).not.toContain('共');
			const counts = await page.locator('[data-count]').allTextContents();
			expect(counts.filter((count) => /^\d/.test(count))).toEqual([]);
			await page.unroute(files);
			await online(page);
			await page.getByText(/“测试”共 \d+ 条结果/).waitFor();
			expect(await page.locator('[data-count=listing]').textContent()).toBe('8');
			expect(await page.locator('[data-count=park]').textContent()).toBe('2');
			await close();
		}
	});

	test('without the browser telling that the network is back', async () => {
		const { page, close } = await openPage(visit);
		let tries = 0;
		await page.route(FILTERS, (route) => (++tries > 8 ? route.continue() : route.abort()));
		await page.goto(address('测试'));
		await page.getByText('有一部分没有查到，正在重试…').waitFor();
		await page.getByText(/“测试”共 \d+ 条结果/).waitFor();
		await close();
	});

	test('and a try that brings no more is not read out again', async () => {
		const { page, atRest, close } = await openPage(visit);
		await page.route(FILTERS, abort);
		await page.goto(address('测试'));
		await page.getByText('有一部分没有查到，正在重试…').waitFor();
		await page.evaluate(() => {
			const heard: string[] = [];
			Object.assign(globalThis, { heard });
			const region = document.querySelector('[data-part=status]');
			if (region === null) throw new Error('no status');
			new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
		});
		const again = page.waitForEvent('requestfailed', (request) => FILTERS.test(request.url()));
		await online(page);
		await again;
		await page.locator(DONE).waitFor({ state: 'attached' });
		await atRest();
		expect(await page.evaluate((): unknown => Reflect.get(globalThis, 'heard'))).toEqual([]);
		await close();
	});

	test('a filter that did not come is no answer of nothing', async () => {
		const { page, close } = await openPage(visit);
		await page.route(FILTERS, abort);
		await page.goto(`${address('测试')}&district=${encodeURIComponent('嘉定区')}&type=park`);
		await page.getByText('还没有查到；有一部分没有查到，正在重试…').waitFor();
		await page.unroute(FILTERS);
		await online(page);
		await page.locator('[data-part=results][data-total="1"][aria-busy=false]').waitFor();
		await close();
	});
});

/** Ways in which a host or a cache answers a request for a range. */
const RANGES: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
	['refuses it', (route) => route.fulfill({ status: 416, body: '' })],
	[
		'sends another range',
		(route) => route.continue({ headers: { ...route.request().headers(), range: 'bytes=64-127' } }),
	],
	[
		'sends other bytes in its name',
		async (route) => {
			const response = await route.fetch();
			const body = await response.body();
			await route.fulfill({ response, body: Buffer.concat([body.subarray(64), body.subarray(0, 64)]) });
		},
	],
	[
		'sends another part in its name',
		async (route) => {
			const response = await route.fetch();
			const body = await response.body();
			// The header of a packed file holds the stamp.
			body.writeUInt32LE((body.readUInt32LE(4) ^ 1) >>> 0, 4);
			await route.fulfill({ response, body });
		},
	],
];

describe('a part is read from its whole pack', () => {
	test.each(RANGES)('when the host %s', async (_, serve) => {
		const { page, close } = await openPage(visit);
		const packs: string[] = [];
		page.on('request', (request) => /\.pf_pack$/.test(request.url()) && packs.push(request.url()));
		await page.route(/\.pf_pack\?/, serve);
		await page.goto(address('测试'));
		await page.getByText(/“测试”共 \d+ 条结果/).waitFor();
		await page.locator('[data-part=result] h2').nth(5).waitFor();
		expect(packs.length).toBeGreaterThan(0);
		await close();
	});

	test('once, when the host knows no ranges', async () => {
		const { page, close } = await openPage(visit);
		const asked: string[] = [];
		await page.route(/\.pf_pack/, async (route) => {
			asked.push(new URL(route.request().url()).pathname);
			const response = await route.fetch({ headers: { ...route.request().headers(), range: '' } });
			await route.fulfill({ status: 200, body: await response.body() });
		});
		await page.goto(address('测试'));
		await page.getByText(/“测试”共 \d+ 条结果/).waitFor();
		await page.locator('[data-part=result] h2').nth(5).waitFor();
		const before = asked.length;
		await page.locator('#q').fill('冻干');
		await page.locator('#q').press('Enter');
		await page.getByText(/“冻干”共 \d+ 条结果/).waitFor();
		await page.locator('[data-part=result] h2').first().waitFor();
		const known = new Set(asked.slice(0, before));
		// A pack that is there is not loaded again.
		expect(asked.slice(before).filter((path) => known.has(path))).toEqual([]);
		await close();
	});
});

test('without a worker the same pages are found', async () => {
	const { page, close } = await openPage(visit);
	await page.route('**/search-worker*', abort);
	await page.goto(address('冻干'));
	await page.getByText('“冻干”共 19 条结果').waitFor();
	await close();
});

test('a search loads single parts of packs', async () => {
	const { page, close } = await openPage(visit);
	const loads: string[] = [];
	page.on('request', (request) => loads.push(request.url()));
	await page.goto(address('测试'));
	await page.locator('[data-part=result] h2').nth(5).waitFor();
	expect(loads.filter((url) => url.includes('.pf_pack?')).length).toBeGreaterThan(6);
	expect(loads.filter((url) => url.endsWith('.pf_pack'))).toEqual([]);
	await close();
});

test.each(['**/wasm.*', '**/shards.json', '**/pagefind.js*', '**/search-{worker,engine}*'])(
	'the next search asks again for %s',
	async (files) => {
		const { page, close } = await openPage(visit);
		await page.route(files, abort);
		await page.goto(address('测试'));
		await page.getByText('搜索暂时打不开，正在重试…').waitFor();
		await page.unroute(files);
		await page.locator('#q').fill('补贴上限');
		await page.locator('#q').press('Enter');
		await page.getByText('“补贴上限”共 1 条结果').waitFor();
		await close();
	},
);

test('suggestions that did not come are there for the next letter', async () => {
	const { page, close } = await openPage(visit);
	await page.route('**/suggestions.json', abort);
	await page.goto('/search/');
	const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('suggestions'));
	await page.locator('#q').focus();
	await lost;
	await page.unroute('**/suggestions.json');
	await page.locator('#q').fill('松');
	await page.locator('[role=option]').first().waitFor();
	await close();
});

test('a hit that does not come leaves the others, says so, and is read again', async () => {
	const { page, close } = await openPage(visit);
	await page.goto(address('冻干'));
	let lost = '';
	await page.route(TEXTS, (route) => {
		lost ||= route.request().url();
		const isLost = [lost, lost.replace(/\?.*/, '')].includes(route.request().url());
		return isLost ? route.abort() : route.continue();
	});
	await page.reload();
	await page.getByText('这一条暂时读不到').waitFor();
	await page.locator('[data-part=results] > :nth-child(6)').waitFor();
	expect(await page.locator('[data-part=result] h2').count()).toBe(5);
	expect(await status(page)).toMatch(/共 \d+ 条/);
	await page.unroute(TEXTS);
	await page.getByRole('button', { name: '再读一次' }).click();
	await page.locator('[data-part=result] h2').nth(5).waitFor();
	expect(await page.getByText('这一条暂时读不到').count()).toBe(0);
	await close();
});

test('without a network the page says so, and goes on when it is back', async () => {
	const { page, close } = await openPage(visit);
	await page.goto('/search/');
	await page.context().setOffline(true);
	await page.locator('#q').fill('冻干');
	await page.locator('#q').press('Enter');
	await page.getByText('没有网络，联网后自动继续').waitFor();
	await page.context().setOffline(false);
	await page.getByText(/“冻干”共 \d+ 条结果/).waitFor();
	await page.locator('[data-part=result]').first().waitFor();
	await close();
});

test.each(['😀', '。', '！？'])('%s alone is explained', async (query) => {
	const { page, troubles, close } = await openPage(visit);
	await page.goto(address(query));
	await page.getByText('没有可以搜索的字').waitFor();
	expect(await page.locator('[data-part=none]').isVisible()).toBe(false);
	expect(troubles).toEqual([]);
	await close();
});

test('a paste that is too long says that it was cut, until something else is typed', async () => {
	const { page, close } = await openPage(visit);
	await page.goto('/search/');
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.evaluate((words) => navigator.clipboard.writeText(words), '冻干'.repeat(60));
	await page.locator('#q').focus();
	await page.keyboard.press('Control+V');
	await page.getByText('只搜索了前 100 个字').waitFor();
	await page.locator('#q').fill('冻干');
	await page.getByText(/共 \d+ 条结果$/).waitFor();
	await page.goto(address('冻干'.repeat(60)));
	await page.getByText('只搜索了前 100 个字').waitFor();
	await close();
});

test('something is seen within 100 ms of Enter, and nothing jumps when the hits come', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 390, height: 844 } });
	await page.goto('/search/');
	await page.locator('#q').fill('测试');
	await page.locator('[data-part=results][aria-busy=false] > *').first().waitFor();
	const { promise, resolve } = Promise.withResolvers<void>();
	await page.route(/\.pf_index$/, (route) => promise.then(() => route.continue()));
	await page.evaluate(() => {
		const shifts: string[] = [];
		Object.assign(globalThis, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
		}).observe({ type: 'layout-shift' });
	});
	await page.locator('#q').evaluate((input) => {
		if (input instanceof HTMLInputElement) input.value = '冻干';
	});
	// The time of the page, not of a busy machine.
	await page.clock.install();
	await page.locator('#q').press('Enter');
	await page.clock.runFor(99);
	expect(await page.locator('[data-part=status]').textContent()).toContain('正在查找');
	expect((await page.locator('[data-part=results]').boundingBox())?.height).toBeGreaterThan(400);
	await page.clock.resume();
	resolve();
	await page.locator('[data-part=results][aria-busy=false] > :nth-child(6)').waitFor();
	const shifts: unknown = await page.evaluate(() => Reflect.get(globalThis, 'shifts'));
	expect(shifts).toEqual([]);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await close();
});

test('who comes back from a hit finds his hits and his place, without a page kept in memory', async () => {
	const { page, atRest, close } = await openPage(visit, { viewport: { width: 390, height: 844 } });
	await page.goto(address('测试动态'));
	const hits = page.locator('[data-part=result]');
	await page.locator(`${DONE} > :nth-child(6)`).waitFor();
	await page.getByRole('button', { name: '显示更多' }).scrollIntoViewIfNeeded();
	await page.locator('[data-part=results] > :nth-child(16)').waitFor();
	const hit = hits.nth(12).locator('a');
	await hit.scrollIntoViewIfNeeded();
	await atRest();
	const [count, top] = [await hits.count(), await page.evaluate(() => scrollY)];
	await hit.click();
	await page.waitForURL('**/news/**');
	await page.goBack();
	await page.locator(`[data-part=results] > :nth-child(${count})`).waitFor();
	// Playwright starts Chromium without the back-forward cache.
	expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(top, -1);
	await close();
});
