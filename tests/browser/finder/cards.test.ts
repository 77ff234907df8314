import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
	type ListingIndex,
	packListings,
	unpackListings,
} from '../../../src/domain/explorer/rows/listing-index.ts';
import { day } from '../../../src/domain/units/calendar-date.ts';
import { accessibilityFaults } from '../accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from '../browser.ts';

let world: Visit;
let real: Visit;
beforeAll(async () => {
	[world, real] = await Promise.all([startVisit(inject('dist')), startVisit(inject('realDist'))]);
});
afterAll(() => Promise.all([world.close(), real.close()]));

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1280, height: 900 } };

const card = (page: Page, id: string) =>
	page.locator('main li').filter({ has: page.locator(`.card-link[href="/listings/${id}/"]`) });

test.each([320, 360, 390, 1280])(
	'no title or price of a card is cut, or parted inside a word, at %i px',
	async (width) => {
		const { page, close } = await openPage(real, { viewport: { width, height: 844 } });
		for (const path of ['/', '/listings/']) {
			await page.goto(path);
			const faults = await page.locator('main li h3 .card-link').evaluateAll((links) =>
				links.flatMap((link) => {
					const [text] = link.childNodes;
					if (!(text instanceof Text) || link.scrollWidth > link.clientWidth) return [link.textContent];
					return [...text.data.matchAll(/\S+/g)]
						.filter(({ index, 0: word }) => {
							const range = new Range();
							range.setStart(text, index);
							range.setEnd(text, index + word.length);
							return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
						})
						.map(({ 0: word }) => word);
				}),
			);
			expect(faults, path).toEqual([]);
			const prices = await page
				.locator('main li .price:visible')
				.evaluateAll((all) =>
					all
						.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
						.map(({ textContent }) => textContent),
				);
			expect(prices, path).toEqual([]);
		}
		await close();
	},
);

test.each([390, 800, 1024, 1280])(
	'no offer of the home page stands alone in a row of several, at %i px',
	async (width) => {
		const { page, close } = await openPage(real, { viewport: { width, height: 844 } });
		await page.goto('/');
		const tops = await page
			.locator('main li:has(.card-link):visible')
			.evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().top)));
		const rows = [...Map.groupBy(tops, (top) => top).values()].map(({ length }) => length);
		expect(tops.length).toBeGreaterThan(1);
		expect(new Set(rows).size).toBe(1);
		await close();
	},
);

test('with text of twice the size the heart covers no tag', async () => {
	const { page, close } = await openPage(real, PHONE);
	await page.goto('/listings/');
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	const covered = await page.locator('main li:has(.card-link)').evaluateAll((cards) =>
		cards.flatMap((card) => {
			const heart = card.querySelector('favourite-button svg')?.getBoundingClientRect();
			return [...card.querySelectorAll('.badge')]
				.filter((tag) => tag.checkVisibility())
				.filter((tag) => {
					const { right, top, bottom } = tag.getBoundingClientRect();
					return heart && right > heart.left && bottom > heart.top && top < heart.bottom;
				})
				.map(({ textContent }) => textContent);
		}),
	);
	expect(covered).toEqual([]);
	await close();
});

