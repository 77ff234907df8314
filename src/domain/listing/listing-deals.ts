import { isSaleFirst } from '../schema/listing-facts.ts';
import type { Listing } from './listing.ts';

/** What a listing has a price for, or asks to negotiate about: that of its deal first. */
export function dealsOf({
	dealType,
	rent,
	salePrice,
}: Pick<Listing, 'dealType' | 'rent' | 'salePrice'>): readonly ('lease' | 'sale')[] {
	const lease = rent === undefined ? [] : (['lease'] as const);
	const sale = salePrice === undefined ? [] : (['sale'] as const);
	return isSaleFirst(dealType) ? [...sale, ...lease] : [...lease, ...sale];
}
