import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fakeBot } from '../fake-bot.ts';
import { jpegPhoto } from '../photo.ts';
import { postLead, receiverFolder, type ReceiverProcess } from '../receiver-process.ts';
import { askingLead, PERSONAL, sampleLead } from '../sample-lead.ts';
import { ask, deskUrl, ownOrigin, tokenIn } from './desk-request.ts';

const bot = await fakeBot();
const folder = receiverFolder({
	admin: { listen: '127.0.0.1:0', address: 'https://desk.example.cn/' },
	forward: { wecom: [{ name: 'sales', url: { env: 'BOT_URL' }, perMinute: 6000 }] },
	retries: { attempts: 1, firstSeconds: 0.05 },
});
let receiver: ReceiverProcess;
let desk = '';

beforeAll(async () => {
	receiver = await folder.start({ BOT_URL: bot.url });
	desk = deskUrl(receiver);
});
beforeEach(() => {
	folder.rows('DELETE FROM leads RETURNING 1');
	bot.behave('take');
});
afterAll(async () => {
	await folder.remove();
	await bot.close();
});

/** A stored lead. @returns its row */
async function add(lead = sampleLead()): Promise<number> {
	expect((await postLead(receiver.url, lead)).status).toBe(201);
	return Number(folder.rows(`SELECT id FROM leads WHERE uuid = '${lead.uuid}'`)[0]?.['id']);
}

const page = async (path = '/') => (await ask(desk + path)).body;
const rowsIn = (html: string) => [...html.matchAll(/href="lead\?id=(\d+)"/g)].map(([, row]) => Number(row));

async function mark(row: number, change: Record<string, string> = {}, headers = ownOrigin(desk)) {
	const token = tokenIn(await page());
	return ask(`${desk}/handled`, {
		headers,
		form: { token, id: String(row), done: 'yes', person: '小李', ...change },
	});
}

test('the page has a listener of its own, and is off unless it is asked for', async () => {
	expect(desk).not.toBe('');
	expect(desk).not.toBe(receiver.url);
	await add();
	for (const path of ['/', '/lead?id=1', '/export', '/photo?id=1'])
		expect((await ask(receiver.url + path)).status).toBe(404);
	expect((await ask(`${desk}/leads`, { form: { contact: 'x' } })).status).toBe(404);
	const quiet = receiverFolder();
	try {
		expect(deskUrl(await quiet.start())).toBe('');
	} finally {
		await quiet.remove();
	}
});

test('a port in use is named as the one of the page', async () => {
	const other = receiverFolder({ admin: { listen: new URL(desk).host } });
	try {
		expect(await other.start().catch(String)).toMatch(
			/端口 \d+ 已被别的程序占用.*\n    → .*给 admin\.listen 换一个号/,
		);
	} finally {
		await other.remove();
	}
});

test('every answer forbids scripts, frames, guesses and copies', async () => {
	const row = await add();
	for (const path of ['/', `/lead?id=${row}`, '/export', '/lead?id=0', '/nowhere']) {
		const { headers } = await ask(desk + path);
		expect(headers['content-security-policy']).toMatch(
			/^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'/,
		);
		expect(headers['cache-control']).toBe('no-store');
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['x-frame-options']).toBe('DENY');
	}
});

test('pages are valid HTML', async () => {
	const row = await add(askingLead({ note: '一 < 二 & "三"' }));
	await add(sampleLead({ schema: 2, kind: 'report', need: 'report', contact: '', phone: '' }));
	const rules = { 'doctype-style': 'off', 'no-implicit-button-type': 'off' } as const;
	const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules });
	for (const path of ['/', `/lead?id=${row}`, '/lead?id=0']) {
		const report = await validator.validateString(await page(path));
		expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
	}
});

test('a lead is shown with where it is, and who has answered it', async () => {
	bot.behave('500');
	const dead = await add(sampleLead({ contact: '陈先生' }));
	await expect.poll(() => page(`/lead?id=${dead}`)).toContain('sales 已放弃（HTTP 500）');
	bot.behave('take');
	const row = await add(askingLead());
	await expect.poll(() => page(`/lead?id=${row}`)).toContain('sales 已送达');
	expect(rowsIn(await page())).toEqual([row, dead]);
	expect(rowsIn(await page('/?state=dead'))).toEqual([dead]);

	const { status, headers } = await mark(row, { back: `lead?id=${row}` });
	expect([status, headers['location']]).toEqual([303, `./lead?id=${row}`]);
	expect(await page(`/lead?id=${row}`)).toMatch(/小李 已处理，\d{4}-\d\d-\d\d \d\d:\d\d</);
	expect(rowsIn(await page('/?state=open'))).toEqual([dead]);
	expect(rowsIn(await page('/?state=handled'))).toEqual([row]);
	await mark(row, { done: 'no' });
	expect(rowsIn(await page('/?state=handled'))).toEqual([]);
});

