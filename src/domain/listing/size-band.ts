import { freeSpace, type SpaceFacts } from './free-space.ts';
import type { Listing } from './listing.ts';

/** Free space of one size class. */
export interface SizeBand {
	/** Lower bound, ㎡, inclusive. */
	from: number;
	/** Upper bound, ㎡, exclusive; undefined for the last band. */
	below: number | undefined;
	listings: number;
	samples: number;
	/** Sum over the listings, ㎡. */
	area: number;
}

/** Lower bounds in ㎡, by the usual demand: a workshop, a floor, a building, several buildings. */
const BOUNDS = [0, 500, 1000, 2000, 5000, 10_000] as const;

/**
 * Free space by size, smallest first, with every band. Land is left out because it is measured in 亩; so are listings
 * that are wholly under negotiation.
 */
export function sizeBands(
	listings: readonly (Pick<Listing, 'sample' | 'propertyType'> & SpaceFacts)[],
): SizeBand[] {
	const buildings = listings
		.filter(({ propertyType }) => propertyType !== 'land')
		.map((listing) => ({ sample: listing.sample, area: freeSpace(listing).area }))
		.filter(({ area }) => area > 0);
	return BOUNDS.map((from, i) => {
		const below = BOUNDS[i + 1];
		const isInside = (area: number) => area >= from && (below === undefined || area < below);
		const inside = buildings.filter(({ area }) => isInside(area));
		return {
			from,
			below,
			listings: inside.length,
			samples: inside.filter(({ sample }) => sample).length,
			area: inside.reduce((sum, { area }) => sum + area, 0),
		};
	});
}
