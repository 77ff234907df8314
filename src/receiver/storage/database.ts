import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ExplainedError } from '../faults/explained-error.ts';
import { fileFault } from '../faults/file-fault.ts';
import { sqliteFault } from '../faults/sqlite-fault.ts';

/** Busy timeout of SQLite in ms, for start and admin commands, where blocking is harmless. */
const OPENING_PATIENCE = 5000;

/** Schema migrations. A released step must never change. */
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
	`-- What the health check writes; one row.
	CREATE TABLE probe (one INTEGER PRIMARY KEY CHECK (one = 1), body BLOB NOT NULL) STRICT;`,
	`-- Leads of version 1 name one listing by its id, leads of version 2 have a list of them.
	UPDATE leads SET body = json_set(
		json_remove(body, '$.listing'), '$.schema', 2,
		'$.listings', json_array(json_object('id', json_extract(body, '$.listing')))
	) WHERE json_extract(body, '$.listing') IS NOT NULL;
	-- The lists of a lead as rows, for queries. They hold nothing of their own, so a deleted lead leaves nothing in them.
	CREATE VIEW lead_listings AS SELECT leads.id AS lead, leads.received_at, each.key + 1 AS place,
		json_extract(each.value, '$.id') AS listing, json_extract(each.value, '$.title') AS title
		FROM leads, json_each(leads.body, '$.listings') AS each;
	CREATE VIEW lead_viewings AS SELECT leads.id AS lead, leads.received_at, each.key + 1 AS place,
		json_extract(each.value, '$.day') AS day, json_extract(each.value, '$.half') AS half
		FROM leads, json_each(leads.body, '$.viewings') AS each;`,
	`-- The photos of offers. Here, and not as files: a deletion, a backup and a commit cover lead and photos alike. The picture is
	-- the last column, so that counting reads none.
	CREATE TABLE photos (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		lead INTEGER NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
		hash TEXT NOT NULL,
		received_at INTEGER NOT NULL,
		width INTEGER NOT NULL,
		height INTEGER NOT NULL,
		jpeg BLOB NOT NULL,
		UNIQUE (lead, hash)
	) STRICT;`,
];

/**
 * Opens the database, creates it if missing, and migrates it to the newest schema. A commit is on disk before it returns
 * (write-ahead log, synchronous FULL), and deleted text is overwritten. Throws an ExplainedError if the folder or file is
 * unusable, or if a newer program wrote the database.
 */
export function openDatabase(file: string): DatabaseSync {
	makeFolder(dirname(file));
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(file, { timeout: OPENING_PATIENCE });
		database.exec(
			'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;',
		);
		bringUpToDate(database, file);
		return database;
	} catch (error) {
		database?.close();
		const fault = sqliteFault(error);
		if (fault === undefined) throw error;
		throw new ExplainedError(`数据库 ${file}：${fault.problem}`, fault.fix, { cause: error });
	}
}

function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
	} catch (error) {
		throw new ExplainedError(
			`数据库的文件夹 ${folder} 建不了：${fileFault(error) ?? '原因不明'}`,
			'请检查 receiver.yml 里 database 写的路径，或先建好这个文件夹并交给运行接收服务的用户',
			{ cause: error },
		);
	}
}

function bringUpToDate(database: DatabaseSync, file: string): void {
	const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
	if (version > LAYOUTS.length)
		throw new ExplainedError(
			`数据库 ${file} 是更新的程序写的（版本 ${version}）`,
			'请先更新程序（git pull、npm ci）',
		);
	const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
	const isOurs = version === 0 ? tables.length === 0 : tables.some(({ name }) => name === 'leads');
	if (!isOurs)
		throw new ExplainedError(
			`数据库 ${file} 是别的程序的，不是存线索的`,
			'请检查 receiver.yml 里 database 写的路径，换一个文件名',
		);
	LAYOUTS.slice(version).forEach((step, i) => {
		inTransaction(database, () => database.exec(`${step} PRAGMA user_version = ${version + i + 1};`));
	});
}

/** Makes a lock an error at once instead of a wait. The caller retries without blocking the event loop. */
export function neverBlock(database: DatabaseSync): void {
	database.exec('PRAGMA busy_timeout = 0');
}

/** Runs a transaction: all or nothing, and on disk when it returns. */
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
