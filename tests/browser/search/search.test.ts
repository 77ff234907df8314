import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headerPolicy } from '../../../src/integrations/html/content-security-policy.ts';
import { accessibilityFaults } from '../accessibility.ts';
import { openPage, overflow, plain, startVisit, type Visit } from '../browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

/** Opens the search page for a query and returns the titles of all hits. */
async function titlesFor(query: string, extra = ''): Promise<string[]> {
	const { page, troubles, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent(query)}&all=1${extra}`);
	const results = page.locator('[data-part=results][data-total][aria-busy=false]');
	await results.waitFor({ state: 'attached' });
	const titles = await page.locator('[data-part=results] h2').allTextContents();
	expect(await results.getAttribute('data-total')).toBe(String(titles.length));
	expect(troubles).toEqual([]);
	await close();
	return titles.map(plain);
}

const policies = ['申报中的测试政策通知'];

test.each([
	['a fragment across word boundaries', '中的测试政', policies],
	['a percentage', '50%', policies],
	['not the digits of another number', '5%', ['松江测试厂房 2500 ㎡ 第三套', '租金计算器']],
	['a number with its unit', '16万元', policies],
	['not the end of a longer number', '6万元', []],
	['full-width digits', '５０％', policies],
	['two terms that both occur', '补贴 冻干机', []],
	['facts of a policy', '补贴 网上申报', policies],
	['two terms of one page', '补贴上限 金额', policies],
	['traditional characters', '還沒有寫完', []],
	['traditional characters of a page', '貨位 冷庫', []],
	['a fact of a listing', '17.5 米车', ['松江测试厂房 3000 ㎡ 带行车', '松江测试厂房已经租出去了']],
	['a fire class', '丙二', ['松江测试厂房 3000 ㎡ 带行车']],
	['only punctuation', '，。！', []],
	[
		'a long term, then its words apart',
		'远航药业青浦冻干基地奠基仪',
		['远航药业青浦冻干基地奠基仪式举行', '远航药业青浦冻干基地奠基'],
	],
	[
		'a long term and a short one',
		'远航药业青浦冻干基地 奠基',
		['远航药业青浦冻干基地奠基', '远航药业青浦冻干基地奠基仪式举行'],
	],
	['a long term, but not a short one beside it', '远航药业青浦冻干基地 托盘', []],
	['not most of a long term', '远航药业青浦冻干基地封顶', []],
])('finds by %s: %s', async (_, query, titles) => {
	expect(await titlesFor(query)).toEqual(titles);
});

test('traditional characters find simplified text, and the page says so', async () => {
	const { page, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent('已經截止的測試政策')}`);
	await page.getByText('按简体“已经截止的测试政策”搜索').waitFor();
	expect(await page.locator('[data-part=result] h2').first().textContent()).toBe('已经截止的测试政策通知');
	await close();
});

test('title hits come first, the newest of them on top, then the rest by date', async () => {
	const titles = await titlesFor('冻干');
	expect(titles.slice(0, 3)).toEqual([
		'青浦冻干粉针生产线试运行',
		'远航药业青浦冻干基地奠基仪式举行',
		'远航药业青浦冻干基地奠基',
	]);
	expect(titles.length).toBeGreaterThan(10);
	expect(titles[3]).toMatch(/^第 \d+ 号/);
});

test('old news stands by its own date, what has none last, and says so', async () => {
	const titles = await titlesFor('旧闻', '&sort=date');
	expect(titles).toEqual(['事件发生很久以后才发布的旧闻', '原报道没有注明年份的旧闻']);
	const { page, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent('原报道没有注明年份')}`);
	await page.locator('[data-part=result]', { hasText: '旧闻，年份不详' }).waitFor();
	await close();
});

test('a listing that is gone says so and stands last', async () => {
	const { page, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent('松江测试厂房')}&all=1`);
	await page.locator('[data-part=results][data-total][aria-busy=false]').waitFor({ state: 'attached' });
	// Hits with the words apart follow those with the words as typed, behind a line of their own.
	const hits = await page.locator('[data-part=results] > li').allTextContents();
	const divider = hits.findIndex((text) => text.startsWith('下面的没有连着写'));
	const asTyped = hits.slice(0, divider === -1 ? hits.length : divider);
	const isGone = asTyped.map((text) => text.includes('已不在租售'));
	expect(isGone).toContain(true);
	expect(isGone).toEqual(isGone.toSorted());
	await close();
});

test('the exact title stands on top', async () => {
	expect((await titlesFor('远航药业青浦冻干基地奠基'))[0]).toBe('远航药业青浦冻干基地奠基');
});

