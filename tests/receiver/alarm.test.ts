import { afterAll, afterEach, expect, test } from 'vitest';
import { type FakeBot, fakeBot } from './fake-bot.ts';
import { fakeMailServer, mailTo, partsOf } from './fake-mail-server.ts';
import { postLead, type ReceiverFolder, receiverFolder } from './receiver-process.ts';
import { PERSONAL, sampleLead } from './sample-lead.ts';

const RETRIES = { attempts: 3, firstSeconds: 0.05, longestSeconds: 0.2, timeoutSeconds: 10 };
/** 0.3 s, so that a test does not take minutes. */
const ALERTS = { afterMinutes: 0.005 };

const folders: ReceiverFolder[] = [];
const endings: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => folder.remove())));
afterAll(() => Promise.all(endings.map((end) => end())));

async function bot(): Promise<FakeBot> {
	const started = await fakeBot();
	endings.push(started.close);
	return started;
}

function folderWith(forward: object, settings: object = {}): ReceiverFolder {
	const folder = receiverFolder({ retries: RETRIES, alerts: ALERTS, forward, ...settings });
	folders.push(folder);
	return folder;
}

const channel = (name: string) => ({ name, url: { env: `${name.toUpperCase()}_URL` }, perMinute: 6000 });
const TWO = { wecom: [channel('sales')], feishu: [channel('boss')] };

/** Texts that a bot has taken and that are no leads. */
const news = ({ taken }: FakeBot) => taken.filter((body) => body.includes('线索转发'));
const told = (each: FakeBot, word: string) => news(each).filter((body) => body.includes(word));

async function health(url: string, path = '/health') {
	const response = await fetch(url + path);
	const body: unknown = await response.json();
	return { status: response.status, body };
}

test('a dead channel is reported once over another one, however many leads fail, and once when it is well', async () => {
	const [sales, boss] = [await bot(), await bot()];
	sales.behave('500');
	const receiver = await folderWith(TWO).start({ SALES_URL: sales.url, BOSS_URL: boss.url });
	for (let i = 0; i < 10; i += 1) await postLead(receiver.url, sampleLead());
	await expect.poll(() => told(boss, '线索转发出了问题：sales')).toHaveLength(1);
	expect(told(boss, '出了问题')[0]).toContain('（HTTP 500）');
	// All ten become dead letters meanwhile, and the watcher has looked many times.
	await expect.poll(() => receiver.log().split('"event":"forward.dead"')).toHaveLength(11);
	expect(news(boss)).toHaveLength(1);

	const { status, body } = await health(receiver.url);
	expect([status, body]).toEqual([
		200,
		{
			ok: true,
			warning: '通道 sales 发不出去',
			channels: [
				expect.objectContaining({ name: 'sales', state: 'dead', error: 'HTTP 500', waiting: 0, dead: 10 }),
				expect.objectContaining({ name: 'boss', state: 'well', error: null, waiting: 0, dead: 0 }),
			],
		},
	]);
	expect((await health(receiver.url, '/health/channels')).status).toBe(503);

	sales.behave('take');
	await postLead(receiver.url, sampleLead());
	await expect.poll(() => told(boss, '线索转发恢复了：sales')).toHaveLength(1);
	expect((await health(receiver.url, '/health/channels')).status).toBe(200);
	expect(news(boss)).toHaveLength(2);
	expect(receiver.log().match(/"event":"channel\.(dead|well)"/g)).toEqual([
		'"event":"channel.dead"',
		'"event":"channel.well"',
	]);
	const said = [receiver.log(), JSON.stringify(body), ...news(boss)].join('\n');
	for (const word of [...PERSONAL, sales.url]) expect(said).not.toContain(word);
});

