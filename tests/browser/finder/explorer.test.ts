import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults } from '../accessibility.ts';
import { openPage, overflow, plain, startVisit, type Visit } from '../browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('realDist'));
});
afterAll(() => visit.close());

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const TASK =
	'/listings/?district=minhang&district=songjiang&areaMin=2550&areaMax=3450&rent=1.2&floor=ground&height=8&load=2000&power=500&crane=10&fire=c2&eia=any';

/** Opens a page with the clock set to the build date. */
async function open(viewport: { width: number; height: number }, options = {}) {
	const opened = await openPage(visit, { viewport, ...options });
	await opened.page.clock.setFixedTime(new Date('2026-11-23T04:00:00Z'));
	return opened;
}

const headline = (page: Page) => page.locator('[data-part=headline]');
const shownTotal = async (page: Page) => Number(/共 (\d+) 套/.exec(await headline(page).innerText())?.[1]);
const titles = async (page: Page, place: string) =>
	(await page.locator(`${place} h3`).allInnerTexts()).map(plain);
const openFilters = (page: Page) => page.getByRole('button', { name: /^条件/ }).click();
const choose = (page: Page, name: string, value: string) =>
	page.locator(`label:has(input[name=${name}][value="${value}"])`).click();

describe('a plant manager with a phone', () => {
	test('finds matches and near matches with reasons, and calls', async () => {
		const { page, troubles, close } = await open(PHONE);
		await page.goto('');
		await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '找房源' }).click();
		await openFilters(page);
		await choose(page, 'district', 'songjiang');
		await choose(page, 'district', 'minhang');
		await page.locator('[name=about]').fill('3000');
		await page.locator('[name=rent]').fill('36.5');
		await page.locator('summary', { hasText: '楼层和结构' }).click();
		await page.locator('summary', { hasText: '配电、消防和证照' }).click();
		await choose(page, 'floor', 'ground');
		await page.locator('[name=height]').fill('8m');
		await page.locator('[name=load]').fill('2t');
		await page.locator('[name=crane]').fill('10');
		await page.locator('[name=power]').fill('500');
		await choose(page, 'fire', 'c2');
		await choose(page, 'eia', 'any');
		await page.getByRole('button', { name: '查看 1 套' }).click();
		await page.waitForURL((url) => url.pathname + url.search === TASK);
		expect(await page.locator('dialog[data-part=panel]').isVisible()).toBe(false);
		expect(await headline(page).innerText()).toBe('共 1 套确认符合；另有 1 套待确认');
		expect(await titles(page, '[data-part=hits]')).toEqual(['闵行马桥 3000 ㎡ 首层厂房']);
		expect(await titles(page, '[data-part=unsure]')).toEqual(['松江新桥 1500–6000 ㎡ 厂房']);
		const ticks = page.locator('[data-part=hits] li').first().locator('[data-part=ticks] li');
		expect(await ticks.allTextContents()).toContain('✓ 首层层高 8.5 m');
		// A section must be shown whole: cropping would cut off its height.
		const sections = page.locator('[data-part=unsure] img.section');
		expect(await sections.first().evaluate((section) => getComputedStyle(section).objectFit)).toBe('contain');
		expect(await page.locator('[data-part=hits] [data-state=unknown]').count()).toBe(0);
		expect(
			await page.locator('[data-part=unsure] [data-part=ticks] [data-state=unknown]').allTextContents(),
		).toEqual(['? 行车未填']);
		const near = page.locator('[data-part=near] li:has(h3)', { hasText: /松江九亭 2900\s㎡ 首层厂房/ });
		expect(await near.locator('[data-part=ticks] [data-state=misses]').allTextContents()).toEqual([
			'✗ 首层层高 7.5 m，差 0.5 m',
		]);
		expect(await page.locator('[data-part=words]').innerText()).toContain('闵行或松江，面积约 3000 ㎡');
		const call = page.getByRole('link', { name: /^拨打热线/ });
		expect((await call.boundingBox())?.y).toBeLessThan(844);
		await page.getByRole('link', { name: /闵行马桥/ }).click();
		await page.waitForURL('**/listings/mh-0021/');
		await page.goBack();
		await page.locator('[data-part=hits] h3', { hasText: '闵行马桥' }).waitFor();
		expect(troubles).toEqual([]);
		await close();
	});

	test('sends the link to his boss, who sees the same', async () => {
		const { page, troubles, close } = await open(DESK, {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await page.goto(TASK);
		await page.locator('listing-explorer[data-live]').waitFor();
		expect(await shownTotal(page)).toBe(1);
		expect(await page.locator('[name=load]').inputValue()).toBe('2');
		expect(await page.locator('input[name=district]:checked').count()).toBe(2);
		await page.getByRole('button', { name: '复制链接' }).click();
		await page.getByText('已复制').waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(visit.server.url + TASK.slice(1));
		expect(troubles).toEqual([]);
		await close();
	});

	test('can do the same without JavaScript', async () => {
		const { page, troubles, close } = await open(PHONE, { javaScriptEnabled: false });
		await page.goto('/listings/');
		expect(await page.locator('listing-explorer [data-open]').isVisible()).toBe(false);
		expect(await page.locator('main').innerText()).toContain('按条件筛选需要 JavaScript');
		expect(await page.locator('[data-part=hits] h3').count()).toBeGreaterThan(10);
		await page.getByRole('link', { name: '按类型、按区域浏览' }).click();
		await page.getByRole('navigation', { name: '按区域' }).getByRole('link', { name: /^闵行/ }).click();
		await page.waitForURL('**/listings/district/minhang/');
		await page.getByRole('link', { name: /闵行马桥 3000/ }).click();
		await page.waitForURL('**/listings/mh-0021/');
		expect(await page.locator('main').innerText()).toContain('8.5 m');
		expect(await page.locator('a[href="tel:4000123021"]:visible').count()).toBeGreaterThan(0);
		expect(troubles).toEqual([]);
		await close();
	});
});

