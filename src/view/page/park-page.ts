import { placeOfPark } from '../../domain/article/policy-reach.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { LAND_USES, PLANNING_ZONES } from '../../domain/schema/listing-facts.ts';
import { fullName, isInShanghai } from '../../domain/schema/city.ts';
import { type Park, PARK_KINDS, PARK_LEVELS } from '../../domain/park/park.ts';
import { writeMark } from '../../domain/search/search-mark.ts';
import * as urls from '../../domain/urls.ts';
import type { ArticleCard } from '../article/article-card.ts';
import { type FigureRow, figureTable } from '../park/figure-table.ts';
import { toWgs84 } from '../place/datum.ts';
import {
	formatArea,
	formatCount,
	formatDate,
	formatHectares,
	formatPower,
	UNKNOWN,
} from '../../domain/units/format.ts';
import { linkToAll } from './list-page.ts';
import { listingCard } from '../listing/card-of-listing.ts';
import type { ListingCard } from '../listing/listing-card.ts';
import type { Fact } from '../site/fact.ts';
import { transportFacts } from './listing-page.ts';
import { localNews } from '../article/local-news.ts';
import { mapLinks } from '../place/map-links.ts';
import { availableArea } from '../park/park-card.ts';
import { placeJsonLd } from '../place/place-json-ld.ts';
import { type PolicyCite, policyCites } from '../policy/policy-cites.ts';
import { type StackingPlan, stackingPlan } from '../park/stacking-plan.ts';
import { amountText, forNotes } from '../listing/sample-note.ts';
import { shareLinks } from '../site/share.ts';
import { parkSharePicture } from './share-picture.ts';
import { type Shell, shellOf } from './shell.ts';
import { absoluteUrl } from '../site/absolute-url.ts';
import type { Link } from '../site/link.ts';

export interface ParkPage {
	shell: Shell;
	name: string;
	alias: string;
	summary: string;
	isSample: boolean;
	district: Link;
	facts: readonly Fact[];
	/** The day of the last change. */
	updated: { date: string; text: string };
	industries: readonly Link[];
	pictures: Park['photos'];
	stacking: StackingPlan | undefined;
	transport: readonly Fact[];
	maps: readonly Link[];
	listings: readonly ListingCard[];
	allListings: Link | undefined;
	figures: readonly FigureRow[];
	policies: readonly PolicyCite[];
	news: readonly ArticleCard[];
	permalink: string;
	share: readonly Link[];
	/** What the search index reads off the page. */
	search: string;
}

const LISTINGS = 9;
const POLICIES = 5;
const NEWS = 6;

function parkFacts(park: Park, { listingsBy, site }: Catalog): Fact[] {
	const listings = listingsBy.park.get(park.id) ?? [];
	const zone: [string, string | undefined] = [
		'规划区块',
		park.planningZone && PLANNING_ZONES[park.planningZone],
	];
	const rows: [string, string | undefined][] = [
		['级别', park.level && PARK_LEVELS[park.level]],
		['类型', PARK_KINDS[park.kind]],
		['地址', park.address],
		['占地', park.areaHa === undefined ? undefined : formatHectares(park.areaHa)],
		['总建筑面积', park.totalGfa === undefined ? undefined : formatArea(park.totalGfa)],
		['建成', park.builtYear === undefined ? undefined : `${park.builtYear}年`],
		['运营方', park.operator],
		['土地性质', park.landUse && LAND_USES[park.landUse]],
		...(isInShanghai(park.district) ? [zone] : []),
		['供电容量', park.power === undefined ? undefined : formatPower(park.power)],
		['市政配套', park.utilities],
		['食堂', park.canteen === undefined ? undefined : `${formatCount(park.canteen)} 个餐位`],
		['宿舍', park.dorm === undefined ? undefined : `${formatCount(park.dorm)} 套`],
		['车位', park.parking === undefined ? undefined : `${formatCount(park.parking)} 个`],
		['会议室', park.meetingRooms === undefined ? undefined : `${park.meetingRooms} 间`],
		['税收要求', park.taxRequirement],
		['准入要求', park.admission],
		['在租售房源', amountText(forNotes(listings, site.demo.listings), '套')],
		['可租售面积', availableArea(listings)],
	];
	return rows.map(([label, value]) => ({ label, value: value ?? UNKNOWN }));
}

export function parkPage(park: Park, catalog: Catalog): ParkPage {
	const path = urls.parkUrl(park.id);
	const permalink = absoluteUrl(path);
	const { district, geo } = park;
	const listings = catalog.listingsBy.park.get(park.id) ?? [];
	return {
		shell: shellOf(catalog, {
			title: park.name,
			description: `${fullName(district)}${PARK_KINDS[park.kind]}。${park.summary}`,
			path,
			trail: [{ text: '园区', href: urls.parksUrl() }],
			isIndexed: !park.sample,
			form: { size: 'listing', park: { id: park.id, name: park.name } },
			picture: parkSharePicture(park),
			isPictured: park.photos.length > 0,
			modified: park.updatedDate,
			jsonLd: [
				placeJsonLd({
					name: park.name,
					description: park.summary,
					url: permalink,
					district,
					address: park.address,
					geo: geo && toWgs84(geo),
				}),
			],
		}),
		name: park.name,
		alias: park.alias.join('、'),
		summary: park.summary,
		isSample: park.sample && !catalog.site.demo.parks,
		district: { text: fullName(district), href: urls.districtUrl(district.slug) },
		facts: parkFacts(park, catalog),
		updated: { date: park.updatedDate, text: formatDate(park.updatedDate) },
		industries: park.leadIndustries.map(({ name, slug }) => ({ text: name, href: urls.topicUrl(slug) })),
		pictures: park.photos,
		stacking: stackingPlan(
			catalog.listings.filter((listing) => listing.park?.id === park.id),
			catalog.today,
		),
		transport: transportFacts(park.transport),
		maps: geo === undefined ? [] : mapLinks(geo, park.name),
		listings: listings.slice(0, LISTINGS).map((each) => listingCard(each, catalog)),
		allListings: linkToAll(listings.length, LISTINGS, '套房源', urls.parkListingsUrl(park.id)),
		figures: figureTable(forNotes(listings, catalog.site.demo.listings)),
		policies: policyCites(placeOfPark(park), catalog).slice(0, POLICIES),
		news: localNews({ ...park, parkId: park.id }, catalog, NEWS),
		permalink,
		share: shareLinks(park.name, permalink),
		search: writeMark({
			type: 'park',
			date: park.updatedDate,
			district: [district.name],
			category: PARK_KINDS[park.kind],
		}),
	};
}
