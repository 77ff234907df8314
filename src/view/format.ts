// † browser
import type { CalendarDate, PartialDate } from '../domain/calendar-date.ts';
import type { KgPerSquareMetre, Kva, Metres, RentPerDay, SquareMetres, Tonnes } from '../domain/units.ts';

const integer = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** What a page shows where a listing does not say. */
export const UNKNOWN = '—';

/** 2024年9月21日; a month or year alone when that is all that is known. */
export function formatDate(date: CalendarDate | PartialDate): string {
	const [year, month, day] = date.split('-').map(Number);
	return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

const shanghaiDate = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' });

/** 2024年9月21日, the day in Shanghai at a moment. @param now milliseconds since 1970 */
export const formatDayOf = (now: number) => shanghaiDate.format(now);

/** 2024年9月 of `2024-09`. */
export function formatMonth(month: string): string {
	const [year, number] = month.split('-').map(Number);
	return `${year}年${number}月`;
}

export const formatArea = (area: SquareMetres) => `${integer.format(area)} ㎡`;
export const formatMetres = (length: Metres) => `${decimal.format(length)} m`;
export const formatTonnes = (mass: Tonnes) => `${decimal.format(mass)} t`;
export const formatPower = (power: Kva) => `${integer.format(power)} kVA`;
export const formatRent = (rent: RentPerDay) => `${rent.toFixed(2)} 元/㎡/天`;
export const formatCount = (count: number) => integer.format(count);

/** 2 t/㎡; below one tonne in kilograms. */
export function formatLoad(load: KgPerSquareMetre): string {
	return load >= 1000 ? `${decimal.format(load / 1000)} t/㎡` : `${integer.format(load)} kg/㎡`;
}

/** 约 10.95 万元, for amounts where the last yuan does not matter. @param yuan 元 */
export function formatMoney(yuan: number): string {
	return yuan >= 10_000 ? `${decimal.format(yuan / 10_000)} 万元` : `${integer.format(yuan)} 元`;
}

/** Chinese characters and words per minute of a reader of policy texts; only used for a rounded estimate. */
const CHARACTERS_PER_MINUTE = 400;

/** 约 2 分钟. */
export function formatReadingTime(text: string): string {
	return `约 ${Math.max(1, Math.round([...text].length / CHARACTERS_PER_MINUTE))} 分钟`;
}
