// † browser
import type { ListingRow } from './listing-row.ts';
import { atLeast, atMost, type Shortfall, WHOLLY, yes } from './shortfall.ts';
import { DAYS_PER_MONTH } from '../units/unit-word.ts';
import type { FloorWish, Wanted } from './wanted.ts';

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
export function monthlyCost(row: ListingRow, { floor, areaMin }: Pick<Wanted, 'floor' | 'areaMin'>) {
	const rent = rentOn(row, floor);
	return rent === null ? null : rent * Math.max(leastAreaOn(row, floor), areaMin ?? 0) * DAYS_PER_MONTH;
}

/** The better of two floors, when either would do; one that is not to be had, or under negotiation, proves nothing. */
function eitherFloor(row: ListingRow, onGround: Shortfall, above: Shortfall): Shortfall {
	const [isGroundTaken, isUpperTaken] = [isReserved(row, 'ground'), isReserved(row, 'upper')];
	const ground = isGroundTaken && !isUpperTaken && onGround === 0 ? undefined : onGround;
	const upper = isUpperTaken && !isGroundTaken && above === 0 ? undefined : above;
	if (row.hasGround === false) return upper;
	if (row.hasUpper === false || upper === undefined) return ground;
	if (ground === undefined) return upper === 0 ? 0 : undefined;
	return Math.min(ground, upper);
}

/** The wanted range of areas against what can be rented, which may be divided. Not known when it takes what is under negotiation. */
function areaShort(row: ListingRow, floor: FloorWish | undefined, { areaMin, areaMax }: Wanted): Shortfall {
	const free = areaOn(row, floor);
	const least = areaMin ?? 0;
	const tooSmall = areaMin === undefined ? 0 : (atLeast(free + reservedOn(row, floor), areaMin) ?? 0);
	const tooLarge = areaMax === undefined ? 0 : (atMost(leastAreaOn(row, floor), areaMax) ?? 0);
	const missing = Math.max(tooSmall, tooLarge);
	return missing === 0 && (free === 0 || free < least) ? undefined : missing;
}

/** Rent is unknown when it is 面议; what is only for sale has none. */
function priced(row: ListingRow, shortfall: Shortfall): Shortfall {
	return shortfall === undefined && row.salePrice !== null ? WHOLLY : shortfall;
}

/** What a listing may say of each floor of its own. */
const ON_FLOOR = {
	area: areaShort,
	rent: (row: ListingRow, floor: FloorWish | undefined, wanted: Wanted) =>
		priced(row, atMost(rentOn(row, floor), wanted.rent ?? Infinity)),
	budget: (row: ListingRow, floor: FloorWish | undefined, wanted: Wanted) =>
		priced(row, atMost(monthlyCost(row, { ...wanted, floor }), wanted.budget ?? Infinity)),
} as const;

/** Nothing is better than a proven fit, and a miss is worse than what is not known. */
const rank = (missing: Shortfall) => missing ?? Number.EPSILON;

/**
 * The floor whose own area and price count: the one asked for; else the listing as a whole, unless one of its floors alone does
 * better.
 */
export function floorThatCounts(
	row: ListingRow,
	wanted: Wanted,
	key: keyof typeof ON_FLOOR,
): FloorWish | undefined {
	if (wanted.floor !== undefined) return wanted.floor;
	const { groundArea, groundRent, upperArea, upperRent } = row;
	if ((groundArea ?? groundRent ?? upperArea ?? upperRent) === null) return undefined;
	const short = ON_FLOOR[key];
	let best: FloorWish | undefined;
	for (const floor of ['ground', 'upper'] as const) {
		const isThere = floor === 'ground' ? row.hasGround !== false : row.hasUpper !== false;
		if (!isThere || isReserved(row, floor)) continue;
		if (rank(short(row, floor, wanted)) < rank(short(row, best, wanted))) best = floor;
	}
	return best;
}

export function area(row: ListingRow, wanted: Wanted): Shortfall {
	return ON_FLOOR.area(row, floorThatCounts(row, wanted, 'area'), wanted);
}

export function rent(row: ListingRow, wanted: Wanted): Shortfall {
	return ON_FLOOR.rent(row, floorThatCounts(row, wanted, 'rent'), wanted);
}

export function budget(row: ListingRow, wanted: Wanted): Shortfall {
	return ON_FLOOR.budget(row, floorThatCounts(row, wanted, 'budget'), wanted);
}

export function floor(row: ListingRow, wanted: Wanted): Shortfall {
	const short = yes(wanted.floor === 'upper' ? row.hasUpper : row.hasGround, WHOLLY);
	return short === 0 && isReserved(row, wanted.floor) ? undefined : short;
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