test('types are counted, filters narrow, and all of it is in the address', async () => {
	const { page, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent('测试')}`);
	await page.locator('[data-part=results][data-total][aria-busy=false]').waitFor({ state: 'attached' });
	expect(await page.locator('[data-count=listing]').textContent()).toBe('8');
	expect(await page.locator('[data-count=park]').textContent()).toBe('2');
	await page.locator('label', { hasText: '园区' }).click();
	await page.waitForURL(/type=park/);
	await page.locator('[data-part=results][data-total="2"]').waitFor();
	await page.getByRole('combobox', { name: '区域' }).selectOption('嘉定区');
	await page.locator('[data-part=results][data-total="1"]').waitFor();
	expect(await page.locator('[data-part=result] h2').textContent()).toBe('测试第二园区');
	await page.reload();
	await page.locator('[data-part=results][data-total="1"]').waitFor();
	await close();
});

test('sorted by date, the newest come first wherever the words stand', async () => {
	const { page, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent('测试')}&sort=date&type=article&all=1`);
	await page.locator('[data-part=results][data-total][aria-busy=false]').waitFor({ state: 'attached' });
	const facts = await page.locator('[data-part=result] [data-part=facts]').allTextContents();
	const dates = facts.flatMap((fact) => /\d{4}-\d{2}-\d{2}$/.exec(fact) ?? []);
	expect(dates.length).toBeGreaterThan(40);
	expect(dates).toEqual(dates.toSorted().toReversed());
	await close();
});

test('without a hit for all parts, hits with fewer of them follow, and the page says which', async () => {
	const { page, troubles, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent('冻干 核潜艇')}`);
	const label = page.getByText(/^没有同时包含“冻干”“核潜艇”的内容；下面是包含“冻干”的，共 \d+ 条：$/);
	await label.waitFor();
	expect(await page.locator('[data-part=results]').getAttribute('data-total')).toBe('0');
	expect(await page.locator('[data-part=results] > *').count()).toBe(0);
	expect(await page.locator('[data-part=none] a[href="tel:4000000000"]').isVisible()).toBe(true);
	const hits = page.locator('[data-part=fewer-hits] > li');
	expect(await hits.count()).toBe(5);
	for (const text of await hits.allTextContents()) expect(text).toContain('冻干');
	expect(await accessibilityFaults(page, 'search-page')).toEqual([]);
	// The link leads to as many hits as it says, and the label is gone.
	const count = /共 (\d+) 条/.exec((await label.textContent()) ?? '')?.[1] ?? '';
	await page.getByRole('link', { name: `看全部 ${count} 条` }).click();
	await page.getByText(`“冻干”共 ${count} 条结果`).waitFor();
	expect(await page.locator('[data-part=fewer]').isVisible()).toBe(false);
	expect(troubles).toEqual([]);
	await close();
});

test('few hits for all parts stand first, and those with fewer parts follow without them', async () => {
	const { page, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent('补贴 网上申报')}`);
	await page.getByText(/^同时包含“补贴”“网上申报”的只有这些；下面是包含“\S+”的，共 \d+ 条：$/).waitFor();
	const titles = (part: string) => page.locator(`[data-part=${part}] h2`).allTextContents();
	const [first, more] = [await titles('results'), await titles('fewer-hits')];
	expect(first.length).toBeGreaterThan(0);
	expect(more.length).toBeGreaterThan(0);
	expect(more.filter((title) => first.includes(title))).toEqual([]);
	await close();
});

test('parts of which no page holds any bring no more hits', async () => {
	const { page, atRest, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent('龘龘 靐靐')}`);
	await page.getByText('“龘龘 靐靐”共 0 条结果').waitFor();
	await atRest();
	expect(await page.locator('[data-part=fewer]').isVisible()).toBe(false);
	expect(await page.locator('[data-part=none]').isVisible()).toBe(true);
	await close();
});

test('the first hits, more by scrolling, the rest on demand', async () => {
	const { page, atRest, close } = await openPage(visit, { viewport: { width: 390, height: 844 } });
	await page.goto(`/search/?q=${encodeURIComponent('测试动态')}`);
	const hits = page.locator('[data-part=result]');
	await page.locator('[data-part=results][aria-busy=false] > :nth-child(6)').waitFor();
	await atRest();
	expect(await hits.count()).toBe(6);
	for (const count of [16, 26]) {
		await hits.last().scrollIntoViewIfNeeded();
		await page.getByRole('button', { name: '显示更多' }).scrollIntoViewIfNeeded();
		await page.locator(`[data-part=results] > :nth-child(${count})`).waitFor();
	}
	await page.getByRole('button', { name: '显示更多' }).scrollIntoViewIfNeeded();
	await atRest();
	expect(await hits.count()).toBe(26);
	await page.getByRole('button', { name: '显示更多' }).click();
	await hits.nth(35).waitFor();
	const links = await hits.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	expect(new Set(links).size).toBe(36);
	await close();
});

test('who scrolls on before the next frame comes gets more hits too', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 390, height: 844 } });
	await page.goto(`/search/?q=${encodeURIComponent('测试动态')}`);
	await page.locator('[data-part=results][aria-busy=false] > :nth-child(6)').waitFor();
	await page.evaluate(() => {
		const [results, more] = ['[data-part=results]', '[data-part=more]'].map((part) =>
			document.querySelector(part),
		);
		if (!results || !more) throw new Error('not the search page');
		// The observer runs before the browser paints the new hits.
		new MutationObserver(() => more.scrollIntoView()).observe(results, { childList: true });
		more.scrollIntoView();
	});
	await page.locator('[data-part=results] > :nth-child(26)').waitFor();
	await close();
});

test('the article opened from a result marks the words without changing the page', async () => {
	const { page, troubles, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent('补贴上限')}`);
	await page.locator('[data-part=result] a').first().click();
	await page.waitForURL('**/news/policy-open/#hl=*');
	await page.waitForFunction(() => CSS.highlights.get('search')?.size === 1);
	const marked = await page.evaluate(() =>
		[...(CSS.highlights.get('search') ?? [])].map((range) => range.toString()),
	);
	expect(marked).toEqual(['补贴上限']);
	expect(await page.locator('article mark').count()).toBe(0);
	expect(troubles).toEqual([]);
	await close();
});

