import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from './browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

async function fillIn(page: Page): Promise<void> {
	await page.locator('lead-form [name=need]').selectOption('rent');
	await page.locator('lead-form [name=contact]').fill('王先生');
	await page.locator('lead-form [name=phone]').fill('13800138000');
	await page.locator('lead-form [name=consent]').check();
}
const submit = (page: Page) => page.locator('lead-form button.primary').click();

/** Features that a browser or a policy may lack, and what a visitor of three pages then sees. */
const WITHOUT = [
	{ what: 'IndexedDB', script: 'delete globalThis.indexedDB; delete Window.prototype.indexedDB' },
	{
		what: 'any storage',
		script: `for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
			Object.defineProperty(globalThis, name, { get() { throw new DOMException('no', 'SecurityError') } })`,
	},
	{ what: 'Worker', script: 'delete globalThis.Worker' },
	{ what: 'WebAssembly', script: 'delete globalThis.WebAssembly' },
	{ what: 'IntersectionObserver', script: 'delete globalThis.IntersectionObserver' },
	{ what: 'fetch', script: 'delete globalThis.fetch' },
	{ what: 'Intl', script: 'delete globalThis.Intl' },
	{ what: 'Array.prototype.at', script: 'delete Array.prototype.at' },
	{ what: 'String.prototype.replaceAll', script: 'delete String.prototype.replaceAll' },
	{ what: 'Object.hasOwn', script: 'delete Object.hasOwn' },
	{ what: 'custom elements', script: 'delete globalThis.customElements' },
] as const;

test.each(WITHOUT)('without $what nothing fails silently and no answer is wrong', async ({ script }) => {
	const { page, close } = await openPage(visit);
	await page.addInitScript(script);
	await page.goto('/contact/');
	if (await page.locator('lead-form').isVisible()) {
		await fillIn(page);
		await submit(page);
		await page.locator('lead-form textarea[readonly]').first().waitFor();
		expect(await page.locator('lead-form textarea[readonly]').inputValue()).toContain('13800138000');
	}
	expect(await page.locator('.lead a[href^="tel:"]').first().isVisible()).toBe(true);
	for (const [path, answers] of [
		['/search/?q=厂房', '[data-part=result], search-page .late'],
		['/listings/?district=songjiang', '[data-part=chips] li, listing-explorer .late'],
	] as const) {
		await page.goto(path);
		await page.waitForFunction((selector) => {
			for (const animation of document.getAnimations())
				if (animation.playState !== 'finished' && animation.effect?.getComputedTiming().endTime !== Infinity)
					animation.finish();
			return [...document.querySelectorAll(selector)].some((each) =>
				each.checkVisibility({ visibilityProperty: true }),
			);
		}, answers);
		expect(await page.locator('a[href^="tel:"]:visible').count()).toBeGreaterThan(0);
	}
	await close();
});

describe('storage that never answers', () => {
	const HANG = 'IDBFactory.prototype.open = () => ({})';

	test('the form shows within a second that it is saving, and then offers alternatives', async () => {
		const { page, close } = await openPage(visit);
		await page.addInitScript(HANG);
		await page.clock.install();
		await page.goto('/contact/');
		const script = page.waitForResponse('**/lead-dialogue*');
		await fillIn(page);
		await script;
		await submit(page);
		await page.clock.runFor(1000);
		await page.getByText('正在保存…').waitFor();
		await page.clock.runFor(20_000);
		const panel = page.locator('lead-form section[data-state]');
		await panel.waitFor();
		expect(await panel.getByRole('link', { name: '打电话' }).getAttribute('href')).toMatch(/^tel:/);
		expect(await page.getByText('正在保存…').count()).toBe(0);
		expect(await panel.locator('textarea').inputValue()).toContain('13800138000');
		await panel.getByRole('button', { name: '我已经发出，删除' }).click();
		await page.getByText('正在处理…').waitFor();
		await page.clock.runFor(20_000);
		await page.locator('lead-form section[data-state=dropped]').waitFor();
		await close();
	});

	test('if scripts never load, the text to copy and the phone number remain', async () => {
		const { page, close } = await openPage(visit);
		await page.route('**/lead-dialogue*', () => {});
		await page.clock.install();
		await page.goto('/contact/');
		await fillIn(page);
		await submit(page);
		await page.clock.runFor(1000);
		await page.getByText('正在保存…').waitFor();
		await page.clock.runFor(12_000);
		expect(await page.locator('lead-form textarea[readonly]').inputValue()).toMatch(
			/^需求：租\n联系人：王先生\n手机号：13800138000\nhttp/,
		);
		expect(await page.locator('lead-form [role=status] a[href^="tel:"]').isVisible()).toBe(true);
		await close();
	});

	test.each([
		['/search/?q=厂房', '**/pagefind/pagefind.js', '正在查找…', 'search-page'],
		['/listings/?district=songjiang', '**/explorer.json', '正在筛选…', 'listing-explorer'],
	])('%s shows that it is loading, and then that loading failed', async (path, hung, words, host) => {
		const { page, close } = await openPage(visit);
		await page.route(hung, () => {});
		await page.clock.install();
		const asked = page.waitForRequest(hung);
		await page.goto(path);
		await asked;
		await page.clock.runFor(1000);
		await page.getByText(words).waitFor();
		expect(await page.locator('.late').isVisible()).toBe(false);
		await page.clock.runFor(12_000);
		await page.locator(`${host}[data-failed] .late`).waitFor();
		await close();
	});
});
