import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf } from '../../src/domain/schema/code-label.ts';
import { MOST_LISTINGS } from '../../src/domain/lead/lead-listing.ts';
import { leadFields } from '../../src/domain/lead/lead-payload.ts';
import { LEAD_DETAILS, LEAD_LIMITS, OFFER_FACTS } from '../../src/domain/lead/lead.ts';
import { SPAM_FIELDS } from '../../src/domain/lead/lead-spam.ts';
import { postLead, receiverFolder, type ReceiverProcess, SITE, THANKS } from './receiver-process.ts';
import { PERSONAL, sampleLead } from './sample-lead.ts';

const folder = receiverFolder({ trustedProxies: ['127.0.0.1'] });
let receiver: ReceiverProcess;

beforeAll(async () => {
	receiver = await folder.start();
});
afterAll(() => folder.remove());

function stored(uuid: string): Record<string, unknown>[] {
	return folder.rows('SELECT * FROM leads').filter((row) => row['uuid'] === uuid);
}

function postForm(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
	const body = new URLSearchParams(fields);
	return fetch(`${receiver.url}/leads`, { method: 'POST', body, headers, redirect: 'manual' });
}

describe('JSON', () => {
	test('a checked lead is stored and acknowledged', async () => {
		const lead = sampleLead();
		const { status, answer } = await postLead(
			receiver.url,
			{ ...lead, phone: '＋86 138 0013 8000', odd: 'x' },
			{ 'idempotency-key': lead.uuid, origin: SITE },
		);
		expect([status, answer]).toEqual([201, { ok: true, uuid: lead.uuid, outcome: 'stored' }]);
		expect(stored(lead.uuid)).toEqual([
			{
				id: expect.any(Number),
				uuid: lead.uuid,
				received_at: expect.any(Number),
				phone: '13800138000',
				suspect: '',
				body: expect.any(String),
			},
		]);
		expect(JSON.parse(String(stored(lead.uuid)[0]?.['body']))).toEqual(lead);
	});
	test('the listing of an older page is kept in the list of listings', async () => {
		const lead = sampleLead();
		expect((await postLead(receiver.url, { ...lead, listing: 'sj-0001' })).status).toBe(201);
		expect(JSON.parse(String(stored(lead.uuid)[0]?.['body']))).toEqual({
			...lead,
			schema: 2,
			listings: [{ id: 'sj-0001' }],
		});
	});
	test('a repeated UUID is idempotent, also with ten requests at once', async () => {
		const lead = sampleLead();
		const answers = await Promise.all(Array.from({ length: 10 }, () => postLead(receiver.url, lead)));
		expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(9).fill(200), 201]);
		expect(await postLead(receiver.url, lead)).toMatchObject({
			status: 200,
			answer: { outcome: 'repeated' },
		});
		expect(stored(lead.uuid)).toHaveLength(1);
	});
	test('another lead under a known UUID is not stored, and the answer says so', async () => {
		const lead = sampleLead();
		await postLead(receiver.url, lead);
		const { status, answer } = await postLead(receiver.url, { ...lead, note: '别的' });
		expect([status, answer]).toEqual([200, { ok: true, uuid: lead.uuid, outcome: 'changed' }]);
		expect(stored(lead.uuid)).toHaveLength(1);
		expect(stored(lead.uuid)[0]?.['body']).toContain('要能环评');
	});
	test('problems are named field by field, and nothing is stored', async () => {
		const lead = { ...sampleLead(), phone: '1380013800', contact: '' };
		expect(await postLead(receiver.url, lead)).toMatchObject({
			status: 422,
			answer: {
				ok: false,
				problems: [
					{ field: 'contact', message: '请填写联系人，怎么称呼都可以' },
					{ field: 'phone', message: '手机号应为 11 位，现在是 10 位，请看看少了哪一位' },
				],
			},
		});
		expect(stored(lead.uuid)).toEqual([]);
	});
	test('a key that is not the lead’s UUID is refused', async () => {
		const answer = await postLead(receiver.url, sampleLead(), { 'idempotency-key': randomUUID() });
		expect(answer).toMatchObject({ status: 422, answer: { problems: [{ field: 'uuid' }] } });
	});
	test.each([
		['a filled honeypot', { [SPAM_FIELDS.trap]: 'http://x.cn' }, 'trap'],
		['a form filled in at once', { [SPAM_FIELDS.seconds]: 1 }, 'speed'],
		['many links', { note: 'http://a http://b http://c' }, 'links'],
		['a clock set back meanwhile', { seconds: -3600 }, ''],
		['clocks far off', { createdAt: '1970-01-01T00:00:00Z' }, ''],
	])('%s: stored all the same, marked', async (_, change, suspect) => {
		const lead = { ...sampleLead(), ...change };
		expect((await postLead(receiver.url, lead)).status).toBe(201);
		expect(stored(lead.uuid)).toMatchObject([{ suspect }]);
	});
});

