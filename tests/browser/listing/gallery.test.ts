import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPhotoWorld, PHOTO_COUNT } from '../../site/world/photo-world.ts';
import { openPage, startVisit, type Visit } from '../browser.ts';

/** Bytes of pictures before anything is scrolled, on a phone with two dots a pixel. */
const FIRST_VIEW = 60_000;
const PATH = '/listings/l-full/';
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(await buildPhotoWorld());
}, 300_000);
afterAll(() => visit.close());

test('the first view of a listing with twenty photos is light, and nothing moves in it', async () => {
	const { page, troubles, atRest, close } = await openPage(visit, PHONE);
	const pictures: Promise<{ url: string; bytes: number }>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'image')
			pictures.push(response.body().then(({ length }) => ({ url: response.url(), bytes: length })));
	});
	await page.addInitScript(() => {
		const mark = () => performance.mark('shift');
		new PerformanceObserver((list) => list.getEntries().forEach(mark)).observe({ type: 'layout-shift' });
	});
	await page.goto(PATH);
	await atRest();
	await expect
		.poll(() =>
			page
				.locator('picture-gallery img')
				.first()
				.evaluate((image: HTMLImageElement) => image.complete),
		)
		.toBe(true);
	const loaded = await Promise.all(pictures);
	const photos = loaded.filter(({ url }) => url.includes('/photo-'));
	expect(photos.length).toBeGreaterThan(0);
	expect(photos.every(({ url }) => url.endsWith('.avif'))).toBe(true);
	expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(FIRST_VIEW);
	expect(await page.evaluate(() => performance.getEntriesByName('shift').length)).toBe(0);
	expect(troubles).toEqual([]);
	await close();
});

test('the rest comes when it is scrolled to, and nothing moves either', async () => {
	const { page, atRest, close } = await openPage(visit, PHONE);
	await page.goto(PATH);
	const last = page.locator('picture-gallery img').nth(PHOTO_COUNT - 1);
	const box = () => last.evaluate((image) => [image.clientWidth, image.clientHeight]);
	const loaded = () => last.evaluate((image: HTMLImageElement) => image.naturalWidth > 0);
	expect(await loaded()).toBe(false);
	const before = await box();
	expect(Math.min(...before)).toBeGreaterThan(100);
	const tone = await last.evaluate((image) => getComputedStyle(image).backgroundColor);
	expect(tone).toMatch(/^rgb\(\d+, \d+, \d+\)$/);
	expect(tone).not.toBe('rgb(255, 255, 255)');
	await last.scrollIntoViewIfNeeded();
	await expect.poll(loaded).toBe(true);
	await atRest();
	expect(await box()).toEqual(before);
	await close();
});

test('the viewer says the number and the caption of each picture', async () => {
	const { page, troubles, close } = await openPage(visit, { ...PHONE, reducedMotion: 'reduce' });
	await page.goto(PATH);
	await page.waitForFunction(() => customElements.get('picture-gallery') !== undefined);
	await page.locator('picture-gallery a').nth(2).tap();
	const dialog = page.getByRole('dialog', { name: '图片' });
	await dialog.getByText(`3 / ${PHOTO_COUNT + 2}　第 3 张测试照片：厂房和空地`).waitFor();
	await dialog.getByRole('button', { name: '下一张' }).tap();
	await dialog.getByText(`4 / ${PHOTO_COUNT + 2}　第 4 张`).waitFor();
	expect(troubles).toEqual([]);
	await close();
});
