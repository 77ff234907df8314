import { cpSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { postLead, type ReceiverFolder, receiverFolder } from './receiver-process.ts';
import { sampleLead } from './sample-lead.ts';

const folders: ReceiverFolder[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => folder.remove())));

function folderOf(settings: object = {}): ReceiverFolder {
	const folder = receiverFolder(settings);
	folders.push(folder);
	return folder;
}

test('a second receiver on one database is refused, and the first goes on', async () => {
	const first = folderOf();
	const { url } = await first.start();
	const second = folderOf({ database: first.database });
	const said = await second.start().then(() => 'it started', String);
	expect(said).toMatch(
		/ended with 1: 接收服务没有启动。另一个接收服务正在使用数据库 .*\n    → 请先停掉那一个/,
	);
	expect((await postLead(url, sampleLead())).status).toBe(201);
	// The admin commands work meanwhile.
	expect((await second.admin('stats')).stdout).toMatch(/^线索 1 条/);
	expect((await second.admin('export')).stdout).toContain('13800138000');
});

test('a killed receiver holds nothing, and its files may move to another machine', async () => {
	const folder = folderOf();
	const killed = await folder.start();
	expect(await killed.end('SIGKILL')).toBeNull();
	const again = await folder.start();
	expect((await postLead(again.url, sampleLead())).status).toBe(201);
	await again.end('SIGKILL');

	const moved = folderOf();
	cpSync(folder.database.replace(/[^/]+$/, ''), moved.database.replace(/[^/]+$/, ''), { recursive: true });
	await moved.start();
	expect(moved.rows('SELECT count(*) AS leads FROM leads')).toEqual([{ leads: 1 }]);
});

test('a stopped receiver lets the next one in', async () => {
	const folder = folderOf();
	const stopping = await folder.start();
	const ended = stopping.end('SIGTERM');
	const next = await folder.start();
	expect(await ended).toBe(0);
	expect((await postLead(next.url, sampleLead())).status).toBe(201);
});
