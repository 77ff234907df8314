import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityFaults } from '../accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from '../browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const BOXES = [
	{ name: 'the box in the header', path: '/news/', box: 'header input[name=q]' },
	{ name: 'the box of the home page', path: '/', box: '#home-search' },
	{ name: 'the box of the search page', path: '/search/', box: '#q' },
];

/** Typed text → first suggestion. */
const OFFERED = {
	松江: '松江',
	songjiang: '松江',
	sj: '松江',
	松jiang: '松江',
	s江: '松江',
	ＳＪ: '松江',
	minhang: '闵行',
	xinzhuang: '莘庄',
	月台: '卸货平台',
	车间: '厂房',
};

describe.each(BOXES)('$name', ({ path, box }) => {
	async function openBox(width = 390) {
		const visitor = await openPage(visit, { viewport: { width, height: 720 } });
		await visitor.page.goto(path);
		const input = visitor.page.locator(box);
		await input.focus();
		await visitor.page.locator(`${box}[role=combobox]`).waitFor();
		await visitor.page.waitForLoadState('networkidle');
		const options = visitor.page.locator('[role=option]:visible');
		return { ...visitor, input, options };
	}

	test('offers words by Han, pinyin, initials, a mixture, and the other words of the trade', async () => {
		const { input, options, troubles, close } = await openBox();
		for (const [typed, text] of Object.entries(OFFERED)) {
			await input.fill(typed);
			await options.first().waitFor();
			expect(await options.first().textContent(), typed).toMatch(new RegExp(`^${text} `));
		}
		await input.fill('核潜艇');
		expect(await options.count()).toBe(0);
		expect(troubles).toEqual([]);
		await close();
	});

	test('is worked by the keys alone, and says where they stand', async () => {
		const { page, input, options, troubles, close } = await openBox();
		const active = async () => {
			const id = await input.getAttribute('aria-activedescendant');
			return id === null ? null : page.locator(`[id="${id}"]`).textContent();
		};
		await input.pressSequentially('sj');
		await options.first().waitFor();
		expect(await input.getAttribute('aria-expanded')).toBe('true');
		await input.press('ArrowUp');
		expect(await options.last().getAttribute('aria-selected')).toBe('true');
		await input.press('ArrowDown');
		expect(await active()).toBeNull();
		await input.press('ArrowDown');
		expect(await active()).toMatch(/^松江 /);
		await input.press('End');
		expect(await options.last().getAttribute('aria-selected')).toBe('true');
		await input.press('Home');
		expect(await active()).toMatch(/^松江 /);
		expect(await page.locator('[role=status]', { hasText: /^\d 个建议/ }).count()).toBe(1);

		await input.press('Escape');
		expect(await options.count()).toBe(0);
		expect(await input.getAttribute('aria-expanded')).toBe('false');
		expect(await input.inputValue()).toBe('sj');
		await input.press('ArrowDown');
		await options.first().waitFor();
		await input.press('Escape');
		await input.press('Escape');
		expect(await input.inputValue()).toBe('');

		await input.pressSequentially('月台');
		await options.first().waitFor();
		await input.press('ArrowDown');
		await input.press('Enter');
		await page.waitForURL(`**/search/?q=${encodeURIComponent('卸货平台')}`);
		expect(troubles).toEqual([]);
		await close();
	});

	test('searches for what is typed when Enter is pressed on no word', async () => {
		const { page, input, options, close } = await openBox();
		await input.fill('sj');
		await options.first().waitFor();
		await input.press('Enter');
		await page.waitForURL('**/search/?q=sj');
		expect(await options.count()).toBe(0);
		await close();
	});

	test('is worked by touch, and finishes the last word of several', async () => {
		const { page, input, options, close } = await openBox();
		await input.fill('冻干 songjiang');
		await options.first().click();
		await page.waitForURL(`**/search/?q=${encodeURIComponent('冻干')}+${encodeURIComponent('松江')}`);
		await page.locator('[data-part=results][aria-busy=false]').waitFor({ state: 'attached' });
		await close();
	});

	test('waits while an input method composes, and leaves it its keys', async () => {
		const { page, input, options, close } = await openBox();
		const compose = (type: string, value: string) =>
			input.evaluate(
				(field, { type, value }) => {
					if (!(field instanceof HTMLInputElement)) return;
					if (type !== 'input') field.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
					if (type === 'compositionstart') return;
					field.value = value;
					field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
				},
				{ type, value },
			);
		// Before the first timer: the page could not stop one that is older than this clock.
		await page.clock.install();
		await input.fill('sj');
		await options.first().waitFor();
		await compose('compositionstart', '');
		expect(await options.count()).toBe(0);
		await compose('input', 'song');
		for (const key of ['ArrowDown', 'Enter', 'Escape']) {
			const isLeft = await input.evaluate(
				(field, key) =>
					field.dispatchEvent(
						new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
					),
				key,
			);
			expect(isLeft, key).toBe(true);
		}
		expect(await options.count()).toBe(0);
		// Longer than the debounce of the search.
		await page.clock.runFor(400);
		expect(page.url()).not.toContain('q=song');
		await compose('compositionend', '松');
		await options.first().waitFor();
		expect(await options.first().textContent()).toMatch(/^松江 /);
		await close();
	});

	test('moves nothing on the page, and goes when the field is left', async () => {
		const { page, input, options, close } = await openBox();
		const height = () => page.evaluate(() => document.documentElement.scrollHeight);
		const before = [await height(), await input.boundingBox()];
		await input.fill('月台');
		await options.first().waitFor();
		expect([await height(), await input.boundingBox()]).toEqual(before);
		await input.blur();
		expect(await options.count()).toBe(0);
		await close();
	});

	test('stays inside a narrow window and breaks no rule of access', async () => {
		const { page, input, options, close } = await openPage(visit, {
			viewport: { width: 320, height: 640 },
			colorScheme: 'dark',
		}).then(async (visitor) => {
			await visitor.page.goto(path);
			const field = visitor.page.locator(box);
			await field.focus();
			await visitor.page.locator(`${box}[role=combobox]`).waitFor();
			return { ...visitor, input: field, options: visitor.page.locator('[role=option]:visible') };
		});
		await input.fill('s');
		await options.first().waitFor();
		expect(await overflow(page)).toBe(0);
		const place = await options.first().boundingBox();
		expect(place?.x).toBeGreaterThanOrEqual(0);
		expect((place?.x ?? 0) + (place?.width ?? 999)).toBeLessThanOrEqual(320);
		expect(await accessibilityFaults(page, 'site-search')).toEqual([]);
		await close();
	});
});