describe('tags in the corner', () => {
	const tags = (page: Page, id: string) => card(page, id).locator('[data-tag]:visible').allInnerTexts();

	/** Opens the finder on a day, with a listing that was published on 20 and became cheaper on 22 November. */
	async function openOn(today: string, path: string) {
		const visitor = await openPage(world, DESK);
		const { page } = visitor;
		await page.clock.setFixedTime(new Date(`${today}T12:00:00+08:00`));
		await page.route('**/api/explorer.json', async (route) => {
			const response = await route.fetch();
			const index: ListingIndex = await response.json();
			const rows = unpackListings(index).map((row) =>
				row.id === 'l-full' ? { ...row, published: day('2026-11-20'), cheaper: day('2026-11-22') } : row,
			);
			await route.fulfill({ response, json: packListings(index, rows) });
		});
		await page.goto(path);
		return visitor;
	}

	test.each([
		['2026-11-23', ['新出']],
		['2026-12-04', ['新出']],
		['2026-12-05', ['降价']],
		['2026-12-22', ['降价']],
		['2026-12-23', ['现场核实 11-10']],
		['2027-01-20', []],
	])('on %s a result says %j', async (today, expected) => {
		const { page, troubles, close } = await openOn(today, '/listings/?deal=lease');
		await page.locator('listing-explorer[data-live]').waitFor();
		const shown = (await tags(page, 'l-full')).map((text) => text.replaceAll(/\s+/g, ' '));
		expect(shown).toEqual(expected);
		expect(troubles).toEqual([]);
		await close();
	});

	test.each([
		['2026-11-23', ['新出', '']],
		['2026-12-05', ['现场核实', '11-10']],
	])('on %s a list that was built when it was new says %j', async (today, [tag, when]) => {
		const { page, close } = await openPage(world, DESK);
		await page.clock.setFixedTime(new Date(`${today}T12:00:00+08:00`));
		await page.route('**/listings/district/songjiang/', async (route) => {
			const response = await route.fetch();
			const fresh = '<span class="badge" data-tag="new" data-until="2026-12-04">新出</span>';
			const text = (await response.text()).replace(
				'<span class="badge" data-tag="verified"',
				`${fresh}$& hidden`,
			);
			await route.fulfill({ response, body: text });
		});
		await page.goto('/listings/district/songjiang/');
		await page.waitForFunction(() => customElements.get('fresh-mark') !== undefined);
		expect((await tags(page, 'l-full')).join().split(/\s+/)).toEqual(
			[tag, when].filter((text) => text !== ''),
		);
		await close();
	});
});

describe('the sky of a card', () => {
	/** What lies over the drawings of cards in the window, or over another mark of the same card. */
	const collisions = (page: Page) =>
		page.locator('main li:has(img.section)').evaluateAll((cards) => {
			const visible = (all: Iterable<Element>) =>
				[...all]
					.map((each) => ({ name: each.textContent?.trim() ?? '', box: each.getBoundingClientRect() }))
					.filter(({ box }) => box.width > 0);
			return cards.flatMap((each) => {
				const place = each.querySelector('img.section')?.closest('div')?.getBoundingClientRect();
				if (place === undefined) return [];
				// The button is larger than what is seen of it.
				const heart = visible(each.querySelectorAll('favourite-button svg'));
				const marks = [...heart, ...visible(each.querySelectorAll('.badge, .leafed button'))];
				const drawing = { name: 'drawing', box: new DOMRect(place.x, place.bottom, place.width, 0) };
				drawing.box.height = (place.width * 110) / 160;
				drawing.box.y -= drawing.box.height;
				const all = [drawing, ...marks];
				return all.flatMap((one, i) =>
					all
						.slice(i + 1)
						.filter(
							({ box }) =>
								Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > 1 &&
								Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > 1,
						)
						.map(({ name }) => `${one.name} × ${name}`),
				);
			});
		});

	test.each([320, 360, 375, 390, 768, 1280])(
		'holds heart, tags and counter beside each other at %i px, and nothing lies over a drawing',
		async (width) => {
			const { page, close } = await openPage(real, { viewport: { width, height: 900 } });
			for (const path of [
				'/listings/?sort=rent',
				'/listings/district/songjiang/',
				'/districts/minhang/',
				'/',
			]) {
				await page.goto(path);
				await page.waitForFunction(
					() => document.querySelector('listing-explorer:not([data-live])') === null,
				);
				await page.waitForFunction(() => customElements.get('favourite-button') !== undefined);
				expect(await page.locator('main li img.section').count(), path).toBeGreaterThan(0);
				for (const item of await page.locator('main [data-pictures]:has(img.section)').all()) {
					await item.scrollIntoViewIfNeeded();
					await item.locator('button').first().waitFor({ state: 'attached' });
				}
				expect(await collisions(page), path).toEqual([]);
			}
			await close();
		},
	);
});

