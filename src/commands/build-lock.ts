import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';

const LOCK = resolve('.cache/build.lock');

/** Thrown when a build cannot begin because another process is at it. */
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
		// Not allowed to signal it: it runs, under another user.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/**
 * Two builds at once would spoil each other's intermediate files. Throws a BuildRunningError while another process builds; the
 * lock of one that died is taken over. @returns the release
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
