import type { Listing } from '../../domain/listing/listing.ts';
import { isGone, LISTING_STATUSES } from '../../domain/schema/listing-facts.ts';
import { formatArea, formatLoad, formatMetres, UNKNOWN } from '../../domain/units/format.ts';

/** A floor or unit: floor, area, height, load, rent in 元/㎡/天, status. */
export interface UnitRow {
	cells: readonly string[];
	isAvailable: boolean;
}

/** The floors and units of a listing, in the editor's order. */
export function unitRows({ units, rent: leaseRent, status: whole }: Listing): UnitRow[] {
	const offered = leaseRent === undefined ? '可售' : '可租';
	return units.map(({ floor, area, height, load, rent, status: own }) => {
		// Nothing of a listing that is gone can be had, whatever its table still says.
		const status = isGone(whole) ? whole : own;
		return {
			cells: [
				floor,
				formatArea(area),
				height === undefined ? UNKNOWN : formatMetres(height),
				load === undefined ? UNKNOWN : formatLoad(load),
				rent === undefined || isGone(whole) ? UNKNOWN : rent.toFixed(2),
				status === 'available' ? offered : LISTING_STATUSES[status],
			],
			isAvailable: status === 'available',
		};
	});
}
