// † browser
import { AREA } from '../../units/measure.ts';
import { type Amount, parseAmount, parseSpan } from '../../units/unit-amount.ts';

/** Tolerance of an approximate area, as a fraction. Tenants who say 3000 take 2,900, and units are never that exact. */
const ABOUT = 0.15;

/** An acceptable area, ㎡. An open end is undefined. */
export interface AreaEnds {
	areaMin: Amount<'㎡'> | undefined;
	areaMax: Amount<'㎡'> | undefined;
}

const areaOf = (figure: number) => parseAmount(String(figure), AREA).value;

/** The ends of an approximate area, ㎡: 2550 and 3450 for 3000. */
export function endsAbout(area: number): AreaEnds {
	const low = Math.floor(area * (1 - ABOUT));
	// The mean of the ends stays the area, so that `areaAbout` finds it again.
	const high = Math.round(2 * area) - low;
	return { areaMin: areaOf(low) ?? areaOf(area), areaMax: areaOf(high) ?? areaOf(area) };
}

/** The approximate area that the ends belong to. Undefined for any other range. */
export function areaAbout(areaMin: number | undefined, areaMax: number | undefined): number | undefined {
	if (areaMin === undefined || areaMax === undefined) return undefined;
	const area = (areaMin + areaMax) / 2;
	const ends = endsAbout(area);
	return ends.areaMin === areaMin && ends.areaMax === areaMax ? area : undefined;
}

/** The ends a typed area asks for: about 3000 for a number, the range for 3000-5000, an open end for 3000以上. */
export function endsOfTyped(text: string): AreaEnds {
	const { low, high } = parseSpan(text, AREA).span ?? {};
	return low !== undefined && low === high ? endsAbout(low) : { areaMin: low, areaMax: high };
}
