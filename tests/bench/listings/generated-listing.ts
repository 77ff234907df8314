import { day } from '../../../src/domain/units/calendar-date.ts';
import { BLANK_ROW, type ListingRow } from '../../../src/domain/explorer/rows/listing-row.ts';
import { PLACE_NAMES } from '../../../src/domain/search/place-names.ts';
import { floorLoad, kva, metres, rentPerDay, squareMetres, tonnes } from '../../../src/domain/units/units.ts';
import { type GeneratedPark, INDUSTRIES, PLACES } from './generated-park.ts';
import { generatedTitle } from '../corpus/generated-title.ts';
import type { SeededRandom } from '../seeded-random.ts';

const TYPES = [
	'standard-factory',
	'factory',
	'warehouse',
	'rd',
	'high-bay-warehouse',
	'office',
	'whole-park',
	'cold',
	'land',
	'hazmat-store',
] as const;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A value, or null, with the given probability. */
function sometimes<T>(random: SeededRandom, probability: number, value: () => T): T | null {
	return random.chance(probability) ? value() : null;
}

const letters = (random: SeededRandom, count: number) =>
	Array.from({ length: count }, () => random.pick([...LETTERS])).join('');

function dayBefore(random: SeededRandom, last: string, most: number) {
	return day(new Date(Date.parse(last) - random.between(0, most) * 86_400_000).toISOString().slice(0, 10));
}

/** Extra fields for listings with a table of floors. */
function floorsOf(random: SeededRandom, area: number, rent: number): Partial<ListingRow> {
	const hasGround = random.chance(0.6);
	const hasUpper = !hasGround || random.chance(0.5);
	return {
		hasGround,
		hasUpper,
		groundArea: hasGround && hasUpper ? squareMetres.parse(Math.round(area / 2)) : null,
		groundRent: hasGround && random.chance(0.3) ? rentPerDay.parse(rent + 0.1) : null,
		upperArea: hasGround && hasUpper ? squareMetres.parse(Math.round(area / 2)) : null,
		upperRent: hasUpper && random.chance(0.3) ? rentPerDay.parse(rent) : null,
	};
}

/**
 * A made-up listing filled in like those of editors: some fields always, most often, a few rarely. @param i becomes its id
 */
export function generatedListing(
	random: SeededRandom,
	i: number,
	parks: readonly GeneratedPark[],
	today: string,
): ListingRow {
	const park = sometimes(random, 0.6, () => random.pickEarly(parks));
	const district = park?.district ?? random.pickEarly(PLACES);
	const town =
		park?.town ??
		sometimes(
			random,
			0.9,
			() => random.pick(PLACE_NAMES.filter((place) => place.district === district)).name,
		);
	const area = random.between(3, 30) * random.pick([50, 100, 100, 500]);
	const rent = random.between(14, 60) / 20;
	const industries = () =>
		[...new Set([random.pickEarly(INDUSTRIES), random.pickEarly(INDUSTRIES)])]
			.map(([slug]) => slug)
			.join(',');
	const hasFloors = random.chance(0.5);
	const prefix = district.slice(0, 2);
	const row: ListingRow = {
		...BLANK_ROW,
		id: `${prefix}-${String(i).padStart(4, '0')}`,
		deal: random.pickEarly(['lease', 'lease', 'lease', 'sale', 'sublet', 'build-to-suit'] as const),
		type: random.pickEarly(TYPES),
		status: random.pickEarly(['available', 'available', 'reserved', 'upcoming'] as const),
		verified: random.pickEarly(['none', 'phone', 'onsite', 'document'] as const),
		updated: dayBefore(random, today, 120),
		availableFrom: sometimes(random, 0.6, () => dayBefore(random, '2027-03-01', 120)),
		district,
		town,
		park: park?.id ?? null,
		availableArea: squareMetres.parse(area),
		minLeaseArea: sometimes(random, 0.5, () =>
			squareMetres.parse(Math.max(50, Math.round(area / random.between(1, 4)))),
		),
		clearHeight: sometimes(random, 0.85, () =>
			metres.parse(random.pickEarly([8, 6, 5.5, 4.5, 7.5, 9, 7.2, 4.2, 10, 12, 3.6, 11.5])),
		),
		floorLoad: sometimes(random, 0.75, () =>
			floorLoad.parse(random.pickEarly([2000, 1000, 3000, 1500, 2500, 800, 500, 5000])),
		),
		upperHeight: sometimes(random, 0.5, () => metres.parse(random.pickEarly([4.5, 5, 4.2, 3.9, 5.5]))),
		upperLoad: sometimes(random, 0.5, () => floorLoad.parse(random.pickEarly([1000, 800, 500, 750, 1500]))),
		...(hasFloors ? floorsOf(random, area, rent) : {}),
		structure: sometimes(random, 0.7, () =>
			random.pickEarly(['frame', 'steel', 'rc', 'brick-concrete', 'light-steel'] as const),
		),
		isDetached: sometimes(random, 0.6, () => random.chance(0.4)),
		isDivisible: sometimes(random, 0.6, () => random.chance(0.6)),
		fire: random.pickEarly(['c', 'c2', 'd', 'c1', 'e', 'b', 'a'] as const),
		hasSprinkler: sometimes(random, 0.5, () => random.chance(0.7)),
		power: sometimes(random, 0.7, () =>
			kva.parse(random.pickEarly([500, 315, 630, 200, 800, 1000, 250, 1250, 400, 2000])),
		),
		crane: sometimes(random, 0.25, () => tonnes.parse(random.pickEarly([5, 10, 3, 16, 20, 32]))),
		craneReserved: sometimes(random, 0.08, () => tonnes.parse(random.pickEarly([5, 10]))),
		hasDock: sometimes(random, 0.45, () => random.chance(0.7)),
		rent: sometimes(random, 0.85, () => rentPerDay.parse(rent)),
		isCertified: sometimes(random, 0.7, () => random.chance(0.8)),
		isRegistrable: sometimes(random, 0.7, () => random.chance(0.85)),
		eia: sometimes(random, 0.5, () => random.pickEarly(['report-form', 'form', 'report', 'no'] as const)),
		industries: random.chance(0.6) ? industries() : '',
		banned: random.chance(0.15) ? random.pick(INDUSTRIES)[0] : '',
		picture: sometimes(
			random,
			0.7,
			() =>
				`/_astro/${random.pickEarly(['gate', 'plan', 'hall', 'yard'])}.${letters(random, 8)}_${letters(random, 6)}.webp`,
		),
	};
	const isVerified = row.verified !== 'none';
	const tags: Partial<ListingRow> = {
		verifiedDate: isVerified ? dayBefore(random, row.updated, 60) : null,
		published: sometimes(random, 0.1, () => dayBefore(random, today, 14)),
		cheaper: sometimes(random, 0.05, () => dayBefore(random, today, 30)),
		photos: row.picture === null ? 0 : random.between(1, 6),
		plans: random.between(0, 2),
	};
	const salePrice = row.deal === 'sale' ? random.between(30, 150) * 100 : null;
	const taken: Partial<ListingRow> =
		row.status === 'reserved'
			? { availableArea: 0, reservedArea: row.availableArea, groundArea: null, upperArea: null }
			: {};
	return { ...row, ...tags, ...taken, salePrice, title: generatedTitle(random, row, park?.name) };
}
