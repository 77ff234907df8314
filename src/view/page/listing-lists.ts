import type { Catalog } from '../../domain/catalog/catalog.ts';
import { fullName } from '../../domain/schema/city.ts';
import { type District, DISTRICTS } from '../../domain/schema/district.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { PROPERTY_TYPES, type PropertyType } from '../../domain/schema/listing-facts.ts';
import * as urls from '../../domain/urls.ts';
import {
	type FacetLink,
	listingDistricts,
	listingDistrictsOf,
	listingTypes,
	listingTypesIn,
	uncounted,
} from '../listing/facets.ts';
import { listingCard } from '../listing/card-of-listing.ts';
import type { ListingCard } from '../listing/listing-card.ts';
import { CARDS_A_PAGE, listPages, type ListView, type Pages } from './list-page.ts';
import { forNotes, hasReal, totalText } from '../listing/sample-note.ts';
import { regionName } from '../place/region-name.ts';
import type { PageInput } from './shell.ts';

/** A list of listings with links to narrower lists. */
export interface ListingListView extends ListView<ListingCard> {
	path: string;
	types: readonly FacetLink[];
	districts: readonly FacetLink[];
	/** Link to the explorer with the same listings. */
	explore: string;
}

export type ListingPages = Pages<ListingListView>;

/** The entries of a list, and the links to narrower lists. */
interface ListInput {
	listings: readonly Listing[];
	urlOf: (page?: string) => string;
	head: Omit<PageInput, 'path'> & { lead: string };
	types: readonly FacetLink[];
	districts: readonly FacetLink[];
	/** A query such as `?district=songjiang`. */
	query: string;
}

const EMPTY = '这里暂时没有房源，有了合适的会列在这里。';

/** The pages of a list of listings. Search engines do not index a list with samples only. */
export function listingPages(catalog: Catalog, input: ListInput): ListingPages {
	const { listings, urlOf, types, districts, query } = input;
	const lead = listings.length === 0 ? '' : input.head.lead;
	const form = { size: 'short' } as const;
	const head = { ...input.head, lead, isIndexed: hasReal(listings), empty: EMPTY, form };
	const [front, ...older] = listPages(catalog, listings, CARDS_A_PAGE, {
		...head,
		urlOf,
		card: (each) => listingCard(each, catalog),
	});
	const extra = { path: urlOf(), explore: urls.exploreUrl(query) };
	// The numbers of the links change with every listing, so only the front page has them.
	return [
		{ ...front, ...extra, types, districts },
		...older.map((view) => ({ ...view, ...extra, types: [], districts: [] })),
	];
}

const PARENT = { text: '房源', href: urls.listingsUrl() };

/** All listings on offer. */
export function allListings(catalog: Catalog): ListingPages {
	const { onOffer } = catalog.listingsBy;
	const input = {
		listings: onOffer,
		urlOf: urls.listingsUrl,
		types: listingTypes(catalog),
		districts: listingDistricts(catalog),
		query: '',
		head: {
			title: '厂房、仓库、研发楼与土地',
			lead: `${totalText(forNotes(onOffer, catalog.site.demo.listings), '套')}，最近更新在前`,
			description: `${regionName(onOffer)}厂房、仓库、研发楼与工业土地，${totalText(onOffer, '套')}，按类型和区域查找。`,
			trail: [],
			here: '房源',
		},
	};
	return listingPages(catalog, input);
}

export function listingsInDistrict(district: District, catalog: Catalog): ListingPages {
	const { slug, name } = district;
	const listings = catalog.listingsBy.district.get(slug) ?? [];
	return listingPages(catalog, {
		listings,
		urlOf: (page) => urls.listingsInDistrictUrl(slug, page),
		types: listingTypesIn(slug, catalog),
		districts: uncounted(listingDistricts(catalog)),
		query: `?district=${slug}`,
		head: {
			title: `${name}厂房仓库出租`,
			lead: totalText(forNotes(listings, catalog.site.demo.listings), '套'),
			description: `${fullName(district)}的厂房、仓库、研发楼与土地，${totalText(listings, '套')}。`,
			trail: [PARENT],
			here: name,
		},
	});
}

export function listingsOfType(type: PropertyType, catalog: Catalog): ListingPages {
	const listings = catalog.listingsBy.type.get(type) ?? [];
	const name = PROPERTY_TYPES[type];
	const region = regionName(listings);
	return listingPages(catalog, {
		listings,
		urlOf: (page) => urls.listingsOfTypeUrl(type, page),
		types: uncounted(listingTypes(catalog)),
		districts: listingDistrictsOf(type, catalog),
		query: `?type=${type}`,
		head: {
			title: `${region}${name}租售`,
			lead: totalText(forNotes(listings, catalog.site.demo.listings), '套'),
			description: `${region}的${name}，${totalText(listings, '套')}，附面积、层高、承重、配电与消防类别。`,
			trail: [PARENT],
			here: name,
		},
	});
}

/** The pages of a type in a district, only where there is a listing. */
export function listingsOfTypesInDistricts(catalog: Catalog) {
	return DISTRICTS.flatMap((district) =>
		[...Map.groupBy(catalog.listingsBy.district.get(district.slug) ?? [], (each) => each.propertyType)].map(
			([type, listings]) => ({
				slug: district.slug,
				type,
				pages: combinedList(district, type, listings, catalog),
			}),
		),
	);
}

function combinedList(
	district: District,
	type: PropertyType,
	listings: readonly Listing[],
	catalog: Catalog,
): ListingPages {
	const { slug, name } = district;
	const kind = PROPERTY_TYPES[type];
	return listingPages(catalog, {
		listings,
		urlOf: (page) => urls.listingsOfTypeInDistrictUrl(slug, type, page),
		types: uncounted(listingTypesIn(slug, catalog)),
		districts: uncounted(listingDistrictsOf(type, catalog)),
		query: `?type=${type}&district=${slug}`,
		head: {
			title: `${name}${kind}租售`,
			lead: totalText(forNotes(listings, catalog.site.demo.listings), '套'),
			description: `${fullName(district)}的${kind}，${totalText(listings, '套')}，附面积、层高、承重、配电与消防类别。`,
			trail: [PARENT, { text: name, href: urls.listingsInDistrictUrl(slug) }],
			here: kind,
		},
	});
}
