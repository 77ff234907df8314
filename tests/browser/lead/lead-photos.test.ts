import sharp from 'sharp';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { jpegPhoto } from '../../receiver/photo.ts';
import { receiverFolder, type ReceiverProcess } from '../../receiver/receiver-process.ts';
import { buildLeadWorld } from '../../site/world/lead-world.ts';
import { overflow, startVisit, type Visit } from '../browser.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';

const OFFER = '/contact/offer/';

let visit: Visit;
let receiver: ReturnType<typeof receiverFolder>;
let running: ReceiverProcess;
let proxy: FaultProxy;
/** Faults for the next requests with words, and with photos. Later requests succeed. */
let faults: Fault[] = [];
let photoFaults: Fault[] = [];
let always: Fault | undefined;
let context: BrowserContext;
let owners = 0;

beforeAll(async () => {
	proxy = await startFaultProxy(
		() => running.url,
		(path) => (path.includes('/photos') ? (always ?? photoFaults.shift()) : faults.shift()) ?? 'none',
	);
	const dist = await buildLeadWorld('photos', { provider: 'post', endpoint: `${proxy.url}/leads` });
	visit = await startVisit(dist);
	const { origin } = new URL(visit.server.url);
	receiver = receiverFolder({ origins: [origin], thanks: `${origin}/contact/thanks/` });
	running = await receiver.start();
}, 180_000);

afterEach(async () => {
	faults = [];
	photoFaults = [];
	always = undefined;
	await context.close();
});

afterAll(async () => {
	await visit.close();
	await proxy.close();
	await receiver.remove();
});

interface Owner {
	page: Page;
	name: string;
	/** What the console says and the policy blocks. */
	troubles: string[];
}

/** An owner with the form filled in. */
async function atForm(options: Parameters<Visit['browser']['newContext']>[0] = {}): Promise<Owner> {
	context = await visit.browser.newContext({ baseURL: visit.server.url, ...options });
	const page = await context.newPage();
	const troubles: string[] = [];
	page.on('console', (message) => troubles.push(message.text()));
	page.on('pageerror', ({ message }) => troubles.push(message));
	owners += 1;
	const name = `业主${owners}`;
	await page.goto(OFFER);
	await page.locator('lead-form [name=contact]').fill(name);
	await page.locator('lead-form [name=phone]').fill('138 0013 8000');
	await page.locator('lead-form [name=consent]').check();
	return { page, name, troubles };
}

const jpegFile = async (name: string, options: Parameters<typeof jpegPhoto>[0] = {}) => ({
	name,
	mimeType: 'image/jpeg',
	buffer: Buffer.from(await jpegPhoto(options)),
});

const input = (page: Page) => page.locator('lead-photos input[type=file]');
const previews = (page: Page) => page.locator('lead-photos canvas');
const press = (page: Page) => page.locator('lead-form button.primary').first().click();
const panel = (page: Page, words: string | RegExp) =>
	page.locator('.photo-panel').filter({ hasText: words }).first().waitFor();

async function choose(page: Page, count: number): Promise<void> {
	const files = Array.from({ length: count }, (_, i) => jpegFile(`p${i}.jpg`, { red: 10 + i * 20 }));
	await input(page).setInputFiles(await Promise.all(files));
	await expect.poll(() => previews(page).count()).toBe(count);
}

interface Stored {
	leads: number;
	promised: number;
	photos: Buffer[];
}

/** What the receiver has of an owner. */
function storedOf(name: string): Stored {
	const rows = receiver.rows(
		`SELECT leads.id, json_extract(body, '$.photos') AS promised, jpeg FROM leads
		LEFT JOIN photos ON photos.lead = leads.id WHERE json_extract(body, '$.contact') = '${name}' ORDER BY photos.id`,
	);
	return {
		leads: new Set(rows.map(({ id }) => id)).size,
		promised: Number(rows[0]?.['promised'] ?? 0),
		photos: rows.flatMap(({ jpeg }) => (jpeg instanceof Uint8Array ? [Buffer.from(jpeg)] : [])),
	};
}

