// † browser
import type { ListingRow } from './listing-row.ts';
import { atLeast, atMost, type Shortfall, WHOLLY, yes } from './shortfall.ts';
import { DAYS_PER_MONTH } from './measure.ts';
import type { FloorWish, Wanted } from './wanted.ts';

/** Clear height in m on a floor. */
export function heightOn(row: ListingRow, floor: FloorWish) {
	return floor === 'upper' ? row.upperHeight : (row.groundHeight ?? row.clearHeight);
}

/** Load in kg/㎡ on a floor. */
export function loadOn(row: ListingRow, floor: FloorWish) {
	return floor === 'upper' ? row.upperLoad : (row.groundLoad ?? row.floorLoad);
}

/** The largest area in ㎡ to be had: on a floor, or of everything. */
export function areaOn(row: ListingRow, floor: FloorWish | undefined) {
	const own = floor === 'ground' ? row.groundArea : floor === 'upper' ? row.upperArea : null;
	return own ?? row.availableArea;
}

/** The smallest area in ㎡ that is let. */
export function leastAreaOn(row: ListingRow, floor: FloorWish | undefined) {
	const most = areaOn(row, floor);
	return row.minLeaseArea === null || row.minLeaseArea > most ? most : row.minLeaseArea;
}

/** Rent in 元/㎡/天 on a floor, or as advertised. */
export function rentOn(row: ListingRow, floor: FloorWish | undefined) {
	const own = floor === 'ground' ? row.groundRent : floor === 'upper' ? row.upperRent : null;
	return own ?? row.rent;
}

/** What the smallest lease that is large enough costs, in 元 per month; null without a rent. */
export function monthlyCost(row: ListingRow, { floor, areaMin }: Pick<Wanted, 'floor' | 'areaMin'>) {
	const rent = rentOn(row, floor);
	return rent === null ? null : rent * Math.max(leastAreaOn(row, floor), areaMin ?? 0) * DAYS_PER_MONTH;
}

/** The better of two floors, when either would do; a floor that is not to be had does not count. */
function eitherFloor(row: ListingRow, onGround: Shortfall, above: Shortfall): Shortfall {
	if (row.hasGround === false) return above;
	if (row.hasUpper === false || above === undefined) return onGround;
	if (onGround === undefined) return above === 0 ? 0 : undefined;
	return Math.min(onGround, above);
}

/** The wanted range of areas against what can be rented of this listing, which may be divided. */
export function area(row: ListingRow, { floor, areaMin, areaMax }: Wanted): Shortfall {
	const tooSmall = areaMin === undefined ? 0 : (atLeast(areaOn(row, floor), areaMin) ?? 0);
	const tooLarge = areaMax === undefined ? 0 : (atMost(leastAreaOn(row, floor), areaMax) ?? 0);
	return Math.max(tooSmall, tooLarge);
}

/** Rent is unknown when it is 面议; what is only for sale has none. */
function priced(row: ListingRow, shortfall: Shortfall): Shortfall {
	return shortfall === undefined && row.salePrice !== null ? WHOLLY : shortfall;
}

export function rent(row: ListingRow, wanted: Wanted): Shortfall {
	return priced(row, atMost(rentOn(row, wanted.floor), wanted.rent ?? Infinity));
}

export function budget(row: ListingRow, wanted: Wanted): Shortfall {
	return priced(row, atMost(monthlyCost(row, wanted), wanted.budget ?? Infinity));
}

export function floor(row: ListingRow, wanted: Wanted): Shortfall {
	return yes(wanted.floor === 'upper' ? row.hasUpper : row.hasGround, WHOLLY);
}

/** Without a choice of floor, the better one counts. */
export function height(row: ListingRow, { floor: wish, height: wanted }: Wanted): Shortfall {
	const want = wanted ?? 0;
	if (wish !== undefined) return atLeast(heightOn(row, wish), want);
	return eitherFloor(row, atLeast(heightOn(row, 'ground'), want), atLeast(heightOn(row, 'upper'), want));
}

/** Without a choice of floor, the better one counts. */
export function load(row: ListingRow, { floor: wish, load: wanted }: Wanted): Shortfall {
	const want = wanted ?? 0;
	if (wish !== undefined) return atLeast(loadOn(row, wish), want);
	return eitherFloor(row, atLeast(loadOn(row, 'ground'), want), atLeast(loadOn(row, 'upper'), want));
}
