import type { Listing } from '../../domain/listing/listing.ts';
import { isGone } from '../../domain/schema/listing-facts.ts';
import { formatArea, formatLoad, formatMetres, UNKNOWN } from '../../domain/units/format.ts';
import { unitStateText } from './unit-state.ts';

/** A floor or unit: floor, area, height, load, rent in 元/㎡/天, status. */
export interface UnitRow {
	cells: readonly string[];
	isAvailable: boolean;
}

/** The floors and units of a listing, in the editor's order. */
export function unitRows(listing: Listing): UnitRow[] {
	// Nothing of a listing that is gone can be had, whatever its table still says.
	const isOver = isGone(listing.status);
	return listing.units.map(({ floor, area, height, load, rent, status }) => ({
		cells: [
			floor,
			formatArea(area),
			height === undefined ? UNKNOWN : formatMetres(height),
			load === undefined ? UNKNOWN : formatLoad(load),
			rent === undefined || isOver ? UNKNOWN : rent.toFixed(2),
			unitStateText(isOver ? listing.status : status, listing),
		],
		isAvailable: status === 'available' && !isOver,
	}));
}
