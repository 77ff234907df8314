import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { startVisit, type Visit } from './browser.ts';

const ARTICLE = '/news/policy-undated/';
const LISTING = '/listings/l-near/';

const NIGHT = 'rgb(16, 22, 24)';

let visit: Visit;

beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});

afterAll(() => visit.close());

async function newPage(options: Parameters<Visit['browser']['newContext']>[0] = {}): Promise<Page> {
	const context = await visit.browser.newContext({ baseURL: visit.server.url, ...options });
	return context.newPage();
}

/** Turns 长者模式 on. */
async function turnOn(page: Page): Promise<void> {
	await page.goto('/reading/');
	await page.getByRole('button', { name: '打开长者模式' }).click();
	await page.getByText('已经生效').waitFor();
}

const rootSize = (page: Page) =>
	page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const ground = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const bar = (page: Page) => page.getByRole('region', { name: '阅读设置' });

test('the mode for older people holds on every page, before any script file is there', async () => {
	const page = await newPage({ colorScheme: 'dark' });
	await turnOn(page);
	expect(await rootSize(page)).toBe(24);
	await page.route('**/*.js', (route) => route.abort());
	for (const path of ['/', ARTICLE, LISTING, '/listings/', '/policies/']) {
		await page.goto(path);
		expect(await rootSize(page), path).toBe(24);
		expect(await ground(page), path).toBe('rgb(255, 255, 255)');
		expect(await page.evaluate(() => getComputedStyle(document.body).color), path).toBe('rgb(0, 0, 0)');
	}
	await page.context().close();
});

test('large text cuts off no price, area or title of a card', async () => {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	await turnOn(page);
	for (const path of ['/', '/listings/?height=5']) {
		await page.goto(path);
		const lines = page.locator('main li :is(h3 a, .price, .line, summary)');
		await lines.first().waitFor();
		const cut = await lines.evaluateAll((all) =>
			all.filter((line) => line.scrollWidth > line.clientWidth).map(({ textContent }) => textContent),
		);
		expect(await lines.count(), path).toBeGreaterThan(3);
		expect(cut, path).toEqual([]);
	}
	await page.context().close();
});

test('the bar on top changes the size, and leaving gives the page back as it was', async () => {
	const page = await newPage();
	await turnOn(page);
	await page.goto(ARTICLE);
	await bar(page).waitFor();
	await page.getByRole('button', { name: '字小' }).click();
	expect(await rootSize(page)).toBe(20);
	await page.getByRole('button', { name: '高对比' }).click();
	expect(await page.getByRole('button', { name: '高对比' }).getAttribute('aria-pressed')).toBe('false');
	await page.getByRole('button', { name: '退出' }).click();
	expect(await rootSize(page)).toBe(16);
	expect(await bar(page).isVisible()).toBe(false);
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	await page.reload();
	expect(await rootSize(page)).toBe(16);
	expect(await bar(page).count()).toBe(0);
	await page.context().close();
});

test('the bar takes its room before it is there', async () => {
	const page = await newPage();
	await turnOn(page);
	await page.addInitScript(() => {
		Reflect.set(globalThis, 'shift', 0);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				Reflect.set(
					globalThis,
					'shift',
					Number(Reflect.get(globalThis, 'shift')) + Number(Reflect.get(entry, 'value')),
				);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(ARTICLE);
	await bar(page).waitFor();
	expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'shift')))).toBeLessThan(0.001);
	await page.context().close();
});

test('a dark page is chosen by hand, and another open page follows', async () => {
	const page = await newPage({ colorScheme: 'light' });
	await page.goto('/reading/');
	await page.getByRole('radio', { name: '深色' }).check();
	await expect.poll(() => ground(page)).toBe(NIGHT);
	const other = await page.context().newPage();
	await other.goto('/listings/');
	expect(await ground(other)).toBe(NIGHT);
	await bar(other).waitFor();
	await page.getByRole('button', { name: '恢复标准' }).click();
	await expect.poll(() => ground(other)).toBe('rgb(255, 255, 255)');
	expect(await bar(other).isVisible()).toBe(false);
	await page.context().close();
});

