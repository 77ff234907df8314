import type { Catalog } from '../domain/catalog.ts';
import type { Listing } from '../domain/listing.ts';
import type { Park } from '../domain/park.ts';
import { PARK_KINDS } from '../domain/park.ts';
import type { RentPerDay } from '../domain/units.ts';
import { parkUrl } from '../domain/urls.ts';
import type { Thumbnail } from './article-card.ts';
import type { Fact } from './listing-card.ts';
import { formatRent, UNKNOWN } from './format.ts';
import { tintOf } from './tint.ts';

export interface ParkCard {
	href: string;
	name: string;
	place: string;
	summary: string;
	facts: readonly Fact[];
	industries: readonly string[];
	isSample: boolean;
	thumbnail: Thumbnail;
}

/** A range of fewer rents than this would tell what one tenant pays. */
const SMALLEST_RANGE = 3;

/** Lowest to highest asking rent with the number of listings behind it; undefined below three. */
export function rentRange(listings: readonly Listing[]): string | undefined {
	const rents = listings
		.map(({ rent }) => rent?.value)
		.filter((rent): rent is RentPerDay => rent !== undefined)
		.toSorted((a, b) => a - b);
	const [lowest, highest] = [rents[0], rents.at(-1)];
	if (rents.length < SMALLEST_RANGE || lowest === undefined || highest === undefined) return undefined;
	return `${lowest.toFixed(2)}–${formatRent(highest)}（${rents.length} 套）`;
}

/** ㎡ on offer, summed over the listings. */
export function availableArea(listings: readonly Listing[]): string {
	const total = listings.reduce((sum, listing) => sum + listing.availableArea, 0);
	return total === 0 ? UNKNOWN : `${Math.round(total)} ㎡`;
}

export function parkCard(park: Park, { listingsBy }: Pick<Catalog, 'listingsBy'>): ParkCard {
	const listings = listingsBy.park.get(park.id) ?? [];
	const word = PARK_KINDS[park.kind];
	return {
		href: parkUrl(park.id),
		name: park.name,
		place: [park.district.name, park.town].filter((part) => part !== undefined).join(' · '),
		summary: park.summary,
		facts: [
			{ label: '类型', value: word },
			{ label: '在租房源', value: `${listings.length} 套` },
			{ label: '可租面积', value: availableArea(listings) },
		],
		industries: park.leadIndustries.map(({ name }) => name),
		isSample: park.sample,
		thumbnail: { image: park.photos[0]?.src, alt: park.photos[0]?.alt ?? '', word, tint: tintOf(word) },
	};
}
