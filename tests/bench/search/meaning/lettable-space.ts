import type { ListingRow } from '../../../../src/domain/explorer/rows/listing-row.ts';

export type Floor = 'ground' | 'upper';

/** A part of a listing that can be let by itself. */
export interface Space {
	area: number;
	least: number;
	rent: number | null;
	height: number | null;
	/** t/㎡ */
	load: number | null;
}

const tonnes = (kilograms: number | null) => (kilograms === null ? null : kilograms / 1000);

function groundOf(row: ListingRow, least: number): Space {
	const area = row.groundArea ?? row.availableArea;
	return {
		area,
		least: Math.min(area, least),
		rent: row.groundRent ?? row.rent,
		height: row.clearHeight,
		load: tonnes(row.floorLoad),
	};
}

function upperOf(row: ListingRow, least: number): Space {
	const area = row.upperArea ?? row.availableArea;
	return {
		area,
		least: Math.min(area, least),
		rent: row.upperRent ?? row.rent,
		height: row.upperHeight,
		load: tonnes(row.upperLoad),
	};
}

/** The floors that count: the one asked for, else all that are offered. */
export function floorsOf(row: ListingRow, floor: Floor | undefined): Space[] {
	const least = row.minLeaseArea ?? Infinity;
	const [ground, upper] = [groundOf(row, least), upperOf(row, least)];
	if (floor !== undefined) return [floor === 'ground' ? ground : upper];
	return [...(row.hasGround === false ? [] : [ground]), ...(row.hasUpper === false ? [] : [upper])];
}

/** What can be let: the floor asked for; else all of it, or one of its floors unless somebody negotiates for all. */
export function lettable(row: ListingRow, floor: Floor | undefined): Space[] {
	const least = row.minLeaseArea ?? Infinity;
	const { availableArea: area, reservedArea, rent } = row;
	const whole = { area, least: Math.min(area || reservedArea, least), rent, height: null, load: null };
	if (floor === undefined && area === 0) return [whole];
	return [...(floor === undefined ? [whole] : []), ...floorsOf(row, floor)];
}
