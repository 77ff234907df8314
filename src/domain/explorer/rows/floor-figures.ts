// † browser
import { mainFloor } from '../../listing/floor-space.ts';
import { DAYS_PER_MONTH } from '../../units/unit-word.ts';
import type { ListingRow } from './listing-row.ts';

/** The floors a visitor can choose. Height, load, area and rent are then the figures of that floor. */
export const FLOOR_WISHES = { ground: '首层', upper: '楼上' } as const;
export type FloorWish = keyof typeof FLOOR_WISHES;

/** The floor whose height and load are those of the offer. */
const mainFloorOf = ({ hasGround, hasUpper }: ListingRow): FloorWish => mainFloor(hasGround, hasUpper);

/** Clear height in m on a floor or, without one, of the floors on offer. */
export function heightOn(row: ListingRow, floor: FloorWish = mainFloorOf(row)) {
	return floor === 'upper' ? row.upperHeight : row.clearHeight;
}

/** Load in kg/㎡ on a floor or, without one, of the floors on offer. */
export function loadOn(row: ListingRow, floor: FloorWish = mainFloorOf(row)) {
	return floor === 'upper' ? row.upperLoad : row.floorLoad;
}

/** The free area in ㎡: of a floor or, without one, of the listing. */
export function areaOn(row: ListingRow, floor: FloorWish | undefined) {
	const own = floor === 'ground' ? row.groundArea : floor === 'upper' ? row.upperArea : null;
	return own ?? row.availableArea;
}

/** The area in ㎡ under negotiation: of a floor or, without one, of the listing. */
export function reservedOn(row: ListingRow, floor: FloorWish | undefined) {
	const own = floor === 'ground' ? row.groundReserved : floor === 'upper' ? row.upperReserved : null;
	return own ?? row.reservedArea;
}

/** Whether a floor has only space under negotiation. */
export function isReserved(row: ListingRow, floor: FloorWish | undefined): boolean {
	return areaOn(row, floor) === 0 && reservedOn(row, floor) > 0;
}

/** The smallest area for lease, in ㎡: of the free space, if any. */
export function leastAreaOn(row: ListingRow, floor: FloorWish | undefined) {
	const most = areaOn(row, floor) || reservedOn(row, floor);
	return row.minLeaseArea === null || row.minLeaseArea > most ? most : row.minLeaseArea;
}

/** Rent in 元/㎡/天: of a floor or, without one, as advertised. */
export function rentOn(row: ListingRow, floor: FloorWish | undefined) {
	const own = floor === 'ground' ? row.groundRent : floor === 'upper' ? row.upperRent : null;
	return own ?? row.rent;
}

/** The cost of the smallest lease that is large enough, in 元 per month; null without a rent. */
export function monthlyCost(row: ListingRow, floor: FloorWish | undefined, areaMin: number | undefined) {
	const rent = rentOn(row, floor);
	return rent === null ? null : rent * Math.max(leastAreaOn(row, floor), areaMin ?? 0) * DAYS_PER_MONTH;
}
