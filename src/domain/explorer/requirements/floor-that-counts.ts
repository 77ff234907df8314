// † browser
import { type FloorWish, FLOOR_WISHES, isReserved } from '../rows/floor-figures.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import type { Shortfall } from './shortfall.ts';

/** A proven fit is best. Unknown ranks between a fit and a miss. */
const rank = (missing: Shortfall) => missing ?? Number.EPSILON;

/**
 * The floor whose area and price count: the requested one. Otherwise the whole listing, unless a single floor fits
 * better.
 */
export function floorThatCounts<Wishes extends { readonly floor: FloorWish | undefined }>(
	row: ListingRow,
	wanted: Wishes,
	short: (row: ListingRow, floor: FloorWish | undefined, wanted: Wishes) => Shortfall,
): FloorWish | undefined {
	if (wanted.floor !== undefined) return wanted.floor;
	const { groundArea, groundRent, upperArea, upperRent } = row;
	if ((groundArea ?? groundRent ?? upperArea ?? upperRent) === null) return undefined;
	let best: FloorWish | undefined;
	for (const floor of ['ground', 'upper'] as const) {
		const isThere = floor === 'ground' ? row.hasGround !== false : row.hasUpper !== false;
		if (!isThere || isReserved(row, floor)) continue;
		if (rank(short(row, floor, wanted)) < rank(short(row, best, wanted))) best = floor;
	}
	return best;
}

/** 首层; empty without a floor. */
export const floorName = (floor: FloorWish | undefined) => (floor === undefined ? '' : FLOOR_WISHES[floor]);

/** The name of a floor if its figure differs from the one on the card. */
export function ownFloorName(floor: FloorWish | undefined, own: number, ofCard: number | null): string {
	return own === ofCard ? '' : floorName(floor);
}
