import { createServer } from 'node:net';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type FakeBot, fakeBot } from './fake-bot.ts';
import { postLead, type ReceiverFolder, receiverFolder } from './receiver-process.ts';
import { askingLead, PERSONAL, sampleLead } from './sample-lead.ts';

const RETRIES = { attempts: 3, firstSeconds: 0.05, longestSeconds: 0.2, timeoutSeconds: 0.5 };
const bots: FakeBot[] = [];
const folders: ReceiverFolder[] = [];

async function bot(): Promise<FakeBot> {
	const started = await fakeBot();
	bots.push(started);
	return started;
}

/** A receiver with one 企业微信 bot named sales, plus the given settings. */
function folderWith(forward: object = {}, settings: object = {}): ReceiverFolder {
	const sales = { name: 'sales', url: { env: 'BOT_URL' }, perMinute: 6000 };
	const folder = receiverFolder({ retries: RETRIES, forward: { wecom: [sales], ...forward }, ...settings });
	folders.push(folder);
	return folder;
}

const events = (log: string, name: string) =>
	log.split('\n').filter((line) => line.includes(`"event":"${name}"`));

afterEach(async () => {
	await Promise.all(folders.splice(0).map((folder) => folder.remove()));
});
afterAll(() => Promise.all(bots.map((each) => each.close())));

test('a lead is delivered at the third try, whatever the failures before', async () => {
	const sales = await bot();
	const receiver = await folderWith().start({ BOT_URL: sales.url });
	for (const [i, behaviour] of (['500', '429', 'garbage', 'refuse', 'drop', 'hang'] as const).entries()) {
		sales.behave(behaviour, behaviour, 'take');
		const lead = sampleLead();
		await postLead(receiver.url, lead);
		await expect.poll(() => sales.taken, { timeout: 20_000 }).toHaveLength(i + 1);
		expect(sales.tries).toHaveLength(3 * (i + 1));
		const { text } = JSON.parse(sales.taken[i] ?? '');
		expect(text.content).toMatch(
			/^新线索：咨询 · 租\n需求：租\n公司：示例机械\n联系人：王先生\n手机号：13800138000\n/,
		);
		expect(text.content).toContain(`编号：${lead.uuid}`);
	}
	await expect.poll(() => events(receiver.log(), 'forward.sent'), { timeout: 5000 }).toHaveLength(6);
	const reasons = events(receiver.log(), 'forward.failed').map((line) => JSON.parse(line).reason);
	expect(new Set(reasons)).toEqual(
		new Set(['HTTP 500', 'HTTP 429', 'unreadable answer', 'code 45009', 'UND_ERR_SOCKET', 'TimeoutError']),
	);
	for (const word of [...PERSONAL, sales.url, 'hook']) expect(receiver.log()).not.toContain(word);
}, 120_000);

test('after the last try a lead is a dead letter, until it is redriven', async () => {
	const sales = await bot();
	sales.behave('500');
	const folder = folderWith();
	const receiver = await folder.start({ BOT_URL: sales.url });
	await postLead(receiver.url, sampleLead());
	await expect.poll(() => events(receiver.log(), 'forward.dead'), { timeout: 20_000 }).toHaveLength(1);
	expect(sales.tries).toHaveLength(RETRIES.attempts);
	expect(folder.rows('SELECT channel, attempts, reason FROM dead_letters')).toEqual([
		{ channel: 'sales', attempts: 3, reason: 'HTTP 500' },
	]);
	expect((await folder.admin('stats')).stdout).toContain('通道 sales：等待转发 0 条，已放弃 1 条');

	await receiver.end('SIGTERM');
	sales.behave('take');
	expect((await folder.admin('redrive', '--channel', 'other')).stdout).toMatch(/^0 条/);
	expect((await folder.admin('redrive')).stdout).toMatch(/^1 条/);
	await folder.start({ BOT_URL: sales.url });
	await expect.poll(() => sales.taken, { timeout: 20_000 }).toHaveLength(1);
	expect(folder.rows('SELECT * FROM dead_letters')).toEqual([]);
});

