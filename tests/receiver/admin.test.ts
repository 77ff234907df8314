import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postLead, receiverFolder, type ReceiverProcess } from './receiver-process.ts';
import { askingLead, PERSONAL, sampleLead } from './sample-lead.ts';

const folder = receiverFolder();
let receiver: ReceiverProcess;

beforeAll(async () => {
	receiver = await folder.start();
});
afterAll(() => folder.remove());

/** Whether any database file contains a text. */
function holds(text: string): boolean {
	return [folder.database, `${folder.database}-wal`].some(
		(file) => existsSync(file) && readFileSync(file).includes(text),
	);
}

test('a table has a row for each lead, opens in Excel and runs nothing', async () => {
	await postLead(receiver.url, sampleLead({ contact: '=HYPERLINK("http://x")', note: '一，"二"\n三' }));
	await postLead(receiver.url, sampleLead({ contact: ' ＋86', phone: '+85223456789' }));
	const out = `${folder.database}.csv`;
	expect((await folder.admin('export', '--out', out)).stdout).toContain('已导出到');
	expect(statSync(out).mode & 0o777).toBe(0o600);
	const text = readFileSync(out, 'utf8');
	expect(text.startsWith('\uFEFF收到时间,')).toBe(true);
	const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
	expect(rows.map((row) => row['联系人'])).toEqual(['\'=HYPERLINK("http://x")', "'＋86"]);
	expect(rows.map((row) => row['手机号'])).toEqual(['13800138000', "'+85223456789"]);
	expect(rows[0]?.['备注']).toBe('一，"二"\n三');
	expect((await folder.admin('export')).stdout).toBe(text);
	expect((await folder.admin('export', '--since', '2999-01-01')).stdout.trimEnd().split('\r\n')).toHaveLength(
		1,
	);
});

test('a person’s leads are gone from every file while the receiver runs, and a retry does not bring them back', async () => {
	const lead = askingLead({
		phone: '13900139000',
		note: '请删除我的消息',
		listings: [{ id: 'gone-0001', title: '要消失的房源' }],
	});
	await postLead(receiver.url, lead);
	await postLead(receiver.url, sampleLead({ phone: '13900139001' }));
	expect(holds('请删除我的消息')).toBe(true);
	expect((await folder.admin('delete', '--phone', '+86 139 0013 9000')).stdout).toBe('已删除 1 条线索\n');
	expect(holds('请删除我的消息')).toBe(false);
	expect(holds('13900139000')).toBe(false);
	expect(holds('gone-0001') || holds('要消失的房源')).toBe(false);
	expect(holds('13900139001')).toBe(true);
	expect(await postLead(receiver.url, lead)).toMatchObject({
		status: 200,
		answer: { ok: true, outcome: 'forgotten' },
	});
	expect(holds('请删除我的消息')).toBe(false);

	const other = sampleLead();
	await postLead(receiver.url, other);
	expect((await folder.admin('delete', '--uuid', other.uuid.toUpperCase())).stdout).toBe('已删除 1 条线索\n');
	expect((await folder.admin('delete', '--uuid', other.uuid)).stdout).toBe('已删除 0 条线索\n');
});

test('leads are kept for the configured number of days', async () => {
	const old = sampleLead({ note: '很久以前' });
	await postLead(receiver.url, old);
	folder.rows(
		`UPDATE leads SET received_at = received_at - 366 * 86400000 WHERE uuid = '${old.uuid}' RETURNING id`,
	);
	expect((await folder.admin('purge')).stdout).toBe('已删除 1 条超过 365 天的线索\n');
	expect(holds('很久以前')).toBe(false);
});

test('a backup is a database that opens', async () => {
	const out = join(folder.database, '..', 'backup.db');
	expect((await folder.admin('backup', '--out', out)).code).toBe(0);
	expect(statSync(out).mode & 0o777).toBe(0o600);
	const { stdout } = await folder.admin('stats');
	const copy = receiverFolder({ database: out });
	try {
		expect((await copy.admin('stats')).stdout).toBe(stdout);
	} finally {
		await copy.remove();
	}
});

test.each([
	[[], /^用法：/],
	[['delete'], /^请写明 --phone/],
	[['delete', '--phone', '1380013'], /^手机号应为 11 位，现在是 7 位/],
	[['export', '--since', '昨天'], /^“昨天” 不是日期/],
	[['backup'], /^请写明 --out/],
	[['export', '--format', 'xlsx'], /^看不懂这些选项。用法：/],
	[['export', '--out', '/nowhere/leads.csv'], /^文件 \/nowhere\/leads\.csv 不存在\n    → /],
	[['backup', '--out', '/nowhere/leads.db'], /^备份 \/nowhere\/leads\.db 没有写成：打不开备份文件\n    → /],
])('the command %j is explained', async (words, message) => {
	const { code, stderr, stdout } = await folder.admin(...words);
	expect([code, stdout]).toEqual([1, '']);
	expect(stderr).toMatch(message);
});

test('wrong settings end it with a message', async () => {
	const wrong = receiverFolder({ retentionDays: 0 });
	try {
		expect(await wrong.start().catch(String)).toMatch(/ended with 1: .*receiver\.yml 有 1 处要改/);
	} finally {
		await wrong.remove();
	}
});

test('its log stays free of personal data through all this', async () => {
	await receiver.end('SIGTERM');
	for (const word of [...PERSONAL, '139001390', '请删除']) expect(receiver.log()).not.toContain(word);
});