describe('hostile queries are text and harm nothing', () => {
	test.each([
		['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
		['ten kilobytes', '冻干'.repeat(5000)],
		['lone surrogates', '冻\uD83D干\uDE00'],
		['a direction override', '冻\u202E干'],
		['a quote', '"冻干" \\ "'],
	])('%s', async (_, query) => {
		const { page, troubles, close } = await openPage(visit, { viewport: { width: 320, height: 640 } });
		page.on('dialog', (dialog) => troubles.push(`dialog: ${dialog.message()}`));
		await page.goto('/search/');
		await page.locator('#q').fill(query);
		await page.locator('#q').press('Enter');
		await page.locator('[data-part=results][data-total][aria-busy=false]').waitFor({ state: 'attached' });
		expect(await page.locator('[data-part=status]').locator('script, img').count()).toBe(0);
		expect((await page.locator('#q').inputValue()).length).toBeLessThanOrEqual(10_000);
		expect(new URL(page.url()).search.length).toBeLessThan(1200);
		expect(await overflow(page)).toBe(0);
		expect(troubles).toEqual([]);
		await close();
	});
});

test('letters that an input method is still composing are not searched', async () => {
	const { page, close } = await openPage(visit);
	await page.goto('/search/');
	const box = page.locator('#q');
	await page.clock.install();
	await box.focus();
	await box.evaluate((input) => {
		if (!(input instanceof HTMLInputElement)) return;
		input.value = 'dong';
		input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
		input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
	});
	// Longer than the debounce of the search.
	await page.clock.runFor(500);
	expect(page.url()).not.toContain('q=');
	expect(await page.locator('[data-part=results]').getAttribute('data-total')).toBeNull();
	await box.evaluate((input) => {
		if (!(input instanceof HTMLInputElement)) return;
		input.value = '冻干';
		input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
	});
	await page.locator('[data-part=results][data-total][aria-busy=false]').waitFor({ state: 'attached' });
	await close();
});

test('nothing of the engine is loaded before the visitor turns to the search', async () => {
	const { page, atRest, close } = await openPage(visit);
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.goto('/search/');
	await atRest();
	expect(loaded.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
	const engine = page.waitForRequest('**/pagefind/pagefind.js');
	await page.locator('#q').focus();
	await engine;
	await close();
});

test('the search runs in a thread of its own, and in the page where that does not come', async () => {
	// A worker follows the policy in its own response headers, not the policy of the page.
	const withPolicy = async (route: Route) => {
		const response = await route.fetch();
		const headers = { ...response.headers(), 'content-security-policy': headerPolicy() };
		await route.fulfill({ response, headers });
	};
	const threads: number[] = [];
	for (const serve of [withPolicy, (route: Route) => route.abort()]) {
		const { page, close } = await openPage(visit);
		await page.route('**/_astro/search-worker*', serve);
		await page.goto(`/search/?q=${encodeURIComponent('补贴上限')}`);
		await page.locator('[data-part=results][data-total="1"][aria-busy=false]').waitFor();
		expect(await page.locator('[data-part=result] h2').allTextContents()).toEqual(policies);
		threads.push(page.workers().length);
		await close();
	}
	expect(threads).toEqual([1, 0]);
});

test('when the index cannot be reached the visitor is told what to do', async () => {
	const { page, close } = await openPage(visit);
	await page.route('**/pagefind/**', (route) => route.abort());
	await page.goto(`/search/?q=${encodeURIComponent('冻干')}`);
	await page.getByText('搜索暂时打不开').waitFor();
	await close();
});
