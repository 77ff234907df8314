import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { type ReceiverFolder, receiverFolder } from './receiver-process.ts';

/** A user without permissions: 65534 is nobody. Root ignores file permissions, so tests that run as root switch to it. */
const USER = process.getuid?.() === 0 ? 65_534 : undefined;

const folders: ReceiverFolder[] = [];
afterEach(async () => {
	await Promise.all(folders.splice(0).map((folder) => folder.remove()));
});

function folderWith(settings: object = {}): ReceiverFolder {
	const folder = receiverFolder(settings);
	folders.push(folder);
	return folder;
}

/** The output of a failed start. It must exit with 1 and print Chinese text without a stack. */
async function complaint(folder: ReceiverFolder, user?: number): Promise<string> {
	const said = await folder.start({}, user).then(() => 'it started', String);
	expect(said).toMatch(/ended with 1: (\{"at".*\n)*接收服务没有启动。/);
	const message = said.slice(said.indexOf('接收服务没有启动。'));
	expect(message).not.toMatch(/\n\s+at |unable to|address already|EADDR|SQLITE/);
	return message;
}

function put(folder: ReceiverFolder, bytes: string): void {
	mkdirSync(dirname(folder.database), { recursive: true });
	writeFileSync(folder.database, bytes);
}

/** The folder with its database after a normal stop of the receiver. */
async function usedFolder(): Promise<ReceiverFolder> {
	const folder = folderWith();
	const receiver = await folder.start();
	await receiver.end('SIGTERM');
	return folder;
}

test('a port in use is named, with what to do', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await new Promise((done) => other.once('listening', done));
	const address = other.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	try {
		expect(await complaint(folderWith({ port }))).toContain(
			`端口 ${port} 已被别的程序占用，可能接收服务已经在运行\n    → 请用 ss -ltnp`,
		);
	} finally {
		other.close();
	}
});

test.each([
	['192.0.2.1', '这台机器没有地址 192.0.2.1\n    → '],
	['nowhere.invalid', '找不到监听地址 nowhere.invalid\n    → '],
])('the host %s', async (host, message) => {
	expect(await complaint(folderWith({ host }))).toContain(message);
});

describe('a database that cannot be used', () => {
	test('a file that is not a database', async () => {
		const folder = folderWith();
		put(folder, '我不是数据库'.repeat(100));
		expect(await complaint(folder)).toContain(`数据库 ${folder.database}：这个文件不是数据库\n    → `);
		const { code, stderr } = await folder.admin('stats');
		expect([code, stderr]).toEqual([1, expect.stringContaining('这个文件不是数据库\n    → ')]);
	});
	test('a folder', async () => {
		const folder = folderWith();
		mkdirSync(folder.database, { recursive: true });
		expect(await complaint(folder)).toContain('打不开数据库文件\n    → 请确认它是文件，不是文件夹');
	});
	test('a file where its folder should be', async () => {
		const folder = folderWith();
		writeFileSync(dirname(folder.database), '');
		expect(await complaint(folder)).toContain(
			`数据库的文件夹 ${dirname(folder.database)} 建不了：已经有一个同名的文件，不是文件夹\n    → `,
		);
	});
	test('the database of another program', async () => {
		const folder = folderWith();
		put(folder, '');
		const other = new DatabaseSync(folder.database);
		other.exec('CREATE TABLE songs (name TEXT)');
		other.close();
		expect(await complaint(folder)).toContain('是别的程序的，不是存线索的\n    → ');
	});
	test('a damaged database', async () => {
		const folder = await usedFolder();
		const file = openSync(folder.database, 'r+');
		// After the header of the first page, which holds the table list.
		writeSync(file, Buffer.alloc(3996, 0xff), 0, 3996, 100);
		closeSync(file);
		expect(await complaint(folder)).toContain('数据库文件已损坏\n    → ');
	});
	test('a read-only database', async () => {
		const folder = await usedFolder();
		for (const path of [dirname(folder.config), dirname(folder.database)]) chmodSync(path, 0o777);
		chmodSync(folder.config, 0o644);
		chmodSync(folder.database, 0o444);
		// If the last run left its write-ahead log and another user owns it, SQLite names that file instead.
		for (const end of ['-wal', '-shm']) rmSync(folder.database + end, { force: true });
		expect(await complaint(folder, USER)).toContain('数据库文件是只读的\n    → 请让运行接收服务的用户');
	});
	test('a database in a read-only folder', async () => {
		const folder = folderWith();
		chmodSync(dirname(folder.config), 0o555);
		chmodSync(folder.config, 0o644);
		expect(await complaint(folder, USER)).toContain('建不了：没有读写它的权限\n    → ');
		chmodSync(dirname(folder.config), 0o755);
	});
});

test('unreadable or missing settings and secrets', async () => {
	const folder = folderWith({ forward: { wecom: [{ name: 'sales', url: { file: '/nowhere/url' } }] } });
	expect(await complaint(folder)).toContain('密钥文件 /nowhere/url 不存在\n    → ');
	const secret = join(dirname(folder.config), 'url');
	writeFileSync(secret, 'https://bot.example/SECRET', { mode: 0 });
	chmodSync(dirname(folder.config), 0o755);
	const unreadable = folderWith({ forward: { wecom: [{ name: 'sales', url: { file: secret } }] } });
	chmodSync(dirname(unreadable.config), 0o755);
	expect(await complaint(unreadable, USER)).toContain(`密钥文件 ${secret} 没有读写它的权限\n    → `);
	chmodSync(unreadable.config, 0);
	expect(await complaint(unreadable, USER)).toContain('读不到这个文件：没有读写它的权限\n    → ');
});
