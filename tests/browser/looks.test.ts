import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { smallTargets } from './accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from './browser.ts';
import {
	brokenHeadlines,
	coveredWhenFocused,
	doubleText,
	hiddenBorders,
	linesOf,
	linesOfDots,
	smallTexts,
	stackedTexts,
	wrongOnPaper,
} from './looks.ts';
import { TEMPLATES } from './templates.ts';

const PHONES = [
	{ width: 320, height: 568 },
	{ width: 390, height: 664 },
];
/** The smallest text on a phone, in px. */
const LEAST_TEXT = 15;
const FORCED = { viewport: { width: 1280, height: 900 }, forcedColors: 'active' } as const;

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

test.each(TEMPLATES)(
	'%s: the call bar covers nothing that matters, text is large and fits at twice the size, paper has no buttons',
	async (path) => {
		const { page, close } = await openPage(visit);
		for (const size of PHONES) {
			await page.setViewportSize(size);
			await page.goto(path);
			await page.waitForLoadState('networkidle');
			const where = `at ${size.width} px`;
			expect(await smallTargets(page), `small targets on the first screen ${where}`).toEqual([]);
			expect(await coveredWhenFocused(page), `focused under the bar ${where}`).toEqual([]);
			expect(await smallTexts(page, LEAST_TEXT), `small text ${where}`).toEqual([]);
			expect(await brokenHeadlines(page), `headlines ${where}`).toEqual([]);
			expect(await linesOfDots(page), `lines ${where}`).toEqual([]);
			await doubleText(page);
			expect(await linesOfDots(page), `200 % text ${where}`).toEqual([]);
			expect(await overflow(page), `200 % text ${where}`).toBe(0);
			expect(await stackedTexts(page), `200 % text ${where}`).toEqual([]);
		}
		expect(await hiddenBorders(page)).toEqual([]);
		await page.emulateMedia({ media: 'print' });
		expect(await wrongOnPaper(page)).toEqual([]);
		expect(await page.locator('body').innerText(), 'the hotline, on paper').toMatch(/400\s000\s0000/);
		await close();
	},
);

describe('the call bar', () => {
	test.each(PHONES)('covers no field of the open filter that is focused, at $width px', async (viewport) => {
		const { page, close } = await openPage(visit, { viewport });
		await page.goto('/listings/');
		await page.getByRole('button', { name: /^条件/ }).click();
		await page.locator('listing-explorer:defined').waitFor();
		expect(await coveredWhenFocused(page)).toEqual([]);
		await close();
	});

	test.each(PHONES)('does not cover the end of a page, at $width px', async (viewport) => {
		const { page, close } = await openPage(visit, { viewport });
		await page.goto('/about/');
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
		const foot = await page.locator('body > footer').boundingBox();
		const bar = await page.locator('body > nav > div').boundingBox();
		expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
		expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBe(viewport.height);
		await close();
	});
});

/** The titles of the fixture world are short. */
describe('no word of a headline is broken and no line starts with a dot on the real content', () => {
	let real: Visit;
	beforeAll(async () => {
		real = await startVisit(inject('realDist'));
	});
	afterAll(() => real.close());

	test.each(PHONES)('at $width px', async (viewport) => {
		const { page, close } = await openPage(real, { viewport });
		const paths = ['/', '/news/3231/', '/listings/', '/listings/sj-0001/', '/policies/fit/'];
		for (const path of [...paths, '/news/henlius-songjiang-groundbreaking/', '/districts/songjiang/']) {
			await page.goto(path);
			expect(await brokenHeadlines(page), path).toEqual([]);
			expect(await linesOfDots(page), path).toEqual([]);
		}
		await page.goto('/search/?q=生物医药');
		await page.locator('[data-part=results] h2').nth(5).waitFor();
		expect(await brokenHeadlines(page), 'what is found').toEqual([]);
		expect(await linesOfDots(page), 'what is found').toEqual([]);
		await close();
	});
});

test('at 320 px the whole navigation is visible on one line', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 320, height: 640 } });
	await page.addInitScript(() =>
		localStorage.setItem('shortlist', '{"favourites":["l-full","l-near"],"seen":[]}'),
	);
	await page.goto('/');
	await page.locator('favourite-count:not(:empty)').waitFor();
	const boxes = await page
		.getByRole('navigation', { name: '主导航' })
		.locator('a:visible, favourite-count')
		.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
	expect(boxes).toHaveLength(8);
	for (const { left, right, bottom } of boxes) {
		expect(left).toBeGreaterThanOrEqual(0);
		expect(right).toBeLessThanOrEqual(320);
		expect(bottom).toBeLessThanOrEqual(boxes[0].bottom);
	}
	await close();
});

describe('with forced colours', () => {
	test('the current item of the menu is the only one that is marked', async () => {
		const { page, close } = await openPage(visit, FORCED);
		await page.goto('/listings/');
		expect(await linesOf(page, 'header nav a[aria-current]')).toEqual(['0px, underlined']);
		expect(new Set(await linesOf(page, 'header nav a:not([aria-current])'))).toEqual(new Set(['0px']));
		await close();
	});

	test('notices keep their boxes', async () => {
		const { page, close } = await openPage(visit, FORCED);
		await page.goto('/listings/l-full/');
		expect(new Set(await linesOf(page, '.notice'))).toEqual(new Set(['0px, outlined']));
		await close();
	});

	test('selected choices stay marked', async () => {
		const { page, close } = await openPage(visit, FORCED);
		await page.goto('/listings/district/songjiang/');
		expect(await linesOf(page, 'main .chip[aria-current]')).toEqual(['1px, outlined']);
		expect(new Set(await linesOf(page, 'main .chip:not([aria-current])'))).toEqual(new Set(['1px']));

		await page.goto('/listings/');
		await page
			.locator('#explore details')
			.evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
		expect(new Set(await linesOf(page, 'form .chip:has(:checked)'))).toEqual(new Set(['1px, outlined']));
		expect(new Set(await linesOf(page, 'form .chip:not(:has(:checked))'))).toEqual(new Set(['1px']));

		await page.locator('header input[name=q]').pressSequentially('松江');
		await page.locator('header [role=option]').nth(1).waitFor();
		await page.keyboard.press('ArrowDown');
		expect(await linesOf(page, 'header [aria-selected=true]')).toEqual(['0px, outlined']);
		expect(await linesOf(page, 'header [role=option]:not([aria-selected=true])')).toContain('0px');
		await close();
	});
});

test('on a wide screen the types stand beside the wish, up to the edge of the page', async () => {
	const { page, close } = await openPage(visit, { viewport: { width: 1280, height: 900 } });
	await page.goto('/');
	const boxOf = (selector: string) =>
		page.locator(selector).evaluate((each) => each.getBoundingClientRect().toJSON());
	const [wish, types, hero] = [
		await boxOf('main #home-search'),
		await boxOf('main nav[aria-label=按类型]'),
		await boxOf('main h1 >> xpath=..'),
	];
	expect(types.left).toBeGreaterThan(wish.right);
	expect(types.top).toBeLessThan(wish.top);
	expect(hero.width).toBeGreaterThan(1100);
	expect(types.right).toBeCloseTo(hero.right, 0);
	await close();
});
