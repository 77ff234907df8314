import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import { type StorageFault, storageFault } from '../faults/sqlite-fault.ts';
import { onceFree } from './once-free.ts';

/** Each probe costs a commit, so at most one runs in this time, in ms. */
const PROBE_EVERY = 5000;

/** How long a probe waits for a lock, in ms. A monitor needs a quick answer, and a short lock is not an alarm. */
const PATIENCE = 500;

/** The size of the longest lead with its indexes. A smaller probe could pass with only one free page left. */
const PROBE_BYTES = 64 * 1024;

/**
 * Tests whether a lead could be stored now: it writes as much and waits for the disk. The bytes are random, because a
 * compressing disk would accept any number of zeros. Callers within the same seconds share one probe.
 * @param onFault called with the error of a probe
 * @returns the fault, undefined if there is none
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
