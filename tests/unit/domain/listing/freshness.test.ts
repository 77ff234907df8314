import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockDay } from '../../../../src/domain/units/clock-day.ts';
import { type Freshness, freshness } from '../../../../src/domain/listing/freshness.ts';

test.each([
	['2026-11-23', 'fresh'],
	['2026-11-24', 'fresh'],
	['2026-09-24', 'fresh'],
	['2026-09-23', 'unchecked'],
	['2026-07-26', 'unchecked'],
	['2026-07-25', 'stale'],
	['1999-01-01', 'stale'],
])('a listing checked on %s is %s on 23 November 2026', (updated, expected) => {
	expect(freshness(updated, '2026-11-23')).toBe(expected);
});

test('a listing only ever grows staler', () => {
	const order: readonly Freshness[] = ['fresh', 'unchecked', 'stale'];
	const dayAt = (days: number) => clockDay(Date.parse('2026-01-01') + days * 86_400_000);
	fc.assert(
		fc.property(fc.nat(400), fc.nat(400), (a, b) => {
			const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((days) =>
				order.indexOf(freshness('2026-01-01', dayAt(days))),
			);
			expect(sooner).toBeLessThanOrEqual(later ?? -1);
		}),
	);
});

test.each([
	['2026-06-14T15:59:59.999Z', '2026-06-14'],
	['2026-06-14T16:00:00Z', '2026-06-15'],
	['2026-12-31T16:00:00Z', '2027-01-01'],
])('at %s it is the %s in Shanghai', (instant, expected) => {
	expect(clockDay(Date.parse(instant))).toBe(expected);
});