describe('pictures of a card', () => {
	const ID = 'sj-0001';
	const next = (page: Page) => card(page, ID).getByRole('button', { name: /下一张图$/ });
	const asked = (page: Page) => {
		const paths: string[] = [];
		page.on('request', (request) => paths.push(new URL(request.url()).pathname));
		return () => paths.filter((path) => path.startsWith('/pictures/'));
	};
	/** The finder has put its cards in the place of those of the build. */
	const ready = (page: Page) =>
		page.waitForFunction(() => document.querySelector('listing-explorer:not([data-live])') === null);
	/** The number of the picture that is in the window of the strip. */
	const inSight = (page: Page) =>
		card(page, ID)
			.locator('.leafed > a')
			.evaluate((strip) => Math.round((strip.scrollLeft / strip.clientWidth) * 10) / 10 + 1);

	/**
	 * Moves a finger over a strip, to the left, by half a picture. The events say when they happened: a busy machine sends
	 * them at times of its own, and as fast as no finger, from where Chromium passes a picture.
	 */
	async function swipe(page: Page, strip: Locator) {
		await strip.evaluate((each) => each.scrollIntoView({ block: 'center' }));
		const box = await strip.boundingBox();
		if (box === null) throw new Error('no picture');
		const session = await page.context().newCDPSession(page);
		const began = Date.now() / 1000 - 1;
		const [steps, pixels, seconds] = [8, 9, 0.008];
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				timestamp: began + step * seconds,
				touchPoints:
					type === 'touchEnd'
						? []
						: [{ x: box.x + box.width - 15 - step * pixels, y: box.y + box.height - 15 }],
			});
		await touch('touchStart', 0);
		for (let step = 1; step <= steps; step += 1) await touch('touchMove', step);
		await touch('touchEnd', steps);
	}

	test.each(['/listings/?park=yunjian-demo', '/listings/district/songjiang/'])(
		'are leafed through by mouse and keyboard on %s, and loaded only then',
		async (path) => {
			const { page, troubles, atRest, close } = await openPage(real, DESK);
			const paths = asked(page);
			await page.goto(path);
			await ready(page);
			await next(page).scrollIntoViewIfNeeded();
			const { height } = (await card(page, ID).boundingBox()) ?? { height: 0 };
			await atRest();
			expect(paths()).toEqual([]);
			await next(page).click();
			await expect.poll(() => inSight(page)).toBe(2);
			expect(paths()).toEqual([`/pictures/${ID}/1.webp`]);
			expect(await card(page, ID).getByRole('status').allInnerTexts()).toContain('第 2 张，共 3 张：平面图');
			await page.keyboard.press('ArrowRight');
			await expect.poll(() => inSight(page)).toBe(3);
			await page.keyboard.press('Enter');
			await expect.poll(() => inSight(page)).toBe(1);
			await card(page, ID).hover();
			await card(page, ID).getByRole('button', { name: '上一张图' }).click();
			await expect.poll(() => inSight(page)).toBe(3);
			expect(await card(page, ID).getByRole('status').allInnerTexts()).toContain('第 3 张，共 3 张：平面图');
			expect((await card(page, ID).boundingBox())?.height).toBe(height);
			for (const button of await card(page, ID).locator('.leafed button').all()) {
				const box = await button.boundingBox();
				expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
			}
			await card(page, ID)
				.locator('.leafed > a')
				.click({ position: { x: 20, y: 110 } });
			await page.waitForURL(`**/listings/${ID}/`);
			expect(troubles).toEqual([]);
			await close();
		},
	);

	test('are swiped on a phone, where a card stays as low as before', async () => {
		const { page, troubles, atRest, close } = await openPage(real, PHONE);
		const paths = asked(page);
		await page.goto('/listings/?park=yunjian-demo');
		await ready(page);
		await next(page).scrollIntoViewIfNeeded();
		await atRest();
		expect(paths()).toEqual([]);
		await swipe(page, card(page, ID).locator('.leafed > a'));
		await expect.poll(() => inSight(page)).toBe(2);
		expect(paths()[0]).toBe(`/pictures/${ID}/1.webp`);
		await expect.poll(() => next(page).innerText()).toBe('2/3');
		expect(await card(page, ID).getByRole('button', { name: '上一张图' }).count()).toBe(0);
		expect((await card(page, ID).boundingBox())?.height).toBeLessThanOrEqual(150);
		expect(await overflow(page)).toBe(0);
		await card(page, ID)
			.locator('.leafed > a')
			.tap({ position: { x: 20, y: 110 } });
		await page.waitForURL(`**/listings/${ID}/`);
		expect(troubles).toEqual([]);
		await close();
	});

	test('are loaded on the way back, too, when a hard swipe has passed one', async () => {
		const { page, close } = await openPage(real, PHONE);
		const paths = asked(page);
		await page.goto('/listings/?park=yunjian-demo');
		await ready(page);
		const scroll = (pictures: number) =>
			card(page, ID)
				.locator('.leafed > a')
				.evaluate((strip, by) => {
					strip.style.scrollSnapType = 'none';
					strip.scrollTo({ left: by * strip.clientWidth, behavior: 'instant' });
				}, pictures);
		await scroll(2);
		await expect.poll(paths).toEqual([`/pictures/${ID}/2.webp`]);
		await scroll(1.5);
		await expect.poll(paths).toEqual([`/pictures/${ID}/2.webp`, `/pictures/${ID}/1.webp`]);
		await close();
	});

	test('move at once for who wants no motion, and have a heart above them', async () => {
		const { page, close } = await openPage(real, { ...DESK, reducedMotion: 'reduce' });
		await page.goto('/listings/?park=yunjian-demo');
		await ready(page);
		await next(page).click();
		expect(await inSight(page)).toBe(2);
		await card(page, ID).getByRole('button', { name: '收藏' }).click();
		await card(page, ID).locator('favourite-button [aria-pressed=true]').waitFor();
		expect(await accessibilityFaults(page)).toEqual([]);
		await close();
	});

	test('are one picture without script, and where there is no other', async () => {
		const { page, close } = await openPage(real, { ...DESK, javaScriptEnabled: false });
		await page.goto('/listings/district/songjiang/');
		expect(await card(page, ID).locator('img').count()).toBe(1);
		await close();
		const single = await openPage(real, DESK);
		await single.page.goto('/listings/district/songjiang/');
		await next(single.page).waitFor();
		expect(await card(single.page, 'sj-0003').locator('button').count()).toBe(1);
		await single.close();
	});
});

test('at 320 px a card breaks no amount over two lines, and a near miss says by how much', async () => {
	const { page, close } = await openPage(real, { ...PHONE, viewport: { width: 320, height: 844 } });
	await page.goto('/listings/?district=songjiang&areaMin=2000&crane=5&height=8');
	const summary = page.locator('[data-part=near] summary').first();
	await summary.filter({ hasText: '差' }).waitFor();
	const isCut = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth;
	expect(await summary.evaluate(isCut)).toBe(false);
	const lines = (amounts: Locator) =>
		amounts.evaluateAll((all) => all.map((each) => each.getClientRects().length));
	const totals = await lines(page.locator('main .total:visible', { hasText: '万' }));
	expect(totals.length).toBeGreaterThan(2);
	expect(new Set(totals)).toEqual(new Set([1]));
	expect(await lines(page.locator('[data-part=unsure] a[href^="tel:"]'))).toEqual([1]);
	await page.goto('/policies/');
	const left = await lines(page.locator('main [data-part=left]', { hasText: '天' }));
	expect(left.length).toBeGreaterThan(2);
	expect(new Set(left)).toEqual(new Set([1]));
	await close();
});
