import type { Catalog } from '../domain/catalog.ts';
import { type District, DISTRICTS } from '../domain/district.ts';
import type { Listing } from '../domain/listing.ts';
import { PROPERTY_TYPES, type PropertyType } from '../domain/listing-facts.ts';
import { paginate } from '../domain/pagination.ts';
import * as urls from '../domain/urls.ts';
import { type Facet, listingDistricts, listingDistrictsOf, listingTypes, listingTypesIn } from './facets.ts';
import { type ListingCard, listingCard } from './listing-card.ts';
import { type ListView, listView, PAGE_SIZE } from './list-page.ts';
import { hasReal, totalText } from './sample-note.ts';
import type { PageInput } from './shell.ts';

/** A list of listings with the ways into narrower ones. */
export interface ListingListView extends ListView<ListingCard> {
	path: string;
	types: readonly Facet[];
	districts: readonly Facet[];
	/** The same listings in the explorer. */
	explore: string;
}

interface ListInput {
	listings: readonly Listing[];
	urlOf: (page?: number) => string;
	head: Omit<PageInput, 'path'> & { lead: string };
	types: readonly Facet[];
	districts: readonly Facet[];
	/** Such as `?district=songjiang`. */
	query: string;
}

function lists(catalog: Catalog, input: ListInput, size: number): [ListingListView, ...ListingListView[]] {
	const { listings, urlOf, head, types, districts, query } = input;
	const [front, ...older] = paginate(listings, size);
	const view = (page: typeof front) => ({
		...listView(catalog, { ...head, page, urlOf, card: listingCard, form: { size: 'short' } }),
		path: urlOf(),
		types,
		districts,
		explore: urls.exploreUrl(query),
	});
	return [view(front), ...older.map(view)];
}

/** A facet page holds all its listings: a visitor compares them on one page. */
function facetList(catalog: Catalog, input: ListInput): ListingListView {
	const [view] = lists(catalog, input, Math.max(1, input.listings.length));
	return view;
}

const PARENT = { text: '房源', href: urls.listingsUrl() };

/** All listings on offer: the front page, then the numbered pages from the newest to the oldest. */
export function allListings(catalog: Catalog): [ListingListView, ...ListingListView[]] {
	const { onOffer } = catalog.listingsBy;
	const input = {
		listings: onOffer,
		urlOf: urls.listingsUrl,
		types: listingTypes(catalog),
		districts: listingDistricts(catalog),
		query: '',
		head: {
			title: '厂房、仓库、研发楼与土地',
			lead: `${totalText(onOffer, '套')}，最近更新在前`,
			description: `上海厂房、仓库、研发楼与工业土地，${totalText(onOffer, '套')}，按类型和区域查找。`,
			isIndexed: hasReal(onOffer),
			trail: [],
			here: '房源',
		},
	};
	return lists(catalog, input, PAGE_SIZE);
}

export function listingsInDistrict({ slug, name }: District, catalog: Catalog): ListingListView {
	const listings = catalog.listingsBy.district.get(slug) ?? [];
	return facetList(catalog, {
		listings,
		urlOf: () => urls.listingsInDistrictUrl(slug),
		types: listingTypesIn(slug, catalog),
		districts: listingDistricts(catalog),
		query: `?district=${slug}`,
		head: {
			title: `${name}厂房仓库出租`,
			lead: totalText(listings, '套'),
			description: `${name}的厂房、仓库、研发楼与土地，${totalText(listings, '套')}。`,
			trail: [PARENT],
			here: name,
			isIndexed: hasReal(listings),
		},
	});
}

export function listingsOfType(type: PropertyType, catalog: Catalog): ListingListView {
	const listings = catalog.listingsBy.type.get(type) ?? [];
	const name = PROPERTY_TYPES[type];
	return facetList(catalog, {
		listings,
		urlOf: () => urls.listingsOfTypeUrl(type),
		types: listingTypes(catalog),
		districts: listingDistrictsOf(type, catalog),
		query: `?type=${type}`,
		head: {
			title: `上海${name}租售`,
			lead: totalText(listings, '套'),
			description: `上海的${name}，${totalText(listings, '套')}，附面积、层高、承重、配电与消防类别。`,
			trail: [PARENT],
			here: name,
			isIndexed: hasReal(listings),
		},
	});
}

/** The pages of a type in a district: only those that have a listing. */
export function listingsOfTypesInDistricts(catalog: Catalog) {
	return DISTRICTS.flatMap((district) =>
		[...Map.groupBy(catalog.listingsBy.district.get(district.slug) ?? [], (each) => each.propertyType)].map(
			([type, listings]) => ({
				slug: district.slug,
				type,
				view: combinedList(district, type, listings, catalog),
			}),
		),
	);
}

function combinedList(
	{ slug, name }: District,
	type: PropertyType,
	listings: readonly Listing[],
	catalog: Catalog,
): ListingListView {
	const kind = PROPERTY_TYPES[type];
	return facetList(catalog, {
		listings,
		urlOf: () => urls.listingsOfTypeInDistrictUrl(slug, type),
		types: listingTypesIn(slug, catalog),
		districts: listingDistrictsOf(type, catalog),
		query: `?type=${type}&district=${slug}`,
		head: {
			title: `${name}${kind}租售`,
			lead: totalText(listings, '套'),
			description: `${name}的${kind}，${totalText(listings, '套')}，附面积、层高、承重、配电与消防类别。`,
			trail: [PARENT, { text: name, href: urls.listingsInDistrictUrl(slug) }],
			here: kind,
			isIndexed: hasReal(listings),
		},
	});
}