test.each([
	['a district opens its page', 'sj', '/districts/songjiang/'],
	['a topic opens its page', 'shengwu', '/topics/biomedicine/'],
	['a property type opens its listings', '车间', '/listings/type/factory/'],
])('%s from the header', async (_, typed, path) => {
	const { page, troubles, close } = await openPage(visit);
	await page.goto('/news/101/');
	const input = page.locator('header input[name=q]');
	await input.pressSequentially(typed);
	const first = page.locator('[role=option]:visible').first();
	await first.waitFor();
	expect(await first.textContent()).toContain('页');
	await input.press('ArrowDown');
	await input.press('Enter');
	await page.waitForURL(`**${path}`);
	expect(troubles).toEqual([]);
	await close();
});

test('the search page stays when a word is chosen, and searches for it', async () => {
	const { page, close } = await openPage(visit);
	await page.goto('/search/');
	const input = page.locator('#q');
	await input.fill('sj');
	await page.locator('[role=option]:visible').first().waitFor();
	await input.press('ArrowDown');
	await input.press('Enter');
	await page.waitForURL(`**/search/?q=${encodeURIComponent('松江')}`);
	await page.locator('[data-part=result]').first().waitFor();
	await close();
});

test('words that come late are not shown over what was asked meanwhile', async () => {
	const { page, atRest, close } = await openPage(visit);
	const held: (() => void)[] = [];
	await page.route('**/api/suggestions.json', async (route) => {
		await new Promise<void>((resolve) => held.push(resolve));
		await route.continue();
	});
	await page.goto('/search/');
	const input = page.locator('#q');
	await input.focus();
	await page.locator('#q[role=combobox]').waitFor();
	await input.fill('松江');
	await input.press('Enter');
	await page.locator('[data-part=result]').first().waitFor();
	const arrived = page.waitForResponse('**/api/suggestions.json');
	for (const release of held) release();
	await (await arrived).finished();
	await atRest();
	expect(await page.locator('[role=option]:visible').count()).toBe(0);
	await input.press('ArrowDown');
	await page.locator('[role=option]:visible').first().waitFor();
	await close();
});

