import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPage, overflow, startVisit, type Visit } from './browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

const BOXES = [
	{ name: 'the box in the header', path: '/news/', box: 'header input[name=q]' },
	{ name: 'the box of the search page', path: '/search/', box: '#q' },
];

/** What is typed → what stands first. */
const OFFERED = {
	松江: '松江',
	songjiang: '松江',
	sj: '松江',
	松jiang: '松江',
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
		await input.pressSequentially('sj');
		await options.first().waitFor();
		expect(await input.getAttribute('aria-expanded')).toBe('true');
		await input.press('ArrowUp');
		expect(await options.last().getAttribute('aria-selected')).toBe('true');
		await input.press('ArrowDown');
		expect(await input.getAttribute('aria-activedescendant')).toBeNull();
		await input.press('ArrowDown');
		const active = await input.getAttribute('aria-activedescendant');
		expect(await page.locator(`[id="${active}"]`).textContent()).toMatch(/^松江 /);
		expect(await page.locator('[role=status]', { hasText: /个建议/ }).count()).toBe(1);
		await input.press('Escape');
		expect(await options.count()).toBe(0);
		await input.press('Backspace');
		await options.first().waitFor();
		await input.press('ArrowDown');
		const chosen = (await options.first().textContent())?.split(' ')[0] ?? '';
		await input.press('Enter');
		await page.waitForURL(`**/search/?q=${encodeURIComponent(chosen)}`);
		expect(troubles).toEqual([]);
		await close();
	});

	test('is worked by touch, and finishes the last word of several', async () => {
		const { page, input, options, close } = await openBox();
		await input.fill('冻干 songjiang');
		await options.first().click();
		await page.waitForURL(`**/search/?q=${encodeURIComponent('冻干')}+${encodeURIComponent('松江')}`);
		await page.locator('[data-search-results][aria-busy=false]').waitFor({ state: 'attached' });
		await close();
	});

	test('waits while an input method composes', async () => {
		const { input, options, close } = await openBox();
		await input.evaluate((field) => {
			if (!(field instanceof HTMLInputElement)) return;
			field.value = 'song';
			field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
		});
		expect(await options.count()).toBe(0);
		await input.evaluate((field) => field.dispatchEvent(new CompositionEvent('compositionend')));
		await options.first().waitFor();
		await close();
	});

	test('stays inside a narrow window and breaks no rule of access', async () => {
		const { page, input, options, close } = await openPage(visit, {
			viewport: { width: 320, height: 640 },
			colorScheme: 'dark',
			bypassCSP: true,
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
		await page.addScriptTag({ content: axe.source });
		const violations = await page.evaluate<string[]>(
			`axe.run('site-search').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`,
		);
		expect(violations).toEqual([]);
		await close();
	});
});

test('a page that is only read loads neither the words nor the engine', async () => {
	const { page, close } = await openPage(visit);
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.goto('/news/');
	await page.waitForLoadState('networkidle');
	expect(loaded.filter((path) => /suggestions|pagefind|combobox/.test(path))).toEqual([]);
	await page.locator('header input[name=q]').focus();
	await page.waitForRequest('**/api/suggestions.json');
	await close();
});

test('without the list of words the box still searches', async () => {
	const { page, close } = await openPage(visit);
	await page.route('**/api/suggestions.json', (route) => route.abort());
	await page.goto('/news/');
	await page.locator('header input[name=q]').fill('冻干');
	await page.locator('header input[name=q]').press('Enter');
	await page.waitForURL('**/search/?q=*');
	await page.locator('[data-search-result]').first().waitFor();
	await close();
});
