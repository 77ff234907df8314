import { DAYS_PER_MONTH, EIA_STEPS, FIRE_STEPS } from './trade-ladders.ts';
import { type Floor, floorsOf, lettable, type Space } from './lettable-space.ts';
import type { ListingRow } from '../../../../src/domain/explorer/rows/listing-row.ts';

/** A generated listing, with what its page says and its row does not hold. */
export interface OfferedListing {
	row: ListingRow;
	url: string;
	/** Number of the metro line nearby. */
	metro: number | undefined;
}

/** What a person wants of a listing, as facts. Amounts are in ㎡, m, t, kVA, 元/㎡/天 and 元 a month. */
export interface ListingWish {
	district?: readonly string[];
	town?: string;
	type?: readonly string[];
	deal?: readonly string[];
	areaMin?: number;
	areaMax?: number;
	heightMin?: number;
	loadMin?: number;
	/** 0 for any crane. */
	craneMin?: number;
	powerMin?: number;
	rentMax?: number;
	budgetMax?: number;
	fire?: string;
	eia?: string;
	structure?: readonly string[];
	floor?: Floor;
	industry?: string;
	metro?: number;
	isVerified?: true;
	hasDock?: true;
	isRegistrable?: true;
	isDivisible?: true;
	isDetached?: true;
	hasSprinkler?: true;
	isCertified?: true;
	/** What the listing must not be. */
	not?: ListingWish;
}

type Check = (listing: OfferedListing) => boolean;

const isAtLeast = (have: number | null, want: number) => have !== null && have >= want;
const isAtMost = (have: number | null, want: number) => have !== null && have <= want;

function spaceChecks(wish: ListingWish): Check[] {
	const { areaMin, areaMax, heightMin, loadMin, rentMax, budgetMax, floor } = wish;
	const some =
		(fits: (space: Space) => boolean): Check =>
		({ row }) =>
			lettable(row, floor).some(fits);
	const someFloor =
		(fits: (space: Space) => boolean): Check =>
		({ row }) =>
			floorsOf(row, floor).some(fits);
	const cost = ({ rent, least }: Space) =>
		rent === null ? null : rent * Math.max(least, areaMin ?? 0) * DAYS_PER_MONTH;
	return [
		...(areaMin === undefined && areaMax === undefined
			? []
			: [some(({ area, least }) => area > 0 && area >= (areaMin ?? 0) && least <= (areaMax ?? Infinity))]),
		...(heightMin === undefined ? [] : [someFloor(({ height }) => isAtLeast(height, heightMin))]),
		...(loadMin === undefined ? [] : [someFloor(({ load }) => isAtLeast(load, loadMin))]),
		...(rentMax === undefined ? [] : [some(({ rent }) => isAtMost(rent, rentMax))]),
		...(budgetMax === undefined ? [] : [some((space) => isAtMost(cost(space), budgetMax))]),
		...(floor === undefined
			? []
			: [
					({ row }: OfferedListing) =>
						(floor === 'ground' ? row.hasGround : row.hasUpper) === true && row.availableArea > 0,
				]),
	];
}

const oneOf = (wanted: readonly string[] | undefined, have: (listing: OfferedListing) => string | null) =>
	wanted === undefined ? [] : [(listing: OfferedListing) => wanted.includes(have(listing) ?? '')];

/** A step of a ladder or one above it. */
const onLadder = (
	steps: Readonly<Record<string, number>>,
	wanted: string | undefined,
	have: (row: ListingRow) => string | null,
) =>
	wanted === undefined
		? []
		: [({ row }: OfferedListing) => (steps[have(row) ?? ''] ?? -1) >= (steps[wanted] ?? Infinity)];

function checksOf(wish: ListingWish): Check[] {
	const { town, craneMin, powerMin, industry, metro, not } = wish;
	const excluded = not === undefined ? [] : checksOf(not);
	const flag = (
		name: 'hasDock' | 'isRegistrable' | 'isDivisible' | 'isDetached' | 'hasSprinkler' | 'isCertified',
	) => (wish[name] === true ? [({ row }: OfferedListing) => row[name] === true] : []);
	return [
		...oneOf(wish.district, ({ row }) => row.district),
		...oneOf(town === undefined ? undefined : [town], ({ row }) => row.town),
		...oneOf(wish.type, ({ row }) => row.type),
		...oneOf(wish.deal, ({ row }) => row.deal),
		...oneOf(wish.structure, ({ row }) => row.structure),
		...spaceChecks(wish),
		...(craneMin === undefined
			? []
			: [({ row }: OfferedListing) => row.crane !== null && row.crane > 0 && row.crane >= craneMin]),
		...(powerMin === undefined ? [] : [({ row }: OfferedListing) => isAtLeast(row.power, powerMin)]),
		...onLadder(FIRE_STEPS, wish.fire, ({ fire }) => fire),
		...onLadder(EIA_STEPS, wish.eia, ({ eia }) => eia),
		...(industry === undefined
			? []
			: [
					({ row }: OfferedListing) =>
						row.industries.split(',').includes(industry) && !row.banned.split(',').includes(industry),
				]),
		...(metro === undefined ? [] : [(listing: OfferedListing) => listing.metro === metro]),
		...(wish.isVerified === true ? [({ row }: OfferedListing) => row.verified !== 'none'] : []),
		...flag('hasDock'),
		...flag('isRegistrable'),
		...flag('isDivisible'),
		...flag('isDetached'),
		...flag('hasSprinkler'),
		...flag('isCertified'),
		...(excluded.length === 0
			? []
			: [(listing: OfferedListing) => !excluded.every((check) => check(listing))]),
	];
}

/** 3 when a listing is all that is wanted, 1 when it misses one of several wishes, else 0. */
export function listingGrade(listing: OfferedListing, wish: ListingWish): 0 | 1 | 3 {
	const checks = checksOf(wish);
	const misses = checks.filter((check) => !check(listing)).length;
	if (misses === 0) return 3;
	return misses === 1 && checks.length > 1 ? 1 : 0;
}
