import { freeSpace, type SpaceFacts } from './free-space.ts';
import type { Listing } from './listing.ts';

/** Free space of one size. */
export interface SizeBand {
	/** ㎡; the band holds areas from here on … */
	from: number;
	/** … to below here; undefined for the last band. */
	below: number | undefined;
	listings: number;
	samples: number;
	/** ㎡, summed over the listings. */
	area: number;
}

/** Lower bounds in ㎡, as tenants ask: a workshop, a floor, a building, several buildings. */
const BOUNDS = [0, 500, 1000, 2000, 5000, 10_000] as const;

/**
 * What is free by size of the space, smallest first, every band once. Left out is land, which is measured in 亩, and what is
 * wholly under negotiation.
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
