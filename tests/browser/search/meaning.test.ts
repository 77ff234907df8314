import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, overflow, plain, startVisit, type Visit } from '../browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('realDist'));
});
afterAll(() => visit.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Opens the search page with a query and waits for both listings and texts. */
async function ask(query: string, options: object = PHONE) {
	const visited = await openPage(visit, options);
	await visited.page.goto(`/search/?q=${encodeURIComponent(query)}`);
	await visited.page
		.locator('[data-part=results][data-total][aria-busy=false]')
		.waitFor({ state: 'attached' });
	await visited.atRest();
	return visited;
}

test('a wish in one run of words is understood, shows what fits, and leads into the explorer', async () => {
	const { page, troubles, close } = await ask('松江3000平带行车');
	const parts = await page.locator('[data-part=understood] button').allTextContents();
	expect(parts).toEqual(['松江 ×', '面积 ≥ 3000 ㎡ ×', '有行车 ×']);
	expect((await page.locator('[data-part=fits] h3').allTextContents()).map(plain)).toEqual([
		expect.stringContaining('松江车墩 4320 ㎡'),
	]);
	expect(await page.locator('[data-part=fits] [data-part=ticks]').textContent()).toContain('✓');
	const href = await page.locator('[data-part=explore]').getAttribute('href');
	expect(href).toBe('/listings/?district=songjiang&areaMin=3000&crane=0.1');
	expect(await overflow(page)).toBe(0);
	expect(troubles).toEqual([]);
	await close();
});

test('a part is taken away by one tap, and back brings it again', async () => {
	const { page, close } = await ask('松江3000平带行车');
	await page.locator('[data-part=understood] button', { hasText: '有行车' }).tap();
	await page.waitForFunction(() => document.querySelectorAll('[data-part=understood] button').length === 2);
	expect(await page.locator('#q').inputValue()).toBe('松江3000平带');
	await page.goBack();
	await page.waitForFunction(() => document.querySelectorAll('[data-part=understood] button').length === 3);
	await close();
});

test.each([
	['松江厂房', '没有连着写的，分开提到了这些词'],
	['九号线', '没有写“九号线”的，按 9号线'],
	['songjiang', '没有写“songjiang”的，按 松江、松江区'],
	['吊车', '没有写“吊车”的，按 行车、航车、天车'],
])('texts that hold the parts of %s are the answer when none holds it as typed', async (query, note) => {
	const { page, close } = await ask(query);
	expect(await page.locator('[data-part=status]').textContent()).toContain(note);
	expect(await page.locator('[data-part=result]').count()).toBeGreaterThan(0);
	await close();
});

test('what is only guessed is said to be guessed', async () => {
	const { page, close } = await ask('songjiang');
	expect(await page.locator('[data-part=understood] button').allTextContents()).toEqual(['松江（猜的） ×']);
	await close();
});

test.each([
	['松江长房', ['松江 ×', '厂房或标准厂房（猜的） ×']],
	['松江廠房', ['松江 ×', '厂房或标准厂房 ×']],
])('a word that no page has is read as what it sounds like: %s', async (query, parts) => {
	const { page, close } = await ask(query);
	await page.waitForFunction(() => document.querySelectorAll('[data-part=understood] button').length === 2);
	expect(await page.locator('[data-part=understood] button').allTextContents()).toEqual(parts);
	await close();
});

test('what would be better is said, and excludes nothing', async () => {
	const { page, close } = await ask('松江厂房，最好近9号线');
	expect(await page.locator('[data-part=understood] button').allTextContents()).toEqual([
		'松江 ×',
		'厂房或标准厂房 ×',
		'最好近9号线 ×',
	]);
	await close();
});

test('what is not wanted is left out', async () => {
	const { page, close } = await ask('厂房 -松江');
	expect(await page.locator('[data-part=understood] button').allTextContents()).toEqual([
		'厂房或标准厂房 ×',
		'不要松江 ×',
	]);
	for (const place of ['[data-part=fits] h3', '[data-part=result] h2'])
		for (const title of await page.locator(place).allTextContents()) expect(title).not.toContain('松江');
	await close();
});

test.each([
	['sj-0001', '松江新桥 3000 ㎡ 首层 8 米层高标准厂房'],
	['隐私', '隐私说明'],
	['租金计算器', '租金计算器'],
])('%s, which is shown, is found', async (query, title) => {
	const { page, close } = await ask(query);
	expect((await page.locator('[data-part=result] h2').allTextContents()).map(plain)).toContain(title);
	await close();
});

test('a place without a listing says so instead of showing those of others', async () => {
	const { page, close } = await ask('崇明厂房');
	expect(await page.locator('[data-part=listing-headline]').textContent()).toBe('这里现在没有在租售的房源');
	expect(await page.locator('[data-part=fits]').isHidden()).toBe(true);
	await close();
});

test('the box of the home page offers the listings that fit what is typed, before Enter', async () => {
	const { page, close } = await openPage(visit, PHONE);
	await page.goto('/');
	await page.locator('site-search input').first().fill('松江3000平厂房');
	const wish = page.locator('[role=option]', { hasText: '找符合的房源' });
	await wish.waitFor();
	expect(plain(await wish.textContent())).toContain('松江 · 3000平 · 厂房');
	await wish.tap();
	await page.waitForURL('**/listings/?district=songjiang&areaMin=3000&type=factory&type=standard-factory');
	await page.locator('[data-part=hits] h3').first().waitFor();
	await close();
});

test('the box offers pages first, then the listings that fit, then words', async () => {
	const { page, troubles, close } = await openPage(visit, PHONE);
	await page.goto('/');
	await page.locator('#home-search').fill('松江厂房');
	const options = page.locator('[role=option]:visible');
	await options.filter({ hasText: /找符合的房源\s· \d+ 套/ }).waitFor();
	expect((await options.allTextContents()).slice(0, 2).map(plain)).toEqual([
		'松江厂房 房源列表 · 3 套',
		'松江 · 厂房 找符合的房源 · 8 套',
	]);
	await page.locator('#home-search').fill('松江 行车');
	await options.filter({ hasText: /找符合的房源/ }).waitFor();
	const texts = await options.allTextContents();
	expect(texts.findIndex((text) => text.includes('找符合的房源'))).toBeLessThan(
		texts.findIndex((text) => text.startsWith('行车 用语')),
	);
	expect(troubles).toEqual([]);
	await close();
});

/** Typed text → its option, the page it opens, and where this page states the same number. */
const COUNTED = [
	['松江厂房', '松江厂房 房源列表', '/listings/district/songjiang/factory/', /共 (\d+) 套/],
	['songjiangchangfang', '松江厂房 房源列表', '/listings/district/songjiang/factory/', /共 (\d+) 套/],
	['sjcf', '松江厂房 房源列表', '/listings/district/songjiang/factory/', /共 (\d+) 套/],
	['松江', '松江 区域页', '/districts/songjiang/', /在租售房源\s*(\d+) 套/],
	['厂房', '厂房 房源类型页', '/listings/type/factory/', /共 (\d+) 套/],
	['松江3000平厂房', '找符合的房源', '/listings/?district=songjiang', /共 (\d+) 套确认符合/],
	['冷库 闵行', '找符合的房源', '/listings/?', /共 (\d+) 套确认符合/],
] as const;

test.each(COUNTED)('%s counts the listings that its page shows', async (typed, option, path, number) => {
	const { page, close } = await openPage(visit, PHONE);
	await page.goto('/news/');
	await page.locator('header input[name=q]').fill(typed);
	const offer = page
		.locator('[role=option]:visible', { hasText: option })
		.filter({ hasText: /\d+ 套/ })
		.first();
	const count = / · (\d+) 套/.exec(plain(await offer.textContent()))?.[1] ?? 'none';
	await offer.tap();
	await page.waitForURL((url) => (url.pathname + url.search).startsWith(path));
	await expect.poll(async () => number.exec(await page.locator('main').innerText())?.[1]).toBe(count);
	await close();
});

test('a place without a listing is offered no listings', async () => {
	const { page, atRest, close } = await openPage(visit, PHONE);
	await page.goto('/');
	await page.locator('#home-search').fill('崇明厂房');
	await page.waitForResponse('**/api/explorer.json');
	await atRest();
	await expect.poll(() => page.locator('[role=option]:visible', { hasText: '找符合的房源' }).count()).toBe(0);
	await close();
});

test('the listings of a large site are not loaded only to count them', async () => {
	const { page, close } = await openPage(visit, PHONE);
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.route('**/api/suggestions.json', async (route) => {
		const response = await route.fetch();
		const body = await response.text();
		await route.fulfill({ response, body: body.replace(/(songjiang\/factory\/",)\d+/, '$15000') });
	});
	await page.goto('/');
	await page.locator('#home-search').fill('松江3000平厂房');
	await page.locator('[role=option]', { hasText: '找符合的房源' }).waitFor();
	await page.clock.install();
	await page.clock.runFor(2000);
	expect(loaded).not.toContain('/api/explorer.json');
	await close();
});

test('words that no listing was compared with are named beside the number of fits', async () => {
	const { page, close } = await ask('松江厂房货梯');
	expect(await page.locator('[data-part=listing-headline]').textContent()).toMatch(
		/^共 \d+ 套确认符合.*；“货梯”没有算在内，请看下面提到的文字$/,
	);
	await close();
});

test('the fitting listings stay when the texts take their time', async () => {
	const { page, close } = await ask('松江');
	// The index files of the next query hang, so the page says that it is searching and clears its hits.
	let release = () => {};
	const held = new Promise<void>((settle) => (release = settle));
	await page.route(/\.pf_index$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.locator('#q').fill('闵行厂房');
	await page.locator('#q').press('Enter');
	await page.locator('[data-part=fits] h3', { hasText: '闵行' }).first().waitFor();
	await page.getByText('正在查找…').waitFor();
	expect(await page.locator('[data-part=fits] h3').first().isVisible()).toBe(true);
	expect(await page.locator('[data-part=understood]').isVisible()).toBe(true);
	release();
	await page.locator('[data-part=result]').first().waitFor();
	await close();
});
