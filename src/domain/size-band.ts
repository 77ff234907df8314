import type { Listing } from './listing.ts';
import type { SquareMetres } from './units.ts';

/** Space on offer of one size. */
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

/** What is on offer by size of the space, smallest first, every band once. Land is measured in 亩 and left out. */
export function sizeBands(
	listings: readonly Pick<Listing, 'sample' | 'propertyType' | 'availableArea'>[],
): SizeBand[] {
	const buildings = listings.filter(({ propertyType }) => propertyType !== 'land');
	return BOUNDS.map((from, i) => {
		const below = BOUNDS[i + 1];
		const isInside = (area: SquareMetres) => area >= from && (below === undefined || area < below);
		const inside = buildings.filter(({ availableArea }) => isInside(availableArea));
		return {
			from,
			below,
			listings: inside.length,
			samples: inside.filter(({ sample }) => sample).length,
			area: inside.reduce((sum, { availableArea }) => sum + availableArea, 0),
		};
	});
}
