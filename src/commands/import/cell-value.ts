import type { z } from 'astro/zod';
import type { Cell } from './spreadsheet.ts';

const YES_NO: Readonly<Record<string, boolean>> = {
	是: true,
	有: true,
	true: true,
	yes: true,
	'√': true,
	'✓': true,
	否: false,
	无: false,
	没有: false,
	false: false,
	no: false,
	'×': false,
};

const NUMBER = /^-?\d+(\.\d+)?$/;
const DAY = /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/;

/** A day as Excel writes it into a CSV file (2026/1/5, 2026年1月5日), in our spelling. */
function respelledDay(text: string): string | undefined {
	const [, year, month = '', date = ''] = DAY.exec(text) ?? [];
	return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Excel keeps 0.1 + 0.2 as it is; nobody wrote sixteen digits. */
function asWritten(value: number): number {
	return Number(value.toPrecision(12));
}

/** What a cell may mean, the most particular first. Text with a leading zero is not a number. */
function readings(cell: Cell, unit: string): unknown[] {
	const text = typeof cell === 'number' ? String(asWritten(cell)) : String(cell).replaceAll(/\s*\n\s*/g, ' ');
	const bare = text.replace(/^\d{1,3}(,\d{3})+(?!\d)/, (digits) => digits.replaceAll(',', ''));
	const isNumber = NUMBER.test(bare) && !/^-?0\d/.test(bare);
	const day = respelledDay(text);
	return [
		...(isNumber && unit !== '' ? [`${bare}${unit}`] : []),
		...(isNumber ? [Number(bare)] : []),
		...(Object.hasOwn(YES_NO, text.toLowerCase()) ? [YES_NO[text.toLowerCase()]] : []),
		text,
		...(day === undefined ? [] : [day]),
	];
}

/**
 * What to write into the front matter for a cell that is not empty: the first reading its field accepts. When there is none,
 * the first of the right type, so that the message is about the value and not about quotes.
 * @param unit unit of a bare number, '' for the field's own
 */
export function cellValue(cell: Cell, schema: z.ZodType, unit: string): unknown {
	const [first, ...others] = readings(cell, unit);
	const all = [first, ...others];
	// A unit that is the field's own says nothing: 3000㎡ is 3000.
	if (unit !== '' && all.length > 1 && isSame(schema, first, others[0])) return others[0];
	const accepted = all.find((value) => schema.safeParse(value).success);
	if (accepted !== undefined) return accepted;
	const isOfType = (value: unknown) =>
		schema.safeParse(value).error?.issues.every(({ code }) => code !== 'invalid_type') === true;
	return all.find(isOfType) ?? first;
}

/** Whether two spellings mean the same value of a field: 1.2 and 1.2元/㎡/天, 丙类 and c. */
export function isSame(schema: z.ZodType, a: unknown, b: unknown): boolean {
	const [left, right] = [schema.safeParse(a), schema.safeParse(b)];
	return left.success && right.success && JSON.stringify(left.data) === JSON.stringify(right.data);
}
