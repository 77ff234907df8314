import { DOT } from '../../domain/phrases.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { figureRange } from '../../domain/listing/figure-range.ts';
import { freeSpace } from '../../domain/listing/free-space.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import type { Park } from '../../domain/park/park.ts';
import { PARK_KINDS } from '../../domain/park/park.ts';
import { askingRent } from '../../domain/listing/rent-statistics.ts';
import { parkUrl } from '../../domain/urls.ts';
import { forNotes } from '../listing/sample-note.ts';
import type { Fact } from '../site/fact.ts';
import { figureRow } from './figure-table.ts';
import {
	formatArea,
	formatAreaOf,
	formatPower,
	formatRentOf,
	formatSpan,
	UNKNOWN,
} from '../../domain/units/format.ts';

export interface ParkCard {
	href: string;
	name: string;
	place: string;
	summary: string;
	facts: readonly Fact[];
	industries: readonly string[];
	isSample: boolean;
}

/** A park in one line, where others stand beside it. */
export interface ParkLine extends Pick<ParkCard, 'href' | 'name' | 'place' | 'isSample'> {
	/** 科技园，在租售 3 套 */
	words: string;
}

/** The range of asking rents, with the number of listings; undefined for fewer than three. */
export function rentRange(listings: readonly Listing[]): string | undefined {
	const range = figureRange(listings, askingRent);
	if (range === undefined) return undefined;
	const { span, count } = figureRow('', range, formatRentOf);
	const note = count.replace(/（(.*)）/, '，$1');
	return `${span}（${note}）`;
}

/** The range of free areas, 860–2540 ㎡. */
function sizeSpan(listings: readonly Listing[]): string | undefined {
	const sizes = listings.map((listing) => freeSpace(listing).area).filter((area) => area > 0);
	return sizes.length === 0
		? undefined
		: formatSpan(formatAreaOf(Math.min(...sizes)), formatAreaOf(Math.max(...sizes)));
}

/** Total free area of the listings, ㎡. */
export function availableArea(listings: readonly Listing[]): string {
	const total = listings.reduce((sum, listing) => sum + freeSpace(listing).area, 0);
	return total === 0 ? UNKNOWN : formatAreaOf(total);
}

/** What can be had in a park, in a line: 在租售 5 套，860–2540 ㎡，1.10–1.30 元/㎡/天. */
export function parkOffer(park: Park, { listingsBy }: Pick<Catalog, 'listingsBy'>): string {
	const listings = listingsBy.park.get(park.id) ?? [];
	if (listings.length === 0) return '暂无在租售';
	const range = figureRange(listings, askingRent);
	const of = range === undefined || range.n === listings.length ? '' : `（${range.n} 套有报价）`;
	const rent = range && figureRow('', range, formatRentOf).span + of;
	const parts = [`在租售 ${listings.length} 套`, sizeSpan(listings), rent];
	return parts.filter((part) => part !== undefined).join('，');
}

export function parkCard(park: Park, { listingsBy, site }: Pick<Catalog, 'listingsBy' | 'site'>): ParkCard {
	const listings = listingsBy.park.get(park.id) ?? [];
	return {
		href: parkUrl(park.id),
		name: park.name,
		place: [park.district.name, park.town].filter((part) => part !== undefined).join(DOT),
		summary: park.summary,
		facts: [
			{ label: '类型', value: PARK_KINDS[park.kind] },
			{ label: '总建筑面积', value: park.totalGfa === undefined ? UNKNOWN : formatArea(park.totalGfa) },
			{ label: '供电容量', value: park.power === undefined ? UNKNOWN : formatPower(park.power) },
			{ label: '在租售', value: `${listings.length} 套` },
			{ label: '单套面积', value: sizeSpan(listings) ?? UNKNOWN },
			{ label: '租金', value: rentRange(forNotes(listings, site.demo.listings)) ?? UNKNOWN },
		],
		industries: park.leadIndustries.map(({ name }) => name),
		isSample: park.sample && !site.demo.parks,
	};
}

export function parkLine(park: Park, { listingsBy, site }: Pick<Catalog, 'listingsBy' | 'site'>): ParkLine {
	const count = listingsBy.park.get(park.id)?.length ?? 0;
	const { href, name, place, isSample } = parkCard(park, { listingsBy, site });
	return { href, name, place, isSample, words: `${PARK_KINDS[park.kind]}，在租售 ${count} 套` };
}
