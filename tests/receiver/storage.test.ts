import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { postLead, type ReceiverFolder, receiverFolder } from './receiver-process.ts';
import { sampleLead } from './sample-lead.ts';

const endings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
	for (const end of endings.splice(0).toReversed()) await end();
});

function folderWith(settings: object = {}): ReceiverFolder {
	const folder = receiverFolder(settings);
	endings.push(folder.remove);
	return folder;
}

async function health(url: string): Promise<[number, unknown]> {
	const response = await fetch(`${url}/health`);
	return [response.status, await response.json()];
}

/** Locks a database like another writing process. @returns the function that unlocks it */
function locked(file: string): () => void {
	const other = new DatabaseSync(file, { timeout: 5000 });
	other.exec('BEGIN IMMEDIATE');
	endings.push(() => {
		if (other.isOpen) other.close();
	});
	return () => other.close();
}

/** A disk of one megabyte, if this user may create one. */
function smallDisk(): string | undefined {
	const disk = mkdtempSync(join(tmpdir(), 'receiver-disk-'));
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' });
		return disk;
	} catch {
		rmSync(disk, { recursive: true });
		return undefined;
	}
}

describe('a database that another program has locked', () => {
	test('blocks no other request, and a lead is not acknowledged before it is stored', async () => {
		const folder = folderWith();
		const { url } = await folder.start();
		const unlock = locked(folder.database);
		const lead = sampleLead();
		const answered: string[] = [];
		const refused = postLead(url, lead).finally(() => answered.push('lead'));
		for (let round = 0; round < 5; round += 1) {
			await Promise.all([health(url), postLead(url, {}), fetch(`${url}/`)]);
			answered.push('others');
		}
		const { status, headers } = await refused;
		expect(answered).toEqual([...Array(5).fill('others'), 'lead']);
		expect([status, headers.get('retry-after')]).toEqual([503, '30']);
		unlock();
		expect((await postLead(url, lead)).status).toBe(201);
		expect(folder.rows('SELECT uuid FROM leads')).toEqual([{ uuid: lead.uuid }]);
	});

	test('only delays leads if the lock is short, and each is stored once', async () => {
		const folder = folderWith();
		const { url } = await folder.start();
		const unlock = locked(folder.database);
		const lead = sampleLead();
		const sent = Promise.all([lead, lead, sampleLead()].map((each) => postLead(url, each)));
		// The answer to a later request proves that the leads have arrived.
		expect((await postLead(url, {})).status).toBe(422);
		unlock();
		expect((await sent).map(({ status }) => status).toSorted()).toEqual([200, 201, 201]);
		expect(folder.rows('SELECT count(*) AS leads FROM leads')).toEqual([{ leads: 2 }]);
	});

	test('is reported to the monitor', async () => {
		const folder = folderWith();
		const { url } = await folder.start();
		const unlock = locked(folder.database);
		await expect
			.poll(() => health(url), { timeout: 20_000 })
			.toEqual([
				503,
				{ ok: false, problem: '新的线索存不下：数据库一直被别的程序占用', fix: expect.any(String) },
			]);
		unlock();
		await expect.poll(() => health(url), { timeout: 20_000 }).toEqual([200, { ok: true }]);
	});
});

const disk = smallDisk();

test.skipIf(disk === undefined)(
	'a full disk is reported to the monitor and to senders, and the receiver recovers',
	async () => {
		if (disk === undefined) return;
		endings.push(() => {
			execFileSync('umount', ['--lazy', disk]);
			rmSync(disk, { recursive: true });
		});
		const { url } = await folderWith({ database: join(disk, 'leads.db') }).start();
		expect(await health(url)).toEqual([200, { ok: true }]);
		expect((await postLead(url, sampleLead())).status).toBe(201);

		const filler = join(disk, 'filler');
		expect(() => {
			for (;;) appendFileSync(filler, Buffer.alloc(4096));
		}).toThrow('ENOSPC');
		const lead = sampleLead();
		expect((await postLead(url, lead)).status).toBe(503);
		await expect
			.poll(() => health(url), { timeout: 20_000 })
			.toEqual([503, { ok: false, problem: '新的线索存不下：磁盘满了', fix: '请腾出空间（df -h 查看）' }]);

		rmSync(filler);
		await expect.poll(() => health(url), { timeout: 20_000 }).toEqual([200, { ok: true }]);
		expect((await postLead(url, lead)).status).toBe(201);
	},
);
