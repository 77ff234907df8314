import { floorNumbers } from '../../domain/listing/floor-name.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { unitName } from '../../domain/listing/rooms.ts';
import { isGone, type ListingStatus } from '../../domain/schema/listing-facts.ts';
import { listingUrl } from '../../domain/urls.ts';
import { unitStateText } from '../listing/unit-state.ts';

export type UnitState = Exclude<ListingStatus, 'withdrawn'>;

/** The part of a unit on one floor. */
export interface PlacedUnit {
	/** The same for all floors of one unit. */
	key: string;
	floor: number;
	/** ㎡ */
	area: number;
	name: string;
	state: UnitState;
	word: string;
	/** Its row in the table of its listing; undefined when it cannot be had. */
	href: string | undefined;
}

/** A unit is at most as free as its listing. */
function stateOf(unit: ListingStatus, whole: ListingStatus): ListingStatus {
	if (isGone(whole)) return whole;
	if (whole === 'reserved' && unit === 'upcoming') return whole;
	return unit === 'available' ? whole : unit;
}

/** The units of a listing on their floors. A unit over several floors has an equal part of each. */
export function placedUnits(listing: Listing): PlacedUnit[] {
	const { id, units, floor = '', availableArea, status } = listing;
	const rows = units.filter((unit) => floorNumbers(unit.floor).some((number) => number > 0));
	const whole = [{ floor, area: availableArea, status }];
	return (rows.length > 0 ? rows : whole).flatMap((unit): PlacedUnit[] => {
		const floors = floorNumbers(unit.floor).filter((number) => number > 0);
		const state = stateOf(unit.status, status);
		if (state === 'withdrawn') return [];
		const row = units.findIndex((each) => each === unit);
		const href = state === 'leased' ? undefined : `${listingUrl(id)}${row < 0 ? '' : `#unit-${row + 1}`}`;
		return floors.map((number) => ({
			key: `${id} ${row}`,
			floor: number,
			area: unit.area / floors.length,
			name: rows.length > 0 ? unitName(unit.floor) : '',
			state,
			word: unitStateText(state, listing),
			href,
		}));
	});
}
