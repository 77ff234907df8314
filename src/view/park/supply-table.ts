import type { Listing } from '../../domain/listing/listing.ts';
import { sizeBands } from '../../domain/listing/size-band.ts';
import { countText } from './figure-table.ts';
import { formatAreaOf, formatSpan } from '../../domain/units/format.ts';

/** What is on offer in one band of size. */
export interface SupplyRow {
	/** 1000–2000 ㎡ */
	band: string;
	count: string;
	/** 3870 ㎡ in all */
	area: string;
	/** Length of its bar, as a share of the longest. */
	width: string;
}

function bandText(from: number, below: number | undefined): string {
	if (below === undefined) return `${formatAreaOf(from)} 以上`;
	return from === 0 ? `${formatAreaOf(below)} 以下` : formatSpan(formatAreaOf(from), formatAreaOf(below));
}

/** Space on offer by size; bands without any are left out. Empty for land only. */
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
