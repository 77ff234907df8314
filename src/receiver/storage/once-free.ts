import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from '../faults/sqlite-fault.ts';

/** Pause between retries, in ms. Another process holds the lock for about one commit. */
export const BUSY_PAUSE = 25;

/**
 * Runs database work and retries while another process holds the lock. It waits in the event loop and not in SQLite, because
 * that would block all other requests. Throws the error of the last try.
 */
export async function onceFree<T>(work: () => T, patienceMs: number): Promise<T> {
	const end = performance.now() + patienceMs;
	for (;;) {
		try {
			return work();
		} catch (error) {
			if (!isBusy(error) || performance.now() >= end) throw error;
			await wait(BUSY_PAUSE);
		}
	}
}