test('unknown values are no match: they have a separate group and count', async () => {
	const { page, troubles, close } = await open(PHONE);
	// Districts without such a crane, but with an office and land, which never have one.
	await page.goto('/listings/?district=minhang&district=fengxian&crane=20');
	await page.locator('[data-part=unsure]:visible').waitFor();
	const doubtful = Number(/另有 (\d+) 套待确认/.exec(await headline(page).innerText())?.[1]);
	expect(await headline(page).innerText()).toMatch(/^共 0 套确认符合；/);
	expect(await titles(page, '[data-part=hits]')).toEqual([]);
	expect(await page.locator('[data-part=unsure] h2').innerText()).toMatch(
		new RegExp(`^待确认 ${doubtful} 套`),
	);
	const group = await page.locator('[data-part=unsure] li:has(h3)').allTextContents();
	expect(group).toHaveLength(Math.min(doubtful, 12));
	for (const card of group) {
		expect(card).toContain('? 行车未填');
		expect(card).not.toMatch(/办公楼|工业土地/);
	}
	await openFilters(page);
	expect(await page.locator('[data-part=go]').innerText()).toBe(
		`没有确认符合的，查看 ${doubtful} 套待确认的`,
	);
	await expect.poll(() => page.locator('[data-count="crane=20"]').textContent()).toBe('0');
	expect(troubles).toEqual([]);
	await close();
});

test('space under negotiation is not ticked as free', async () => {
	const { page, close } = await open(DESK);
	const ticksOf = async (query: string) => {
		await page.goto(`/listings/?${query}`);
		const card = page.locator('main li:has(h3)', { hasText: /松江新桥 1000–\u2060?2000\s㎡ 首层厂房/ });
		await card.locator('[data-part=fit]').waitFor();
		return card.locator('[data-part=ticks] li').allTextContents();
	};
	expect(await ticksOf('areaMin=1000&areaMax=3000&floor=ground&rent=1.3')).toEqual([
		'✓ 面积 1000–2000 ㎡，另 1000 ㎡ 洽谈中',
		'✓ 租金 1.30 元',
		'✓ 首层',
	]);
	expect(await ticksOf('areaMin=2500')).toEqual(['? 面积 1000–2000 ㎡，另 1000 ㎡ 洽谈中']);
	await close();
});

