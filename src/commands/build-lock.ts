import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const LOCK = resolve('.cache/build.lock');

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/**
 * Two builds at once would spoil each other's intermediate files. Throws an Error while another process builds; the lock of
 * one that died is taken over. @returns the release
 */
export async function takeBuildLock(): Promise<() => Promise<void>> {
	await mkdir(dirname(LOCK), { recursive: true });
	try {
		await writeFile(LOCK, String(process.pid), { flag: 'wx' });
	} catch {
		const holder = Number(await readFile(LOCK, 'utf8').catch(() => '0'));
		if (holder > 0 && holder !== process.pid && isRunning(holder)) {
			throw new Error(`another build of this project is running (process ${holder}); wait for it or end it`);
		}
		await writeFile(LOCK, String(process.pid));
	}
	return () => rm(LOCK, { force: true });
}
