import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const LOCK = resolve('.cache/build-lock.db');

/** Primary result code: https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/** Thrown while another build of this project runs. The message is for editors. */
export class BuildRunningError extends Error {
	constructor() {
		super('这个项目正在生成网站（另一个窗口，或者自动任务）。请等它结束，再运行一次。');
		this.name = 'BuildRunningError';
	}
}

/**
 * Two builds at the same time would corrupt each other's intermediate files. The lock is one of the operating system, through
 * SQLite, which knows how to ask each of them for it. A file with a process number would be empty for a moment, and would
 * stay when a build is killed, with a number that another process gets sooner or later.
 * @returns the function that releases the lock. The end of the process releases it, too
 * @throws BuildRunningError while another build holds it, and the errors of the file system
 */
export function takeBuildLock(): () => void {
	mkdirSync(dirname(LOCK), { recursive: true });
	const lock = new DatabaseSync(LOCK, { timeout: 0 });
	try {
		// In memory: nothing is written, and a journal would be left behind by a killed build.
		lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
	} catch (error) {
		lock.close();
		if (error instanceof Error && Reflect.get(error, 'errcode') === SQLITE_BUSY)
			throw new BuildRunningError();
		throw error;
	}
	return () => lock.close();
}
