import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeBot, fakeBot } from './fake-bot.ts';
import { type FakeMailServer, fakeMailServer, mailTo, partsOf } from './fake-mail-server.ts';
import { postLead, type ReceiverFolder, receiverFolder } from './receiver-process.ts';
import { askingLead, PERSONAL, sampleLead } from './sample-lead.ts';

const RETRIES = { attempts: 3, firstSeconds: 0.05, longestSeconds: 0.2, timeoutSeconds: 2 };
const DAY = 86_400_000;

let mail: FakeMailServer;
let group: FakeBot;
const folders: ReceiverFolder[] = [];
beforeEach(async () => {
	[mail, group] = await Promise.all([fakeMailServer(), fakeBot()]);
});
afterEach(async () => {
	await Promise.all(folders.splice(0).map((folder) => folder.remove()));
	await Promise.all([mail.close(), group.close()]);
});

/** Midnight: at every moment of a day, the report of the day before is due. */
function dailyFolder(to: readonly string[] = ['a@example.cn'], daily: object = {}): ReceiverFolder {
	const wecom = [{ name: 'group', url: { env: 'GROUP_URL' }, perMinute: 6000 }];
	const folder = receiverFolder({
		retries: RETRIES,
		forward: { wecom, mail: [mailTo(mail, to, { leads: false })] },
		daily: { at: '00:00', ...daily },
	});
	folders.push(folder);
	return folder;
}

const start = (folder: ReceiverFolder) => folder.start({ GROUP_URL: group.url });
const day = (ago: number) => new Date(Date.now() + 8 * 3_600_000 - ago * DAY).toISOString().slice(0, 10);
const reports = () => mail.taken.filter(({ headers }) => headers.includes('Message-ID: <daily-'));
const counts = () => group.taken.filter((body) => body.includes('线索日报'));

/** Stores leads and makes them some days older. */
async function withLeads(folder: ReceiverFolder, days: readonly number[]): Promise<void> {
	const receiver = await start(folder);
	for (const ago of days) {
		const lead = askingLead({ contact: `=cmd|'<b>${ago}</b>`, note: '<script>alert(1)</script>' });
		await postLead(receiver.url, lead);
		folder.rows(
			`UPDATE leads SET received_at = received_at - ${ago * DAY} WHERE uuid = '${lead.uuid}' RETURNING 1`,
		);
	}
	await expect.poll(() => folder.rows('SELECT * FROM deliveries')).toEqual([]);
	await expect.poll(() => [reports().length, counts().length]).toEqual([1, 1]);
	await receiver.end('SIGTERM');
	mail.taken.length = 0;
	group.taken.length = 0;
}

test('without a lead the report comes all the same, once, also after restarts', async () => {
	const folder = dailyFolder();
	let receiver = await start(folder);
	await expect.poll(() => [reports().length, counts().length]).toEqual([1, 1]);
	const [text = '', html = ''] = partsOf(reports()[0] ?? { from: '', to: [], headers: '', body: '' });
	expect(text).toContain(`${day(1)} 新线索 0 条（可疑 0 条），已处理 0 条`);
	expect(html).toContain('每天一封，没有线索也发');
	expect(counts()[0]).toContain(`线索日报 ${day(1)}：0 条`);
	await receiver.end('SIGTERM');
	for (let i = 0; i < 2; i += 1) {
		receiver = await start(folder);
		// A lead that is delivered shows that the receiver has come past its start.
		const before = group.taken.length;
		await postLead(receiver.url, sampleLead());
		await expect.poll(() => group.taken.length).toBe(before + 1);
		await receiver.end('SIGTERM');
	}
	expect([reports().length, counts().length]).toEqual([1, 1]);
});

test('days without a report are in the next one, as a table that runs nothing; a group gets counts only', async () => {
	const folder = dailyFolder();
	await withLeads(folder, [0, 1, 3, 5]);
	folder.rows(`UPDATE daily_reports SET through = '${day(4)}' RETURNING 1`);
	folder.rows("INSERT INTO handled SELECT min(id), 0, '小李' FROM leads WHERE id > 1 RETURNING 1");
	const receiver = await start(folder);
	await expect.poll(() => [reports().length, counts().length]).toEqual([1, 1]);
	const [report = { from: '', to: [], headers: '', body: '' }] = reports();
	expect(report.headers).toContain(`Message-ID: <daily-${day(1)}-mail@example.cn>`);
	const [text = '', html = '', csv = ''] = partsOf(report);
	expect(text).toContain(`${day(3)} 至 ${day(1)} 新线索 2 条（可疑 0 条），已处理 1 条`);
	expect(text).toContain('通道 group：已送达 2，等待转发 0，已放弃 0');
	expect(html).toContain('=cmd|&#39;&lt;b&gt;3&lt;/b&gt;');
	expect(html).not.toMatch(/<script|<b>/);
	expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
	expect(csv).toContain(`,'=cmd|'<b>3</b>,`);
	const told = counts().join();
	expect(told).toContain('新线索 2 条');
	for (const word of [...PERSONAL, 'cmd']) expect(told + receiver.log()).not.toContain(word);
});

test('a report that fails is tried again, only for the recipients who miss it', async () => {
	mail.refuse({ 'b@example.cn': 450 });
	const folder = dailyFolder(['a@example.cn', 'b@example.cn'], { channels: ['mail'] });
	const receiver = await start(folder);
	await expect.poll(() => receiver.log()).toContain('"event":"daily.failed"');
	await receiver.end('SIGKILL');
	mail.refuse({});
	await start(folder);
	await expect.poll(() => reports().map(({ to }) => to)).toEqual([['a@example.cn'], ['b@example.cn']]);
	expect(counts()).toEqual([]);
});
