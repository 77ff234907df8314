import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Steps from one layout of the database to the next; a step that was released is never changed. */
const LAYOUTS: readonly string[] = [
	`CREATE TABLE leads (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		uuid TEXT NOT NULL UNIQUE,
		received_at INTEGER NOT NULL,
		phone TEXT NOT NULL,
		suspect TEXT NOT NULL,
		body TEXT NOT NULL
	) STRICT;
	CREATE INDEX leads_by_phone ON leads (phone);
	CREATE INDEX leads_by_time ON leads (received_at);
	-- The outbox: what still has to go where. due_at of a delivery under way is when its claim ends.
	CREATE TABLE deliveries (
		lead INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
		channel TEXT NOT NULL,
		attempts INTEGER NOT NULL DEFAULT 0,
		due_at INTEGER NOT NULL,
		PRIMARY KEY (lead, channel)
	) STRICT;
	CREATE INDEX deliveries_by_time ON deliveries (channel, due_at);
	CREATE TABLE dead_letters (
		lead INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
		channel TEXT NOT NULL,
		attempts INTEGER NOT NULL,
		reason TEXT NOT NULL,
		died_at INTEGER NOT NULL,
		PRIMARY KEY (lead, channel)
	) STRICT;
	-- UUIDs of leads that were deleted, so that a sender's retry does not bring them back.
	CREATE TABLE forgotten (uuid TEXT PRIMARY KEY, forgotten_at INTEGER NOT NULL) STRICT;
	-- The last time at which the clock was believed; one row.
	CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), seen_at INTEGER NOT NULL) STRICT;`,
];

/**
 * Opens the database, makes it when there is none and brings it to the newest layout. A commit is on the disk before it returns
 * (write-ahead log, synchronous FULL), and deleted text is overwritten. Throws an Error when a newer program wrote it.
 */
export function openDatabase(file: string): DatabaseSync {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	const database = new DatabaseSync(file, { timeout: 5000 });
	database.exec(
		'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;',
	);
	const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
	if (version > LAYOUTS.length) throw new Error(`数据库是更新的程序写的（版本 ${version}），请先更新程序`);
	LAYOUTS.slice(version).forEach((step, i) => {
		inTransaction(database, () => database.exec(`${step} PRAGMA user_version = ${version + i + 1};`));
	});
	return database;
}

/** Does all of it or nothing; returns when it is on the disk. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
	database.exec('BEGIN IMMEDIATE');
	try {
		const result = work();
		database.exec('COMMIT');
		return result;
	} catch (error) {
		if (database.isTransaction) database.exec('ROLLBACK');
		throw error;
	}
}
