import { chmodSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FakeBot, fakeBot } from './fake-bot.ts';
import { type FakeMailServer, fakeMailServer, mailTo } from './fake-mail-server.ts';
import { postLead, type ReceiverFolder, receiverFolder } from './receiver-process.ts';
import { PERSONAL, sampleLead } from './sample-lead.ts';

const DAY = 86_400_000;

let bot: FakeBot;
let mail: FakeMailServer;
const folders: ReceiverFolder[] = [];
beforeAll(async () => {
	[bot, mail] = await Promise.all([fakeBot(), fakeMailServer()]);
	// Secrets of the tested process and of the admin command.
	process.env['DOCTOR_BOT'] = bot.url;
});
afterEach(async () => {
	await Promise.all(folders.splice(0).map((folder) => folder.remove()));
	bot.behave('take');
	[bot.taken, bot.tries, mail.taken].forEach((list) => (list.length = 0));
	mail.refuse({});
});
afterAll(() => Promise.all([bot.close(), mail.close()]));

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((done) => server.once('listening', done));
	const address = server.address();
	await new Promise((done) => server.close(done));
	return typeof address === 'object' && address !== null ? address.port : 0;
}

async function folderWith(settings: object = {}): Promise<ReceiverFolder> {
	const wecom = [{ name: 'sales', url: { env: 'DOCTOR_BOT' }, perMinute: 6000 }];
	const folder = receiverFolder({
		port: await freePort(),
		trustedProxies: ['127.0.0.1'],
		forward: { wecom, mail: [mailTo(mail, ['a@example.cn', 'b@example.cn'])] },
		backups: { folder: '../backups' },
		retries: { attempts: 1, firstSeconds: 0.05, timeoutSeconds: 2 },
		...settings,
	});
	folders.push(folder);
	return folder;
}

function backUp(folder: ReceiverFolder, daysAgo: number): void {
	const file = join(dirname(folder.config), 'backups', 'leads.db');
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, 'x', { mode: 0o600 });
	utimesSync(file, new Date(), new Date(Date.now() - daysAgo * DAY));
}

test('a receiver in order passes, and nothing is sent', async () => {
	const folder = await folderWith({ backups: { folder: 'backups' }, admin: { listen: '127.0.0.1:0' } });
	backUp(folder, 1);
	const receiver = await folder.start();
	await postLead(receiver.url, sampleLead());
	await expect.poll(() => [bot.taken.length, mail.taken.length]).toEqual([1, 1]);
	const { stdout, code } = await folder.admin('doctor');
	expect(stdout).not.toMatch(/^[✗!]/m);
	for (const line of [
		'数据库完好',
		'数据库是版本 5',
		'只有一个用户能读数据库',
		'/health 正常',
		'通道 mail 能登录',
	])
		expect(stdout).toContain(line);
	expect(stdout.trimEnd()).toMatch(/\n0 处要修，0 处请留意，\d+ 处正常$/);
	expect([code, bot.taken.length, mail.taken.length]).toEqual([0, 1, 1]);
	for (const word of [...PERSONAL, bot.url, '@example.cn']) expect(stdout).not.toContain(word);
});

test('each fault is named with its fix, and the exit code says so', async () => {
	const folder = await folderWith({ trustedProxies: ['0.0.0.0/1'], backups: { folder: 'backups', days: 2 } });
	backUp(folder, 3);
	const receiver = await folder.start();
	await postLead(receiver.url, sampleLead());
	await receiver.end('SIGTERM');
	folder.rows(`UPDATE leads SET received_at = received_at - ${400 * DAY} RETURNING 1`);
	folder.rows(`UPDATE clock SET seen_at = seen_at - ${30 * DAY} RETURNING 1`);
	chmodSync(folder.database, 0o644);
	chmodSync(folder.config, 0o666);
	const { stdout, code } = await folder.admin('doctor');
	expect(code).toBe(1);
	for (const line of [
		/✗ 别的用户能改设置 .*\n    → chmod go-w /,
		/✗ 别的用户能读线索：.*\n    → chmod 600 /,
		/✗ 系统时间比上次清理时快了 7 天以上.*\n    → .*purge --clock-is-right/,
		/✗ 有线索超过 365 天还没有删除\n    → .*purge/,
		/✗ 最新的备份 .* 已经 3 天了\n    → .*backup --out/,
		/! 接收服务没有在运行\n    → /,
		/✗ trustedProxies 里的 0\.0\.0\.0\/1 太宽.*\n    → /,
	])
		expect(stdout).toMatch(line);
});

test('a test message goes through every channel on request, and what failed is known to the receiver', async () => {
	const folder = await folderWith();
	await (await folder.start()).end('SIGTERM');
	mail.refuse({ 'b@example.cn': 550 });
	const { stdout, code } = await folder.admin('doctor', '--send-test');
	expect(code).toBe(1);
	expect(stdout).toContain('✓ 通道 sales 收下了测试消息');
	expect(stdout).toMatch(/✗ 通道 mail 测试消息失败（recipient 2: 550）\n    → .*第几个收件人/);
	expect(bot.taken[0]).toContain('【测试】');
	expect(folder.rows('SELECT channel, reason FROM channel_states ORDER BY channel')).toEqual([
		{ channel: 'mail', reason: 'recipient 2: 550' },
		{ channel: 'sales', reason: '' },
	]);
});

test('a damaged database, a missing secret and no database are told apart', async () => {
	const folder = await folderWith({ forward: { wecom: [{ name: 'sales', url: { file: 'no-such-file' } }] } });
	const fresh = await folder.admin('doctor');
	expect(fresh.stdout).toContain('! 还没有数据库');
	expect(fresh.stdout).toMatch(/✗ 密钥文件 .*no-such-file 不存在\n    → .*CREDENTIALS_DIRECTORY=/);
	mkdirSync(dirname(folder.database), { recursive: true, mode: 0o700 });
	writeFileSync(folder.database, '我不是数据库'.repeat(100), { mode: 0o600 });
	expect((await folder.admin('doctor')).stdout).toMatch(/✗ 数据库 .*：这个文件不是数据库\n    → /);
	rmSync(folder.database);
});

test('it makes no file that could stop the next start', async () => {
	const folder = await folderWith();
	await folder.admin('doctor', '--send-test');
	expect(() => folder.rows('SELECT 1')).toThrow();
});
