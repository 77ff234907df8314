import { type FigureRange, figureRange } from './figure-range.ts';
import { freeSpace, type SpaceFacts } from './free-space.ts';
import type { Listing } from './listing.ts';
import type { PropertyType } from '../schema/listing-facts.ts';

/** Asking rents of one property type, 元/㎡/天. */
export interface TypeRents extends FigureRange {
	type: PropertyType;
}

type RentFacts = Pick<Listing, 'sample' | 'propertyType'> & SpaceFacts;

/** The asking rent of the free space, 元/㎡/天; undefined when it is for sale or negotiable. */
export const askingRent = (listing: SpaceFacts): number | undefined => freeSpace(listing).rent;

/** Asking rents by property type, most listings first, then higher rent. Types with fewer than three rents are left out. */
export function rentsByType(listings: readonly RentFacts[]): TypeRents[] {
	return [...Map.groupBy(listings, ({ propertyType }) => propertyType)]
		.flatMap(([type, group]): TypeRents[] => {
			const range = figureRange(group, askingRent);
			return range === undefined ? [] : [{ type, ...range }];
		})
		.toSorted((a, b) => b.n - a.n || b.median - a.median || a.type.localeCompare(b.type, 'en'));
}
