import { freshness } from '../../domain/listing/freshness.ts';
import { isOnOffer, type Listing } from '../../domain/listing/listing.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';
import { writeMark } from '../../domain/search/search-mark.ts';
import type { CalendarDate } from '../../domain/units/calendar-date.ts';
import { UNKNOWN } from '../../domain/units/format.ts';
import type { ListingCard } from '../listing/listing-card.ts';

/** What decides about a listing, for a hit of the search: 1.2 元/㎡/天 · 3000 ㎡ · 8 m · 2 t/㎡ · 洽谈中. */
function searchFacts({ price, facts, status, isAvailable, isGone }: ListingCard): string {
	const known = facts.map(({ value }) => value).filter((value) => value !== UNKNOWN);
	return [`${price.amount} ${price.unit}`.trim(), ...known, isAvailable || isGone ? '' : status]
		.filter(Boolean)
		.join(' · ');
}

/** The search mark of a listing, with the facts a hit shows. @param today the build day */
export function listingMark(listing: Listing, card: ListingCard, today: CalendarDate): string {
	return writeMark({
		type: 'listing',
		date: listing.updatedDate,
		district: [listing.district.name],
		category: PROPERTY_TYPES[listing.propertyType],
		facts: searchFacts(card),
		isGone: !isOnOffer(listing),
		isStale: freshness(listing.updatedDate, today) === 'stale',
	});
}
