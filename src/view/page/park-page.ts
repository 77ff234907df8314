import { placeOfPark } from '../../domain/article/policy-reach.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { fullName } from '../../domain/schema/city.ts';
import { type Park, PARK_KINDS } from '../../domain/park/park.ts';
import { writeMark } from '../../domain/search/search-mark.ts';
import * as urls from '../../domain/urls.ts';
import type { ArticleCard } from '../article/article-card.ts';
import { type FigureRow, figureTable } from '../park/figure-table.ts';
import { toWgs84 } from '../place/datum.ts';
import { formatDate } from '../../domain/units/format.ts';
import { linkToAll } from './list-page.ts';
import { listingCard } from '../listing/card-of-listing.ts';
import type { ListingCard } from '../listing/listing-card.ts';
import type { Fact } from '../site/fact.ts';
import { transportFacts } from './listing-page.ts';
import { localNews } from '../article/local-news.ts';
import { mapLinks } from '../place/map-links.ts';
import { type ParkFacts, parkFacts } from '../park/park-facts.ts';
import { placeJsonLd } from '../place/place-json-ld.ts';
import { type PolicyCite, policyCites } from '../policy/policy-cites.ts';
import { type StackingPlan, stackingPlan } from '../park/stacking-plan.ts';
import { forNotes } from '../listing/sample-note.ts';
import { shareLinks } from '../site/share.ts';
import { parkSharePicture } from './share-picture.ts';
import { type Shell, shellOf } from './shell.ts';
import { absoluteUrl } from '../site/absolute-url.ts';
import type { Link } from '../site/link.ts';

export interface ParkPage extends ParkFacts {
	shell: Shell;
	name: string;
	alias: string;
	summary: string;
	isSample: boolean;
	district: Link;
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
		...parkFacts(park, catalog),
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
