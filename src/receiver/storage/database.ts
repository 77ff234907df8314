import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ExplainedError } from '../faults/explained-error.ts';
import { fileFault } from '../faults/file-fault.ts';
import { sqliteFault } from '../faults/sqlite-fault.ts';
import { LAYOUTS } from './layouts.ts';

/** Busy timeout of SQLite in ms, for start and admin commands, where blocking is harmless. */
const OPENING_PATIENCE = 5000;

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

/** Makes the folder of the database if it is missing. Throws an ExplainedError. */
export function makeFolder(folder: string): void {
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