test('a hanging bot delays neither the answer nor another channel', async () => {
	const [slow, quick] = [await bot(), await bot()];
	slow.behave('hang');
	const feishu = {
		name: 'quick',
		url: { env: 'QUICK_URL' },
		secret: { env: 'QUICK_SECRET' },
		perMinute: 6000,
	};
	const dingtalk = {
		name: 'signed',
		url: { env: 'QUICK_URL' },
		secret: { env: 'QUICK_SECRET' },
		perMinute: 6000,
	};
	const folder = folderWith(
		{ feishu: [feishu], dingtalk: [dingtalk] },
		{ retries: { ...RETRIES, attempts: 2, timeoutSeconds: 30 } },
	);
	const receiver = await folder.start({ BOT_URL: slow.url, QUICK_URL: quick.url, QUICK_SECRET: 'SEC123' });
	for (let i = 0; i < 3; i += 1) expect((await postLead(receiver.url, sampleLead())).status).toBe(201);
	await expect.poll(() => quick.taken, { timeout: 20_000 }).toHaveLength(6);
	expect(slow.tries).toHaveLength(1);
	expect(quick.taken.map((body) => JSON.parse(body)).filter(({ sign }) => sign !== undefined)).toHaveLength(
		3,
	);
	expect(quick.tries.filter((path) => /\?timestamp=\d{13}&sign=[^&]+$/.test(path))).toHaveLength(3);
	expect(receiver.log()).not.toContain('SEC123');
});

test('a suspect lead is forwarded with a mark, or only stored if the owner wishes', async () => {
	const sales = await bot();
	const receiver = await folderWith().start({ BOT_URL: sales.url });
	await postLead(receiver.url, { ...sampleLead(), website: 'x' });
	await expect.poll(() => sales.taken, { timeout: 20_000 }).toHaveLength(1);
	expect(JSON.parse(sales.taken[0] ?? '').text.content).toMatch(
		/^【可疑】新线索：咨询 · 租\n可疑原因：填了看不见的栏/,
	);

	const quiet = folderWith({}, { spam: { forward: false } });
	const { url } = await quiet.start({ BOT_URL: sales.url });
	await postLead(url, { ...sampleLead(), website: 'x' });
	expect(quiet.rows('SELECT suspect FROM leads')).toEqual([{ suspect: 'trap' }]);
	expect(quiet.rows('SELECT * FROM deliveries')).toEqual([]);
});

test('a lead is sent by e-mail, with a retry if the server rejects it', async () => {
	const mails: string[] = [];
	let refusals = 1;
	const server = createServer((socket) => {
		let isData = false;
		let mail = '';
		socket.write('220 fake\r\n');
		socket
			.on('error', () => undefined)
			.on('data', (chunk) => {
				if (isData) {
					mail += chunk.toString();
					if (!mail.endsWith('\r\n.\r\n')) return;
					isData = false;
					mails.push(mail);
					return socket.write('250 taken\r\n');
				}
				const word = chunk.toString().slice(0, 4).toUpperCase();
				if (word === 'QUIT') return socket.end('221 bye\r\n');
				if (word === 'RCPT' && refusals-- > 0) return socket.write('450 13800138000 is busy\r\n');
				isData = word === 'DATA';
				return socket.write(isData ? '354 go on\r\n' : '250 fine\r\n');
			});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	try {
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		const mail = {
			name: 'mail',
			host: '127.0.0.1',
			port,
			tls: 'none',
			from: 'leads@example.cn',
			to: ['a@example.cn'],
		};
		const folder = folderWith({ wecom: [], mail: [{ ...mail, perMinute: 6000 }] });
		const receiver = await folder.start();
		const lead = askingLead({ contact: '王先生\r\nBcc: b@example.cn' });
		await postLead(receiver.url, lead);
		await expect.poll(() => mails, { timeout: 20_000 }).toHaveLength(1);
		const [headers = '', body = ''] = (mails[0] ?? '').split('\r\n\r\n');
		expect(headers).toContain(`Message-ID: <${lead.uuid}@example.cn>`);
		expect(headers).not.toMatch(/^Bcc/m);
		const told = Buffer.from(body, 'base64').toString();
		expect(told).toContain(
			'手机号：13800138000\n房源：1 松江新桥 3000 ㎡（sj-0001）\n　　2 青浦 2000 ㎡（qp-0002）\n　　3 mh-0003',
		);
		expect(told).toContain('\n看房时间：2026-12-02 周三 上午，或 2026-12-04 周五\n');
		expect(told).toContain('新线索：咨询 · 租 · 3 套房源\n');
		expect(events(receiver.log(), 'forward.failed')[0]).toContain('"reason":"recipient 1: 450"');
		for (const word of PERSONAL) expect(receiver.log()).not.toContain(word);
	} finally {
		server.close();
	}
});
