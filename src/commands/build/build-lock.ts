import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';

const LOCK = resolve('.cache/build.lock');

/** Thrown when another process is already building. */
export class BuildRunningError extends Error {
	constructor(holder: number) {
		super(
			`Another build of this project is running (process ${holder}). Wait for it; if no such build exists, delete ${relative('.', LOCK)}.`,
		);
		this.name = 'BuildRunningError';
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: the process runs, but under another user.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/**
 * Two builds at the same time would corrupt each other's intermediate files. Throws a BuildRunningError while another
 * process builds. A stale lock of a dead process is taken over. @returns the function that releases the lock
 */
export async function takeBuildLock(): Promise<() => Promise<void>> {
	await mkdir(dirname(LOCK), { recursive: true });
	try {
		await writeFile(LOCK, String(process.pid), { flag: 'wx' });
	} catch {
		const holder = Number(await readFile(LOCK, 'utf8').catch(() => '0'));
		if (holder > 0 && holder !== process.pid && isRunning(holder)) throw new BuildRunningError(holder);
		await writeFile(LOCK, String(process.pid));
	}
	return () => rm(LOCK, { force: true });
}
