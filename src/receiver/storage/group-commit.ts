import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from '../faults/sqlite-fault.ts';
import { BUSY_PAUSE } from './once-free.ts';

interface Waiting<T, R> {
	item: T;
	/** Deadline on the clock of `performance`. After it, the sender is told that the lead was not stored. */
	end: number;
	done: (result: R) => void;
	fail: (error: unknown) => void;
}

/**
 * Group commit: items that arrive while the disk is busy share the next commit. The disk wait is the main cost, so a hundred
 * leads wait no longer than one. A failure fails the whole group. While another process holds the lock, the group waits and
 * is retried together with new items.
 * @param commit all or nothing; returns results in the same order
 * @param patienceMs how long one item waits for a lock
 */
export function groupCommit<T, R>(
	commit: (group: readonly T[]) => readonly R[],
	patienceMs: number,
): (item: T) => Promise<R> {
	let queue: Waiting<T, R>[] = [];
	let isRunning = false;

	/** @returns the items that continue to wait for the lock */
	const tryOnce = (group: readonly Waiting<T, R>[]): Waiting<T, R>[] => {
		try {
			const results = commit(group.map(({ item }) => item));
			results.forEach((result, i) => group[i]?.done(result));
			return [];
		} catch (error) {
			const now = performance.now();
			const patient = isBusy(error) ? group.filter(({ end }) => end > now) : [];
			for (const each of group) if (!patient.includes(each)) each.fail(error);
			return patient;
		}
	};
	const run = async () => {
		while (queue.length > 0) {
			const group = queue;
			queue = [];
			const patient = tryOnce(group);
			if (patient.length > 0) await wait(BUSY_PAUSE);
			queue = [...patient, ...queue];
		}
		isRunning = false;
	};
	return (item) =>
		new Promise((done, fail) => {
			queue.push({ item, end: performance.now() + patienceMs, done, fail });
			if (isRunning) return;
			isRunning = true;
			setImmediate(() => void run());
		});
}
