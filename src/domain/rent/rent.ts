// † browser
import { DAYS_PER_MONTH } from '../units/unit-word.ts';
import type { RentPerDay, SquareMetres } from '../units/units.ts';

/** Rent for a whole area per month, in 元, using 365/12 days to a month. @param rent 元/㎡/天 @param area ㎡ */
export function monthlyRent(rent: RentPerDay, area: SquareMetres | 0): number {
	return rent * area * DAYS_PER_MONTH;
}

/** Rent per ㎡ and month, in 元, using 365/12 days to a month. @param rent 元/㎡/天 */
export function rentPerMonth(rent: RentPerDay): number {
	return rent * DAYS_PER_MONTH;
}
