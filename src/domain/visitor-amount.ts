// † browser
import { AREA, FLOOR_LOAD, LENGTH, MASS, type Measure, POWER, RENT } from './measure.ts';
import { parseAmount, type ParsedAmount } from './unit-amount.ts';

/** Money for all of a lease: 元 a month. */
const MONEY = {
	unit: '元/月',
	spellings: { '元/月': 1, 元: 1, 万元: 10_000, 万: 10_000, '万元/月': 10_000, '万/月': 10_000 },
	min: 100,
	max: 100_000_000,
	outOfRange: '单位是 元/月；万元请写 “10万”',
	example: '100000 或 10万',
} as const satisfies Measure<'元/月'>;

/** A bare number that cannot be in the canonical unit, and the unit it is in then: nobody asks for a floor that carries 2 kg. */
interface BareReading {
	isMeant(bare: number): boolean;
	unit: string;
}

const BELOW_A_KILOGRAM_FLOOR: BareReading = { isMeant: (bare) => bare < FLOOR_LOAD.min, unit: 't' };
const ABOVE_A_DAILY_RENT: BareReading = { isMeant: (bare) => bare > RENT.max, unit: '元/㎡/月' };

/** Text of a visitor in a unit; a bare 2 of a load is 2 t, a bare 36 of a rent is by month. */
function read<Unit extends string>(
	text: string,
	measure: Measure<Unit>,
	bare?: BareReading,
): ParsedAmount<Unit> {
	const plain = text.normalize('NFKC').trim();
	const isBare = /^\d+(\.\d+)?$/.test(plain);
	return parseAmount(isBare && bare?.isMeant(Number(plain)) ? plain + bare.unit : plain, measure);
}

/** How each amount of a visitor's wishes is read. */
export const READ_AMOUNT = {
	areaMin: (text: string) => read(text, AREA),
	areaMax: (text: string) => read(text, AREA),
	rent: (text: string) => read(text, RENT, ABOVE_A_DAILY_RENT),
	budget: (text: string) => read(text, MONEY),
	height: (text: string) => read(text, LENGTH),
	load: (text: string) => read(text, FLOOR_LOAD, BELOW_A_KILOGRAM_FLOOR),
	power: (text: string) => read(text, POWER),
	crane: (text: string) => read(text, MASS),
} as const;

export type AmountField = keyof typeof READ_AMOUNT;

/** An amount as a field shows it: in the unit beside the field, which for a load is t/㎡. */
export function amountText(field: AmountField, value: number): string {
	if (field !== 'load') return String(value);
	const tonnes = value / 1000;
	return READ_AMOUNT.load(`${tonnes}t`).value === value ? String(tonnes) : `${value}kg`;
}
