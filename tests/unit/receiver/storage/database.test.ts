import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { inTransaction, openDatabase } from '../../../../src/receiver/storage/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'receiver-database-'));
const file = join(folder, 'data', 'leads.db');
afterAll(() => rmSync(folder, { recursive: true }));

test('a commit waits for the disk, and deleted text is overwritten', () => {
	const database = openDatabase(file);
	const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
	// 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
	expect([
		setting('journal_mode'),
		setting('synchronous'),
		setting('secure_delete'),
		setting('foreign_keys'),
	]).toEqual(['wal', 2, 1, 1]);
	database.close();
});

test('work that fails leaves nothing behind, and the next goes through', () => {
	const database = openDatabase(file);
	const forget = database.prepare('INSERT INTO forgotten VALUES (?, 0)');
	expect(() =>
		inTransaction(database, () => {
			forget.run('a');
			throw new Error('no');
		}),
	).toThrow('no');
	inTransaction(database, () => forget.run('b'));
	expect(database.prepare('SELECT uuid FROM forgotten').all()).toEqual([{ uuid: 'b' }]);
	database.close();
});

test('a database of a newer program is left alone', () => {
	const newer = join(folder, 'newer.db');
	const made = new DatabaseSync(newer);
	made.exec('PRAGMA user_version = 99');
	made.close();
	expect(() => openDatabase(newer)).toThrow(/newer\.db 是更新的程序写的（版本 99）\n    → 请先更新程序/);
});
