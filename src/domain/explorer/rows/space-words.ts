// † browser
import { leastAreaOn } from './floor-figures.ts';
import { rowOfListing } from './row-of-listing.ts';
import type { Listing } from '../../listing/listing.ts';
import type { ListingRow } from './listing-row.ts';
import { formatAreaOf } from '../../units/format.ts';

/** Areas in ㎡. */
export interface SpaceFigures {
	/** 0 when nothing is free. */
	free: number;
	reserved: number;
	/** The smallest lease. */
	least: number;
}

/** 1000–3000 ㎡ for divisible space, otherwise 3000 ㎡. Space under negotiation only counts when nothing else is left. */
export function sizeText({ free, reserved, least }: SpaceFigures): string {
	const most = free === 0 ? reserved : free;
	return least < most ? `${Math.round(least)}–${formatAreaOf(most)}` : formatAreaOf(most);
}

/** The space under negotiation beside the free space; empty for none. */
export function reservedText({ free, reserved }: SpaceFigures): string {
	if (reserved === 0) return '';
	return free === 0 ? '洽谈中' : `另 ${formatAreaOf(reserved)} 洽谈中`;
}

/** 1000–2000 ㎡，另 1000 ㎡ 洽谈中 */
export function spaceText(figures: SpaceFigures): string {
	return [sizeText(figures), reservedText(figures)].filter((words) => words !== '').join('，');
}

/** The free area, the area under negotiation and the smallest lease of a row. */
export function figuresOf(row: ListingRow): SpaceFigures {
	return { free: row.availableArea, reserved: row.reservedArea, least: leastAreaOn(row, undefined) };
}

export function areaText(listing: Listing): string {
	return spaceText(figuresOf(rowOfListing(listing)));
}