test('the explorer loads its data on first use, and only once', async () => {
	const { page, close } = await open(PHONE);
	const asked: string[] = [];
	page.on('request', (request) => {
		if (/explorer/.test(request.url())) asked.push(new URL(request.url()).pathname);
	});
	await page.goto('/listings/');
	await page.waitForLoadState('networkidle');
	expect(asked.filter((path) => path.includes('explorer-session') || path.endsWith('.json'))).toEqual([]);
	await openFilters(page);
	await page.locator('[name=height]').fill('8');
	await page.locator('[data-part=chips] li').first().waitFor();
	await page.locator('[name=height]').fill('6');
	await page.getByText('层高 ≥ 6 m ×').waitFor();
	expect(asked.filter((path) => path === '/api/explorer.json')).toHaveLength(1);
	await close();
});

test('the count next to each choice equals the number of results', async () => {
	const { page, troubles, close } = await open(DESK);
	const asked = 'height=6&eia=form&district=songjiang';
	await page.goto(`/listings/?${asked}`);
	await page.locator('listing-explorer[data-live]').waitFor();
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	const promised = await page
		.locator('span[data-count]')
		.evaluateAll((places) =>
			places.map((place): [string, string] => [
				place.getAttribute('data-count') ?? '',
				place.textContent ?? '',
			]),
		);
	expect(promised.length).toBeGreaterThan(60);
	for (const [choice, count] of promised) {
		const params = new URLSearchParams(asked);
		for (const [name, value] of new URLSearchParams(choice)) params.set(name, value);
		await page.evaluate(async (query) => {
			history.replaceState(null, '', `?${query}`);
			dispatchEvent(new PopStateEvent('popstate'));
			await new Promise((done) => setTimeout(done));
		}, params.toString());
		expect(await shownTotal(page), choice).toBe(Number(count));
	}
	expect(troubles).toEqual([]);
	await close();
});

test('a filter can be removed with one tap or made soft, and "back" restores it', async () => {
	const { page, close } = await open(DESK);
	await page.goto('/listings/');
	const everything = await shownTotal(page);
	await page.goto('/listings/?height=8&crane=10&unknown=no');
	await page.getByText('层高 ≥ 8 m ×').waitFor();
	const sure = await shownTotal(page);
	expect(await titles(page, '[data-part=hits]')).toHaveLength(sure);
	expect(await page.locator('[data-part=notes]').innerText()).toContain('没有列出');
	await page.getByRole('button', { name: /^行车 ≥ 10 t：必须/ }).click();
	await page.waitForURL(/soft=crane/);
	expect(await shownTotal(page)).toBeGreaterThan(sure);
	await page.getByRole('button', { name: '去掉 行车 ≥ 10 t' }).click();
	await page.waitForURL((url) => !url.search.includes('crane'));
	expect(await page.locator('[name=crane]').inputValue()).toBe('');
	await page.goBack();
	await page.waitForURL(/soft=crane/);
	expect(await page.locator('[name=crane]').inputValue()).toBe('10');
	await page.getByRole('button', { name: '全部清除' }).click();
	await page.waitForURL((url) => url.search === '');
	expect(await shownTotal(page)).toBe(everything);
	await close();
});

test('if nothing fits, the page offers to remove the most limiting filter', async () => {
	const { page, close } = await open(PHONE);
	await page.goto('/listings/?height=30&district=songjiang&unknown=no');
	await page.locator('[data-part=none]:visible').waitFor();
	expect(await page.locator('[data-part=none] a[href^="tel:"]').count()).toBe(1);
	const offer = page.getByRole('button', { name: /^去掉“层高 ≥ 30 m”，有 \d+ 套$/ });
	const promised = Number(/有 (\d+) 套/.exec(await offer.innerText())?.[1]);
	await offer.click();
	await page.waitForURL((url) => !url.search.includes('height'));
	expect(await shownTotal(page)).toBe(promised);
	await close();
});

