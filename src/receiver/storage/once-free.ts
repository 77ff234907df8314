import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from '../faults/sqlite-fault.ts';

/** Pause between tries, in ms: the other program holds the lock for about as long as one commit takes. */
export const BUSY_PAUSE = 25;

/**
 * Does work on the database, and tries again while another program has it locked. Waiting is left to the event loop, never to
 * SQLite, which would stop every other request. Throws what the last try threw.
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
