import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rateLimit, visitorKey } from '../../../src/receiver/rate-limit.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('so many pass within a window, and all pass again when it has ended', () => {
	const limit = rateLimit(2, 60_000);
	expect([limit('192.0.2.1'), limit('192.0.2.1'), limit('192.0.2.1')]).toEqual([0, 0, 60]);
	vi.advanceTimersByTime(59_500);
	expect(limit('192.0.2.1')).toBe(1);
	expect(limit('192.0.2.2')).toBe(0);
	vi.advanceTimersByTime(500);
	expect(limit('192.0.2.1')).toBe(0);
});

test('a clock that is set does not matter, and no address outlives its window', () => {
	const limit = rateLimit(1, 60_000);
	limit('192.0.2.1');
	expect(vi.getTimerCount()).toBe(1);
	vi.setSystemTime(Date.now() + 365 * 86_400_000);
	expect(limit('192.0.2.1')).toBe(60);
	vi.advanceTimersByTime(60_000);
	expect(vi.getTimerCount()).toBe(0);
});

describe('one visitor is', () => {
	test.each([
		['192.0.2.1', '192.0.2.1'],
		['::ffff:192.0.2.1', '192.0.2.1'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
		['2001:db8:1:2::9', '2001:db8:1:2'],
		['2001:0DB8:0001:0002::', '2001:db8:1:2'],
		['2001:db8::1', '2001:db8:0:0'],
		['fe80::1%eth0', 'fe80:0:0:0'],
		['::1', '0:0:0:0'],
	])('%s → %s', (ip, key) => {
		expect(visitorKey(ip)).toBe(key);
	});
});
