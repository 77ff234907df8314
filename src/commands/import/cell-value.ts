import type { z } from 'astro/zod';
import type { PlainCell } from './workbook/sheet-cell.ts';

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
/** Thousands separators, including the spaces of other programs: 12,000 and 12 000. */
const THOUSANDS = /^-?\d{1,3}([, \u00A0\u2009\u202F']\d{3})+(?!\d)/;

/** Converts full-width digits and separators to half width. */
function halfWidth(text: string): string {
	return text.replaceAll(/[０-９．，－]/g, (character) => character.normalize('NFKC'));
}

/** Possible meanings of a cell, the most specific first. Text with a leading zero is not a number. */
function readings(cell: PlainCell, unit: string): unknown[] {
	const text = String(cell).replaceAll(/\s*\n\s*/g, ' ');
	const bare = halfWidth(text).replace(THOUSANDS, (digits) => digits.replaceAll(/[^\d-]/g, ''));
	const isNumber = NUMBER.test(bare) && !/^-?0\d/.test(bare);
	return [
		...(isNumber && unit !== '' ? [`${bare}${unit}`] : []),
		...(isNumber ? [Number(bare)] : []),
		...(Object.hasOwn(YES_NO, text.toLowerCase()) ? [YES_NO[text.toLowerCase()]] : []),
		text,
		...(bare === text ? [] : [bare]),
	];
}

/**
 * The front matter value for a non-empty cell: the first reading that the field accepts. If none is accepted, the first
 * reading of the right type, so that the error message is about the value and not about quotes.
 * @param unit unit of a bare number, '' for the field's own
 */
export function cellValue(cell: PlainCell, schema: z.ZodType, unit: string): unknown {
	const [first, ...others] = readings(cell, unit);
	const all = [first, ...others];
	// The field's own unit is redundant: 3000㎡ becomes 3000.
	if (unit !== '' && all.length > 1 && isSame(schema, first, others[0])) return others[0];
	const accepted = all.find((value) => schema.safeParse(value).success);
	if (accepted !== undefined) return accepted;
	const isOfType = (value: unknown) =>
		schema.safeParse(value).error?.issues.every(({ code }) => code !== 'invalid_type') === true;
	return all.find(isOfType) ?? first;
}

/** Whether two spellings are the same value of a field: 1.2 and 1.2元/㎡/天, 丙类 and c. */
export function isSame(schema: z.ZodType, a: unknown, b: unknown): boolean {
	const [left, right] = [schema.safeParse(a), schema.safeParse(b)];
	return left.success && right.success && JSON.stringify(left.data) === JSON.stringify(right.data);
}
