import type { CallHours } from './call-hours.ts';

const DAYS = '日一二三四五六';
const LINE = /^(.+?)\s*(\d{1,2})[:：](\d{2})\s*(?:[-–—~～至到]+)\s*(\d{1,2})[:：](\d{2})$/;
/** How hours are written, for messages. */
export const HOURS_EXAMPLE = '周一至周五 9:00–18:00';

/** The days of 周一至周五, 周一、周三, 每天 or 工作日; undefined when the words are no days. */
function daysOf(words: string): number[] | undefined {
	if (words === '每天') return [0, 1, 2, 3, 4, 5, 6];
	if (words === '工作日') return [1, 2, 3, 4, 5];
	const parts = words
		.replaceAll(/周|星期|礼拜/g, '')
		.replaceAll('天', '日')
		.split(/[、，,\s]+/);
	const days = parts.flatMap((part) => {
		const [first = '', last = first, ...rest] = part.split(/[-–—~～至到]/);
		const [from, to] = [DAYS.indexOf(first), DAYS.indexOf(last)];
		if (first.length !== 1 || last.length !== 1 || from < 0 || to < 0 || rest.length > 0) return [-1];
		// A week may be written past its end: 周六至周日, 周五至周一.
		return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
	});
	return days.includes(-1) ? undefined : days;
}

/**
 * Reads one line of telephone hours as an owner writes it: 周一至周五 9:00–18:00.
 * @returns the hours, or what is wrong, in Chinese
 */
export function readHours(line: string): CallHours | { problem: string } {
	const [, words = '', ...numbers] = LINE.exec(line.trim()) ?? [];
	const [fromHour = 99, fromMinute = 0, toHour = 99, toMinute = 0] = numbers.map(Number);
	if (words === '') return { problem: '应为星期和起止时间' };
	const days = daysOf(words.trim());
	if (days === undefined) return { problem: `看不懂 “${words.trim()}” 是星期几` };
	const [from, to] = [60 * fromHour + fromMinute, 60 * toHour + toMinute];
	if (fromMinute > 59 || toMinute > 59 || from > 1440 || to > 1440) return { problem: '没有这样的时间' };
	if (to <= from) return { problem: '结束时间应晚于开始时间；跨过半夜的请写成两行' };
	return { days, from, to };
}