/** Everything that is left on the device. */
function leftOn(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const count = (database: string, table: string) =>
			new Promise<number>((done) => {
				const request = indexedDB.open(database);
				request.onsuccess = () => {
					const opened = request.result;
					const counting = opened.transaction(table).objectStore(table).count();
					counting.onsuccess = () => {
						opened.close();
						done(counting.result);
					};
				};
			});
		return (await count('leads', 'outbox')) + (await count('lead-photos', 'photos'));
	});
}

test('three photos and a broken file, with a failing network: the words and three small bare JPEGs arrive', async () => {
	const { page, name, troubles } = await atForm();
	faults = ['drop'];
	photoFaults = ['drop after', 'error'];
	await input(page).setInputFiles([
		await jpegFile('hall.jpg', { width: 3000, height: 2000, orientation: 6 }),
		await jpegFile('yard.jpg', { width: 1200, height: 2400, orientation: 1, red: 90 }),
		await jpegFile('gate.jpg', { width: 800, height: 600, orientation: 3, red: 30 }),
		{ name: 'broken.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') },
	]);
	await page.getByText('打不开 broken.jpg').waitFor();
	await expect.poll(() => previews(page).count()).toBe(3);
	await page.getByText('已选 3 张').waitFor();
	await press(page);
	await panel(page, '照片已送到 3 张');
	const { leads, promised, photos } = storedOf(name);
	expect([leads, promised, photos.length]).toEqual([1, 3, 3]);
	const sizes: unknown[] = [];
	for (const photo of photos) {
		const { format, width, height, exif, xmp, iptc } = await sharp(photo).metadata();
		sizes.push([width, height]);
		expect([format, exif, xmp, iptc]).toEqual(['jpeg', undefined, undefined, undefined]);
		for (const word of ['EXAMPLE', 'Exif']) expect(photo.includes(word)).toBe(false);
	}
	// The turn that EXIF asked for is drawn: 3000 × 2000 stands upright.
	expect(sizes).toEqual(
		expect.arrayContaining([
			[1067, 1600],
			[800, 1600],
			[800, 600],
		]),
	);
	const upright = photos[sizes.findIndex((size) => String(size) === '1067,1600')];
	const corner = async (left: number, top: number) =>
		sharp(await sharp(upright).extract({ left, top, width: 8, height: 8 }).toBuffer()).stats();
	// Dark at the top left before the turn to the right is dark at the top right after it.
	expect((await corner(1040, 40)).channels[0]?.mean).toBeLessThan(60);
	expect((await corner(40, 40)).channels[0]?.mean).toBeGreaterThan(120);
	await expect.poll(() => leftOn(page)).toBe(0);
	expect(troubles.filter((each) => !/ERR_|status of 500/.test(each))).toEqual([]);
});

test('what is no photo is named, and the rest of the offer goes', async () => {
	const { page, name } = await atForm();
	const empty = Buffer.alloc(0);
	await input(page).setInputFiles([
		{ name: 'hall.mp4', mimeType: 'video/mp4', buffer: Buffer.from('x') },
		{ name: 'empty.jpg', mimeType: 'image/jpeg', buffer: empty },
		{ name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: Buffer.from('x') },
	]);
	for (const words of ['hall.mp4 是视频', 'empty.jpg 是空文件', '打不开 IMG_1.HEIC（HEIC 格式）'])
		await page.getByText(words).waitFor();
	const seven = Array.from({ length: 7 }, (_, i) => jpegFile(`p${i}.jpg`, { red: 10 + i * 20 }));
	await input(page).setInputFiles(await Promise.all(seven));
	await page.getByText('最多 6 张，多的 1 张没有加上').waitFor();
	await expect.poll(() => previews(page).count()).toBe(6);
	await page.getByRole('button', { name: '去掉 p2.jpg' }).click();
	await page.getByText('已选 5 张').waitFor();
	await press(page);
	await panel(page, '照片已送到 5 张');
	expect(storedOf(name)).toMatchObject({ leads: 1, promised: 5 });
});

