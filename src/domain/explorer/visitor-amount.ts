// † browser
import { AREA, FLOOR_LOAD, LENGTH, MASS, type Measure, POWER, RENT } from '../units/measure.ts';
import { type Amount, parseAmount, parseSpan } from '../units/unit-amount.ts';

/** Money for all of a lease: 元 a month. */
const MONEY = {
	unit: '元/月',
	units: ['元/月', '万元/月'],
	short: { 元: '元/月' },
	labels: ['预算', '月租金', '月租'],
	min: 100,
	max: 100_000_000,
	outOfRange: '单位是 元/月；万元请写 “10万”',
	example: '100000 或 10万',
} as const satisfies Measure<'元/月'>;

/** The unit of a bare number that cannot be in the canonical one: nobody asks for a floor that carries 2 kg. */
const loadUnit = (bare: number) => (bare < FLOOR_LOAD.min ? 't' : '');
/** A bare rent above what a day can cost is by month. */
const rentUnit = (bare: number) => (bare > RENT.max ? '元/㎡/月' : '');

/** How each amount of a visitor's wishes is read: from a range the end that the field is about. */
export const READ_AMOUNT = {
	areaMin: (text: string) => parseAmount(text, AREA, 'least'),
	areaMax: (text: string) => parseAmount(text, AREA, 'most'),
	rent: (text: string) => parseAmount(text, RENT, 'most', rentUnit),
	budget: (text: string) => parseAmount(text, MONEY, 'most'),
	height: (text: string) => parseAmount(text, LENGTH, 'least'),
	load: (text: string) => parseAmount(text, FLOOR_LOAD, 'least', loadUnit),
	power: (text: string) => parseAmount(text, POWER, 'least'),
	crane: (text: string) => parseAmount(text, MASS, 'least'),
} as const;

/** The upper end of 3000-5000 in the field of the lower one; undefined for a single amount. */
export function upperArea(text: string): Amount<'㎡'> | undefined {
	const { low, high } = parseSpan(text, AREA).span ?? {};
	return low === undefined || low === high ? undefined : high;
}

export type AmountField = keyof typeof READ_AMOUNT;

/** An amount as a field shows it: in the unit beside the field, which for a load is t/㎡. */
export function amountText(field: AmountField, value: number): string {
	if (field !== 'load') return String(value);
	const tonnes = value / 1000;
	return READ_AMOUNT.load(`${tonnes}t`).value === value ? String(tonnes) : `${value}kg`;
}