test('the device reads the page aloud from what is in the window, block by block, and stops', async () => {
	const page = await newPage();
	await page.addInitScript(() => {
		const spoken: string[] = [];
		class Utterance {
			onend: (() => void) | undefined;
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		const speechSynthesis = {
			speak(utterance: Utterance) {
				spoken.push(utterance.text);
				// The third block never ends, so that it can be stopped.
				if (spoken.length < 3) queueMicrotask(() => utterance.onend?.());
			},
			cancel: () => void spoken.push('stopped'),
		};
		Object.defineProperties(globalThis, {
			spoken: { value: spoken },
			speechSynthesis: { value: speechSynthesis },
			SpeechSynthesisUtterance: { value: Utterance },
		});
	});
	await turnOn(page);
	await page.goto(ARTICLE);
	await page.getByRole('button', { name: '朗读', exact: true }).click();
	await page.getByRole('button', { name: '停止朗读' }).waitFor();
	const spoken = () => page.evaluate((): unknown => Reflect.get(globalThis, 'spoken'));
	const title = await page.locator('h1').textContent();
	expect(await spoken()).toHaveLength(3);
	expect(await spoken()).toEqual(expect.arrayContaining([title?.trim()]));
	expect(await page.locator('[data-spoken]').count()).toBe(1);
	await page.getByRole('button', { name: '停止朗读' }).click();
	expect(await spoken()).toContain('stopped');
	expect(await page.locator('[data-spoken]').count()).toBe(0);
	await page.context().close();
});

test('a device without a voice stops at the first block, and a reading that was stopped does not come back', async () => {
	const page = await newPage();
	await page.addInitScript(() => {
		const begun: { text: string; onerror?: () => void }[] = [];
		class Utterance {
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		Object.defineProperties(globalThis, {
			begun: { value: begun },
			speechSynthesis: { value: { speak: (each: Utterance) => void begun.push(each), cancel: () => {} } },
			SpeechSynthesisUtterance: { value: Utterance },
		});
	});
	await turnOn(page);
	await page.goto(ARTICLE);
	const listen = page.getByRole('button', { name: '朗读', exact: true });
	const stop = page.getByRole('button', { name: '停止朗读' });
	const begun = () => page.evaluate(() => Reflect.get(globalThis, 'begun').length);
	const fail = (index: number) =>
		page.evaluate((at) => Reflect.get(globalThis, 'begun')[at].onerror(), index);
	await listen.click();
	await stop.click();
	await listen.click();
	expect(await begun()).toBe(2);
	// Browsers tell of the end of a cancelled block when the next reading has begun.
	await fail(0);
	expect(await stop.isVisible()).toBe(true);
	await fail(1);
	await listen.waitFor();
	expect(await begun()).toBe(2);
	await page.context().close();
});

test('where nothing can be kept the page says so, and its own settings hold', async () => {
	const page = await newPage();
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await page.goto('/reading/');
	await page.getByRole('button', { name: '打开长者模式' }).click();
	await page.getByText('浏览器不允许保存').waitFor();
	expect(await rootSize(page)).toBe(24);
	await page.context().close();
});

test('garbage in the storage breaks no page', async () => {
	const page = await newPage();
	await page.addInitScript(() => {
		localStorage.setItem('reading', 'no rule\n@media{');
		localStorage.setItem('reading-choice', 'size=9000&scheme=red');
	});
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	const rules = () => page.evaluate(() => document.styleSheets[0]?.cssRules.length);
	await page.route('**/reading-bar*.js', (route) => route.abort());
	await page.goto(ARTICLE);
	const before = await rules();
	await page.unroute('**/reading-bar*.js');
	await page.goto(ARTICLE);
	// The bar clears the storage of what is no setting.
	await expect.poll(() => page.evaluate(() => localStorage.getItem('reading'))).toBeNull();
	expect(await rules(), 'rules of the page').toBe(before);
	expect(await rootSize(page)).toBe(16);
	expect(errors).toEqual([]);
	await page.context().close();
});

test.each(['/', ARTICLE, LISTING, '/listings/', '/policies/', '/reading/', '/contact/'])(
	'with the largest text nothing of %s is cut off at 320 px, and axe finds nothing',
	async (path) => {
		const page = await newPage({ viewport: { width: 320, height: 640 } });
		await turnOn(page);
		await page.goto(path);
		await bar(page).waitFor();
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(320);
		expect(await accessibilityFaults(page)).toEqual([]);
		await page.context().close();
	},
);

test('the simple view leaves out what a reader does not need, and keeps the text, the call and the form', async () => {
	const page = await newPage();
	await page.goto(ARTICLE);
	const share = page.getByRole('region', { name: '分享给朋友' });
	expect(await share.isVisible()).toBe(true);
	await turnOn(page);
	await page.goto(ARTICLE);
	expect(await share.isVisible()).toBe(false);
	for (const selector of ['h1', '.prose', 'lead-form', 'a[href^="tel:"]'])
		expect(await page.locator(`${selector}:visible`).count(), selector).toBeGreaterThan(0);
	await page.goto('/listings/l-full/');
	for (const text of ['可租售', '高德地图'])
		expect(await page.getByText(text).first().isVisible(), text).toBe(true);
	await page.context().close();
});

test('lines and paragraphs keep their distance', async () => {
	const page = await newPage();
	await page.goto('/news/101/');
	const { size, line, gap } = await page
		.locator('.prose p + p')
		.first()
		.evaluate((paragraph) => {
			const style = getComputedStyle(paragraph);
			return {
				size: parseFloat(style.fontSize),
				line: parseFloat(style.lineHeight),
				gap: parseFloat(style.marginBlockStart),
			};
		});
	expect(line / size).toBeGreaterThanOrEqual(1.3);
	// From line to line across paragraphs, against lines inside one.
	expect((line + gap) / line).toBeGreaterThanOrEqual(1.3);
	await page.context().close();
});

test('the way in is in the first window of the home page', async () => {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	await page.goto('/');
	const link = page.getByRole('main').getByRole('link', { name: '大字 · 长者模式' });
	const box = await link.boundingBox();
	expect((box?.y ?? 844) + (box?.height ?? 0)).toBeLessThan(790);
	await link.click();
	await page.getByRole('button', { name: '打开长者模式' }).waitFor();
	await page.context().close();
});
