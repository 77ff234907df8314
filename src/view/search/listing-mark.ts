import { freshness } from '../../domain/listing/freshness.ts';
import { isOnOffer, type Listing } from '../../domain/listing/listing.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';
import { writeMark } from '../../domain/search/search-mark.ts';
import type { CalendarDate } from '../../domain/units/calendar-date.ts';
import { factLine } from '../listing/fact-line.ts';
import type { ListingCard } from '../listing/listing-card.ts';

/** The search mark of a listing, with the facts a hit shows. @param today the build day */
export function listingMark(listing: Listing, card: ListingCard, today: CalendarDate): string {
	return writeMark({
		type: 'listing',
		date: listing.updatedDate,
		district: [listing.district.name],
		category: PROPERTY_TYPES[listing.propertyType],
		facts: factLine(card, card.facts),
		isGone: !isOnOffer(listing),
		isStale: freshness(listing.updatedDate, today) === 'stale',
	});
}