test('a restart does not report again, a day later it is repeated, and a mended channel is found without a lead', async () => {
	const [sales, boss] = [await bot(), await bot()];
	sales.behave('refuse');
	const folder = folderWith(TWO);
	const env = { SALES_URL: sales.url, BOSS_URL: boss.url };
	let receiver = await folder.start(env);
	await postLead(receiver.url, sampleLead());
	await expect.poll(() => told(boss, '出了问题')).toHaveLength(1);
	await receiver.end('SIGTERM');

	receiver = await folder.start(env);
	// It has tried the dead channel, and so has looked at all states.
	await expect.poll(() => receiver.log()).toContain('"event":"channel.dead"');
	await receiver.end('SIGTERM');
	expect(told(boss, '出了问题')).toHaveLength(1);

	folder.rows("UPDATE channel_states SET told_at = told_at - 86400000 WHERE channel = 'sales' RETURNING 1");
	receiver = await folder.start(env);
	await expect.poll(() => told(boss, '出了问题')).toHaveLength(2);
	await receiver.end('SIGTERM');

	sales.behave('take');
	receiver = await folder.start(env);
	await expect.poll(() => told(sales, '看它是否恢复')).toHaveLength(1);
	await expect.poll(() => told(boss, '线索转发恢复了：sales')).toHaveLength(1);
	expect(told(boss, '出了问题')).toHaveLength(2);
});

test('when every channel is dead, the log and the monitor say so', async () => {
	const sales = await bot();
	sales.behave('drop');
	const receiver = await folderWith({ wecom: [channel('sales')] }).start({ SALES_URL: sales.url });
	await postLead(receiver.url, sampleLead());
	await expect.poll(() => receiver.log()).toContain('"event":"alarm.unheard","channels":"sales"');
	const { status, body } = await health(receiver.url);
	expect([status, body]).toEqual([
		200,
		expect.objectContaining({
			warning: '所有通道都发不出去（sales）：新线索只存在数据库里，没有人收到通知',
		}),
	]);
	expect((await postLead(receiver.url, sampleLead())).status).toBe(201);
});

test('one failure that passes is no alarm', async () => {
	const [sales, boss] = [await bot(), await bot()];
	sales.behave('500', 'take');
	const folder = folderWith(TWO, { alerts: { afterMinutes: 1 } });
	const receiver = await folder.start({ SALES_URL: sales.url, BOSS_URL: boss.url });
	await postLead(receiver.url, sampleLead());
	await expect.poll(() => sales.taken).toHaveLength(1);
	const failing = () => folder.rows('SELECT channel FROM channel_states WHERE failing_since IS NOT NULL');
	await expect.poll(failing).toEqual([]);
	expect(news(boss)).toEqual([]);
});

test('a mailbox that is down is noticed before a lead comes, and a refused recipient does not silence the others', async () => {
	const [mail, boss] = [await fakeMailServer(), await bot()];
	endings.push(mail.close);
	mail.hangUp(true);
	const forward = { feishu: [channel('boss')], mail: [mailTo(mail, ['a@example.cn', 'b@example.cn'])] };
	const folder = folderWith(forward);
	const env = { BOSS_URL: boss.url };
	let receiver = await folder.start(env);
	await expect.poll(() => told(boss, '线索转发出了问题：mail')).toHaveLength(1);
	expect(told(boss, '出了问题')[0]).toContain('（login ');
	await receiver.end('SIGTERM');

	mail.hangUp(false);
	receiver = await folder.start(env);
	await expect.poll(() => told(boss, '线索转发恢复了：mail')).toHaveLength(1);

	// The bot dies while one of two mail recipients is refused: the other one is told of both.
	mail.refuse({ 'b@example.cn': 550 });
	boss.behave('500');
	await postLead(receiver.url, sampleLead());
	const reports = () =>
		mail.taken
			.map((each) => ({ to: each.to, text: partsOf(each).join() }))
			.filter(({ text }) => text.includes('线索转发出了问题'));
	const reported = () =>
		reports()
			.map(({ text }) => text)
			.join();
	await expect.poll(reported).toMatch(/通道 boss .*HTTP 500/s);
	await expect.poll(reported).toMatch(/通道 mail .*recipient 2: 550/s);
	expect(new Set(reports().map(({ to }) => to.join()))).toEqual(new Set(['a@example.cn']));
});

test('a channel without leads gets alarms only', async () => {
	const [sales, boss] = [await bot(), await bot()];
	sales.behave('500');
	const forward = { wecom: [channel('sales')], feishu: [{ ...channel('boss'), leads: false }] };
	const receiver = await folderWith(forward).start({ SALES_URL: sales.url, BOSS_URL: boss.url });
	await postLead(receiver.url, sampleLead());
	await expect.poll(() => boss.taken).toHaveLength(1);
	expect(news(boss)).toHaveLength(1);
});
