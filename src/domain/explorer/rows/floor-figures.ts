// † browser
import { DAYS_PER_MONTH } from '../../units/unit-word.ts';
import type { ListingRow } from './listing-row.ts';

/** The floors a machine may stand on: the figures of height, load, area and rent are then those of that floor. */
export const FLOOR_WISHES = { ground: '首层', upper: '楼上' } as const;
export type FloorWish = keyof typeof FLOOR_WISHES;

/** Clear height in m on a floor. */
export function heightOn(row: ListingRow, floor: FloorWish) {
	return floor === 'upper' ? row.upperHeight : (row.groundHeight ?? row.clearHeight);
}

/** Load in kg/㎡ on a floor. */
export function loadOn(row: ListingRow, floor: FloorWish) {
	return floor === 'upper' ? row.upperLoad : (row.groundLoad ?? row.floorLoad);
}

/** The area in ㎡ that is free: on a floor, or of everything. */
export function areaOn(row: ListingRow, floor: FloorWish | undefined) {
	const own = floor === 'ground' ? row.groundArea : floor === 'upper' ? row.upperArea : null;
	return own ?? row.availableArea;
}

/** The area in ㎡ under negotiation: on a floor, or of everything. */
export function reservedOn(row: ListingRow, floor: FloorWish | undefined) {
	const own = floor === 'ground' ? row.groundReserved : floor === 'upper' ? row.upperReserved : null;
	return own ?? row.reservedArea;
}

/** Whether all there is on a floor is under negotiation. */
export function isReserved(row: ListingRow, floor: FloorWish | undefined): boolean {
	return areaOn(row, floor) === 0 && reservedOn(row, floor) > 0;
}

/** The smallest area in ㎡ that is let: of what is free, if anything is. */
export function leastAreaOn(row: ListingRow, floor: FloorWish | undefined) {
	const most = areaOn(row, floor) || reservedOn(row, floor);
	return row.minLeaseArea === null || row.minLeaseArea > most ? most : row.minLeaseArea;
}

/** Rent in 元/㎡/天 on a floor, or as advertised. */
export function rentOn(row: ListingRow, floor: FloorWish | undefined) {
	const own = floor === 'ground' ? row.groundRent : floor === 'upper' ? row.upperRent : null;
	return own ?? row.rent;
}

/** What the smallest lease that is large enough costs, in 元 per month; null without a rent. */
export function monthlyCost(row: ListingRow, floor: FloorWish | undefined, areaMin: number | undefined) {
	const rent = rentOn(row, floor);
	return rent === null ? null : rent * Math.max(leastAreaOn(row, floor), areaMin ?? 0) * DAYS_PER_MONTH;
}
