import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { neverBlock, openDatabase } from '../../../../src/receiver/storage/database.ts';
import { storageProbe } from '../../../../src/receiver/storage/storage-probe.ts';

const folder = mkdtempSync(join(tmpdir(), 'receiver-probe-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** Waits until the result of the last probe expires. */
const later = () => vi.advanceTimersByTime(5000);

function opened(name: string) {
	const database = openDatabase(join(folder, name));
	neverBlock(database);
	return database;
}

test('a full disk and its recovery are detected, and only the last probe is kept', async () => {
	const database = opened('full.db');
	const faults: unknown[] = [];
	const probe = storageProbe(database, (error) => faults.push(error));
	const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
	database.exec(`PRAGMA max_page_count = ${pages}`);
	expect(await probe()).toMatchObject({ problem: '磁盘满了' });
	expect(faults).toHaveLength(1);
	database.exec('PRAGMA max_page_count = 1000000');
	later();
	expect(await probe()).toBeUndefined();
	later();
	expect(await probe()).toBeUndefined();
	expect(database.prepare('SELECT count(*) AS rows, max(length(body)) AS bytes FROM probe').all()).toEqual([
		{ rows: 1, bytes: 65_536 },
	]);
	expect(database.prepare('SELECT count(*) AS rows FROM leads').all()).toEqual([{ rows: 0 }]);
	database.close();
});

test('whoever asks within five seconds shares one probe', async () => {
	const database = opened('shared.db');
	const probe = storageProbe(database, () => {});
	const written = () => database.prepare('SELECT body FROM probe').get()?.['body'];
	await Promise.all([probe(), probe(), probe()]);
	const first = written();
	vi.advanceTimersByTime(4999);
	await probe();
	expect(written()).toEqual(first);
	vi.advanceTimersByTime(1);
	await probe();
	expect(written()).not.toEqual(first);
	database.close();
});

test('a short lock is waited for, a long one is reported', async () => {
	const [database, other] = [opened('locked.db'), opened('locked.db')];
	const probe = storageProbe(database, () => {});
	other.exec('BEGIN IMMEDIATE');
	const short = probe();
	other.exec('ROLLBACK');
	expect(await short).toBeUndefined();
	later();
	other.exec('BEGIN IMMEDIATE');
	const long = probe();
	vi.advanceTimersByTime(500);
	expect(await long).toMatchObject({ problem: '数据库一直被别的程序占用' });
	other.exec('ROLLBACK');
	for (const each of [database, other]) each.close();
});
