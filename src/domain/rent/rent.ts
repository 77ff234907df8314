// † browser
import { DAYS_PER_MONTH } from '../units/unit-word.ts';
import type { RentPerDay, SquareMetres } from '../units/units.ts';

/** Monthly rent of the whole area, in 元, using 365/12 days per month. @param rent 元/㎡/天 @param area ㎡ */
export function monthlyRent(rent: RentPerDay, area: SquareMetres | 0): number {
	return rent * area * DAYS_PER_MONTH;
}

/** Rent per ㎡ and month, in 元, using 365/12 days per month. @param rent 元/㎡/天 */
export function rentPerMonth(rent: RentPerDay): number {
	return rent * DAYS_PER_MONTH;
}