test('a suggested value fills its field, and towns depend on the district', async () => {
	const { page, close } = await open(DESK);
	await page.goto('/listings/');
	await page.locator('[data-step="load=2000"]').click();
	await page.waitForURL(/load=2000/);
	expect(await page.locator('[name=load]').inputValue()).toBe('2');
	await page.locator('[data-step="areaMin=1000&areaMax=3000"]').click();
	await page.waitForURL(/areaMin=1000&areaMax=3000/);
	await choose(page, 'district', 'songjiang');
	await choose(page, 'town', 'songjiang/车墩镇');
	await page.waitForURL((url) => url.searchParams.get('town') === 'songjiang/车墩镇');
	await choose(page, 'district', 'songjiang');
	await page.waitForURL((url) => !url.searchParams.has('town'));
	await close();
});

test('an industry brings its requirements, its reasons and a word of caution', async () => {
	const { page, troubles, close } = await open(DESK);
	await page.goto('/listings/?district=songjiang&height=3');
	await page.locator('listing-explorer[data-live]').waitFor();
	await page.getByText('按行业填写').click();
	await page.getByRole('link', { name: /^重型装备/ }).click();
	await page.waitForURL(/preset=heavy-equipment/);
	const note = page.locator('[data-preset=heavy-equipment]');
	await note.waitFor({ state: 'visible' });
	expect(await note.innerText()).toContain('不是专业意见');
	expect(await page.locator('[name=crane]').inputValue()).toBe('10');
	// It says what it did, leaves the rest alone and takes it back.
	expect(await page.locator('[data-part=filled]').innerText()).toMatch(/^已填 \d+ 项，改了 1 项\s*撤销$/);
	expect(new URL(page.url()).searchParams.get('district')).toBe('songjiang');
	await page.getByRole('button', { name: '撤销' }).click();
	await page.waitForURL((url) => url.search === '?district=songjiang&height=3');
	expect(await page.locator('[data-part=filled]').isVisible()).toBe(false);
	await page.getByRole('link', { name: /^重型装备/ }).click();
	await note.waitFor({ state: 'visible' });
	await note.getByRole('link', { name: '每一项的理由' }).click();
	await page.waitForURL('**/listings/presets/#heavy-equipment');
	expect(await page.locator('#heavy-equipment').innerText()).toContain('大件只能在首层');
	await page
		.locator('#heavy-equipment')
		.getByRole('link', { name: /^按这些条件找房源/ })
		.click();
	await page.waitForURL(/\/listings\/\?.*preset=heavy-equipment/);
	expect(troubles).toEqual([]);
	await close();
});

test.each([
	'?height=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&district=%22%3E%3Cscript%3E',
	`?${'district=songjiang&'.repeat(300)}sort=__proto__&soft=constructor&preset=../../x`,
	'?height=999999999999&load=-1&rent=NaN&by=0000-00-00&updated=1e9',
	'?%E0%A4%A=%&&&=&town=%2F',
])('a hostile address does no harm: %s', async (query) => {
	const { page, troubles, close } = await open(DESK);
	page.on('dialog', () => troubles.push('dialog'));
	await page.goto(`/listings/${query}`);
	await page.locator('listing-explorer[data-live]').waitFor();
	expect(await shownTotal(page)).toBeGreaterThanOrEqual(0);
	expect(await page.locator('main [onerror], main img[src=x]').count()).toBe(0);
	expect(troubles).toEqual([]);
	await close();
});

test('an unreadable value is reported next to its field, and the rest still works', async () => {
	const { page, close } = await open(DESK);
	await page.goto('/listings/');
	await page.locator('[name=load]').fill('30t');
	const problem = page.locator('[data-problem=load]');
	await problem.waitFor({ state: 'visible' });
	expect(await problem.innerText()).toContain('超出合理范围');
	expect(await page.locator('[name=load]').getAttribute('aria-invalid')).toBe('true');
	await page.locator('[name=height]').fill('8');
	await page.getByText('层高 ≥ 8 m ×').waitFor();
	await page.locator('[name=load]').fill('3t');
	await problem.waitFor({ state: 'hidden' });
	await close();
});

