import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceFree } from '../../../../src/receiver/storage/once-free.ts';

/** SQLite's error while another process writes. */
const locked = () => Object.assign(new Error('database is locked'), { errcode: 5 });

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

test('work on a locked database is tried again until it goes through', async () => {
	let tries = 0;
	const work = () => {
		tries += 1;
		// 261 is the extended code when another connection holds the lock for recovery.
		if (tries < 4) throw Object.assign(locked(), { errcode: 261 });
		return 'done';
	};
	expect(await onceFree(work, 1000)).toBe('done');
	expect(tries).toBe(4);
});

test('retries end at the time limit, and other errors are not retried', async () => {
	let tries = 0;
	const work = () => {
		tries += 1;
		vi.advanceTimersByTime(400);
		throw locked();
	};
	await expect(onceFree(work, 1000)).rejects.toThrow('database is locked');
	expect(tries).toBe(3);
	const broken = () => {
		tries += 1;
		throw new Error('disk full');
	};
	await expect(onceFree(broken, 1000)).rejects.toThrow('disk full');
	expect(tries).toBe(4);
});
