import { expect, test } from 'vitest';
import { dueReport } from '../../../../src/receiver/daily/daily-due.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);
const AT = '08:30';
const [EARLY, DUE] = [at('2026-11-29T08:29:59'), at('2026-11-29T08:30:00')];

test('a report of yesterday is due at its time in Beijing, and once', () => {
	expect(dueReport(AT, '2026-11-27', EARLY)).toBeUndefined();
	expect(dueReport(AT, '2026-11-27', DUE)).toEqual({ from: '2026-11-28', to: '2026-11-28' });
	expect(dueReport(AT, '2026-11-28', DUE)).toBeUndefined();
	expect(dueReport(AT, '2026-11-28', at('2026-11-29T23:59:59'))).toBeUndefined();
	expect(dueReport('00:00', '2026-11-28', at('2026-11-30T00:00:00'))?.to).toBe('2026-11-29');
});

test('the first report is of yesterday only', () => {
	expect(dueReport(AT, undefined, DUE)).toEqual({ from: '2026-11-28', to: '2026-11-28' });
});

test('after some days off, one report covers them all', () => {
	expect(dueReport(AT, '2026-11-24', DUE)).toEqual({ from: '2026-11-25', to: '2026-11-28' });
	expect(dueReport(AT, '2020-01-01', DUE)).toEqual({ from: '2026-10-29', to: '2026-11-28' });
});

test('a clock that leaps sends one report for each leap, and stops nothing for long', () => {
	// A year ahead: one report. Back again: one of yesterday, not silence for a year.
	expect(dueReport(AT, '2026-11-28', at('2027-11-29T09:00:00'))).toEqual({
		from: '2027-10-29',
		to: '2027-11-28',
	});
	expect(dueReport(AT, '2027-11-28', DUE)).toEqual({ from: '2026-11-28', to: '2026-11-28' });
	// A little back, over midnight: nothing.
	expect(dueReport(AT, '2026-11-29', at('2026-11-29T23:59:00'))).toBeUndefined();
	expect(dueReport(AT, '2026-11-28', EARLY)).toBeUndefined();
});