test('a listing without confirmation for 120 days disappears, by the visitor’s clock', async () => {
	const { page, close } = await openPage(visit, { viewport: DESK });
	await page.clock.setFixedTime(new Date('2027-03-15T04:00:00Z'));
	await page.goto('/listings/');
	const everything = await shownTotal(page);
	await page.goto('/listings/?sort=rent-up');
	await page.locator('listing-explorer[data-live]').waitFor();
	expect(await shownTotal(page)).toBeLessThan(everything);
	expect(await page.locator('[data-part=notes]').innerText()).toMatch(/另有 \d+ 套超过 120 天没有更新/);
	await close();
});

test('without the index the page keeps its static list and says so', async () => {
	const { page, close } = await open(PHONE);
	await page.route('**/api/explorer.json', (route) => route.abort());
	await page.goto('/listings/?height=8');
	await page.getByText('筛选暂时打不开').waitFor();
	expect(await page.locator('[data-part=hits] h3').count()).toBeGreaterThan(10);
	await page.unroute('**/api/explorer.json');
	await openFilters(page);
	await page.locator('[name=height]').fill('9');
	await page.getByText('层高 ≥ 9 m ×').waitFor();
	await close();
});

test('a card built in the browser is the card of the page', async () => {
	const { page, close } = await open(DESK);
	await page.goto('/listings/');
	const look = () =>
		page.locator('[data-part=hits] .grid > li').evaluateAll((cards) =>
			cards
				.map((card) => {
					const { width } = card.getBoundingClientRect();
					const picture = card.querySelector('img, .stand-in')?.getBoundingClientRect();
					// Not what is hidden today, nor the buttons of a card that has come near the window.
					const shown = [...card.querySelectorAll('.text, .badge:not([hidden])')];
					const text = shown.map((each) => (each.textContent ?? '').replaceAll(/\s+/g, '')).join(' ');
					return `${text} ${width} ${picture?.width} ${picture?.height}`;
				})
				.toSorted(),
		);
	const built = await look();
	await page.locator('[name=height]').fill('8');
	await page.getByText('层高 ≥ 8 m ×').waitFor();
	await page.locator('[name=height]').fill('');
	await page.locator('[data-part=chips]').waitFor({ state: 'hidden' });
	await page.getByRole('button', { name: '更多房源' }).click();
	// The page has the newest cards, the browser goes on to older ones.
	await expect.poll(async () => (await look()).length).toBeGreaterThanOrEqual(built.length);
	expect(built.length).toBeGreaterThan(10);
	expect(await look()).toEqual(expect.arrayContaining(built));
	await close();
});

test.each([
	[390, 'dark'],
	[1280, 'light'],
] as const)(
	'the open panel and its results have no accessibility fault at %i px, %s',
	async (width, colorScheme) => {
		const { page, close } = await open({ width, height: 9000 }, { colorScheme });
		await page.goto(TASK);
		await page.locator('listing-explorer[data-live]').waitFor();
		if (width < 1000) await openFilters(page);
		expect(await accessibilityFaults(page)).toEqual([]);
		await close();
	},
);

test('a small phone needs no sideways scrolling, panel open or not', async () => {
	const { page, close } = await open({ width: 320, height: 640 });
	await page.goto(TASK);
	await page.locator('listing-explorer[data-live]').waitFor();
	expect(await overflow(page)).toBe(0);
	await openFilters(page);
	expect(await overflow(page)).toBe(0);
	await close();
});

