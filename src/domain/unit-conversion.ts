// † browser
import { AREA, FLOOR_LOAD, type Measure, RENT } from './measure.ts';
import { parseAmount } from './unit-amount.ts';

/** A unit of the converter. */
export interface ConvertibleUnit {
	/** Name of its field. */
	key: string;
	label: string;
	/** How many canonical units one of it is; of a total, for one ㎡. */
	factor: number;
	/** Whether it is the price of a whole area. */
	isTotal?: true;
}

export type UnitGroup = 'area' | 'load' | 'rent';

const [day, month] = [RENT.spellings['元/㎡/天'], RENT.spellings['元/㎡/月']];

/** What converts into what. The factors are those by which editors' amounts are read. */
export const UNIT_GROUPS: Readonly<Record<UnitGroup, readonly ConvertibleUnit[]>> = {
	area: [
		{ key: 'sqm', label: '㎡', factor: AREA.spellings['㎡'] },
		{ key: 'mu', label: '亩', factor: AREA.spellings['亩'] },
		{ key: 'sqft', label: '平方英尺', factor: AREA.spellings['sqft'] },
	],
	load: [
		{ key: 't', label: 't/㎡', factor: FLOOR_LOAD.spellings['t/㎡'] },
		{ key: 'kn', label: 'kN/㎡', factor: FLOOR_LOAD.spellings['kN/㎡'] },
		{ key: 'kg', label: 'kg/㎡', factor: FLOOR_LOAD.spellings['kg/㎡'] },
	],
	rent: [
		{ key: 'day', label: '元/㎡/天', factor: day },
		{ key: 'month', label: '元/㎡/月', factor: month },
		{ key: 'month-total', label: '总价 元/月', factor: month, isTotal: true },
		{ key: 'year-total', label: '总价 元/年', factor: month / 12, isTotal: true },
	],
};

/** A value in another unit of its group. @param area ㎡ that a total is the price of */
export function convert(value: number, from: ConvertibleUnit, to: ConvertibleUnit, area: number): number {
	const inCanonical = ({ factor, isTotal }: ConvertibleUnit) => (isTotal === true ? factor / area : factor);
	return (value * inCanonical(from)) / inCanonical(to);
}

/** Any amount, without the bounds of what a listing may say. */
const ANY: Measure<''> = {
	unit: '',
	spellings: {},
	min: 0,
	max: 1e12,
	outOfRange: '数字太大',
	example: '1000',
};

/** A number without unit, to four decimals; or in Chinese what is wrong with it. */
export function readNumber(text: string): { value: number } | { problem: string } {
	const { value } = parseAmount(text, ANY);
	return value === undefined ? { problem: '请只写数字，例如 1000' } : { value };
}

/** Like `readNumber`, for the area that a total is the price of. */
export function readTotalArea(text: string): { value: number } | { problem: string } {
	const { value } = parseAmount(text, AREA);
	return value === undefined ? { problem: `请写 ${AREA.min} ㎡ 以上的面积，例如 1000` } : { value };
}
