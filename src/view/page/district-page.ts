import type { Catalog } from '../../domain/catalog/catalog.ts';
import { fullName, isInShanghai } from '../../domain/schema/city.ts';
import type { District } from '../../domain/schema/district.ts';
import { rentsByType } from '../../domain/listing/rent-statistics.ts';
import * as urls from '../../domain/urls.ts';
import { type ArticleCard, articleCard } from '../article/article-card.ts';
import { type AskingRents, askingRents } from '../park/asking-rents.ts';
import { linkToAll } from './list-page.ts';
import { listingCard } from '../listing/card-of-listing.ts';
import type { ListingCard } from '../listing/listing-card.ts';
import type { Fact } from '../site/fact.ts';
import { availableArea, type ParkCard, parkCard, rentRange } from '../park/park-card.ts';
import { type PolicyCite, policyCites } from '../policy/policy-cites.ts';
import { amountText, forNotes, hasReal } from '../listing/sample-note.ts';
import { type Shell, shellOf } from './shell.ts';
import type { Link } from '../site/link.ts';
import { nearestOffers, usedDistricts } from '../park/district-tiles.ts';
import { type SupplyRow, supplyTable } from '../park/supply-table.ts';

export interface DistrictPage {
	shell: Shell;
	name: string;
	facts: readonly Fact[];
	rents: AskingRents | undefined;
	supply: readonly SupplyRow[];
	/** Policies that are open for application, now or soon. */
	policies: readonly PolicyCite[];
	morePolicies: Link | undefined;
	listings: readonly ListingCard[];
	allListings: Link | undefined;
	parks: readonly ParkCard[];
	allParks: Link | undefined;
	/** The newest articles. */
	news: readonly ArticleCard[];
	allNews: Link | undefined;
	nearby: readonly Link[];
	/** The nearest districts with listings, when this one has none. */
	nearest: readonly Link[];
	/** True when the site has nothing in this district yet. */
	isEmpty: boolean;
}

/** Maximum number of each on the page. The full lists are separate pages. */
const LISTINGS = 6;
const PARKS = 6;
const NEWS = 6;
const POLICIES = 6;
const NEAREST = 4;

/** All content in one district. The figures are sums over the shown listings. */
export function districtPage(
	district: District,
	neighbours: readonly District[],
	catalog: Catalog,
): DistrictPage {
	const listings = catalog.listingsBy.district.get(district.slug) ?? [];
	const parks = catalog.parks.filter((park) => park.district.slug === district.slug);
	const news = catalog.articlesBy.district.get(district.slug) ?? [];
	const policies = policyCites({ district, isWholeDistrict: true, industries: [] }, catalog).filter(
		({ isLive }) => isLive,
	);
	const { demo } = catalog.site;
	const range = rentRange(forNotes(listings, demo.listings));
	const used = usedDistricts(catalog);
	const nearest = listings.length > 0 ? [] : nearestOffers(district, catalog, NEAREST);
	const isNamed = (href: string) => nearest.some((link) => link.href === href);
	return {
		shell: shellOf(catalog, {
			title: `${district.name}厂房、园区与产业资讯`,
			description: `${fullName(district)}的厂房与园区、产业资讯 ${news.length} 篇，附招商热线。`,
			path: urls.districtUrl(district.slug),
			trail: [{ text: '区域', href: urls.districtsUrl() }],
			here: district.name,
			form: { size: 'short' },
			isIndexed: news.length > 0 || hasReal(listings) || hasReal(parks),
			feeds:
				news.length === 0
					? []
					: [{ text: `${district.name}资讯`, href: urls.feedUrl(`district/${district.slug}`) }],
		}),
		name: district.name,
		facts: [
			{ label: '在租售房源', value: amountText(forNotes(listings, demo.listings), '套') },
			{ label: '可租售面积', value: availableArea(listings) },
			{ label: '园区', value: amountText(forNotes(parks, demo.parks), '个') },
			{ label: '资讯', value: `${news.length} 篇` },
			...(range === undefined ? [] : [{ label: '租金报价', value: range }]),
		],
		rents: askingRents(rentsByType(forNotes(listings, demo.listings))),
		supply: supplyTable(forNotes(listings, demo.listings)),
		policies: policies.slice(0, POLICIES),
		morePolicies: policies.length > POLICIES ? { text: '更多政策', href: urls.policiesUrl() } : undefined,
		listings: listings.slice(0, LISTINGS).map((each) => listingCard(each, catalog)),
		allListings: linkToAll(listings.length, LISTINGS, '套房源', urls.listingsInDistrictUrl(district.slug)),
		parks: parks.slice(0, PARKS).map((park) => parkCard(park, catalog)),
		allParks: linkToAll(parks.length, PARKS, '个园区', urls.districtParksUrl(district.slug)),
		news: news.slice(0, NEWS).map(articleCard),
		allNews: linkToAll(news.length, NEWS, '篇资讯', urls.districtNewsUrl(district.slug)),
		isEmpty: listings.length + parks.length + news.length === 0,
		nearest,
		// Those around Shanghai only where the site has something there; none that is named as near already.
		nearby: neighbours
			.filter((each) => isInShanghai(each) || used.includes(each))
			.map(({ name, slug }) => ({ text: name, href: urls.districtUrl(slug) }))
			.filter(({ href }) => !isNamed(href)),
	};
}
