import type { Catalog } from '../domain/catalog.ts';
import type { District } from '../domain/district.ts';
import type { Listing } from '../domain/listing.ts';
import { PROPERTY_TYPES, type PropertyType } from '../domain/listing-facts.ts';
import { paginate } from '../domain/pagination.ts';
import * as urls from '../domain/urls.ts';
import { type Facet, listingDistricts, listingTypes } from './facets.ts';
import { type ListingCard, listingCard } from './listing-card.ts';
import { type ListView, listView, PAGE_SIZE } from './list-page.ts';
import { hasReal, totalText } from './sample-note.ts';
import type { PageInput } from './shell.ts';

/** A list of listings with the ways into narrower ones. */
export interface ListingListView extends ListView<ListingCard> {
	path: string;
	types: readonly Facet[];
	districts: readonly Facet[];
}

function lists(
	catalog: Catalog,
	listings: readonly Listing[],
	urlOf: (page?: number) => string,
	head: Omit<PageInput, 'path'> & { lead: string },
	size: number,
): [ListingListView, ...ListingListView[]] {
	const [front, ...older] = paginate(listings, size);
	const view = (page: typeof front) => ({
		...listView(catalog, { ...head, page, urlOf, card: listingCard }),
		path: urlOf(),
		types: listingTypes(catalog),
		districts: listingDistricts(catalog),
	});
	return [view(front), ...older.map(view)];
}

const PARENT = { text: '房源', href: urls.listingsUrl() };

/** All listings on offer: the front page, then the numbered pages from the newest to the oldest. */
export function allListings(catalog: Catalog): [ListingListView, ...ListingListView[]] {
	const { onOffer } = catalog.listingsBy;
	return lists(
		catalog,
		onOffer,
		urls.listingsUrl,
		{
			title: '厂房、仓库、研发楼与土地',
			lead: `${totalText(onOffer, '套')}，最近更新在前`,
			description: `上海厂房、仓库、研发楼与工业土地，${totalText(onOffer, '套')}，按类型和区域查找。`,
			isIndexed: hasReal(onOffer),
			trail: [],
			here: '房源',
		},
		PAGE_SIZE,
	);
}

/** A facet page holds all its listings: a visitor compares them on one page. */
export function listingsInDistrict({ slug, name }: District, catalog: Catalog): ListingListView {
	const listings = catalog.listingsBy.district.get(slug) ?? [];
	const [view] = lists(
		catalog,
		listings,
		() => urls.listingsInDistrictUrl(slug),
		{
			title: `${name}厂房仓库出租`,
			lead: totalText(listings, '套'),
			description: `${name}的厂房、仓库、研发楼与土地，${totalText(listings, '套')}。`,
			trail: [PARENT],
			here: name,
			isIndexed: hasReal(listings),
		},
		Math.max(1, listings.length),
	);
	return view;
}

export function listingsOfType(type: PropertyType, catalog: Catalog): ListingListView {
	const listings = catalog.listingsBy.type.get(type) ?? [];
	const name = PROPERTY_TYPES[type];
	const [view] = lists(
		catalog,
		listings,
		() => urls.listingsOfTypeUrl(type),
		{
			title: `上海${name}租售`,
			lead: totalText(listings, '套'),
			description: `上海的${name}，${totalText(listings, '套')}，附面积、层高、承重、配电与消防类别。`,
			trail: [PARENT],
			here: name,
			isIndexed: hasReal(listings),
		},
		Math.max(1, listings.length),
	);
	return view;
}
