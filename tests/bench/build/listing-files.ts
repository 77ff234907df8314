import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ListingRow } from '../../../src/domain/explorer/rows/listing-row.ts';
import {
	DEAL_TYPES,
	EIA_LEVELS,
	FIRE_CLASSES,
	LISTING_STATUSES,
	PROPERTY_TYPES,
	STRUCTURES,
	VERIFICATIONS,
} from '../../../src/domain/schema/listing-facts.ts';
import { DISTRICTS } from '../../../src/domain/schema/district.ts';
import { townNamed } from '../../../src/domain/schema/town.ts';
import { generatedListing } from '../listings/generated-listing.ts';
import { type GeneratedPark, generatedParks } from '../listings/generated-park.ts';
import { type SeededRandom, seededRandom } from '../seeded-random.ts';

/** The latest day on which a listing was confirmed, so that lists of a build on 2026-11-29 show all of them. */
const TODAY = '2026-11-28';
/** Every so many listings stand in the first park: a park with hundreds must not make a heavy page. */
const IN_LARGE_PARK = 5;
/** Names of industries that the demo content's taxonomy has. */
const INDUSTRIES: Readonly<Record<string, string>> = {
	'advanced-equipment': '高端装备',
	'new-materials': '新材料',
	electronics: '电子信息',
	automobile: '汽车',
	biomedicine: '生物医药',
	food: '食品',
	'integrated-circuit': '集成电路',
	'artificial-intelligence': '人工智能',
};
const INDUSTRY_NAMES = Object.values(INDUSTRIES);

function namesOf(slugs: string): string[] {
	return slugs.split(',').flatMap((slug) => INDUSTRIES[slug] ?? []);
}

/** The official name of a town. Trade names of zones, which are none, are left out. */
function townOf(town: string | null, slug: string): string | undefined {
	const district = DISTRICTS.find((each) => each.slug === slug);
	return town === null || district === undefined ? undefined : townNamed(town, district);
}

/** Front matter has no null: what nobody has filled in is absent. */
function known(fields: Readonly<Record<string, unknown>>): object {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
	);
}

function write(folder: string, id: string, head: object, body: string): void {
	writeFileSync(join(folder, `${id}.md`), `---\n${stringify(head)}---\n\n${body}\n`);
}

/** Two to twelve units, of which most are free. */
function unitsOf(random: SeededRandom, area: number): object[] {
	const count = random.between(2, 12);
	return Array.from({ length: count }, (_, i) => ({
		floor: `${Math.floor(i / 3) + 1}F ${'ABC'[i % 3] ?? ''} 区`,
		area: Math.max(50, Math.floor(area / count)),
		status: random.pickEarly(['可租售', '可租售', '洽谈中', '已租售']),
	}));
}

function priceOf({ salePrice, rent }: ListingRow): object {
	if (salePrice !== null) return { salePrice };
	return { rent: rent === null ? { negotiable: true } : { value: rent } };
}

/** A row of the finder as an editor would write it. */
function headOf(random: SeededRandom, row: ListingRow): object {
	const area = row.availableArea === 0 ? row.reservedArea : row.availableArea;
	const isFloors = random.chance(0.3) && row.type !== 'land';
	return known({
		title: [...row.title].slice(0, 40).join(''),
		summary: `${row.title}，是为测量而生成的示例房源，所有数字都是虚构的。`.slice(0, 140),
		sample: true,
		dealType: DEAL_TYPES[row.deal],
		propertyType: PROPERTY_TYPES[row.type],
		status: LISTING_STATUSES[row.status],
		verified: VERIFICATIONS[row.verified],
		verifiedDate: row.verifiedDate,
		publishDate: '2026-06-01',
		updatedDate: row.updated,
		availableFrom: row.availableFrom,
		district: row.district,
		town: townOf(row.town, row.district),
		park: row.park,
		totalArea: area,
		availableArea: area,
		minLeaseArea: row.minLeaseArea,
		divisible: row.isDivisible,
		units: isFloors ? unitsOf(random, area) : undefined,
		clearHeight: row.clearHeight,
		floorLoad: row.floorLoad,
		structure: row.structure === null ? null : STRUCTURES[row.structure],
		fireClass: FIRE_CLASSES[row.fire],
		sprinkler: row.hasSprinkler,
		power: row.power,
		cranes: row.crane === null ? undefined : [{ tonnes: row.crane, state: '已装' }],
		...priceOf(row),
		ownership: '业主自有',
		landUse: '工业用地',
		registrable: row.isRegistrable,
		eia: row.eia === null ? null : EIA_LEVELS[row.eia],
		industriesAllowed: namesOf(row.industries),
	});
}

function parkHead(random: SeededRandom, { name, district, town }: GeneratedPark): object {
	return known({
		name,
		summary: `${name}位于${town}，是为测量而生成的示例园区，所有数字都是虚构的。`,
		sample: true,
		kind: '工业园',
		updatedDate: '2026-11-18',
		district,
		town: townOf(town, district),
		totalGfa: random.between(20, 200) * 1000,
		leadIndustries: [...new Set([random.pickEarly(INDUSTRY_NAMES), random.pickEarly(INDUSTRY_NAMES)])],
	});
}

/**
 * Adds made-up parks (120) and this many made-up listings to a content folder, all marked as samples: spread over districts,
 * types and parks, a fifth of them in one park, a third with units. The same seed gives the same files.
 */
export function writeListings(folder: string, count: number, seed: number): void {
	const random = seededRandom(seed);
	const parks = generatedParks(random);
	const [large] = parks;
	const [parkFolder, listingFolder] = [join(folder, 'parks'), join(folder, 'listings')];
	mkdirSync(parkFolder, { recursive: true });
	mkdirSync(listingFolder, { recursive: true });
	for (const park of parks) write(parkFolder, park.id, parkHead(random, park), '园区的情况以现场为准。');
	for (let i = 1; i <= count; i++) {
		const choice = large !== undefined && i % IN_LARGE_PARK === 0 ? [large] : parks;
		const row = generatedListing(random, i, choice, TODAY);
		const inLarge = choice === parks ? {} : { park: large?.id ?? null, district: large?.district ?? '' };
		const place = choice === parks ? {} : { ...inLarge, town: large?.town ?? null };
		write(listingFolder, `z${row.id}`, headOf(random, { ...row, ...place }), '看房请提前一天联系。');
	}
}
