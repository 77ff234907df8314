import { DOT } from '../../domain/phrases.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { dealsOf } from '../../domain/listing/listing-deals.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import {
	DEAL_TYPES,
	PROPERTY_TYPES,
	TRANSPORT_KINDS,
	VERIFICATIONS,
} from '../../domain/schema/listing-facts.ts';
import { fullName } from '../../domain/schema/city.ts';
import type { Transport } from '../../domain/park/place.ts';
import { listingMark } from '../search/listing-mark.ts';
import { similarListings } from '../../domain/listing/similar-listings.ts';
import * as urls from '../../domain/urls.ts';
import type { ArticleCard } from '../article/article-card.ts';
import { formatDate } from '../../domain/units/format.ts';
import { type Brochure, brochureOf } from '../listing/brochure.ts';
import { listingCard } from '../listing/card-of-listing.ts';
import { type ListingCard, placeText } from '../listing/listing-card.ts';
import { priceText } from '../listing/price.ts';
import type { Fact } from '../site/fact.ts';
import { headFacts } from '../listing/head-facts.ts';
import { describeListing } from '../listing/listing-json-ld.ts';
import { listingSpec } from '../listing/listing-spec.ts';
import type { SpecGroup } from '../listing/spec-group.ts';
import { type ListingTrust, listingTrust } from '../listing/listing-trust.ts';
import { type ListingUse, listingUse } from '../listing/listing-use.ts';
import { localNews } from '../article/local-news.ts';
import { mapLinks } from '../place/map-links.ts';
import { type ParkCard, parkCard } from '../park/park-card.ts';
import { publisherOf } from './publisher.ts';
import { type RentBlock, rentBlock } from '../tools/rent-block.ts';
import { shareLinks } from '../site/share.ts';
import { listingSharePicture } from './share-picture.ts';
import { type Shell, shellOf } from './shell.ts';
import { absoluteUrl } from '../site/absolute-url.ts';
import type { Link } from '../site/link.ts';
import { areaText } from '../../domain/explorer/rows/space-words.ts';
import { type UnitRow, unitRows } from '../listing/unit-table.ts';

export interface ListingPage {
	shell: Shell;
	card: ListingCard;
	/** The six facts that decide. */
	facts: readonly Fact[];
	summary: string;
	deal: string;
	type: Link;
	district: Link;
	address: string;
	/** How and when its facts were verified: 现场核实（2026年11月15日）; empty when nobody has. */
	verification: string;
	published: { date: string; text: string };
	spec: readonly SpecGroup[];
	units: readonly UnitRow[];
	photos: Listing['photos'];
	plans: Listing['floorPlans'];
	use: ListingUse;
	/** The cost of a lease; undefined when for sale or no longer on offer. */
	rent: RentBlock | undefined;
	trust: ListingTrust;
	transport: readonly Fact[];
	maps: readonly Link[];
	park: ParkCard | undefined;
	similar: readonly (ListingCard & { reason: string })[];
	/** News of the park first, then of the district, as of the listing's last update. */
	news: readonly ArticleCard[];
	newsTitle: string;
	permalink: string;
	qr: string;
	share: readonly Link[];
	/** Path of the picture for WeChat Moments. */
	moments: string;
	brochure: Brochure;
	/** What the search index reads off the page. */
	search: string;
}

/** One full row on a wide screen. */
const SIMILAR = 3;
const NEWS = 4;

/** 地铁 9 号线 → 1.5 公里. */
export function transportFacts(transport: readonly Transport[]): Fact[] {
	return transport.map(({ kind, name, km }) => ({
		label: `${TRANSPORT_KINDS[kind]} ${name}`,
		value: `${km} 公里`,
	}));
}

/** The label of a map pin, short as a map has room for: 新桥标准厂房. It says so when only the area is known. */
function pinName({ district, town, propertyType, addressPrecision }: Listing): string {
	const name = (town ?? district.name) + PROPERTY_TYPES[propertyType];
	return addressPrecision === 'board' ? `${name}（大致位置）` : name;
}

function verificationOf({ verified, verifiedDate }: Listing): string {
	if (verified === 'none') return '';
	return VERIFICATIONS[verified] + (verifiedDate === undefined ? '' : `（${formatDate(verifiedDate)}）`);
}

export function listingPage(listing: Listing, catalog: Catalog): ListingPage {
	const path = urls.listingUrl(listing.id);
	const permalink = absoluteUrl(path);
	const type = PROPERTY_TYPES[listing.propertyType];
	const { district, geo } = listing;
	const card = listingCard(listing);
	const [deal] = dealsOf(listing);
	const need = listing.dealType === 'land' ? 'land' : deal === 'sale' ? 'buy' : 'rent';
	return {
		shell: shellOf(catalog, {
			title: listing.title,
			description: `${placeText(listing)}，${areaText(listing)}，${priceText(listing)}。${listing.summary}`,
			path,
			trail: [
				{ text: '房源', href: urls.listingsUrl() },
				{ text: district.name, href: urls.listingsInDistrictUrl(district.slug) },
			],
			here: '房源详情',
			isIndexed: !listing.sample,
			form: {
				size: 'listing',
				need,
				// Nobody is to ask for what cannot be had.
				...(card.isGone ? {} : { listing: { id: listing.id, title: listing.title } }),
			},
			picture: listingSharePicture(listing),
			// Without a photo the section comes first, and a drawing in SVG is no picture for a link card.
			isPictured: listing.photos.length > 0,
			published: listing.publishDate,
			modified: listing.updatedDate,
			jsonLd: [describeListing(listing, permalink, publisherOf(catalog.site))],
		}),
		card,
		facts: headFacts(listing, card),
		summary: listing.summary,
		deal: DEAL_TYPES[listing.dealType],
		type: { text: type, href: urls.listingsOfTypeUrl(listing.propertyType) },
		district: { text: district.name, href: urls.districtUrl(district.slug) },
		address: [fullName(district), listing.town, listing.address, listing.building, listing.floor]
			.filter((part) => part !== undefined)
			.join(DOT),
		verification: verificationOf(listing),
		published: { date: listing.publishDate, text: formatDate(listing.publishDate) },
		// The terms of a lease that nobody can sign are no fact of the building.
		spec: listingSpec(listing).filter(({ name }) => !card.isGone || name !== '商务'),
		units: unitRows(listing),
		photos: listing.photos,
		plans: listing.floorPlans,
		use: listingUse(listing, catalog),
		rent: rentBlock(listing),
		trust: listingTrust(listing, catalog),
		transport: transportFacts(listing.transport),
		maps: geo === undefined ? [] : mapLinks(geo, pinName(listing)),
		park: listing.park && parkCard(listing.park, catalog),
		similar: similarListings(listing, catalog.listingsBy.onOffer, SIMILAR).map((hit) => ({
			...listingCard(hit.listing, catalog),
			reason: hit.reason,
		})),
		news: localNews({ ...listing, parkId: listing.park?.id }, catalog, NEWS),
		newsTitle: `${listing.park === undefined ? '' : '园区与'}${district.name}资讯`,
		permalink,
		qr: urls.qrUrl(listing.id),
		share: shareLinks(listing.title, permalink),
		moments: urls.listingPictureUrl(listing.id),
		brochure: brochureOf(listing),
		search: listingMark(listing, card, catalog.today),
	};
}
