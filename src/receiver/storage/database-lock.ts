import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ExplainedError } from '../faults/explained-error.ts';
import { isBusy, storageFault } from '../faults/sqlite-fault.ts';
import { makeFolder } from './database.ts';

/** How long a start waits for the receiver before it to end, in ms. A killed one holds nothing. */
const PATIENCE = 3000;

/** Beside the database. It is empty, and stays there: deleting a lock file is a race. */
function lockFile(database: string): string {
	return `${database}-lock`;
}

/**
 * Takes a lock of the operating system, by an empty SQLite file with an exclusive transaction. It ends with the process,
 * however that ends, and knows nothing of process numbers and host names, which differ between containers on one disk.
 * @returns undefined if another process holds it
 */
function tryLock(database: string, patienceMs: number): (() => void) | undefined {
	makeFolder(dirname(database));
	const lock = new DatabaseSync(lockFile(database), { timeout: patienceMs });
	try {
		lock.exec('BEGIN EXCLUSIVE');
		return () => lock.close();
	} catch (error) {
		lock.close();
		if (isBusy(error)) return undefined;
		throw error;
	}
}

/** Whether a receiver runs on this database now. It makes no file: one of another user would stop the next start. */
export function isDatabaseServed(database: string): boolean {
	if (!existsSync(lockFile(database))) return false;
	const unlock = tryLock(database, 0);
	unlock?.();
	return unlock === undefined;
}

/** Why there is no lock. The database most likely has the same fault, and its explanation is the better one. */
function lockFault(file: string, open: () => DatabaseSync, error: unknown): ExplainedError {
	const database = open();
	try {
		database.exec('DELETE FROM probe');
	} catch (cause) {
		const { problem, fix } = storageFault(cause);
		return new ExplainedError(`数据库 ${file}：${problem}`, fix, { cause });
	} finally {
		database.close();
	}
	const { problem, fix } = storageFault(error);
	return new ExplainedError(`数据库的锁文件 ${lockFile(file)}：${problem}`, fix, { cause: error });
}

/**
 * Opens a database for the one receiver that may serve it: a second one would forward leads twice. Admin commands open it
 * without this lock. Throws an ExplainedError if another receiver runs.
 * @param open opens the database
 */
export function lockedOpen(
	file: string,
	open: () => DatabaseSync,
): { database: DatabaseSync; unlock: () => void } {
	let unlock: (() => void) | undefined;
	try {
		unlock = tryLock(file, PATIENCE);
	} catch (error) {
		throw lockFault(file, open, error);
	}
	if (unlock === undefined)
		throw new ExplainedError(
			`另一个接收服务正在使用数据库 ${file}，两个一起运行会把线索转发两次`,
			'请先停掉那一个（systemctl status leads、docker ps 或 lsof 查看），或给这个服务写另一个 database；管理命令可以照常使用',
		);
	try {
		return { database: open(), unlock };
	} catch (error) {
		unlock();
		throw error;
	}
}
