import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { receiverFolder, type ReceiverProcess } from '../../receiver/receiver-process.ts';
import { buildLeadWorld } from '../../site/world/lead-world.ts';
import { startVisit, type Visit } from '../browser.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';

const ARTICLE = '/news/policy-undated/';
const DAY = 86_400_000;

let visit: Visit;
let receiver: ReturnType<typeof receiverFolder>;
let running: ReceiverProcess;
let proxy: FaultProxy;
/** Faults for the next requests. Later requests succeed. */
let faults: Fault[] = [];
let always: Fault | undefined;
let context: BrowserContext;

beforeAll(async () => {
	proxy = await startFaultProxy(
		() => running.url,
		() => always ?? faults.shift() ?? 'none',
	);
	const dist = await buildLeadWorld('delivery', { provider: 'post', endpoint: `${proxy.url}/leads` });
	visit = await startVisit(dist);
	const { origin } = new URL(visit.server.url);
	receiver = receiverFolder({ origins: [origin], thanks: `${origin}/contact/thanks/` });
	running = await receiver.start();
}, 180_000);

afterEach(async () => {
	faults = [];
	always = undefined;
	await context.close();
});

afterAll(async () => {
	await visit.close();
	await proxy.close();
	await receiver.remove();
});

let visitors = 0;

/** A new visitor with one page. */
async function arrive(
	options: Parameters<Visit['browser']['newContext']>[0] = {},
): Promise<{ page: Page; name: string }> {
	context = await visit.browser.newContext({ baseURL: visit.server.url, ...options });
	visitors += 1;
	// Each delivery attempt takes a lock, even if it sends nothing.
	await context.addInitScript(() => {
		const request = LockManager.prototype.request;
		Reflect.set(globalThis, 'tries', 0);
		LockManager.prototype.request = async function (...parts: unknown[]) {
			const answer: unknown = await Reflect.apply(request, this, parts);
			Reflect.set(globalThis, 'tries', Number(Reflect.get(globalThis, 'tries')) + 1);
			return answer;
		};
	});
	return { page: await context.newPage(), name: `访客${visitors}` };
}

/** The number of finished delivery attempts of a page. */
const triesOf = (page: Page) => page.evaluate(() => Number(Reflect.get(globalThis, 'tries')));

async function fillIn(page: Page, name: string): Promise<void> {
	await page.locator('lead-form [name=need]').selectOption('rent');
	await page.locator('lead-form [name=contact]').fill(name);
	await page.locator('lead-form [name=phone]').fill('138 0013 8000');
	await page.locator('lead-form [name=consent]').check();
}

/** A new visitor with the form filled in on an article. */
async function atFilledForm() {
	const visitor = await arrive();
	await visitor.page.goto(ARTICLE);
	await fillIn(visitor.page, visitor.name);
	return visitor;
}

const press = (page: Page) => page.locator('lead-form button.primary').first().click();
const inState = (page: Page, state: string) => page.locator(`section[data-state=${state}]`).first().waitFor();

/** Opens the form, and submits it while the network is down. */
async function sendOffline(page: Page, name: string): Promise<void> {
	await page.goto(ARTICLE);
	await page.locator('lead-form [name=need]').focus();
	await page.waitForLoadState('networkidle');
	await fillIn(page, name);
	await context.setOffline(true);
	await press(page);
	await inState(page, 'failed');
}

/** The number of a visitor's rows in the receiver. */
function rowsOf(name: string): number {
	return receiver.rows(`SELECT 1 FROM leads WHERE json_extract(body, '$.contact') = '${name}'`).length;
}

/** The number of undelivered leads on the device. */
function waiting(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((done) => {
				const request = indexedDB.open('leads');
				request.onsuccess = () => {
					const database = request.result;
					const count = database.transaction('outbox').objectStore('outbox').count();
					count.onsuccess = () => {
						database.close();
						done(count.result);
					};
				};
			}),
	);
}

