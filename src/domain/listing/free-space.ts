// † browser
import type { Listing } from './listing.ts';
import { AREA } from '../units/measure.ts';
import { parseAmount } from '../units/unit-amount.ts';
import type { RentPerDay, SquareMetres } from '../units/units.ts';

/** The listing's fields that say what is free. */
export type SpaceFacts = Pick<Listing, 'status' | 'units' | 'availableArea' | 'rent'>;

type Unit = Listing['units'][number];

/** What of a listing can be had now, and what somebody is already negotiating for. */
export interface FreeSpace {
	area: SquareMetres | 0;
	/** Under negotiation: never counted as free. */
	reserved: SquareMetres | 0;
	/** Of what is free, in 元/㎡/天; undefined when it is negotiable or only for sale. */
	rent: RentPerDay | undefined;
}

/** Whether a unit can be had, now or from a day on. */
export function isFree({ status }: Unit): boolean {
	return status === 'available' || status === 'upcoming';
}

/** The area of some units together. */
export function areaOf(units: readonly Unit[]): SquareMetres | 0 {
	return amount(units.reduce((sum, { area }) => sum + area, 0));
}

function amount(area: number): SquareMetres | 0 {
	return parseAmount(area, AREA).value ?? 0;
}

/** The advertised rent, unless every free unit costs more: then the advertised one is gone, and the cheapest counts. */
function rentOf(asked: RentPerDay | undefined, free: readonly Unit[]): RentPerDay | undefined {
	const rents = free.flatMap(({ rent }) => rent ?? []).sort((a, b) => a - b);
	const [cheapest] = rents;
	const isEveryRentKnown = cheapest !== undefined && rents.length === free.length;
	return asked !== undefined && isEveryRentKnown && cheapest > asked ? cheapest : asked;
}

/**
 * The one source for area and price of what is free. Some editors count units under negotiation in the area on offer, some do
 * not: free is what the table of units says is free, and at least what the area on offer leaves beside them.
 */
export function freeSpace({ status, units, availableArea, rent }: SpaceFacts): FreeSpace {
	if (status === 'reserved') return { area: 0, reserved: availableArea, rent: rent?.value };
	const free = units.filter(isFree);
	const reserved = areaOf(units.filter((unit) => unit.status === 'reserved'));
	const area = Math.min(availableArea, Math.max(areaOf(free), availableArea - reserved));
	return { area: amount(area), reserved, rent: rentOf(rent?.value, free) };
}

/** The smallest area that is let: of what is free or, when nothing is, of what is under negotiation. */
export function leastLease({ minLeaseArea, ...space }: SpaceFacts & Pick<Listing, 'minLeaseArea'>) {
	const { area, reserved } = freeSpace(space);
	const most = area || reserved;
	return minLeaseArea === undefined || minLeaseArea > most ? most : minLeaseArea;
}
