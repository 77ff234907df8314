import type { CalendarDate } from '../units/calendar-date.ts';
import { cardTags } from './card-tag.ts';
import type { Listing } from './listing.ts';
import { type ListingChange, priceDrop } from './price-history.ts';

/** What is new about a listing. Null when it is not new, so that the finder's file does not carry old days. */
export interface ListingNews {
	/** Day of publication. */
	published: CalendarDate | null;
	/** Day on which the price went down. */
	cheaper: CalendarDate | null;
}

/** What is new on the day of the build. It can only become old after it. @param changes newest first */
export function listingNews(
	{ status, publishDate, updatedDate }: Pick<Listing, 'status' | 'publishDate' | 'updatedDate'>,
	changes: readonly ListingChange[],
	today: CalendarDate,
): ListingNews {
	const days = { published: publishDate, cheaper: priceDrop(changes) };
	const facts = { status, updated: updatedDate, ...days, verified: 'none', verifiedDate: null } as const;
	const kinds = new Set(cardTags(facts, today).map(({ kind }) => kind));
	return {
		published: kinds.has('new') ? days.published : null,
		cheaper: kinds.has('cheaper') ? days.cheaper : null,
	};
}
