import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { networksOf, rateLimit } from '../../../src/receiver/rate-limit.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('requests up to the limit pass within a window, and the limit resets when it ends', () => {
	const limit = rateLimit(2, 60_000);
	expect([limit('192.0.2.1'), limit('192.0.2.1'), limit('192.0.2.1')]).toEqual([0, 0, 60]);
	vi.advanceTimersByTime(59_500);
	expect(limit('192.0.2.1')).toBe(1);
	expect(limit('192.0.2.2')).toBe(0);
	vi.advanceTimersByTime(500);
	expect(limit('192.0.2.1')).toBe(0);
});

test('changes of the system clock have no effect, and no address is kept after its window', () => {
	const limit = rateLimit(1, 60_000);
	limit('192.0.2.1');
	expect(vi.getTimerCount()).toBe(1);
	vi.setSystemTime(Date.now() + 365 * 86_400_000);
	expect(limit('192.0.2.1')).toBe(60);
	vi.advanceTimersByTime(60_000);
	expect(vi.getTimerCount()).toBe(0);
});

test('a /48 gets ten allowances for all its networks together, and its neighbour is not touched', () => {
	const limit = rateLimit(2, 60_000);
	const tunnel = Array.from({ length: 60 }, (_, i) => limit(`2001:db8:1:${i.toString(16)}::1`));
	expect(tunnel.filter((seconds) => seconds === 0)).toHaveLength(20);
	expect(tunnel.slice(20).every((seconds) => seconds === 60)).toBe(true);
	expect(limit('2001:db8:2::1')).toBe(0);
	vi.advanceTimersByTime(60_000);
	expect(limit('2001:db8:1:1::1')).toBe(0);
});

test('one network that sends too much does not use up what its neighbours in the /48 have', () => {
	const limit = rateLimit(2, 60_000);
	const one = Array.from({ length: 30 }, (_, i) => limit(`2001:db8:1:1::${i.toString(16)}`));
	expect(one.filter((seconds) => seconds === 0)).toHaveLength(2);
	expect(limit('2001:db8:1:2::1')).toBe(0);
});

test('IPv4 has no larger network, however it is written', () => {
	const limit = rateLimit(1, 60_000);
	expect(Array.from({ length: 50 }, (_, i) => limit(`::ffff:192.0.2.${i}`))).toEqual(Array(50).fill(0));
	expect([limit('192.0.2.7'), limit('::FFFF:c000:0207'), limit('0:0:0:0:0:ffff:192.0.2.7')]).toEqual([
		60, 60, 60,
	]);
});

describe('the networks of', () => {
	test.each([
		['192.0.2.1', ['192.0.2.1']],
		['::ffff:192.0.2.1', ['192.0.2.1']],
		['::ffff:c000:201', ['192.0.2.1']],
		['0:0:0:0:0:FFFF:C000:0201', ['192.0.2.1']],
		['2001:db8:1:2:3:4:5:6', ['2001:db8:1:2/64', '2001:db8:1/48']],
		['2001:db8:1:2::9', ['2001:db8:1:2/64', '2001:db8:1/48']],
		['2001:0DB8:0001:0002::', ['2001:db8:1:2/64', '2001:db8:1/48']],
		['2001:db8::1', ['2001:db8:0:0/64', '2001:db8:0/48']],
		['64:ff9b::192.0.2.1', ['64:ff9b:0:0/64', '64:ff9b:0/48']],
		['fe80::1%eth0', ['fe80:0:0:0/64', 'fe80:0:0/48']],
		['::1', ['0:0:0:0/64', '0:0:0/48']],
		['nonsense', ['nonsense']],
	])('%s are %j', (ip, keys) => {
		expect(networksOf(ip).map(({ key }) => key)).toEqual(keys);
	});
});