describe('on a phone', () => {
	test('a card takes at most 150 px beside a second line of its title, so that four can be compared, and opens to every tick', async () => {
		const { page, close } = await open(PHONE);
		await page.goto('/listings/?height=8&areaMin=1000');
		await page.locator('listing-explorer[data-live]').waitFor();
		// Cards far below are not laid out before they come near.
		const heights: number[] = [];
		for (const card of await page.locator('[data-part=hits] .grid > li').all()) {
			await card.scrollIntoViewIfNeeded();
			await expect.poll(() => card.innerText()).not.toBe('');
			const title = await card.locator('h3').boundingBox();
			const line = await card.locator('h3').evaluate((h3) => parseFloat(getComputedStyle(h3).lineHeight));
			const second = Math.min(line, (title?.height ?? 0) - line);
			heights.push(((await card.boundingBox())?.height ?? Infinity) - second);
		}
		expect(heights.length).toBeGreaterThan(3);
		expect(Math.max(...heights)).toBeLessThanOrEqual(150);
		const first = page.locator('[data-part=hits] .grid > li').first();
		expect(await first.locator('summary').innerText()).toBe('✓ 符合 2/2');
		await first.locator('summary').click();
		expect(await first.locator('[data-part=ticks]').innerText()).toMatch(/✓ 面积 .+ ㎡\s+✓ 层高 .+ m/);
		expect(page.url()).toContain('/listings/?');
		await close();
	});

	test('the filters are a sheet whose answer stays in sight, and a focused field is never covered', async () => {
		const { page, close } = await open({ width: 390, height: 664 });
		await page.goto('/listings/');
		await openFilters(page);
		const sheet = page.locator('dialog[data-part=panel]');
		expect(await sheet.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 664 });
		await page.locator('[name=height]').fill('8');
		const go = page.locator('[data-part=go]');
		await expect.poll(() => go.innerText()).toMatch(/^查看 \d+ 套$/);
		const foot = (await page.locator('[data-part=others]').boundingBox())?.y ?? 0;
		for (const field of await sheet.locator('input:visible, select:visible').all()) {
			await field.focus();
			const box = await field.boundingBox();
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot);
		}
		await page.keyboard.press('Escape');
		expect(await sheet.isVisible()).toBe(false);
		await openFilters(page);
		await go.click();
		expect(await sheet.isVisible()).toBe(false);
		expect(await headline(page).innerText()).toMatch(/^共 \d+ 套确认符合/);
		await close();
	});
});

test('one number typed means about so much, and a range stays a range', async () => {
	const { page, close } = await open(DESK);
	await page.goto('/listings/');
	await page.locator('[name=about]').fill('3000平');
	await page.waitForURL(/areaMin=2550&areaMax=3450/);
	expect(await page.locator('[data-value=area]').innerText()).toBe('约 3000 ㎡');
	await page.locator('[name=rent]').fill('1.2');
	await page.getByText('约 3000 ㎡ 合每月 10.95 万元以内').waitFor();
	await page.locator('[name=rent]').fill('');
	await page.getByText('范围', { exact: true }).click();
	await page.waitForURL((url) => !url.search.includes('area'));
	await page.locator('[name=areaMin]').fill('2000');
	await page.locator('[name=areaMax]').fill('4000');
	await page.waitForURL(/areaMin=2000&areaMax=4000/);
	await page.reload();
	await page.locator('listing-explorer[data-live]').waitFor();
	expect(await page.locator('[name=areaMin]').inputValue()).toBe('2000');
	expect(await page.locator('[name=about]').isVisible()).toBe(false);
	await page.goto('/listings/?areaMin=2550&areaMax=3450');
	await page.locator('listing-explorer[data-live]').waitFor();
	expect(await page.locator('[name=about]').inputValue()).toBe('3000');
	await page.locator('[name=about]').fill('很大');
	await page.getByText('看不懂').waitFor();
	await close();
});

test('a wish that is sent before the listings are there is not lost', async () => {
	const { page, close } = await open(PHONE);
	let arrive = () => {};
	const isSent = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/api/explorer.json', async (route) => {
		await isSent;
		await route.continue();
	});
	await page.goto('/listings/');
	const wish = page.getByRole('searchbox', { name: '用一句话说要什么房源' });
	await wish.pressSequentially('松江 层高8米');
	await wish.press('Enter');
	await page.waitForURL(/district=songjiang/);
	arrive();
	const chips = page.locator('[data-part=chips] li button:first-child');
	await expect.poll(() => chips.allInnerTexts()).toContain('层高 ≥ 8 m ×');
	expect(page.url()).toContain('height=8');
	await close();
});

test('a wish in words becomes filters, and says what it left out', async () => {
	const { page, troubles, close } = await open(PHONE);
	await page.goto('/listings/');
	const wish = page.getByRole('searchbox', { name: '用一句话说要什么房源' });
	await wish.fill('松江 3000平 带行车 层高8米 有泳池');
	await wish.press('Enter');
	await page.waitForURL(/district=songjiang/);
	const chips = page.locator('[data-part=chips] li button:first-child');
	await expect.poll(() => chips.allInnerTexts()).toContain('层高 ≥ 8 m ×');
	expect(await chips.allInnerTexts()).toEqual(expect.arrayContaining(['松江 ×', '有行车 ×']));
	expect(await page.locator('[data-part=wish-note]').innerText()).toContain('泳池”没有变成条件');
	await wish.fill('集成电路政策');
	await wish.press('Enter');
	await page.waitForURL(/\/search\/\?q=/);
	expect(troubles).toEqual([]);
	await close();
});

