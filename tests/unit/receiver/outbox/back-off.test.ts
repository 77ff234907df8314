import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff } from '../../../../src/receiver/outbox/back-off.ts';

const RETRIES = { attempts: 15, firstSeconds: 5, longestSeconds: 3600 };

test('delays double up to the longest', () => {
	const waits = [1, 2, 3, 10, 11, 15].map((attempts) => backOff(RETRIES, attempts, 1) / 1000);
	expect(waits).toEqual([5, 10, 20, 2560, 3600, 3600]);
});

test('jitter is at most half of the delay', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 100 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(attempts, chance) => {
				const [wait, full] = [backOff(RETRIES, attempts, chance), backOff(RETRIES, attempts, 1)];
				expect(wait).toBeGreaterThanOrEqual(full / 2 - 1);
				expect(wait).toBeLessThanOrEqual(full);
			},
		),
	);
});
