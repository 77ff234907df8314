// † browser
import { AREA, FLOOR_LOAD, type Measure, RENT, unitSize } from './measure.ts';
import { parseAmount } from './unit-amount.ts';
import { readUnit } from './unit-expression.ts';

/** A unit of the converter. */
export interface ConvertibleUnit {
	/** Name of its field. */
	key: string;
	label: string;
	/** Its size in canonical units; for a total, per ㎡. */
	factor: number;
	/** True for the price of a whole area. */
	isTotal?: true;
}

export type UnitGroup = 'area' | 'load' | 'rent';

function sizeOf(unit: string, measure: Measure<string>): number {
	const expression = readUnit(unit);
	const size = expression && unitSize(measure, expression);
	if (size === undefined) throw new Error(`${unit} is no unit of ${measure.unit}`);
	return size;
}

const month = sizeOf('元/㎡/月', RENT);

/** The convertible units. Factors are the ones used to parse the amounts of editors. */
export const UNIT_GROUPS: Readonly<Record<UnitGroup, readonly ConvertibleUnit[]>> = {
	area: [
		{ key: 'sqm', label: '㎡', factor: sizeOf('㎡', AREA) },
		{ key: 'mu', label: '亩', factor: sizeOf('亩', AREA) },
		{ key: 'sqft', label: '平方英尺', factor: sizeOf('sqft', AREA) },
	],
	load: [
		{ key: 't', label: 't/㎡', factor: sizeOf('t/㎡', FLOOR_LOAD) },
		{ key: 'kn', label: 'kN/㎡', factor: sizeOf('kN/㎡', FLOOR_LOAD) },
		{ key: 'kg', label: 'kg/㎡', factor: sizeOf('kg/㎡', FLOOR_LOAD) },
	],
	rent: [
		{ key: 'day', label: '元/㎡/天', factor: 1 },
		{ key: 'month', label: '元/㎡/月', factor: month },
		{ key: 'month-total', label: '总价 元/月', factor: month, isTotal: true },
		{ key: 'year-total', label: '总价 元/年', factor: month / 12, isTotal: true },
	],
};

/** Converts a value within its group. @param area ㎡, for the price of a whole area */
export function convert(value: number, from: ConvertibleUnit, to: ConvertibleUnit, area: number): number {
	const inCanonical = ({ factor, isTotal }: ConvertibleUnit) => (isTotal === true ? factor / area : factor);
	return (value * inCanonical(from)) / inCanonical(to);
}

/** Any amount, without the range of a listing. */
const ANY: Measure<''> = {
	unit: '',
	units: [],
	min: 0,
	max: 1e12,
	outOfRange: '数字太大',
	example: '1000',
};

/** Parses a number without unit, to four decimals; or returns the problem in Chinese. */
export function readNumber(text: string): { value: number } | { problem: string } {
	const { value } = parseAmount(text, ANY);
	return value === undefined ? { problem: '请只写数字，例如 1000' } : { value };
}

/** Like `readNumber`, for the area of a total price. */
export function readTotalArea(text: string): { value: number } | { problem: string } {
	const { value } = parseAmount(text, AREA);
	return value === undefined ? { problem: `请写 ${AREA.min} ㎡ 以上的面积，例如 1000` } : { value };
}