test('photos that are not delivered when the page closes go from the next page', async () => {
	const { page, name } = await atForm();
	await choose(page, 2);
	always = 'drop';
	await press(page);
	await page.locator('section[data-state=delivered]').waitFor();
	await panel(page, /还有 2 张照片没有送到.*用微信发给/s);
	expect(storedOf(name)).toMatchObject({ leads: 1, promised: 2, photos: [] });
	await page.close();
	const next = await context.newPage();
	await next.goto('/news/policy-undated/');
	await panel(next, '还有 2 张照片没有送到');
	always = undefined;
	// The page also tries by itself, and then the button is gone.
	await next.getByRole('button', { name: '再试一次', includeHidden: true }).dispatchEvent('click');
	await panel(next, '照片已送到 2 张');
	expect(storedOf(name).photos).toHaveLength(2);
	await expect.poll(() => leftOn(next)).toBe(0);
	// Nothing is left to be asked for on the page after.
	await next.goto('/news/policy-undated/');
	await next.waitForLoadState('networkidle');
	expect(await next.locator('.photo-panel').count()).toBe(0);
});

test('photos wait for the words, and are deleted with an offer that is not sent', async () => {
	const { page, name } = await atForm();
	await choose(page, 1);
	faults = Array.from<Fault>({ length: 50 }).fill('error');
	await press(page);
	await page.locator('section[data-state=failed]').waitFor();
	await panel(page, '1 张照片等委托送到以后再送');
	await page.getByRole('button', { name: '不发了，删除', exact: true }).click();
	await expect.poll(() => leftOn(page)).toBe(0);
	expect(storedOf(name)).toMatchObject({ leads: 0, photos: [] });
});

test('photos of an offer that the receiver refuses go with its correction', async () => {
	const { page, name } = await atForm();
	await choose(page, 2);
	faults = ['refuse'];
	await press(page);
	await page.getByText('这个号码打不通').first().waitFor();
	await page.locator('lead-form [name=phone]').fill('139 0013 8000');
	await press(page);
	await panel(page, '照片已送到 2 张');
	expect(storedOf(name)).toMatchObject({ leads: 1, promised: 2 });
	expect(storedOf(name).photos).toHaveLength(2);
	await expect.poll(() => leftOn(page)).toBe(0);
});

test('without storage the photos are sent at once, and the page asks to be kept open until then', async () => {
	const { page, name } = await atForm();
	await page.evaluate(() => {
		const { open } = IDBFactory.prototype;
		IDBFactory.prototype.open = function (database: string, version?: number) {
			if (database === 'lead-photos') throw new DOMException('no', 'QuotaExceededError');
			return open.call(this, database, version);
		};
	});
	await choose(page, 2);
	photoFaults = ['error'];
	await press(page);
	await panel(page, '这个浏览器存不下照片');
	await panel(page, '照片已送到 2 张');
	expect(storedOf(name).photos).toHaveLength(2);
});

test('a receiver that knows no photos gets the words, and the owner is told to use WeChat', async () => {
	const { page, name } = await atForm();
	await choose(page, 1);
	await page.route('**/photos', (route) =>
		route.fulfill({
			status: 404,
			headers: { 'access-control-allow-origin': '*' },
			body: '{"ok":false,"problems":[]}',
		}),
	);
	await press(page);
	await page.locator('section[data-state=delivered]').waitFor();
	await panel(page, /还有 1 张照片没有送到.*用微信发给/s);
	expect(storedOf(name)).toMatchObject({ leads: 1, photos: [] });
});

test.each([320, 390, 1280])('the field and its previews fit a window of %s px', async (width) => {
	const { page } = await atForm({ viewport: { width, height: 800 } });
	await choose(page, 6);
	expect(await overflow(page)).toBe(0);
	const names = await page
		.locator('lead-photos canvas')
		.evaluateAll((all) => all.map((each) => each.ariaLabel));
	expect(names).toHaveLength(6);
});

test('a page costs nothing of this until a photo is chosen, and without script there is no field', async () => {
	const { page } = await atForm();
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.waitForLoadState('networkidle');
	expect(loaded.filter((path) => /photo-/.test(path))).toEqual([]);
	await choose(page, 1);
	expect(loaded.some((path) => /photo-field/.test(path))).toBe(true);
	await context.close();
	context = await visit.browser.newContext({ baseURL: visit.server.url, javaScriptEnabled: false });
	const plain = await context.newPage();
	await plain.goto(OFFER);
	expect(await input(plain).isVisible()).toBe(false);
});
