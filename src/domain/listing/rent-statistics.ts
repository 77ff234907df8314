import { type FigureRange, figureRange } from './figure-range.ts';
import { freeSpace, type SpaceFacts } from './free-space.ts';
import type { Listing } from './listing.ts';
import type { PropertyType } from '../schema/listing-facts.ts';

/** Asking rents of one kind of property, 元/㎡/天. */
export interface TypeRents extends FigureRange {
	type: PropertyType;
}

type RentFacts = Pick<Listing, 'sample' | 'propertyType'> & SpaceFacts;

/** The asking rent of what is free of a listing, 元/㎡/天; undefined when it is for sale or to be negotiated. */
export const askingRent = (listing: SpaceFacts): number | undefined => freeSpace(listing).rent;

/** Asking rents by kind of property, the kind with the most listings first, then the dearer one; kinds with fewer than three left out. */
export function rentsByType(listings: readonly RentFacts[]): TypeRents[] {
	return [...Map.groupBy(listings, ({ propertyType }) => propertyType)]
		.flatMap(([type, group]): TypeRents[] => {
			const range = figureRange(group, askingRent);
			return range === undefined ? [] : [{ type, ...range }];
		})
		.toSorted((a, b) => b.n - a.n || b.median - a.median || a.type.localeCompare(b.type, 'en'));
}
