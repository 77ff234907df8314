import { type Cell, cleanText } from './sheet-cell.ts';
import { dayOfSerial, FIRST_SERIAL } from './sheet-day.ts';

/** The effect of a number format. */
export type NumberFormat =
	| { kind: 'day' | 'time' | 'percent' }
	/** Text before and after the number, and the minimum number of digits. */
	| { kind: 'number'; before: string; behind: string; digits: number };

/** Excel has no date after 9999-12-31. */
const SERIALS = 2_958_466;

const PLAIN: NumberFormat = { kind: 'number', before: '', behind: '', digits: 1 };
/** Built-in date formats without a format code (ECMA-376 part 1, 18.8.30, with those of a Chinese Excel). */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);
const PERCENTS = new Set([9, 10]);

/** Quoted text, escaped characters, character-width spaces, fill characters, and brackets. */
const TOKEN = /"([^"]*)"|[\\!](.)|[_*].|\[([^\]]*)\]/gu;
const ELAPSED = /^(h+|m+|s+)$/i;
const WORDS = /\p{Script=Han}|[㎡㎥]/u;

/** The text around the digits of a format section. */
function wordsIn(part: string): string {
	const quoted = [...part.matchAll(/"([^"]*)"|[\\!](.)|[_*].|\[[^\]]*\]|(.)/gu)];
	return quoted
		.map(([, words = '', escaped = '', bare = '']) => words + escaped + (WORDS.test(bare) ? bare : ''))
		.join('');
}

/**
 * Parses a format code such as `yyyy"年"m"月"`, `0.00"元/㎡/月"` or `0000`. Only the first section (for positive numbers) is
 * used.
 */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
	if (code === undefined) {
		if (DAYS.has(id)) return { kind: 'day' };
		return TIMES.has(id) ? { kind: 'time' } : PERCENTS.has(id) ? { kind: 'percent' } : PLAIN;
	}
	const [section = ''] = code.match(/(?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^;])+/u) ?? [];
	const isElapsed = [...section.matchAll(TOKEN)].some(([, , , bracket = '']) => ELAPSED.test(bracket));
	const letters = section
		.replaceAll(TOKEN, '')
		.replaceAll(/general|am\/pm|a\/p|上午\/下午/gi, '')
		.replaceAll(/e[+-]/gi, '');
	const isTime = isElapsed || /[hs]/i.test(letters);
	if (/[yd]|e+.*m|a{3}/i.test(letters) || (!isTime && /m/i.test(letters))) return { kind: 'day' };
	if (isTime) return { kind: 'time' };
	if (letters.includes('%')) return { kind: 'percent' };
	const [, before = '', digits, behind = ''] =
		/^((?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^0#?])*?)([0#?](?:.*[0#?])?|general)(.*)$/iu.exec(section) ?? [];
	// A trailing comma divides the displayed number by 1000, so the text does not describe the stored number.
	if (digits === undefined || /^,/.test(behind) || /["\\!]/.test(digits)) return PLAIN;
	const [whole = ''] = digits.split('.');
	return {
		kind: 'number',
		before: wordsIn(before),
		behind: wordsIn(behind).trim(),
		digits: /^0{2,}$/.test(whole) ? whole.length : 1,
	};
}

/** Excel stores 0.1 + 0.2 with its rounding error. Nobody typed sixteen digits. */
function asWritten(value: number): number {
	return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

function fault(held: string, problem: string, fix: string): Cell {
	return { held, fault: { problem, fix } };
}

function clock(serial: number): string {
	const minutes = Math.round(serial * 1440);
	return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const AS_TEXT = '请把这一格的格式设为 “文本”，重新填原来的内容';

/** A number as its format shows it. @param shift days to add if the workbook uses the 1904 date system */
export function formattedNumber(raw: number, format: NumberFormat, shift: number): Cell {
	const value = asWritten(raw);
	if (format.kind === 'percent') return `${asWritten(value * 100)}%`;
	if (format.kind === 'number') {
		if (Math.abs(value) >= 1e15) {
			const problem = `${raw} 超过 15 位，Excel 已经丢了后面的数字`;
			return fault(String(raw), problem, `${AS_TEXT}，再核对每一位`);
		}
		const { before, behind, digits } = format;
		if (before === '' && behind === '' && digits === 1) return value;
		const [whole = '', ...decimals] = String(Math.abs(value)).split('.');
		const number = [whole.padStart(digits, '0'), ...decimals].join('.');
		const shown = cleanText(`${value < 0 ? '-' : ''}${before}${number}${behind}`);
		return { amount: value, unit: behind, shown };
	}
	if (value === 0) {
		const fix = '多半是公式引用了空格子：请改正公式，或直接填内容；没有内容就清空';
		return fault('0', '是 0，却设成了日期或时间的格式', fix);
	}
	if (value < 0 || value >= SERIALS) {
		const fix = '请把这一格的格式改为 “常规” 或 “文本”，核对内容';
		return fault(String(value), `是数字 ${value}，却设成了日期或时间的格式`, fix);
	}
	if (value < 1 || (format.kind === 'time' && value < FIRST_SERIAL)) {
		const time = clock(value);
		return fault(time, `是时间 ${time}，多半是 Excel 把内容变成了时间`, AS_TEXT);
	}
	return { day: dayOfSerial(value, shift), serial: value };
}
