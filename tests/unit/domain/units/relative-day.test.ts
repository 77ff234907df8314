import { expect, test } from 'vitest';
import { relativeDay } from '../../../../src/domain/units/relative-day.ts';

/** Noon in Shanghai. */
const NOW = Date.parse('2026-06-15T12:00:00+08:00');

test.each([
	['2026-06-15', '今天'],
	['2026-06-14', '昨天'],
	['2026-06-13', '前天'],
	['2026-06-12', '3天前'],
	['2026-06-09', '6天前'],
	['2026-06-08', '1周前'],
	['2026-06-02', '1周前'],
	['2026-06-01', '2周前'],
	['2026-05-17', '4周前'],
	['2026-05-16', '1个月前'],
	['2026-04-16', '2个月前'],
	['2025-06-16', '12个月前'],
	['2025-06-15', '1年前'],
	['2024-06-16', '1年前'],
	['2024-06-15', '2年前'],
	['2026-06-16', '明天'],
	['2026-06-18', '3天后'],
	['2026-06-22', '1周后'],
])('%s was %s', (date, expected) => {
	expect(relativeDay(date, NOW)).toBe(expected);
});

test.each([
	['2026-06-14T15:59:59.999Z', '明天'],
	['2026-06-14T16:00:00Z', '今天'],
	['2026-06-15T15:59:59.999Z', '今天'],
	['2026-06-15T16:00:00Z', '昨天'],
])('at %s the 15th is %s: the day changes at midnight in Shanghai', (instant, expected) => {
	expect(relativeDay('2026-06-15', Date.parse(instant))).toBe(expected);
});
