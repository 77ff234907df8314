import { expect, test, vi } from 'vitest';
import { buildDay } from '../../../../src/domain/units/now.ts';

test.each([
	['2026-11-29', undefined, '2026-11-29'],
	['2026-11-29', '1764432000', '2026-11-29'],
	['', '1764403199', '2025-11-29'],
	[undefined, '1764432000', '2025-11-30'],
	// From 16:00 on in London it is the next day in Shanghai.
	[undefined, '1764518399', '2025-11-30'],
	[undefined, '1764518400', '2025-12-01'],
])('BUILD_DATE %s and SOURCE_DATE_EPOCH %s make %s', (override, epoch, expected) => {
	expect(buildDay(override, epoch)).toBe(expected);
});

test.each([undefined, ''])('without either it is today in Shanghai (%j)', (nothing) => {
	vi.useFakeTimers({ now: new Date('2026-11-29T17:00:00Z') });
	try {
		expect(buildDay(nothing, nothing)).toBe('2026-11-30');
	} finally {
		vi.useRealTimers();
	}
});

test.each([
	['2026-02-30', undefined],
	[undefined, 'yesterday'],
	[undefined, '-1'],
])('%s and %s are refused', (override, epoch) => {
	expect(() => buildDay(override, epoch)).toThrow(RangeError);
});
