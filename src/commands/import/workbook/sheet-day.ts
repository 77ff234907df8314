import { shanghaiDay } from '../../../domain/units/calendar-date.ts';
import type { Advice } from './sheet-cell.ts';

/** Excel's serial numbers of 1990-01-01 and 2099-12-31, the range of valid dates on the site. */
export const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;

const DAY_MS = 86_400_000;
const DAY = /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/;
const COMPACT_DAY = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/;
const TIME =
	/(?:T|\s)\s*(?:上午|下午|凌晨|中午|晚上|[AP]M)?\s*\d{1,2}[:时点](?:\d{1,2}分?)?(?:[:]?\d{1,2}(?:\.\d+)?秒?)?\s*(?:[AP]M)?$/i;
const WEEKDAY = /\s*\(?(?:星期|周)[一二三四五六日天]\)?$/;
const AT_ONCE = /随时|即日|现房|现在|立即|立刻|马上|即刻|即可|当天|当日|空置/;

/** The date of an Excel serial number. */
export function dayOfSerial(serial: number, shift: number): string {
	return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial + shift) * DAY_MS).toISOString().slice(0, 10);
}

function plain(text: string): string {
	return text
		.normalize('NFKC')
		.replaceAll(/[\u2010-\u2015\u2212]/g, '-')
		.trim();
}

function withoutTime(text: string): string {
	return plain(text).replace(WEEKDAY, '').replace(TIME, '').replace(WEEKDAY, '').replaceAll(/\s/g, '');
}

/**
 * Converts a date from other spellings to ours: 2026/1/5, 2026年1月5日 星期一, 2026-01-05 09:30:00,
 * 20260105, 46027. The schema checks whether the date exists.
 */
export function respelledDay(text: string, shift: number): string | undefined {
	if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return shanghaiDay(new Date(text));
	const bare = withoutTime(text);
	const serial = Number(bare.replaceAll(',', ''));
	if (
		SERIAL.test(bare.replaceAll(',', '')) &&
		serial + shift >= FIRST_SERIAL &&
		serial + shift < LAST_SERIAL + 1
	)
		return dayOfSerial(serial, shift);
	const [, year, month = '', date = ''] = DAY.exec(bare) ?? COMPACT_DAY.exec(bare) ?? [];
	return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

const NEEDS_DAY = '请写成 年-月-日，例如 2026-11-20';
const NOT_DAYS: readonly (readonly [RegExp, string, string])[] = [
	[AT_ONCE, '不是日期', '随时可以入驻，就填更新日期那一天或更早的日期，例如 2026-11-20；不知道就空着'],
	[/^\d{4}[/.年-]\d{1,2}月?$/, '只写到月，没有写哪一天', NEEDS_DAY],
	[/^\d{4}年?$/, '只写了年，没有写哪一天', NEEDS_DAY],
	[/^\d{1,2}[/.月-]\d{1,2}日?$/, '没有写年份', NEEDS_DAY],
	[/^\d{2}[/.年-]\d{1,2}[/.月-]\d{1,2}日?$/, '的年份只有两位，看不出哪个是年', NEEDS_DAY],
	[/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/, '的年份在最后，看不出哪个是月、哪个是日', NEEDS_DAY],
	[/[a-z]{3}/i, '不是我们认得的日期写法', NEEDS_DAY],
];

/** Why a text is not a date; undefined if unknown. */
export function notADay(text: string): Advice | undefined {
	const bare = withoutTime(text);
	const found = NOT_DAYS.find(([pattern]) => pattern.test(bare));
	return found && { problem: `“${text}” ${found[1]}`, fix: found[2] };
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const MADE_BY_EXCEL = new RegExp(
	`^(?:\\d{4}[/年-]\\d{1,2}[/月-]\\d{1,2}日?|\\d{4}年\\d{1,2}月|\\d{1,2}月\\d{1,2}日|\\d{1,2}-${MONTH}(?:-\\d{2,4})?|${MONTH}-\\d{1,4})$`,
	'i',
);

/** Whether a text looks like a date that Excel wrote into a CSV file after somebody typed 1-3. */
export function isDayOfExcel(text: string): boolean {
	return MADE_BY_EXCEL.test(withoutTime(text));
}

/** The text that was probably typed when Excel shows a date: 1-3 for 3 January; undefined if unknown. */
export function typedForDay(text: string): string | undefined {
	const [, month, date] = /(\d{1,2})[/月-](\d{1,2})日?$/.exec(withoutTime(text)) ?? [];
	return month === undefined ? undefined : `${Number(month)}-${Number(date)}`;
}
