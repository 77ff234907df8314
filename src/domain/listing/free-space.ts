// † browser
import type { Listing } from './listing.ts';
import { isGone } from '../schema/listing-facts.ts';
import { AREA } from '../units/measure.ts';
import { parseAmount } from '../units/unit-amount.ts';
import type { RentPerDay, SquareMetres } from '../units/units.ts';

/** The fields of a listing that decide about its free space. */
export type SpaceFacts = Pick<Listing, 'status' | 'units' | 'availableArea' | 'rent'>;

type Unit = Listing['units'][number];

/** The space of a listing that is free now, and the space under negotiation. */
export interface FreeSpace {
	area: SquareMetres | 0;
	/** Under negotiation. Never counted as free. */
	reserved: SquareMetres | 0;
	/** Rent of the free space, 元/㎡/天; undefined when it is negotiable or only for sale. */
	rent: RentPerDay | undefined;
}

/** Whether a unit is available, now or from a later day. */
export function isFree({ status }: Unit): boolean {
	return status === 'available' || status === 'upcoming';
}

/** Total area of some units. */
export function areaOf(units: readonly Unit[]): SquareMetres | 0 {
	return amount(units.reduce((sum, { area }) => sum + area, 0));
}

function amount(area: number): SquareMetres | 0 {
	return parseAmount(area, AREA).value ?? 0;
}

/** The advertised rent. If every free unit costs more, the advertised unit is gone: then the cheapest free unit counts. */
function rentOf(asked: RentPerDay | undefined, free: readonly Unit[]): RentPerDay | undefined {
	const rents = free.flatMap(({ rent }) => rent ?? []).sort((a, b) => a - b);
	const [cheapest] = rents;
	const isEveryRentKnown = cheapest !== undefined && rents.length === free.length;
	return asked !== undefined && isEveryRentKnown && cheapest > asked ? cheapest : asked;
}

/**
 * The only source for area and price of free space. Editors differ on whether `availableArea` includes units under
 * negotiation. Free is what the table of units says, and at least `availableArea` minus the reserved units.
 */
export function freeSpace({ status, units, availableArea, rent }: SpaceFacts): FreeSpace {
	// Nothing can be had: the area is what the building has, and no rent is asked.
	if (isGone(status)) return { area: availableArea, reserved: 0, rent: undefined };
	if (status === 'reserved') return { area: 0, reserved: availableArea, rent: rent?.value };
	const free = units.filter(isFree);
	const reserved = areaOf(units.filter((unit) => unit.status === 'reserved'));
	const area = Math.min(availableArea, Math.max(areaOf(free), availableArea - reserved));
	return { area: amount(area), reserved, rent: rentOf(rent?.value, free) };
}

/** The smallest area for lease: of the free space or, if nothing is free, of the space under negotiation. */
export function leastLease({ minLeaseArea, ...space }: SpaceFacts & Pick<Listing, 'minLeaseArea'>) {
	const { area, reserved } = freeSpace(space);
	const most = area || reserved;
	return minLeaseArea === undefined || minLeaseArea > most ? most : minLeaseArea;
}
