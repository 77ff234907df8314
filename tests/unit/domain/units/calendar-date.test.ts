import { describe, expect, test } from 'vitest';
import {
	calendarDate,
	day,
	daysBetween,
	partialDate,
	shanghaiDay,
} from '../../../../src/domain/units/calendar-date.ts';

describe('a whole day', () => {
	test.each([
		['2026-02-28', '2026-02-28'],
		['2024-02-29', '2024-02-29'],
		['2000-02-29', '2000-02-29'],
		[' 2026-12-31 ', '2026-12-31'],
		['1990-01-01', '1990-01-01'],
		['2099-12-31', '2099-12-31'],
	])('%j is read as %s', (input, expected) => {
		expect(calendarDate.parse(input)).toBe(expected);
	});

	test.each([
		'2026-02-30',
		'2026-02-29',
		'2100-02-28',
		'2026-04-31',
		'2026-13-01',
		'2026-00-10',
		'2026-01-00',
		'1989-12-31',
		'2026-1-5',
		'2026/01/05',
		'2026-01-05T00:00:00',
		'20260105',
		'２０２６-01-05',
		'2026年1月5日',
		'明天',
		'',
		20260105,
		null,
		true,
		[],
		new Date(Number.NaN),
	])('%j is refused with the form to write', (input) => {
		const { error } = calendarDate.safeParse(input);
		expect(error?.issues).toMatchObject([
			{
				message: `“${String(input)}” 不是有效的日期`,
				params: { fix: expect.stringContaining('2024-09-21') },
			},
		]);
	});

	test('a missing day is called missing, not wrong', () => {
		expect(calendarDate.safeParse(undefined).error?.issues[0]?.message).toBe('没有填写');
	});

	test('a Date from unquoted YAML means the day it was written as', () => {
		expect(calendarDate.parse(new Date('2024-09-21T00:00:00Z'))).toBe('2024-09-21');
	});
});

describe('a partial date', () => {
	test.each([
		['2024-08-30', '2024-08-30'],
		['2024-08', '2024-08'],
		['2024', '2024'],
		[2024, '2024'],
		[new Date('2024-08-30T00:00:00Z'), '2024-08-30'],
	])('%j stays as exact as it was written', (input, expected) => {
		expect(partialDate.parse(input)).toBe(expected);
	});

	test.each(['2024-13', '2024-00', '2024-8', '1989', '24', '2026-02-30', '2024-', ''])(
		'%j is refused',
		(input) => {
			expect(partialDate.safeParse(input).error?.issues[0]?.message).toBe(`“${input}” 不是有效的日期`);
		},
	);
});

test('a day of our own that does not exist is a programming error', () => {
	expect(day('2026-02-28')).toBe('2026-02-28');
	expect(() => day('2026-02-30')).toThrow(RangeError);
});

test.each([
	['2026-03-31T15:59:59.999Z', '2026-03-31'],
	['2026-03-31T16:00:00Z', '2026-04-01'],
	['2025-12-31T16:00:00Z', '2026-01-01'],
	['2026-04-01T00:00:00Z', '2026-04-01'],
])('at %s it is %s in Shanghai', (instant, expected) => {
	expect(shanghaiDay(new Date(instant))).toBe(expected);
});

test.each([
	['2026-01-01', '2026-01-01', 0],
	['2026-01-01', '2026-01-02', 1],
	['2026-01-02', '2026-01-01', -1],
	['2024-02-28', '2024-03-01', 2],
	['2025-01-01', '2026-01-01', 365],
	['2024-02', '2024-03-01', 1],
	['2023-02', '2023-03-01', 1],
	['2024', '2025-01-01', 1],
	['2024', '2024-12-30', -1],
	['2024-12', '2024-12-31', 0],
])('from %s to %s are %i days, a partial date counting from its last day', (from, to, expected) => {
	expect(daysBetween(partialDate.parse(from), day(to))).toBe(expected);
});
