import type { Listing } from '../../domain/listing/listing.ts';
import { LISTING_STATUSES, type ListingStatus } from '../../domain/schema/listing-facts.ts';

/** The state of a unit in words: 可租, 可售, 洽谈中, 已租售. */
export function unitStateText(status: ListingStatus, { rent }: Pick<Listing, 'rent'>): string {
	return status === 'available' ? (rent === undefined ? '可售' : '可租') : LISTING_STATUSES[status];
}
