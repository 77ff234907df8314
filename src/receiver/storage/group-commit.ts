import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from '../faults/sqlite-fault.ts';
import { BUSY_PAUSE } from './once-free.ts';

interface Waiting<T, R> {
	item: T;
	/** When its sender is told that it could not be stored, by the clock of `performance`. */
	end: number;
	done: (result: R) => void;
	fail: (error: unknown) => void;
}

/**
 * Gathers what arrives while the disk is busy into one commit: waiting for the disk is what storing costs, and a hundred leads wait no
 * longer than one. What fails, fails for all of a group; while another program has the database locked, all wait and are tried again
 * together with what arrived meanwhile.
 * @param commit does all of a group or nothing, and answers in the same order
 * @param patienceMs how long one item waits for a lock
 */
export function groupCommit<T, R>(
	commit: (group: readonly T[]) => readonly R[],
	patienceMs: number,
): (item: T) => Promise<R> {
	let queue: Waiting<T, R>[] = [];
	let isRunning = false;

	/** @returns those that go on waiting for the lock */
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
