import { freeSpace } from '../../domain/listing/free-space.ts';
import { dealsOf } from '../../domain/listing/listing-deals.ts';
import { isOnOffer, type Listing } from '../../domain/listing/listing.ts';
import { toWgs84 } from '../place/datum.ts';
import type { PublisherFacts } from '../site/json-ld.ts';
import { listingJsonLd } from '../place/place-json-ld.ts';

/** The schema.org description of a listing. @param url absolute address of its page */
export function describeListing(listing: Listing, url: string, seller: PublisherFacts) {
	const { area, reserved, rent } = freeSpace(listing);
	// The centre of an area is not the location of a building.
	const { geo, addressPrecision } = listing;
	return listingJsonLd({
		name: listing.title,
		description: listing.summary,
		url,
		district: listing.district,
		address: listing.address,
		geo: geo === undefined || addressPrecision === 'board' ? undefined : toWgs84(geo),
		published: listing.publishDate,
		modified: listing.updatedDate,
		area: area || reserved,
		isAvailable: listing.status === 'available' && area > 0,
		offers: dealsOf(listing).map((deal) => ({
			deal,
			price: isOnOffer(listing) ? (deal === 'sale' ? listing.salePrice : rent) : undefined,
		})),
		seller,
	});
}
