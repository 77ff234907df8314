import { freeSpace } from '../domain/free-space.ts';
import type { Listing } from '../domain/listing.ts';
import type { PublisherFacts } from './json-ld.ts';
import { toGcj02 } from './map-links.ts';
import { listingJsonLd } from './place-json-ld.ts';

/** The schema.org description of a listing. @param url absolute address of its page */
export function describeListing(listing: Listing, url: string, seller: PublisherFacts) {
	const { area, reserved, rent } = freeSpace(listing);
	return listingJsonLd({
		name: listing.title,
		description: listing.summary,
		url,
		district: listing.district.name,
		address: listing.address,
		geo: listing.geo && toGcj02(listing.geo),
		published: listing.publishDate,
		modified: listing.updatedDate,
		area: area || reserved,
		isForLease: listing.rent !== undefined,
		isAvailable: listing.status === 'available' && area > 0,
		price: listing.rent === undefined ? listing.salePrice : rent,
		seller,
	});
}