test('a lead is kept, sent and delivered, and then nothing of it stays on the device', async () => {
	const { page, name } = await arrive();
	const troubles: string[] = [];
	page.on('console', (message) => troubles.push(message.text()));
	page.on('pageerror', ({ message }) => troubles.push(message));
	let headers: Record<string, string> = {};
	page.on('request', (request) => {
		if (request.url().startsWith(proxy.url) && request.method() === 'POST') headers = request.headers();
	});
	await page.goto(ARTICLE);
	await fillIn(page, name);
	faults = ['slow'];
	await press(page);
	await inState(page, 'delivered');
	expect(await page.locator('lead-form div[role=status]').textContent()).toContain('已送达');
	expect(rowsOf(name)).toBe(1);
	const [row] = receiver.rows(
		`SELECT uuid, suspect FROM leads WHERE json_extract(body, '$.contact') = '${name}'`,
	);
	expect(headers['idempotency-key']).toBe(row?.['uuid']);
	expect(await waiting(page)).toBe(0);
	expect(
		await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('lead'))),
	).toEqual([]);
	expect(troubles).toEqual([]);
	await page.getByRole('button', { name: '再写一条' }).click();
	expect(await page.locator('lead-form [name=contact]').inputValue()).toBe('');
});

test('the sender sees every step, in this order', async () => {
	const { page, name } = await arrive();
	await page.goto(ARTICLE);
	await page.evaluate(() => {
		Reflect.set(globalThis, 'said', []);
		new MutationObserver(() => {
			const said: unknown = Reflect.get(globalThis, 'said');
			const title = document.querySelector('lead-form [role=status] strong')?.textContent;
			if (Array.isArray(said) && title !== undefined && said.at(-1) !== title) said.push(title);
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	await fillIn(page, name);
	faults = ['error', 'slow'];
	await press(page);
	await inState(page, 'delivered');
	const said: unknown = await page.evaluate(() => Reflect.get(globalThis, 'said'));
	expect(said).toEqual(expect.arrayContaining(['发送中…', '还没有送达', '已送达']));
	expect(Array.isArray(said) && said.indexOf('还没有送达') < said.indexOf('已送达')).toBe(true);
});

test.each<Fault>([
	'drop',
	'drop after',
	'error',
	'error after',
	'garbage',
	'garbage after',
	'cut after',
	'wordless',
])('a lead gets over: %s', async (fault) => {
	const { page, name } = await atFilledForm();
	faults = [fault];
	await press(page);
	await inState(page, 'delivered');
	expect(rowsOf(name)).toBe(1);
});

test('a lead whose page is closed while it is sent is delivered from the next page, once', async () => {
	const { page, name } = await atFilledForm();
	faults = ['hang after'];
	await press(page);
	await inState(page, 'sending');
	await expect.poll(() => rowsOf(name)).toBe(1);
	await page.close();
	const next = await context.newPage();
	await next.goto('/news/');
	await next.getByText('您的需求已送达').waitFor();
	expect(await waiting(next)).toBe(0);
	expect(rowsOf(name)).toBe(1);
});

test('a delivery stays said when the page has looked for photos', async () => {
	const { page, name } = await atFilledForm();
	faults = ['hang after'];
	await press(page);
	await inState(page, 'sending');
	await page.close();
	const next = await context.newPage();
	let look = () => {};
	const isSaid = new Promise<void>((resolve) => (look = resolve));
	await next.route('**/_astro/waiting-photos.*', async (route) => {
		await isSaid;
		await route.continue();
	});
	await next.goto('/news/', { waitUntil: 'commit' });
	await next.getByText('您的需求已送达').waitFor();
	const looked = next.waitForResponse('**/_astro/waiting-photos.*');
	look();
	await looked;
	await next.waitForLoadState('networkidle');
	expect(await next.getByText('您的需求已送达').isVisible()).toBe(true);
	expect(rowsOf(name)).toBe(1);
});

test('a page that was open beside the closed one goes on within seconds', async () => {
	const { page, name } = await atFilledForm();
	faults = ['hang after'];
	await press(page);
	await inState(page, 'sending');
	await expect.poll(() => rowsOf(name)).toBe(1);
	const next = await context.newPage();
	await next.goto('/news/');
	// The panel is folded away.
	await next.locator('section[data-state=sending]').waitFor({ state: 'attached' });
	await page.close();
	await next.getByText('您的需求已送达').waitFor({ timeout: 20_000 });
	expect(rowsOf(name)).toBe(1);
});

test('what is written offline is kept, said to be undelivered, and goes when the network is back', async () => {
	const { page, name } = await arrive();
	await sendOffline(page, name);
	expect(await page.locator('lead-form div[role=status]').textContent()).toContain(
		'现在没有网络，联网后自动再送',
	);
	expect(await waiting(page)).toBe(1);
	expect(rowsOf(name)).toBe(0);
	await context.setOffline(false);
	await inState(page, 'delivered');
	expect(rowsOf(name)).toBe(1);
});

test('a storage too busy to answer when the network comes back is asked again, and the lead goes then', async () => {
	const { page, name } = await arrive();
	const other = await context.newPage();
	await other.goto('/news/');
	await page.clock.install();
	await sendOffline(page, name);
	await other.evaluate(
		() =>
			new Promise<void>((held) => {
				const request = indexedDB.open('leads');
				request.onsuccess = () => {
					const table = request.result.transaction('outbox', 'readwrite').objectStore('outbox');
					const hold = () => {
						held();
						if (Reflect.get(globalThis, 'isReleased') !== true) table.count().onsuccess = hold;
					};
					hold();
				};
			}),
	);
	await context.setOffline(false);
	for (let i = 0; i < 4; i += 1) {
		await page.clock.runFor(5000);
	}
	expect(rowsOf(name)).toBe(0);
	await other.evaluate(() => Reflect.set(globalThis, 'isReleased', true));
	expect(await waiting(page)).toBe(1);
	await page.clock.runFor(11_000);
	await inState(page, 'delivered');
	expect(rowsOf(name)).toBe(1);
});

test('while the receiver is away the sender is told what else he can do; when it is back one press is enough', async () => {
	const { page, name } = await arrive({ permissions: ['clipboard-read', 'clipboard-write'] });
	await page.goto(ARTICLE);
	await fillIn(page, name);
	always = 'drop';
	await press(page);
	await inState(page, 'failed');
	const section = page.locator('lead-form section');
	expect(await section.locator('div[role=status]').textContent()).toMatch(
		/连不上接收方，.+后自动再送。内容保存在这台设备上/,
	);
	await section.getByRole('button', { name: '复制文字' }).click();
	await section.getByText('已复制').waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`联系人：${name}`);
	expect(await section.getByRole('link', { name: '打电话' }).isVisible()).toBe(true);
	always = undefined;
	await section.getByRole('button', { name: '再试一次' }).click();
	await inState(page, 'delivered');
	expect(rowsOf(name)).toBe(1);
});

test('a busy receiver is not pressed', async () => {
	const { page, name } = await atFilledForm();
	faults = ['busy'];
	await press(page);
	await inState(page, 'failed');
	const before = proxy.count();
	const tries = await triesOf(page);
	expect(await page.getByRole('button', { name: '再试一次' }).isVisible()).toBe(false);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect.poll(() => triesOf(page)).toBeGreaterThan(tries);
	expect(proxy.count()).toBe(before);
	expect(await page.locator('lead-form div[role=status]').textContent()).toContain('接收方正忙');
	await inState(page, 'delivered');
	expect(rowsOf(name)).toBe(1);
});

test('what the receiver wants changed is said at the field, is not sent for ever, and the changed lead takes its place', async () => {
	const { page, name } = await atFilledForm();
	always = 'refuse';
	await press(page);
	await page.getByRole('alert').getByText('这个号码打不通').waitFor();
	expect(await page.locator('lead-form [name=phone]').getAttribute('aria-invalid')).toBe('true');
	const before = proxy.count();
	const tries = await triesOf(page);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect.poll(() => triesOf(page)).toBeGreaterThan(tries);
	expect(proxy.count()).toBe(before);
	always = undefined;
	await page.locator('lead-form [name=phone]').fill('13900139000');
	await press(page);
	await inState(page, 'delivered');
	expect(await waiting(page)).toBe(0);
	expect(rowsOf(name)).toBe(1);
});

test('ten presses are one lead', async () => {
	const { page, name } = await atFilledForm();
	faults = ['slow'];
	await page.evaluate(() => {
		const form = document.querySelector<HTMLFormElement>('lead-form form');
		for (let i = 0; i < 10; i += 1) form?.requestSubmit();
	});
	await inState(page, 'delivered');
	expect(rowsOf(name)).toBe(1);
});

test('two tabs with the same draft, pressed at once, are one lead', async () => {
	const { page, name } = await atFilledForm();
	const other = await context.newPage();
	await other.goto(ARTICLE);
	await expect.poll(() => other.locator('lead-form [name=contact]').inputValue()).toBe(name);
	await other.locator('lead-form [name=consent]').check();
	faults = ['slow', 'slow'];
	await Promise.all([press(page), press(other)]);
	await Promise.all(
		[page, other].map((each) =>
			each.locator('section[data-state=delivered], section[data-state=gone]').first().waitFor(),
		),
	);
	expect(rowsOf(name)).toBe(1);
	expect(await waiting(page)).toBe(0);
});

describe('where the browser keeps nothing', () => {
	test.each([
		[
			'forbidden',
			() => {
				IDBFactory.prototype.open = () => {
					throw new DOMException('forbidden', 'SecurityError');
				};
				Object.defineProperty(globalThis, 'localStorage', {
					get: () => {
						throw new DOMException('forbidden', 'SecurityError');
					},
				});
			},
		],
		[
			'full',
			() => {
				IDBObjectStore.prototype.put = function () {
					this.transaction.abort();
					throw new DOMException('full', 'QuotaExceededError');
				};
				Storage.prototype.setItem = () => {
					throw new DOMException('full', 'QuotaExceededError');
				};
			},
		],
	] as const)(
		'storage is %s: the lead is sent from memory, and the sender is told not to close the page',
		async (_, breakStorage) => {
			const { page, name } = await arrive();
			await page.addInitScript(breakStorage);
			await page.goto(ARTICLE);
			await fillIn(page, name);
			always = 'error';
			await press(page);
			await inState(page, 'failed');
			expect(await page.locator('lead-form div[role=status]').textContent()).toContain(
				'关掉网页就没有了，请不要关',
			);
			always = undefined;
			await page.getByRole('button', { name: '再试一次' }).click();
			await inState(page, 'delivered');
			expect(rowsOf(name)).toBe(1);
		},
	);
});

test('an undelivered lead that has expired is shown as such, not sent by itself, and goes only by its sender', async () => {
	const { page, name } = await atFilledForm();
	always = 'error';
	await press(page);
	await inState(page, 'failed');
	await page.close();
	always = undefined;
	const later = await context.newPage();
	await later.addInitScript((ms) => {
		const now = Date.now;
		Date.now = () => now() + ms;
	}, 40 * DAY);
	const before = proxy.count();
	await later.goto(ARTICLE);
	await later.locator('lead-outbox summary').getByText('您有 1 条需求还没有送达').waitFor();
	await later.locator('lead-outbox').getByText('过期未送达').waitFor();
	await expect.poll(() => triesOf(later)).toBeGreaterThan(0);
	expect(proxy.count()).toBe(before);
	await later.locator('lead-outbox').getByRole('button', { name: '再试一次' }).click();
	await later.getByText('您的需求已送达').waitFor();
	expect(rowsOf(name)).toBe(1);
});

test('a lead that the browser has deleted is not called settled, and its text can still be copied', async () => {
	const { page, name } = await arrive();
	await sendOffline(page, name);
	await page.evaluate(
		() =>
			new Promise((done) => {
				indexedDB.deleteDatabase('leads').onsuccess = done;
			}),
	);
	await page.getByRole('button', { name: '再试一次' }).click();
	await inState(page, 'gone');
	const section = page.locator('section[data-state=gone]');
	expect(await section.textContent()).toContain('可能被浏览器清掉了');
	expect(await section.locator('textarea').inputValue()).toContain(name);
	expect(await section.getByRole('link', { name: '打电话' }).isVisible()).toBe(true);
	await context.setOffline(false);
	expect(rowsOf(name)).toBe(0);
});

test('a lead of two days ago opens by itself and asks its sender to copy or dial', async () => {
	const { page, name } = await arrive();
	await sendOffline(page, name);
	await page.evaluate((age) => {
		const { now } = Date;
		Date.now = () => now() + age;
	}, 2 * DAY);
	// Before the line is there: the page sends at once.
	always = 'drop';
	await context.setOffline(false);
	await page.context().addInitScript((age) => {
		const { now } = Date;
		Date.now = () => now() + age;
	}, 2 * DAY);
	await page.goto('/contact/offer/');
	const host = page.locator('lead-outbox');
	await host.getByText('您有 1 条需求还没有送达（最早的是 2 天前写的）').waitFor();
	await host.getByText('写于 2 天前，请先复制文字用微信发，或打电话。').waitFor();
	expect(await host.getByRole('button', { name: '复制文字' }).isVisible()).toBe(true);
	expect(await host.getByRole('link', { name: '打电话' }).isVisible()).toBe(true);
});

test('a clock that is put back does not hold a lead up', async () => {
	const { page, name } = await arrive();
	await page.goto(ARTICLE);
	await page.evaluate((ms) => {
		const now = Date.now;
		Date.now = () => now() + ms;
	}, 400 * DAY);
	await fillIn(page, name);
	always = 'error';
	await press(page);
	await inState(page, 'failed');
	await page.close();
	always = undefined;
	const next = await context.newPage();
	await next.goto('/news/');
	await next.getByText('您的需求已送达').waitFor();
	expect(rowsOf(name)).toBe(1);
});

test('without script the form posts to the receiver and ends on the page that says thanks', async () => {
	const { page, name } = await arrive({ javaScriptEnabled: false });
	await page.goto('/listings/l-near/');
	await fillIn(page, name);
	await press(page);
	await page.waitForURL('**/contact/thanks/');
	await page.getByRole('heading', { name: '已经提交，谢谢' }).waitFor();
	expect(rowsOf(name)).toBe(1);
});

test('a form whose scripts do not come through is sent as browsers always could', async () => {
	const { page, name } = await arrive();
	await page.route('**/_astro/lead-*.js', (route) => route.abort());
	await page.goto(ARTICLE);
	await fillIn(page, name);
	await press(page);
	await page.waitForURL('**/contact/thanks/');
	expect(rowsOf(name)).toBe(1);
});

test('nothing personal is in an address or in the log of the receiver', async () => {
	const { page, name } = await arrive();
	const urls: string[] = [];
	page.on('request', (request) => urls.push(request.url()));
	await page.goto(ARTICLE);
	await fillIn(page, name);
	await press(page);
	await inState(page, 'delivered');
	for (const personal of ['13800138000', encodeURIComponent(name)])
		expect(urls.join(' ')).not.toContain(personal);
	for (const personal of ['13800138000', name]) expect(running.log()).not.toContain(personal);
});
