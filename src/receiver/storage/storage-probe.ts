import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import { type StorageFault, storageFault } from '../faults/sqlite-fault.ts';
import { onceFree } from './once-free.ts';

/** A probe costs a commit: however often it is asked for, at most one is made in this time, in ms. */
const PROBE_EVERY = 5000;

/** How long a probe waits for a lock, in ms: a monitor gets its answer at once, a short lock is no alarm. */
const PATIENCE = 500;

/** As much as the longest lead takes with its indexes, so that the last free page does not pass for health. */
const PROBE_BYTES = 64 * 1024;

/**
 * Tells whether a lead could be stored now, by storing as much and waiting for the disk. Random bytes, because a disk that
 * compresses takes any number of zeros. Whoever asks within the same seconds shares one probe.
 * @param onFault hears what a probe ran into
 * @returns what is wrong, undefined when nothing is
 */
export function storageProbe(
	database: DatabaseSync,
	onFault: (error: unknown) => void,
): () => Promise<StorageFault | undefined> {
	const write = database.prepare(
		`INSERT OR REPLACE INTO probe (one, body) VALUES (1, randomblob(${PROBE_BYTES}))`,
	);
	const ask = async () => {
		try {
			await onceFree(() => inTransaction(database, () => write.run()), PATIENCE);
			return undefined;
		} catch (error) {
			onFault(error);
			return storageFault(error);
		}
	};
	let last: { at: number; answer: Promise<StorageFault | undefined> } | undefined;
	return () => {
		const now = performance.now();
		if (last === undefined || now - last.at >= PROBE_EVERY) last = { at: now, answer: ask() };
		return last.answer;
	};
}