test('a visitor quicker than the script gets the words all the same', async () => {
	const { page, close } = await openPage(visit);
	await page.route('**/_astro/*.js', async (route) => {
		await page.locator('header input[name=q]').focus();
		await route.continue();
	});
	await page.goto('/news/101/');
	await page.locator('header input[role=combobox]').waitFor();
	// The search now starts its worker, which loads one more script.
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await close();
});

test('a page that is only read loads neither the words nor the engine', async () => {
	const { page, close } = await openPage(visit);
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.goto('/news/101/');
	await page.waitForLoadState('networkidle');
	expect(loaded.filter((path) => /suggest|pagefind|combobox/.test(path))).toEqual([]);
	await page.locator('header input[name=q]').focus();
	await page.waitForRequest('**/api/suggestions.json');
	await close();
});

test('where no thread can be had, the box offers words and leaves the engine to the search page', async () => {
	const { page, troubles, close } = await openPage(visit);
	await page.addInitScript('delete window.Worker');
	await page.goto('/news/');
	const input = page.locator('header input[name=q]');
	await input.focus();
	await page.locator('header input[role=combobox]').waitFor();
	await page.waitForLoadState('networkidle');
	await input.pressSequentially('松江');
	await page.locator('[role=option]:visible').first().waitFor();
	expect(troubles).toEqual([]);
	await input.fill('冻干');
	await input.press('Enter');
	await page.waitForURL('**/search/?q=*');
	await page.locator('[data-part=result]').first().waitFor();
	expect(troubles).toEqual([]);
	await close();
});

test('without the list of words the box still searches', async () => {
	const { page, close } = await openPage(visit);
	await page.route('**/api/suggestions.json', (route) => route.abort());
	await page.goto('/news/');
	await page.locator('header input[name=q]').fill('冻干');
	await page.locator('header input[name=q]').press('Enter');
	await page.waitForURL('**/search/?q=*');
	await page.locator('[data-part=result]').first().waitFor();
	await close();
});

describe('a key that ends a composition in Safari, which sends it after the end of the composition', () => {
	/**
	 * Simulates Safari: the composition has ended, and only the key code shows that the key belonged to the input method.
	 */
	async function pressComposed(page: Page, key: string): Promise<boolean> {
		return page.locator('search-page input[name=q]').evaluate((input, name) => {
			input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
			input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '' }));
			return input.dispatchEvent(
				new KeyboardEvent('keydown', { key: name, keyCode: 229, bubbles: true, cancelable: true }),
			);
		}, key);
	}

	test.each(['Escape', 'Enter', 'ArrowDown', 'ArrowUp'])('%s leaves the field alone', async (key) => {
		const { page, close } = await openPage(visit);
		await page.goto('/search/');
		const input = page.locator('search-page input[name=q]');
		await input.fill('宁东路甲');
		await page.waitForURL(/q=/);
		await page.locator('search-page input[role=combobox]').waitFor();
		expect(await pressComposed(page, key)).toBe(true);
		expect(await input.inputValue()).toBe('宁东路甲');
		expect(await input.getAttribute('aria-activedescendant')).toBeNull();
		await close();
	});

	test('Enter takes no suggestion that the arrows stand on', async () => {
		const { page, close } = await openPage(visit);
		await page.goto('/search/');
		const input = page.locator('search-page input[name=q]');
		await input.fill('松');
		await page.locator('search-page [role=option]').first().waitFor();
		await input.press('ArrowDown');
		await input.evaluate((field) =>
			field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, cancelable: true })),
		);
		expect(await input.inputValue()).toBe('松');
		expect(await input.getAttribute('aria-activedescendant')).not.toBeNull();
		await close();
	});
});
