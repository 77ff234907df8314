import QRCode from 'qrcode';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from './browser.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const QUIET_ZONE = 4;

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('realDist'));
});
afterAll(() => visit.close());

/** The modules of the code on a page, row by row: whether the middle of each is dark. */
async function modulesOf(page: Page, count: number): Promise<boolean[]> {
	return page.locator('page-code img').evaluate(async (image: HTMLImageElement, side: number) => {
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.naturalWidth;
		canvas.height = image.naturalHeight;
		const pen = canvas.getContext('2d');
		if (pen === null) throw new Error('nothing can be drawn');
		pen.drawImage(image, 0, 0);
		const unit = image.naturalWidth / side;
		const { data } = pen.getImageData(0, 0, image.naturalWidth, image.naturalHeight);
		return Array.from({ length: side * side }, (_, i) => {
			const at = (module: number) => Math.floor((module + 0.5) * unit);
			return (data[4 * (at(Math.floor(i / side)) * image.naturalWidth + at(i % side))] ?? 255) < 128;
		});
	}, count);
}

/** What a code of this address looks like, with its quiet zone. */
function expectedModules(address: string): { side: number; dark: boolean[] } {
	const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
	const side = modules.size + 2 * QUIET_ZONE;
	const isInside = (module: number) => module >= 0 && module < modules.size;
	const dark = Array.from({ length: side * side }, (_, i) => {
		const [row, column] = [Math.floor(i / side) - QUIET_ZONE, (i % side) - QUIET_ZONE];
		return isInside(row) && isInside(column) && modules.get(row, column) === 1;
	});
	return { side, dark };
}

test.each([
	['/news/3231/', 'https://example.com/news/3231/'],
	['/index.php/post/3231.html', 'https://example.com/news/3231/'],
	['/parks/yunjian-demo/', 'https://example.com/parks/yunjian-demo/'],
])('%s shows the code of %s as a picture that WeChat can read', async (path, address) => {
	const { page, troubles, close } = await openPage(visit);
	await page.goto(path);
	const code = page.getByRole('img', { name: '本页二维码' });
	await code.scrollIntoViewIfNeeded();
	expect(await code.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
	const { side, dark } = expectedModules(address);
	expect(await modulesOf(page, side)).toEqual(dark);
	expect(troubles).toEqual([]);
	await close();
});

test('a phone loads what draws the code only near the end of an article, and nothing moves then', async () => {
	const { page, atRest, close } = await openPage(visit, PHONE);
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(request.url()));
	await page.goto('/news/3231/');
	await atRest();
	expect(loaded.filter((url) => url.includes('page-code'))).toEqual([]);
	const height = () => page.evaluate(() => document.documentElement.scrollHeight);
	const before = await height();
	await page.locator('page-code').scrollIntoViewIfNeeded();
	await page.locator('page-code img').waitFor();
	expect(loaded.filter((url) => url.includes('page-code'))).toHaveLength(1);
	expect(await height()).toBe(before);
	await close();
});

test('without script, or when the drawing does not come, nobody is told to scan', async () => {
	const bare = await openPage(visit, { javaScriptEnabled: false });
	await bare.page.goto('/news/3231/');
	expect(await bare.page.getByText('微信扫一扫').isVisible()).toBe(false);
	expect(await bare.page.getByText('https://example.com/news/3231/').first().isVisible()).toBe(true);
	await bare.close();
	const { page, close } = await openPage(visit);
	await page.route(/page-code/, (route) => route.abort());
	const failed = page.waitForEvent('requestfailed');
	await page.goto('/news/3231/');
	await failed;
	expect(await page.getByText('微信扫一扫').isVisible()).toBe(false);
	await close();
});