test('the keyboard reaches the results with a link, past the filters', async () => {
	const { page, close } = await open(DESK);
	await page.goto('/listings/?height=8');
	await page.locator('listing-explorer[data-live]').waitFor();
	const skip = page.getByRole('link', { name: '跳到结果' });
	await skip.focus();
	await page.keyboard.press('Enter');
	let tabs = 0;
	const isOnCard = () => page.evaluate(() => document.activeElement?.closest('[data-part=hits] li') !== null);
	do {
		await page.keyboard.press('Tab');
		tabs += 1;
	} while (!(await isOnCard()) && tabs < 20);
	expect(tabs).toBeLessThanOrEqual(12);
	await close();
});

test('the next visit says what is new, cheaper and gone for the last search', async () => {
	const context = await open(PHONE);
	const { page, close } = context;
	await page.goto('/listings/?district=songjiang&height=6');
	await page.locator('listing-explorer[data-live]').waitFor();
	const hits = await page
		.locator('[data-part=hits] h3 a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''));
	expect(hits.length).toBeGreaterThan(2);
	// As an earlier build had it: without the first listing, with a dearer second one, and one that is gone now.
	await page.evaluate((id) => {
		const kept = JSON.parse(localStorage.getItem('last-search') ?? '');
		const seen = kept.seen.filter((each: { id: string }) => each.id !== id);
		seen[0].rent = 99;
		seen.push({ id: 'xx-9999', title: '已经租掉的厂房', rent: 1, salePrice: null });
		localStorage.setItem('last-search', JSON.stringify({ ...kept, seen }));
		sessionStorage.clear();
	}, hits[0]);
	await page.goto('/listings/');
	const since = page.locator('[data-part=since]');
	await since.waitFor();
	expect(await since.locator('summary').innerText()).toContain(
		'上次以后新出 1 套，降价 1 套，已租出或下架 1 套',
	);
	await since.locator('summary').click();
	expect(await since.innerText()).toContain('已租出或下架：已经租掉的厂房');
	await since.getByRole('link', { name: '接着用这些条件找' }).click();
	await page.waitForURL(/district=songjiang&height=6/);
	await close();
});

test('a list too long for the page gets its options and counts from the script', async () => {
	const { page, close } = await open(DESK);
	await page.route('**/listings/', async (route) => {
		const response = await route.fetch();
		// As the page is on a site with more parks than the page has room for.
		const body = (await response.text()).replace(
			/(<select name="park"[^>]*)>(<option.*?<\/option>).*?<\/select>/s,
			'$1 data-late>$2</select>',
		);
		expect(body).toContain('data-late');
		await route.fulfill({ response, body });
	});
	await page.goto('/listings/');
	const options = page.locator('select[name=park] option');
	expect(await options.count()).toBe(1);
	await page.locator('summary', { hasText: '位置' }).first().click();
	await options.nth(1).waitFor({ state: 'attached' });
	const parks = new Set(await options.allTextContents());
	expect(parks.size).toBeGreaterThan(5);
	await page.locator('select[name=park]').selectOption('yunjian-demo');
	await page.waitForURL(/park=yunjian-demo/);
	const chosen = page.locator('option[value=yunjian-demo]');
	await expect.poll(() => chosen.textContent()).toMatch(/（[1-9]\d*）$/);
	await close();
});

test('a browser without storage has no last search and no error', async () => {
	const { page, troubles, close } = await open(PHONE);
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, name, {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				},
			});
	});
	await page.goto('/listings/?height=8');
	await page.locator('listing-explorer[data-live]').waitFor();
	expect(await page.locator('[data-part=since]').isVisible()).toBe(false);
	expect(troubles).toEqual([]);
	await close();
});
