// † browser
import { floorSpaces } from '../../listing/floor-space.ts';
import { freeSpace } from '../../listing/free-space.ts';
import type { Listing } from '../../listing/listing.ts';
import type { Area, Vocabulary } from './listing-index.ts';
import type { ListingRow } from './listing-row.ts';
import { metroLines } from '../../park/metro-line.ts';
import { PROVINCES, SHANGHAI } from '../../schema/city.ts';
import type { District } from '../../schema/district.ts';
import type { Taxonomy } from '../../schema/taxonomy.ts';
import type { Tonnes } from '../../units/units.ts';

const slugs = (topics: Listing['industriesAllowed']) => topics.map(({ slug }) => slug).join(',');

/** The strongest crane in a state, in t. */
function strongest({ cranes }: Listing, state: 'installed' | 'reserved'): Tonnes | null {
	const own = cranes.filter((crane) => crane.state === state).map(({ tonnes }) => tonnes);
	return own.reduce<Tonnes | null>((best, each) => (best === null || each > best ? each : best), null);
}

/** The metro lines of a listing with their distances, as in `ListingRow`. */
function metroOf({ transport }: Listing): string {
	const lines = transport.flatMap(({ kind, name, km }) =>
		kind === 'metro' ? metroLines(name).map((line) => ({ line, km })) : [],
	);
	return lines
		.toSorted((a, b) => a.km - b.km)
		.map(({ line, km }) => `${line}:${km}`)
		.join(',');
}

/** What the card of a listing shows besides its facts. */
type CardExtras = Pick<ListingRow, 'published' | 'cheaper' | 'picture' | 'photos' | 'plans'>;

/** The row of a listing for the explorer and the cards. @param extras empty where only the facts count */
export function rowOfListing(listing: Listing, extras: Partial<CardExtras> = {}): ListingRow {
	const { ground, upper } = floorSpaces(listing);
	const { area, reserved: reservedArea, rent } = freeSpace(listing);
	const installed = strongest(listing, 'installed');
	const reserved = strongest(listing, 'reserved');
	const differs = <T>(value: T | null, from: T | undefined) => (value === from ? null : value);
	return {
		id: listing.id,
		title: listing.title,
		isSample: listing.sample,
		deal: listing.dealType,
		type: listing.propertyType,
		status: listing.status,
		verified: listing.verified,
		verifiedDate: listing.verifiedDate ?? null,
		published: extras.published ?? null,
		cheaper: extras.cheaper ?? null,
		updated: listing.updatedDate,
		availableFrom: listing.availableFrom ?? null,
		district: listing.district.slug,
		town: listing.town ?? null,
		park: listing.park?.id ?? null,
		metro: metroOf(listing),
		availableArea: area,
		reservedArea,
		minLeaseArea: listing.minLeaseArea ?? null,
		clearHeight: ground.height,
		floorLoad: ground.load,
		upperHeight: upper.height,
		upperLoad: upper.load,
		hasGround: ground.isOffered,
		hasUpper: upper.isOffered,
		groundArea: differs(ground.area, area),
		groundReserved: differs(ground.reserved, reservedArea),
		groundRent: differs(ground.rent, rent),
		upperArea: differs(upper.area, area),
		upperReserved: differs(upper.reserved, reservedArea),
		upperRent: differs(upper.rent, rent),
		structure: listing.structure ?? null,
		isDetached: listing.layout === undefined ? null : listing.layout === 'detached',
		isDivisible: listing.divisible ?? null,
		fire: listing.fireClass,
		hasSprinkler: listing.sprinkler ?? null,
		power: listing.power ?? null,
		crane: installed ?? (reserved === null ? null : 0),
		craneReserved: reserved,
		hasDock: listing.docks === undefined ? null : listing.docks.type !== 'none',
		rent: rent ?? null,
		salePrice: listing.salePrice ?? null,
		isCertified: listing.certificate === undefined ? null : listing.certificate === 'complete',
		isRegistrable: listing.registrable ?? null,
		eia: listing.eia ?? null,
		industries: slugs(listing.industriesAllowed),
		banned: slugs(listing.industriesBanned),
		picture: extras.picture ?? null,
		photos: extras.photos ?? 0,
		plans: extras.plans ?? 0,
	};
}

/** Cities, then provinces, with their districts; none while all districts are in Shanghai. */
export function areasOf(districts: readonly District[]): Area[] {
	if (districts.every(({ city }) => city.slug === SHANGHAI.slug)) return [];
	const slugs = (of: readonly District[]) => of.map(({ slug }) => slug);
	const cities = new Map(districts.map(({ city }) => [city.slug, city]));
	const areas = [
		...[...cities.values()].map(({ slug, short }) => ({
			id: slug,
			name: short,
			districts: slugs(districts.filter(({ city }) => city.slug === slug)),
		})),
		...PROVINCES.map(({ slug, short, name }) => ({
			id: slug,
			name: short,
			districts: slugs(districts.filter(({ city }) => city.province === name)),
		})),
	];
	return areas.filter((area) => area.districts.length > 0);
}

/** The names used by the rows of these listings, and every industry. @param topics in the owner's order */
export function vocabularyOf(listings: readonly Listing[], topics: Taxonomy['topics']): Vocabulary {
	const districts = new Map(listings.map(({ district }) => [district.slug, district]));
	const towns = new Map(
		listings.flatMap(({ district, town }) =>
			town === undefined ? [] : [[`${district.slug}/${town}`, town] as const],
		),
	);
	const parks = new Map(listings.flatMap(({ park }) => (park === undefined ? [] : [[park.id, park.name]])));
	const used = new Set(
		listings.flatMap(({ industriesAllowed, industriesBanned }) =>
			[...industriesAllowed, ...industriesBanned].map(({ slug }) => slug),
		),
	);
	const metros = new Set(
		listings.flatMap(({ transport }) =>
			transport.flatMap(({ kind, name }) => (kind === 'metro' ? metroLines(name) : [])),
		),
	);
	const named = (map: ReadonlyMap<string, string>) =>
		[...map].map(([id, name]) => ({ id, name })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const places = [...districts.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
	const areas = areasOf(places);
	return {
		districts: places.map(({ slug, short }) => ({ id: slug, name: short })),
		...(areas.length > 0 && { areas }),
		towns: named(towns),
		parks: named(parks),
		industries: topics
			.filter(({ isIndustry, slug }) => isIndustry || used.has(slug))
			.map(({ slug, name }) => ({ id: slug, name })),
		metros: [...metros].toSorted((a, b) => a - b).map((line) => ({ id: String(line), name: `${line}号线` })),
	};
}
