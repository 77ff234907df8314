import type { Catalog } from '../domain/catalog.ts';
import type { District } from '../domain/district.ts';
import { rentsByType } from '../domain/rent-statistics.ts';
import * as urls from '../domain/urls.ts';
import { type ArticleCard, articleCard } from './article-card.ts';
import { type AskingRents, askingRents } from './asking-rents.ts';
import { type Fact, type ListingCard, listingCard } from './listing-card.ts';
import { availableArea, type ParkCard, parkCard, rentRange } from './park-card.ts';
import { type PolicyCite, policyCites } from './policy-cites.ts';
import { amountText, hasReal } from './sample-note.ts';
import { type Link, type Shell, shellOf } from './shell.ts';
import { type SupplyRow, supplyTable } from './supply-table.ts';

export interface DistrictPage {
	shell: Shell;
	name: string;
	facts: readonly Fact[];
	rents: AskingRents | undefined;
	supply: readonly SupplyRow[];
	/** Those one can apply for, now or soon. */
	policies: readonly PolicyCite[];
	listings: readonly ListingCard[];
	allListings: Link | undefined;
	parks: readonly ParkCard[];
	news: readonly ArticleCard[];
	nearby: readonly Link[];
}

const LISTINGS = 6;

/** Everything the site has in one district, with figures that are summed from the listings shown. */
export function districtPage(
	district: District,
	neighbours: readonly District[],
	catalog: Catalog,
): DistrictPage {
	const listings = catalog.listingsBy.district.get(district.slug) ?? [];
	const parks = catalog.parks.filter((park) => park.district.slug === district.slug);
	const news = catalog.articlesBy.district.get(district.slug) ?? [];
	const range = rentRange(listings);
	return {
		shell: shellOf(catalog, {
			title: `${district.name}厂房、园区与产业资讯`,
			description: `${district.name}的厂房与园区、产业资讯 ${news.length} 篇，附招商热线。`,
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
			{ label: '在租售房源', value: amountText(listings, '套') },
			{ label: '可租售面积', value: availableArea(listings) },
			{ label: '园区', value: amountText(parks, '个') },
			{ label: '资讯', value: `${news.length} 篇` },
			...(range === undefined ? [] : [{ label: '租金报价', value: range }]),
		],
		rents: askingRents(rentsByType(listings)),
		supply: supplyTable(listings),
		policies: policyCites({ district, isWholeDistrict: true, industries: [] }, catalog).filter(
			({ isLive }) => isLive,
		),
		listings: listings.slice(0, LISTINGS).map(listingCard),
		allListings:
			listings.length > LISTINGS
				? { text: `全部 ${listings.length} 套房源`, href: urls.listingsInDistrictUrl(district.slug) }
				: undefined,
		parks: parks.map((park) => parkCard(park, catalog)),
		news: news.map(articleCard),
		nearby: neighbours.map(({ name, slug }) => ({ text: name, href: urls.districtUrl(slug) })),
	};
}
