// † browser
import type { CalendarDate, PartialDate } from './calendar-date.ts';
import type { KgPerSquareMetre, Kva, Metres, RentPerDay, SquareMetres, Tonnes } from './units.ts';

const integer = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
const precise = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });
const daily = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 4 });
const significant = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 6 });
const typed = new Intl.NumberFormat('en', { maximumSignificantDigits: 7, useGrouping: false });

const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 });

/** Shown when a listing does not state a fact. */
export const UNKNOWN = '—';

/** 2024年9月21日. Only the month or year of a partial date. */
export function formatDate(date: CalendarDate | PartialDate): string {
	const [year, month, day] = date.split('-').map(Number);
	return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

const shanghaiDate = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' });

/** 2024年9月21日, the day in Shanghai. @param now milliseconds since 1970 */
export const formatDayOf = (now: number) => shanghaiDate.format(now);

/** 2024年9月 of `2024-09`. */
export function formatMonth(month: string): string {
	const [year, number] = month.split('-').map(Number);
	return `${year}年${number}月`;
}

/** No thousands separator: search indexes the printed text, and visitors type 3000㎡. */
export const formatArea = (area: SquareMetres) => formatAreaOf(area);
export const formatMetres = (length: Metres) => formatMetresOf(length);
export const formatTonnes = (mass: Tonnes) => `${decimal.format(mass)} t`;
export const formatPower = (power: Kva) => formatPowerOf(power);
export const formatRent = (rent: RentPerDay) => formatRentOf(rent);
export const formatCount = (count: number) => integer.format(count);
/** 109,500 元, for exact amounts. @param yuan 元 */
export const formatYuan = (yuan: number) => `${integer.format(yuan)} 元`;
/** A number inside a formula: 1.1836, 182.5, 3,000. */
export const formatFigure = (figure: number) => precise.format(figure);
/** 30,416.7, a number of a conversion table: six significant digits. */
export const formatSignificant = (figure: number) => significant.format(figure);
/** 666.6667, a number in the form one types into a field. */
export const formatTyped = (figure: number) => typed.format(figure);
/** 1.2075, a calculated rent per ㎡ and day: two to four decimals. @param rent 元/㎡/天 */
export const formatDailyRate = (rent: number) => daily.format(rent);

/** @param area ha */
export const formatHectares = (area: number) => `${decimal.format(area)} 公顷`;

/** 2 t/㎡, 0.8 t/㎡: one unit, so that figures on a page can be compared. */
export function formatLoad(load: KgPerSquareMetre): string {
	return formatLoadOf(load);
}

// Medians are computed and have no brand. These functions take the bare number in the unit of their name.
/** @param area ㎡ */
export const formatAreaOf = (area: number) => `${Math.round(area)} ㎡`;
/** @param length m */
export const formatMetresOf = (length: number) => `${decimal.format(length)} m`;
/** @param power kVA */
export const formatPowerOf = (power: number) => `${Math.round(power)} kVA`;
/** @param rent 元/㎡/天 */
export const formatRentOf = (rent: number) => `${rent.toFixed(2)} 元/㎡/天`;
/** @param load kg/㎡ */
export const formatLoadOf = (load: number) => `${decimal.format(load / 1000)} t/㎡`;

/** 860–2540 ㎡ of 860 ㎡ and 2540 ㎡: the unit only once if both have it, one amount if both are equal. */
export function formatSpan(low: string, high: string): string {
	if (low === high) return low;
	const [, number = low, unit = ''] = /^(.*?)( \D*)$/.exec(low) ?? [];
	return unit !== '' && high.endsWith(unit) ? `${number}–${high}` : `${low}–${high}`;
}

/** 降 8.3%, 涨 4%. @param before above zero */
export function formatChange(before: number, after: number): string {
	return `${after < before ? '降' : '涨'} ${percent.format(Math.abs(after - before) / before)}`;
}

/** 约 10.95 万元, for approximate amounts. @param yuan 元 */
export function formatMoney(yuan: number): string {
	return yuan >= 10_000 ? `${decimal.format(yuan / 10_000)} 万元` : `${integer.format(yuan)} 元`;
}

/** Reading speed for policy texts, in characters and words per minute. Only for a rounded estimate. */
const CHARACTERS_PER_MINUTE = 400;

/** 约 2 分钟. */
export function formatReadingTime(text: string): string {
	return `约 ${Math.max(1, Math.round([...text].length / CHARACTERS_PER_MINUTE))} 分钟`;
}
