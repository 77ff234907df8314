import type { Catalog } from '../domain/catalog.ts';
import type { Listing } from '../domain/listing.ts';
import {
	DEAL_TYPES,
	LISTING_STATUSES,
	PROPERTY_TYPES,
	TRANSPORT_KINDS,
	VERIFICATIONS,
} from '../domain/listing-facts.ts';
import type { Transport } from '../domain/place.ts';
import { similarListings } from '../domain/similar-listings.ts';
import * as urls from '../domain/urls.ts';
import { type ArticleCard, articleCard } from './article-card.ts';
import { formatArea, formatDate, formatLoad, formatMetres, formatRent, UNKNOWN } from './format.ts';
import { areaText, type Fact, type ListingCard, listingCard, placeText, rentText } from './listing-card.ts';
import { listingSpec, type SpecGroup } from './listing-spec.ts';
import { mapLinks, toGcj02 } from './map-links.ts';
import { type ParkCard, parkCard } from './park-card.ts';
import { listingJsonLd } from './place-json-ld.ts';
import { publisherOf } from './publisher.ts';
import { shareLinks } from './share.ts';
import { absoluteUrl, type Link, type Shell, shellOf } from './shell.ts';

export interface ListingPage {
	shell: Shell;
	card: ListingCard;
	summary: string;
	deal: string;
	type: Link;
	district: Link;
	address: string;
	verification: string;
	published: { date: string; text: string };
	spec: readonly SpecGroup[];
	units: readonly (readonly string[])[];
	pictures: Listing['photos'];
	industries: readonly Link[];
	banned: readonly string[];
	transport: readonly Fact[];
	maps: readonly Link[];
	park: ParkCard | undefined;
	similar: readonly (ListingCard & { reason: string })[];
	news: readonly ArticleCard[];
	permalink: string;
	qr: string;
	share: readonly Link[];
	search: { date: string; district: string; category: string };
}

const SIMILAR = 4;
const NEWS = 4;

/** 地铁 9 号线 → 1.5 公里. */
export function transportFacts(transport: readonly Transport[]): Fact[] {
	return transport.map(({ kind, name, km }) => ({
		label: `${TRANSPORT_KINDS[kind]} ${name}`,
		value: `${km} 公里`,
	}));
}

function unitRows({ units, rent: leaseRent }: Listing): string[][] {
	const offered = leaseRent === undefined ? '可售' : '可租';
	return units.map(({ floor, area, height, load, rent, status }) => [
		floor,
		formatArea(area),
		height === undefined ? UNKNOWN : formatMetres(height),
		load === undefined ? UNKNOWN : formatLoad(load),
		rent === undefined ? UNKNOWN : formatRent(rent),
		status === 'available' ? offered : LISTING_STATUSES[status],
	]);
}

export function listingPage(listing: Listing, catalog: Catalog): ListingPage {
	const path = urls.listingUrl(listing.id);
	const permalink = absoluteUrl(path);
	const type = PROPERTY_TYPES[listing.propertyType];
	const { district, geo } = listing;
	const card = listingCard(listing);
	const publisher = publisherOf(catalog.site);
	return {
		shell: shellOf(catalog, {
			title: listing.title,
			description: `${placeText(listing)}，${areaText(listing)}，${rentText(listing)}。${listing.summary}`,
			path,
			trail: [
				{ text: '房源', href: urls.listingsUrl() },
				{ text: district.name, href: urls.listingsInDistrictUrl(district.slug) },
			],
			here: '房源详情',
			isIndexed: !listing.sample,
			form: {
				size: 'listing',
				need: listing.dealType === 'land' ? 'land' : listing.rent === undefined ? 'buy' : 'rent',
				listing: { id: listing.id, title: listing.title },
			},
			published: listing.publishDate,
			modified: listing.updatedDate,
			jsonLd: [
				listingJsonLd({
					name: listing.title,
					description: listing.summary,
					url: permalink,
					district: district.name,
					address: listing.address,
					geo: geo && toGcj02(geo),
					published: listing.publishDate,
					modified: listing.updatedDate,
					area: listing.availableArea,
					isForLease: listing.rent !== undefined,
					isAvailable: listing.status === 'available',
					price: listing.rent === undefined ? listing.salePrice : listing.rent.value,
					seller: publisher,
				}),
			],
		}),
		card,
		summary: listing.summary,
		deal: DEAL_TYPES[listing.dealType],
		type: { text: type, href: urls.listingsOfTypeUrl(listing.propertyType) },
		district: { text: district.name, href: urls.districtUrl(district.slug) },
		address: [district.name, listing.town, listing.address, listing.building, listing.floor]
			.filter((part) => part !== undefined)
			.join(' · '),
		verification:
			listing.verifiedDate === undefined
				? VERIFICATIONS[listing.verified]
				: `${VERIFICATIONS[listing.verified]}（${formatDate(listing.verifiedDate)}）`,
		published: { date: listing.publishDate, text: formatDate(listing.publishDate) },
		spec: listingSpec(listing),
		units: unitRows(listing),
		pictures: [...listing.photos, ...listing.floorPlans],
		industries: listing.industriesAllowed.map(({ name, slug }) => ({
			text: name,
			href: urls.topicUrl(slug),
		})),
		banned: listing.industriesBanned.map(({ name }) => name),
		transport: transportFacts(listing.transport),
		maps: geo === undefined ? [] : mapLinks(geo, listing.title),
		park: listing.park && parkCard(listing.park, catalog),
		similar: similarListings(listing, catalog.listingsBy.onOffer, SIMILAR).map((hit) => ({
			...listingCard(hit.listing),
			reason: hit.reason,
		})),
		news: (catalog.articlesBy.district.get(district.slug) ?? []).slice(0, NEWS).map(articleCard),
		permalink,
		qr: urls.qrUrl(`listings/${listing.id}`),
		share: shareLinks(listing.title, permalink),
		search: { date: listing.updatedDate, district: district.name, category: type },
	};
}
