import { z } from 'astro/zod';

/** A day in Asia/Shanghai, written `YYYY-MM-DD`; compares and sorts as text. */
export type CalendarDate = string & z.$brand<'CalendarDate'>;

/** A day, month or year: `2024-08-30`, `2024-08` or `2024`, as exact as the source was. */
export type PartialDate = string & z.$brand<'PartialDate'>;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const OLDEST_YEAR = 1990;
const NEWEST_YEAR = 2099;

function isRealDay(text: string): boolean {
	const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
	if (year === undefined || month === undefined || day === undefined) return false;
	const date = new Date(Date.UTC(year, month - 1, day));
	return (
		date.getUTCMonth() === month - 1 &&
		date.getUTCDate() === day &&
		year >= OLDEST_YEAR &&
		year <= NEWEST_YEAR
	);
}

/** YAML turns an unquoted day into a Date at UTC midnight. */
function asText(input: unknown): string {
	if (input instanceof Date && !Number.isNaN(input.getTime())) return input.toISOString().slice(0, 10);
	return String(input).trim();
}

const TWO_DIGITS = '月和日各两位，例如 2024-09-21';
const DATE_FIX = `请写成 年-月-日，${TWO_DIGITS}`;

/** The reason why a text is no day, and the fix: the same day in our format if it can be parsed (2026/1/5, 2026年1月5日). */
function dayProblem(text: string): { message: string; fix: string } {
	const [, year = '', month = '', date = ''] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(text) ?? [];
	const respelled = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	const message = `“${text}” 不是有效的日期`;
	if (isRealDay(respelled)) return { message, fix: `请写成 ${respelled}；${TWO_DIGITS}` };
	if (!DAY.test(text)) return { message, fix: DATE_FIX };
	const isOurTime = Number(text.slice(0, 4)) >= OLDEST_YEAR && Number(text.slice(0, 4)) <= NEWEST_YEAR;
	const reason = isOurTime ? '日历上没有这一天' : `年份应在 ${OLDEST_YEAR} 到 ${NEWEST_YEAR} 之间`;
	return { message, fix: `${reason}，请核对；${TWO_DIGITS}` };
}

/** Schema of a whole day. Rejects impossible days such as 2026-02-30, which `new Date` would silently change. */
export const calendarDate = z
	.unknown()
	.refine((input) => input !== undefined, { error: '没有填写', params: { fix: DATE_FIX } })
	.transform((input, ctx): CalendarDate => {
		const text = asText(input);
		if (!isRealDay(text)) {
			const { message, fix } = dayProblem(text);
			ctx.addIssue({ code: 'custom', message, params: { fix } });
		}
		return toCalendarDate(text);
	})
	.meta({ examples: ['2026-11-20'] });

/** Schema of a day, a month or a year. */
export const partialDate = z.unknown().transform((input, ctx): PartialDate => {
	const text = asText(input);
	const padded = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
	if (!isRealDay(padded)) {
		const fix = '请写成 2024-08-30，不知道日或月时可写 2024-08 或 2024';
		ctx.addIssue({ code: 'custom', message: `“${text}” 不是有效的日期`, params: { fix } });
	}
	return brandPartial(text);
});

function toCalendarDate(text: string): CalendarDate {
	return z.string().brand<'CalendarDate'>().parse(text);
}

function brandPartial(text: string): PartialDate {
	return z.string().brand<'PartialDate'>().parse(text);
}

/** Whether a date includes the day. */
export function isWholeDay(date: CalendarDate | PartialDate): date is CalendarDate {
	return DAY.test(date);
}

/** Parses a day from our own code. @throws RangeError when it is not a real day */
export function day(text: string): CalendarDate {
	if (!isRealDay(text)) throw new RangeError(`not a calendar day: ${text}`);
	return toCalendarDate(text);
}

const HOUR_MS = 3_600_000;

/**
 * The day in Shanghai at an instant. Chinese clocks have been eight hours ahead of UTC since 1992, without summer time (IANA
 * time zone data, Asia/Shanghai). @throws RangeError for an invalid date
 */
export function shanghaiDay(instant: Date): CalendarDate {
	return day(new Date(instant.getTime() + 8 * HOUR_MS).toISOString().slice(0, 10));
}

/** Whole days between two dates. A partial date counts as its last possible day. */
export function daysBetween(from: CalendarDate | PartialDate, to: CalendarDate | PartialDate): number {
	return Math.round((Date.parse(lastDay(to)) - Date.parse(lastDay(from))) / 86_400_000);
}

function lastDay(date: CalendarDate | PartialDate): string {
	if (date.length === 10) return date;
	const year = Number(date.slice(0, 4));
	const month = date.length === 7 ? Number(date.slice(5, 7)) : 12;
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