test('leads are found by day, listing and number, and no address holds a number', async () => {
	const [asking, other] = [await add(askingLead({ phone: '13900139000' })), await add()];
	folder.rows(
		`UPDATE leads SET received_at = unixepoch('2026-03-01T23:59:59+08:00') * 1000 WHERE id = ${other} RETURNING 1`,
	);
	expect(rowsIn(await page('/?day=2026-03-01'))).toEqual([other]);
	expect(rowsIn(await page('/?day=2026-03-02'))).toEqual([]);
	expect(rowsIn(await page('/?listing=qp-0002'))).toEqual([asking]);
	expect(rowsIn(await page('/?phone=13900139000'))).toEqual([asking, other].toSorted((a, b) => b - a));
	const token = tokenIn(await page());
	const find = async (phone: string) => {
		const form = { token, phone };
		return rowsIn((await ask(`${desk}/find`, { form, headers: ownOrigin(desk) })).body);
	};
	expect(await find('139 0013 9000')).toEqual([asking]);
	expect(await find('+86 139-0013-9000')).toEqual([asking]);
	expect(await find('8000')).toEqual([other]);
	expect(await find('000')).toEqual([]);
	expect(await find('%')).toEqual([]);
	expect(await page()).not.toMatch(/(?:href|action)="(?!tel:)[^"]*13900139000/);
});

test('a long list has pages, and each lead is on one of them', async () => {
	const leads = Array.from({ length: 120 }, () => sampleLead());
	await Promise.all(leads.map((lead) => postLead(receiver.url, lead)));
	const seen: number[] = [];
	let path = '/';
	for (let i = 0; i < 3; i += 1) {
		const html = await page(path);
		expect(html).toContain('共 120 条');
		seen.push(...rowsIn(html));
		path = `/${/href="\.\/(\?before=\d+)">更早的/.exec(html)?.[1] ?? ''}`;
	}
	expect([new Set(seen).size, seen.length, path]).toEqual([120, 120, '/']);
	expect(seen).toEqual(seen.toSorted((a, b) => b - a));
});

test('the table has the leads of the filter, and runs nothing', async () => {
	const row = await add(sampleLead({ contact: '=1+1' }));
	await add();
	await mark(row, { person: '=2+2' });
	const { headers, body } = await ask(`${desk}/export?state=handled`);
	expect(headers['content-disposition']).toBe('attachment; filename="leads.csv"');
	const rows: Record<string, string>[] = parse(body, { bom: true, columns: true });
	expect(rows.map((each) => [each['联系人'], each['处理人']])).toEqual([["'=1+1", "'=2+2"]]);
});

test('what is deleted is gone from the page, with photos and marks', async () => {
	const lead = sampleLead({ kind: 'offer', need: 'offer', photos: 1, phone: '13700137000' });
	const row = await add(lead);
	const body = await jpegPhoto();
	await fetch(`${receiver.url}/leads/${lead.uuid}/photos`, {
		method: 'POST',
		headers: { 'content-type': 'image/jpeg' },
		body,
	});
	await mark(row);
	const photo = /src="(photo\?id=\d+)"/.exec(await page(`/lead?id=${row}`))?.[1] ?? '';
	const shown = await ask(`${desk}/${photo}`);
	expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/jpeg']);
	expect((await folder.admin('delete', '--phone', '13700137000')).stdout).toBe('已删除 1 条线索\n');
	for (const path of [`/lead?id=${row}`, `/${photo}`]) expect((await ask(desk + path)).status).toBe(404);
	expect(await page()).not.toContain('13700137000');
	expect((await ask(`${desk}/export`)).body).not.toContain('13700137000');
	expect(folder.rows('SELECT * FROM handled UNION ALL SELECT * FROM delivered')).toEqual([]);
	expect((await mark(row)).status).toBe(404);
});

