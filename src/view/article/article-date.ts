import type { OwnDate } from '../../domain/article/article-date.ts';
import { formatDate, formatMonth } from '../../domain/units/format.ts';

/** The date of an article as shown in lists. */
export interface ShownDate {
	/** Machine-readable: `2024-09-21`, `2024-08` or `2024`; empty when even the year is unknown. */
	date: string;
	/** 2024年9月21日; 旧闻，2022年; 旧闻，年份不详 */
	dateText: string;
}

export function shownDate({ date, isArchival }: OwnDate): ShownDate {
	const text = date === undefined ? '年份不详' : formatDate(date);
	return { date: date ?? '', dateText: isArchival ? `旧闻，${text}` : text };
}

/** The label of an archive part. @param part as in `archivePart` */
export function archivePartWords(part: string): { year: string; month: string; whole: string } {
	const [year = '', month] = part.split('-');
	if (!/^\d/.test(year)) return { year: '旧闻', month: '年份不详', whole: '年份不详' };
	if (month === undefined) return { year: `${year}年`, month: '月份不详', whole: `${year}年（月份不详）` };
	return { year: `${year}年`, month: `${Number(month)}月`, whole: formatMonth(part) };
}