describe('a form without script', () => {
	const fields = {
		need: 'rent',
		contact: '王先生',
		phone: '138 0013 8000',
		note: '"<script>alert(1)</script>',
		page: '/contact/',
		consent: '2026-11-01',
		website: '',
	};
	test('lands on the thank-you page, and pressing twice is one lead', async () => {
		for (const origin of [SITE, new URL(receiver.url).origin]) {
			const response = await postForm(fields, { origin });
			expect([response.status, response.headers.get('location')]).toEqual([303, THANKS]);
		}
		const rows = folder
			.rows('SELECT body FROM leads')
			.filter(({ body }) => String(body).includes('alert(1)'));
		expect(rows).toHaveLength(1);
	});
	test('brings its listings and viewing wishes, also after a correction', async () => {
		const asked = {
			...fields,
			note: '几套一起',
			listings: 'sj-0001|松江"新桥"\r\nqp-0002',
			viewing1: '2026-12-02',
			half1: '上午',
			viewing2: '',
			half2: '',
		};
		const html = await (await postForm({ ...asked, phone: '12', viewing2: '下周' })).text();
		expect(html).toContain(
			'<label>房源<textarea name="listings" rows="5">\nsj-0001|松江&quot;新桥&quot;\r\nqp-0002',
		);
		expect(html).toContain('name="viewing1" value="2026-12-02"');
		expect(html).toContain('看房日期请写成 2026-12-02 这样');
		expect((await postForm(asked)).status).toBe(303);
		const [row] = folder.rows("SELECT id, body FROM leads WHERE body LIKE '%几套一起%'");
		expect(JSON.parse(String(row?.['body']))).toMatchObject({
			schema: 2,
			listings: [{ id: 'sj-0001', title: '松江"新桥"' }, { id: 'qp-0002' }],
			viewings: [{ day: '2026-12-02', half: 'am' }],
		});
		expect(folder.rows(`SELECT listing FROM lead_listings WHERE lead = ${row?.['id']}`)).toEqual([
			{ listing: 'sj-0001' },
			{ listing: 'qp-0002' },
		]);
	});
	test('may report a mistake without a name or a number', async () => {
		const { contact: _, phone: __, need: ___, ...rest } = fields;
		const report = {
			...rest,
			kind: 'report',
			page: `${SITE}/listings/sj-0001/`,
			field: '面积',
			note: '应为 2800 ㎡',
		};
		expect((await postForm(report)).status).toBe(303);
		const [row] = folder.rows("SELECT phone, body FROM leads WHERE body LIKE '%应为 2800%'");
		expect(row?.['phone']).toBe('');
		expect(JSON.parse(String(row?.['body']))).toMatchObject({
			kind: 'report',
			page: '/listings/sj-0001/',
			field: '面积',
		});
	});
	test('gets its escaped input back after an error and can be sent again from there', async () => {
		const response = await postForm({ ...fields, phone: '12', 'offer.rent': '1.2 元', 'on"x': '<b>' });
		const html = await response.text();
		expect(response.status).toBe(422);
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(response.headers.get('content-security-policy')).toMatch(
			/^default-src 'none'; style-src 'sha256-/,
		);
		expect(html).toContain('<li>手机号以 13 至 19 开头，请检查开头两位</li>');
		expect(html).toContain('aria-describedby="phone-problem"');
		expect(html).toContain('<small id="phone-problem">手机号以 13 至 19 开头，请检查开头两位</small>');
		const rules = { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off' } as const;
		const report = await new HtmlValidate({ extends: ['html-validate:standard'], rules }).validateString(
			html,
		);
		expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
		expect(html).toContain('<option value="rent" selected>租</option>');
		expect(html).toContain('name="contact" value="王先生"');
		expect(html).toContain('name="offer.rent" value="1.2 元"');
		expect(html).toContain('&quot;&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(html).not.toMatch(/<script|<b>|on"x/);
	});
	test('shows how to go back if consent is missing', async () => {
		const { consent, ...rest } = fields;
		const html = await (await postForm(rest)).text();
		expect(html).toContain('<p>请按浏览器的返回键回到表单，勾选同意后再提交。</p>');
	});
});

test('a lead with all fields at maximum length is accepted in both formats', async () => {
	const longest = Object.fromEntries(
		codesOf(LEAD_DETAILS).map((key) => [key, '长'.repeat(LEAD_LIMITS[key])]),
	);
	const facts = codesOf(OFFER_FACTS).map((key) => [key, '长'.repeat(LEAD_LIMITS.offer)] as const);
	const lead = {
		...sampleLead(),
		...longest,
		contact: '长'.repeat(LEAD_LIMITS.contact),
		wanted: '长'.repeat(500),
		listings: Array.from({ length: MOST_LISTINGS }, (_, i) => ({
			id: `${i}-${'a'.repeat(78)}`,
			title: '长'.repeat(60),
		})),
		viewings: [
			{ day: '2026-12-02', half: 'am' as const },
			{ day: '2026-12-04', half: 'pm' as const },
		],
	};
	expect((await postLead(receiver.url, { ...lead, offer: Object.fromEntries(facts) })).status).toBe(201);
	const { consent } = lead;
	const response = await postForm({
		...Object.fromEntries(leadFields(lead)),
		need: 'rent',
		uuid: randomUUID(),
		consent: consent.version,
		...Object.fromEntries(facts.map(([key, value]) => [`offer.${key}`, value])),
	});
	expect(response.status).toBe(303);
});

describe('invalid requests', () => {
	test.each([
		['no JSON', '{"phone":"13800138000"', {}, 400, '读不懂这个请求'],
		['empty', '', {}, 400, '读不懂这个请求'],
		['binary', '\u0000\u0001\ufffd', {}, 400, '读不懂这个请求'],
		['too long', JSON.stringify({ note: 'x'.repeat(17_000) }), {}, 413, '内容太长，最多 16 kB'],
		['of another type', 'x', { 'content-type': 'text/plain' }, 415, '只接受 JSON 或表单'],
		['with a type of nonsense', 'x', { 'content-type': '///' }, 415, '只接受 JSON 或表单'],
	])('%s', async (_, body, headers, status, message) => {
		const answer = await postLead(receiver.url, body, headers);
		expect(answer).toMatchObject({
			status,
			answer: { ok: false, problems: [{ field: 'request', message }] },
		});
	});
	test.each([['null'], ['[]'], ['7'], ['"x"'], ['{}'], [`{"__proto__":{"need":"rent"}}`]])(
		'JSON %s has all problems at once',
		async (body) => {
			expect(await postLead(receiver.url, body)).toMatchObject({
				status: 422,
				answer: { problems: [{ field: 'need' }, {}, {}, {}, {}, {}] },
			});
		},
	);
	test('a form that is far too long gets a page', async () => {
		const response = await postForm({ note: 'x'.repeat(60_000) });
		expect([response.status, await response.text()]).toEqual([413, expect.stringContaining('内容太长')]);
	});
	test('other paths and methods', async () => {
		for (const [path, init] of [
			['/'],
			['/leads'],
			['/leads/../etc/passwd'],
			['/leads', { method: 'PUT' }],
		] as const)
			expect((await fetch(receiver.url + path, init)).status).toBe(404);
	});
});

describe('origins', () => {
	test.each([['https://evil.example'], ['null'], ['http://rent.example.cn'], [`${SITE}.evil.example`]])(
		'%s is refused, preflight and all',
		async (origin) => {
			const lead = sampleLead();
			const { status, headers } = await postLead(receiver.url, lead, { origin });
			const preflight = await fetch(`${receiver.url}/leads`, { method: 'OPTIONS', headers: { origin } });
			expect([status, headers.get('access-control-allow-origin')]).toEqual([403, null]);
			expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([403, null]);
			expect((await postForm({ need: 'rent' }, { origin })).status).toBe(403);
			expect(stored(lead.uuid)).toEqual([]);
		},
	);
	test('the site may send requests and read answers, with its header', async () => {
		const preflight = await fetch(`${receiver.url}/leads`, { method: 'OPTIONS', headers: { origin: SITE } });
		expect(preflight.status).toBe(204);
		expect(Object.fromEntries(preflight.headers)).toMatchObject({
			'access-control-allow-origin': SITE,
			'access-control-allow-methods': 'POST',
			'access-control-allow-headers': 'content-type, idempotency-key',
			vary: 'Origin',
		});
		const { headers } = await postLead(receiver.url, {}, { origin: SITE });
		expect(Object.fromEntries(headers)).toMatchObject({
			'access-control-allow-origin': SITE,
			'access-control-expose-headers': 'Retry-After',
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
		});
	});
});

test('a slow body is cut off, and other requests are served meanwhile', async () => {
	const { port, hostname } = new URL(receiver.url);
	const socket = connect(Number(port), hostname);
	const head = `POST /leads HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`;
	socket.write(head);
	const drip = setInterval(() => socket.write(' '), 500);
	try {
		expect((await postLead(receiver.url, sampleLead())).status).toBe(201);
		expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
	} finally {
		clearInterval(drip);
		socket.destroy();
	}
});

test('the health endpoint reports the status and nothing else', async () => {
	const response = await fetch(`${receiver.url}/health`);
	expect([response.status, await response.text()]).toEqual([200, '{"ok":true}']);
});

test('a visitor who sends too much waits, and others do not', async () => {
	const limited = receiverFolder({ rate: { leads: 3, minutes: 10 }, trustedProxies: ['127.0.0.1'] });
	try {
		const { url } = await limited.start();
		const from = (ip: string) => postLead(url, sampleLead(), { 'x-forwarded-for': ip });
		for (let i = 0; i < 3; i += 1) expect((await from('203.0.113.7')).status).toBe(201);
		const refused = await from('198.51.100.1, 203.0.113.7');
		expect(refused).toMatchObject({ status: 429, answer: { ok: false, problems: [{ field: 'rate' }] } });
		expect(Number(refused.headers.get('retry-after'))).toSatisfy((wait: number) => wait > 590 && wait <= 600);
		expect((await from('203.0.113.8')).status).toBe(201);
		const form = await fetch(`${url}/leads`, {
			method: 'POST',
			headers: { 'x-forwarded-for': '203.0.113.7' },
			body: new URLSearchParams({ note: '要能环评' }),
		});
		expect([form.status, await form.text()]).toEqual([429, expect.stringContaining('要能环评')]);
	} finally {
		await limited.remove();
	}
});

test('an untrusted proxy cannot set the client address', async () => {
	const limited = receiverFolder({ rate: { leads: 1, minutes: 10 } });
	try {
		const { url } = await limited.start();
		expect((await postLead(url, sampleLead(), { 'x-forwarded-for': '203.0.113.7' })).status).toBe(201);
		expect((await postLead(url, sampleLead(), { 'x-forwarded-for': '203.0.113.8' })).status).toBe(429);
	} finally {
		await limited.remove();
	}
});

test('the log has events, but no visitor input and no client address', async () => {
	await postLead(receiver.url, sampleLead(), { 'x-forwarded-for': '203.0.113.99' });
	expect(await receiver.end('SIGTERM')).toBe(0);
	const log = receiver.log();
	expect(log).toContain('"event":"lead.stored"');
	expect(log).toContain('"event":"request.refused"');
	expect(log.trimEnd().split('\n').at(-1)).toContain('"event":"stopped"');
	for (const word of [...PERSONAL, '203.0.113', '127.0.0.1:5', 'alert(', '13800', '长长'])
		expect(log).not.toContain(word);
});
