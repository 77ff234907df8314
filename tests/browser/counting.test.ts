import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { provideChromium } from '../../src/commands/chromium.ts';
import { buildVisitWorld, COUNTER } from '../site/world/visit-world.ts';

const SITE = 'https://example.com';
const ARTICLE = '/news/today/';
/** What a browser itself notes of a request without an answer. No page can keep it from doing so. */
const NETWORK_NOTE = /^Failed to load resource/;

/** Folders of a site that counts, and of one that does not. */
let counting = '';
let silent = '';
let browser: Browser;

beforeAll(async () => {
	counting = await buildVisitWorld('counting-world');
	silent = inject('dist');
	browser = await chromium.launch({
		executablePath: provideChromium(),
		args: ['--no-sandbox', '--disable-gpu'],
	});
}, 240_000);
afterAll(() => browser.close());

/** The counter: its own answers, or what the test wants of it. */
type Counter = (route: Route) => Promise<void> | void;

const answers: Counter = (route) =>
	route.request().url().includes('/counter/')
		? route.fulfill({
				json: { count: '1 234' },
				headers: { 'Access-Control-Allow-Origin': '*' },
			})
		: route.fulfill({ status: 200, contentType: 'image/gif', body: '' });

interface Opened {
	page: Page;
	/** Addresses that the counter was asked at, in order. */
	asked: string[];
	/** Whether a request brought cookies or a referrer. */
	leaks: string[];
	troubles: string[];
	close: () => Promise<void>;
}

/** Opens a page of a built site at its published address, with a counter that a test plays. */
async function open(
	folder: string,
	counter: Counter,
	options: BrowserContextOptions & { origin?: string; init?: string } = {},
): Promise<Opened> {
	const { origin = SITE, init, ...own } = options;
	const context = await browser.newContext({ baseURL: origin, ...own });
	const [asked, leaks, troubles]: string[][] = [[], [], []];
	if (init !== undefined) await context.addInitScript(init);
	await context.route(`${origin}/**`, async (route) => {
		const { pathname } = new URL(route.request().url());
		await route.fulfill({ path: join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname) });
	});
	await context.route(`${COUNTER}/**`, async (route) => {
		const request = route.request();
		asked?.push(request.url().slice(COUNTER.length));
		const { cookie, referer } = await request.allHeaders();
		if (cookie !== undefined || referer !== undefined) leaks?.push(`${cookie} ${referer}`);
		await counter(route);
	});
	const page = await context.newPage();
	page.on('console', (message) => {
		if (message.type() === 'error' && !NETWORK_NOTE.test(message.text())) troubles?.push(message.text());
	});
	page.on('pageerror', (error) => troubles?.push(error.message));
	return {
		page,
		asked: asked ?? [],
		leaks: leaks ?? [],
		troubles: troubles ?? [],
		close: async () => {
			await context.unrouteAll({ behavior: 'ignoreErrors' });
			await context.close();
		},
	};
}

/** Waits until what the page does by itself when it is idle has reached the network: a later request has an answer. */
const idle = (page: Page) =>
	page.evaluate(async () => {
		await new Promise<void>((done) => {
			requestIdleCallback(() => requestIdleCallback(() => setTimeout(done)));
		});
		await fetch('/favicon.svg');
	});

const shown = (page: Page) => page.locator('view-count').isVisible();

test('a site that counts nothing asks nobody', async () => {
	const { page, asked, troubles, close } = await open(silent, answers);
	await page.goto('/news/policy-open/', { waitUntil: 'load' });
	await idle(page);
	expect([asked, troubles]).toEqual([[], []]);
	await close();
});

test('a visit is told once, by path, without query, cookie and referrer; the number of reads is shown', async () => {
	const { page, asked, leaks, troubles, close } = await open(counting, answers);
	await page.goto(`${ARTICLE}?from=secret`, {
		waitUntil: 'load',
		referer: 'https://search.example/?q=secret',
	});
	await expect.poll(() => page.locator('view-count').textContent()).toBe('浏览 1234');
	expect(await shown(page)).toBe(true);
	await expect.poll(() => asked.length).toBe(2);
	expect(asked.toSorted()).toEqual([
		'/count?p=%2Fnews%2Ftoday%2F&r=https%3A%2F%2Fsearch.example',
		'/counter/%2Fnews%2Ftoday%2F.json',
	]);
	expect([leaks, troubles]).toEqual([[], []]);
	await close();
});

describe('a counter that', () => {
	test.each<[string, Counter]>([
		['cannot be reached', (route) => route.abort('connectionrefused')],
		['is blocked by the visitor', (route) => route.abort('blockedbyclient')],
		['has an error', (route) => route.fulfill({ status: 500, body: 'error' })],
		['never answers', () => {}],
		['answers with a page', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>login</h1>' })],
		[
			'answers nonsense',
			(route) => route.fulfill({ json: ['x'], headers: { 'Access-Control-Allow-Origin': '*' } }),
		],
	])('%s leaves no trace', async (_name, counter) => {
		const { page, asked, troubles, close } = await open(counting, counter);
		await page.goto(ARTICLE, { waitUntil: 'load' });
		await expect.poll(() => asked.length).toBe(2);
		await idle(page);
		expect(await shown(page)).toBe(false);
		expect(troubles).toEqual([]);
		await close();
	});
});

describe('nobody is asked', () => {
	const cases: readonly [string, Parameters<typeof open>[2]][] = [
		[
			'when the browser says not to track',
			{ init: "Object.defineProperty(navigator, 'doNotTrack', { value: '1' })" },
		],
		[
			'under Global Privacy Control',
			{ init: "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })" },
		],
		['without a network', { init: "Object.defineProperty(navigator, 'onLine', { value: false })" }],
		['where the owner tries the site', { origin: 'https://preview.example' }],
		['without script', { javaScriptEnabled: false }],
	];
	test.each(cases)('%s', async (_name, options) => {
		const { page, asked, close } = await open(counting, answers, options);
		await page.goto(ARTICLE, { waitUntil: 'load' });
		if (options?.javaScriptEnabled !== false) await idle(page);
		expect(asked).toEqual([]);
		await close();
	});

	test('for a page on paper', async () => {
		const { page, asked, close } = await open(counting, answers);
		await page.emulateMedia({ media: 'print' });
		await page.goto(ARTICLE, { waitUntil: 'load' });
		await idle(page);
		expect(asked).toEqual([]);
		await close();
	});

	test('once the visitor has said no on the privacy page, and again when he takes it back', async () => {
		const { page, asked, troubles, close } = await open(counting, answers);
		await page.goto('/privacy/', { waitUntil: 'load' });
		await expect.poll(() => asked.length).toBe(1);
		const button = page.locator('visit-choice button');
		await button.click();
		expect(await button.getAttribute('aria-pressed')).toBe('true');
		expect(await page.locator('visit-choice [role=status]').textContent()).toContain('没有计入统计');
		await page.goto(ARTICLE, { waitUntil: 'load' });
		await idle(page);
		expect(asked).toHaveLength(1);
		await page.goto('/privacy/', { waitUntil: 'load' });
		expect(await button.getAttribute('aria-pressed')).toBe('true');
		await button.click();
		await page.goto(ARTICLE, { waitUntil: 'load' });
		await expect.poll(() => asked.length).toBe(3);
		expect(troubles).toEqual([]);
		await close();
	});
});