describe('nobody else can use it', () => {
	test('a form of another page changes nothing', async () => {
		const row = await add();
		const own = ownOrigin(desk);
		for (const [change, headers] of [
			[{ token: '' }, own],
			[{ token: 'x'.repeat(43) }, own],
			[{}, { ...own, origin: 'https://evil.example' }],
			[{}, { ...own, origin: 'null' }],
			[{}, { ...own, 'sec-fetch-site': 'cross-site' }],
			[{}, {}],
		] as const)
			expect((await mark(row, change, { ...headers })).status).toBe(403);
		expect(folder.rows('SELECT * FROM handled')).toEqual([]);
		// Behind the proxy.
		expect((await mark(row, {}, { host: 'desk.example.cn', origin: 'https://desk.example.cn' })).status).toBe(
			303,
		);
	});
	test('a foreign name for this machine is refused', async () => {
		await add();
		for (const host of [
			'evil.example',
			'localhost.evil.example',
			'127.0.0.1.evil.example',
			'desk.example.cn:81',
		]) {
			const { status, body } = await ask(desk, { headers: { host } });
			expect(status).toBe(421);
			expect(body).not.toContain('13800138000');
		}
		for (const host of ['desk.example.cn', 'localhost:9999', '127.0.0.1:8788', '[::1]:80'])
			expect((await ask(desk, { headers: { host } })).status).toBe(200);
	});
	test('a redirect stays on the page', async () => {
		const row = await add();
		for (const back of [
			'//evil.example',
			'https://evil.example',
			'?x=//evil.example',
			'\\evil',
			'lead?id=1\r\nx: y',
		])
			expect((await mark(row, { back })).headers['location']).toBe('./');
	});
	test('its own password is asked for, and guesses are few', async () => {
		const { stdout } = await folder.admin('password');
		const password = /：([\w-]{20})\n/.exec(stdout)?.[1] ?? '';
		const digest = /^scrypt:.*$/m.exec(stdout)?.[0] ?? '';
		const safe = receiverFolder({ admin: { listen: '0.0.0.0:0', user: '小李', password: { env: 'DESK' } } });
		try {
			expect(await safe.start({ DESK: password }).catch(String)).toMatch(
				/DESK 里不是管理页面的密码摘要\n    → /,
			);
			const started = await safe.start({ DESK: digest });
			const url = deskUrl(started).replace('0.0.0.0', '127.0.0.1');
			await postLead(started.url, sampleLead());
			const as = (user: string, word: string) =>
				ask(url, {
					headers: { authorization: `Basic ${Buffer.from(`${user}:${word}`).toString('base64')}` },
				});
			const closed = await ask(url);
			expect([closed.status, closed.headers['www-authenticate']]).toEqual([
				401,
				'Basic realm="leads", charset="UTF-8"',
			]);
			expect(closed.body).not.toContain('13800138000');
			expect((await as('小李', `${password}x`)).status).toBe(401);
			expect((await as('admin', password)).status).toBe(401);
			const open = await as('小李', password);
			expect([open.status, open.body.includes('value="小李"')]).toEqual([200, true]);
			const guesses = await Promise.all(Array.from({ length: 12 }, (_, i) => as('小李', `guess ${i}`)));
			expect(guesses.map(({ status }) => status).filter((status) => status === 429).length).toBeGreaterThan(
				3,
			);
			// Who is in stays in.
			expect((await as('小李', password)).status).toBe(200);
		} finally {
			await safe.remove();
		}
	});
});

test('odd requests are answered without a trace of a lead', async () => {
	await add();
	for (const path of [
		'/lead',
		'/lead?id=1&id=2',
		'/lead?id=-1',
		"/lead?id=1'--",
		'/photo?id=99999999999999999999',
		'/lead?id=1e3',
	])
		expect((await ask(desk + path)).status).toBe(404);
	for (const query of [
		"?state=open'--",
		'?day=2026-02-30',
		'?listing=%27%20OR%201',
		'?before=x',
		'?state[]=open',
	])
		expect(rowsIn(await page(`/${query}`))).toHaveLength(1);
	expect((await ask(`${desk}/handled`, { form: { token: 'x'.repeat(9000) } })).status).toBe(413);
});

test('the log has no personal data', async () => {
	const row = await add();
	await mark(row);
	expect(receiver.log()).toContain('"event":"desk.handled"');
	for (const word of [...PERSONAL, '小李', '13900139', '13700137'])
		expect(receiver.log()).not.toContain(word);
	expect(readFileSync(folder.config, 'utf8')).not.toContain('scrypt');
});
