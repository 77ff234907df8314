import { type FigureRange, figureRange, SMALLEST_RANGE } from '../../domain/listing/figure-range.ts';
import { offeredFigures } from '../../domain/listing/floor-space.ts';
import { freeSpace } from '../../domain/listing/free-space.ts';
import { listingLabel } from '../../domain/listing/listing-label.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';
import { rentsByType } from '../../domain/listing/rent-statistics.ts';
import {
	formatAreaOf,
	formatLoadOf,
	formatMetresOf,
	formatPowerOf,
	formatRentOf,
	formatSpan,
} from '../../domain/units/format.ts';

/** A row of computed figures: label, range, median, and number of listings. */
export interface FigureRow {
	label: string;
	span: string;
	/** Without the unit if the range has the same unit. */
	median: string;
	count: string;
}

/** 8 套, or 8 套（其中示例 3 套）. */
export function countText({ n, samples }: Pick<FigureRange, 'n' | 'samples'>): string {
	return samples === 0 ? `${n} 套` : `${n} 套（其中示例 ${samples} 套）`;
}

/** 2800 of 2800 ㎡, when the other amount has the unit ㎡ as well. */
function withoutUnit(amount: string, other: string): string {
	const [, number = amount, unit = ''] = /^(.*?)( \D*)$/.exec(amount) ?? [];
	return other.endsWith(unit) ? number : amount;
}

/** @param format formats a number, with a space before the unit */
export function figureRow(label: string, range: FigureRange, format: (figure: number) => string): FigureRow {
	return {
		label,
		span: formatSpan(format(range.low), format(range.high)),
		median: withoutUnit(format(range.median), format(range.high)),
		count: countText(range),
	};
}

/** Source and limits of the figures. */
export const FIGURE_NOTE = `由本站在租售房源的填写值算出；不足 ${SMALLEST_RANGE} 套的项目不列。示例房源的数字是虚构的。`;

const MEASURES: readonly [string, (listing: Listing) => number | undefined, (figure: number) => string][] = [
	['可租售面积', (listing) => freeSpace(listing).area || undefined, formatAreaOf],
	['层高', (listing) => offeredFigures(listing).height ?? undefined, formatMetresOf],
	['承重', (listing) => offeredFigures(listing).load ?? undefined, formatLoadOf],
	[listingLabel('power'), ({ power }) => power, formatPowerOf],
];

/**
 * The figures of the listings of a place: rent by type, then area, height, load and power. Rows with fewer than three
 * are left out.
 */
export function figureTable(listings: readonly Listing[]): FigureRow[] {
	const rents = rentsByType(listings).map(({ type, ...range }) =>
		figureRow(`${PROPERTY_TYPES[type]}租金`, range, formatRentOf),
	);
	const measures = MEASURES.flatMap(([label, figureOf, format]) => {
		const range = figureRange(listings, figureOf);
		return range === undefined ? [] : [figureRow(label, range, format)];
	});
	return [...rents, ...measures];
}
