// † browser
import type { ListingRow } from './rows/listing-row.ts';
import { atLeast, atMost, type Shortfall, WHOLLY, yes } from './shortfall.ts';
import {
	areaOn,
	type FloorWish,
	heightOn,
	isReserved,
	leastAreaOn,
	loadOn,
	monthlyCost,
	rentOn,
	reservedOn,
} from './rows/floor-figures.ts';
import type { Wanted } from './wanted.ts';

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
