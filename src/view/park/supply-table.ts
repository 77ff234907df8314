import type { Listing } from '../../domain/listing/listing.ts';
import { sizeBands } from '../../domain/listing/size-band.ts';
import { countText } from './figure-table.ts';
import { formatAreaOf, formatSpan } from '../../domain/units/format.ts';

/** The free space in one size band. */
export interface SupplyRow {
	/** 1000–2000 ㎡ */
	band: string;
	count: string;
	/** Total area: 3870 ㎡ */
	area: string;
	/** Length of its bar, relative to the longest. */
	width: string;
}

function bandText(from: number, below: number | undefined): string {
	if (below === undefined) return `${formatAreaOf(from)} 以上`;
	return from === 0 ? `${formatAreaOf(below)} 以下` : formatSpan(formatAreaOf(from), formatAreaOf(below));
}

/** Free space by size. Empty bands are left out, so land alone gives no rows. */
export function supplyTable(listings: readonly Listing[]): SupplyRow[] {
	const bands = sizeBands(listings).filter((band) => band.listings > 0);
	const most = Math.max(...bands.map((band) => band.listings));
	return bands.map((band) => ({
		band: bandText(band.from, band.below),
		count: countText({ n: band.listings, samples: band.samples }),
		area: formatAreaOf(band.area),
		width: `${Math.round((band.listings / most) * 100)}%`,
	}));
}
