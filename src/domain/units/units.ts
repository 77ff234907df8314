import { z } from 'astro/zod';
import {
	AREA,
	FLOOR_LOAD,
	LENGTH,
	MASS,
	type Measure,
	POWER,
	PROPERTY_FEE,
	RENT,
	SALE_PRICE,
} from './measure.ts';
import { type Amount, parseAmount } from './unit-amount.ts';

/** Area in square metres. */
export type SquareMetres = Amount<'㎡'>;
/** Length in metres. */
export type Metres = Amount<'m'>;
/** Floor load in kilograms per square metre. */
export type KgPerSquareMetre = Amount<'kg/㎡'>;
/** Mass in tonnes. */
export type Tonnes = Amount<'t'>;
/** Electrical capacity in kilovolt-amperes. */
export type Kva = Amount<'kVA'>;
/** Rent in 元 per square metre and day. */
export type RentPerDay = Amount<'元/㎡/天'>;

/**
 * Schema of a physical amount: a bare number in the canonical unit, or text with a unit. The value has the brand of its
 * unit.
 */
export function amountSchema<Unit extends string>(
	measure: Measure<Unit>,
): z.ZodType<number & z.$brand<Unit>, number | string> {
	return z
		.union([z.number(), z.string()], { error: `应为数字或带单位的文字，例如 ${measure.example}` })
		.transform((input, ctx) => {
			const { value, problem, fix } = parseAmount(input, measure);
			if (value !== undefined) return value;
			ctx.addIssue({ code: 'custom', message: problem, params: { fix } });
			return z.NEVER;
		})
		.meta({ examples: [measure.example] });
}

export const squareMetres = amountSchema(AREA);
export const metres = amountSchema(LENGTH);
export const floorLoad = amountSchema(FLOOR_LOAD);
export const tonnes = amountSchema(MASS);
export const kva = amountSchema(POWER);
export const rentPerDay = amountSchema(RENT);
export const propertyFee = amountSchema(PROPERTY_FEE);
export const salePrice = amountSchema(SALE_PRICE);
