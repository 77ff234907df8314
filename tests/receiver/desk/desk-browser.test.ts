import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provideChromium } from '../../../src/commands/chromium.ts';
import { codesOf } from '../../../src/domain/schema/code-label.ts';
import { LEAD_DETAILS, OFFER_FACTS } from '../../../src/domain/lead/lead.ts';
import { accessibilityFaults, smallTargets } from '../../browser/accessibility.ts';
import { jpegPhoto } from '../photo.ts';
import { postLead, receiverFolder, type ReceiverProcess } from '../receiver-process.ts';
import { askingLead, sampleLead } from '../sample-lead.ts';
import { deskUrl } from './desk-request.ts';

const HOSTILE = `"'><script>alert(1)</script><img src=x onerror=alert(2)><svg/onload=alert(3)>`;
const WIDTHS = [320, 390, 1280];

const folder = receiverFolder({ admin: { listen: '127.0.0.1:0' } });
let receiver: ReceiverProcess;
let browser: Browser;
let desk = '';

beforeAll(async () => {
	receiver = await folder.start();
	desk = deskUrl(receiver);
	browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
});
afterAll(async () => {
	await browser.close();
	await folder.remove();
});

async function addPhoto(uuid: string): Promise<void> {
	const [body, headers] = [await jpegPhoto(), { 'content-type': 'image/jpeg' }];
	expect(
		(await fetch(`${receiver.url}/leads/${uuid}/photos`, { method: 'POST', headers, body })).status,
	).toBe(201);
}

/** Everything that a script or a resource of a lead could show. */
function troublesOf(page: Page): string[] {
	const troubles: string[] = [];
	page.on('dialog', (dialog) => {
		troubles.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on('console', (message) => {
		if (!message.location().url.endsWith('/favicon.ico')) troubles.push(message.text());
	});
	page.on('pageerror', (error) => troubles.push(error.message));
	page.on('request', (request) => {
		if (!request.url().startsWith(desk)) troubles.push(request.url());
	});
	return troubles;
}

test('hostile leads run nothing, wherever their words stand', async () => {
	const details = Object.fromEntries(codesOf(LEAD_DETAILS).map((key) => [key, HOSTILE.slice(0, 60)]));
	const offer = Object.fromEntries(codesOf(OFFER_FACTS).map((key) => [key, HOSTILE.slice(0, 100)]));
	const listings = [{ id: 'sj-0001', title: HOSTILE }];
	const asking = askingLead({
		...details,
		contact: HOSTILE.slice(0, 40),
		note: HOSTILE,
		wanted: HOSTILE,
		listings,
	});
	const offering = sampleLead({ kind: 'offer', need: 'offer', offer, photos: 1 });
	for (const lead of [asking, offering]) expect((await postLead(receiver.url, lead)).status).toBe(201);
	await addPhoto(offering.uuid);
	// What no check would let in, as if the database had been written by somebody else.
	const odd = JSON.stringify({ ...sampleLead(), contact: HOSTILE, phone: HOSTILE, page: HOSTILE }).replaceAll(
		"'",
		"''",
	);
	folder.rows(
		`INSERT INTO leads (uuid, received_at, phone, suspect, body) VALUES ('odd', 0, 'x', '<script>', '${odd}') RETURNING 1`,
	);
	const quoted = HOSTILE.replaceAll("'", "''");
	folder.rows(
		`INSERT INTO dead_letters SELECT id, '${quoted}', 1, '${quoted}', 0, '[]' FROM leads RETURNING 1`,
	);

	const page = await browser.newPage();
	const troubles = troublesOf(page);
	await page.goto(desk);
	expect(await page.locator('article').count()).toBe(3);
	for (const row of [1, 2, 3]) {
		await page.goto(`${desk}/lead?id=${row}`);
		await page.locator('[name=person]').fill(HOSTILE.slice(0, 40));
		await page.getByRole('button', { name: '标为已处理' }).click();
		await page.getByText('已处理').first().waitFor();
	}
	await page.goto(`${desk}/lead?id=2`);
	const widths = () =>
		page.locator('img').evaluateAll((all) => all.map((each) => 'naturalWidth' in each && each.naturalWidth));
	await page.locator('img').scrollIntoViewIfNeeded();
	await expect.poll(widths).toEqual([320]);
	await page.goto(
		`${desk}/?state=handled&listing=${encodeURIComponent(HOSTILE)}&day=${encodeURIComponent(HOSTILE)}`,
	);
	await page.locator('[name=phone]').fill(HOSTILE.slice(0, 20));
	await page.getByRole('button', { name: '查找' }).click();
	await page.getByText('没有这样的线索').waitFor();
	expect(await page.locator('script').count()).toBe(0);
	expect(troubles).toEqual([]);
	await page.close();
});

test('a colleague on a phone finds an open lead and marks it', async () => {
	const lead = askingLead({ contact: '周女士', phone: '13600136000' });
	await postLead(receiver.url, lead);
	const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
	await page.goto(desk);
	await page.locator('[name=phone]').fill('6000');
	await page.getByRole('button', { name: '查找' }).click();
	await page.getByText('找到 1 条').waitFor();
	expect(await page.locator('a[href="tel:13600136000"]').count()).toBe(1);
	await page.getByRole('link', { name: /咨询 · 租/ }).click();
	await page.getByLabel('处理人').fill('小李');
	await page.getByRole('button', { name: '标为已处理' }).click();
	await page.getByText(/小李 已处理/).waitFor();
	await page.getByRole('button', { name: '改回未处理' }).click();
	await page.getByText('未处理', { exact: true }).waitFor();
	await page.close();
});

test.each(['light', 'dark'] as const)('pages fit every width and can be read, %s', async (colorScheme) => {
	for (const width of WIDTHS) {
		const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme });
		for (const path of ['/', '/lead?id=1', '/lead?id=2', '/lead?id=0']) {
			await page.goto(desk + path);
			const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect([path, width, room <= 0]).toEqual([path, width, true]);
			expect(await accessibilityFaults(page)).toEqual([]);
			expect(await smallTargets(page)).toEqual([]);
			const shots = process.env['DESK_SHOTS'];
			if (shots !== undefined)
				await page.screenshot({
					path: `${shots}/${colorScheme}-${width}${path.replaceAll(/\W/g, '-')}.png`,
					fullPage: true,
				});
		}
		await page.close();
	}
});
