import { SMALLEST_RANGE } from '../../domain/listing/figure-range.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';
import type { TypeRents } from '../../domain/listing/rent-statistics.ts';
import { type FigureRow, figureRow } from './figure-table.ts';
import { formatRentOf } from '../../domain/units/format.ts';

/** A bar from the lowest to the highest rent of a type, with a mark at the median. Positions are fractions of the width. */
export interface AskingBar {
	label: string;
	/** 1.15 元/㎡/天 */
	median: string;
	start: string;
	width: string;
	middle: string;
}

/** Asking rents by type, for the chart and for the table (screen readers). */
export interface AskingRents {
	bars: readonly AskingBar[];
	/** Tick marks of the axis, from 0. */
	ticks: readonly { at: string; text: string }[];
	rows: readonly FigureRow[];
}

/** Shown instead of the chart. */
export const NO_RENTS = `同一类型至少要有 ${SMALLEST_RANGE} 套填写了租金的房源，才在这里列出租金范围。现在还不够。`;

/** Readable steps of the axis, 元/㎡/天. */
const STEPS = [0.2, 0.5, 1, 2, 5] as const;
const MOST_STEPS = 5;

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** An axis from zero, so that bar lengths are proportional to rents, up to the first tick at or above the highest rent. */
function scale(highest: number): { top: number; ticks: AskingRents['ticks'] } {
	const step = STEPS.find((each) => highest / each <= MOST_STEPS) ?? 5;
	const count = Math.ceil(highest / step);
	const top = count * step;
	return {
		top,
		ticks: Array.from({ length: count + 1 }, (_, i) => ({
			at: percent((i * step) / top),
			text: (i * step).toFixed(1),
		})),
	};
}

/** The chart of a place; undefined when no type has enough listings. */
export function askingRents(rents: readonly TypeRents[]): AskingRents | undefined {
	if (rents.length === 0) return undefined;
	const { top, ticks } = scale(Math.max(...rents.map(({ high }) => high)));
	return {
		bars: rents.map(({ type, low, median, high }) => ({
			label: PROPERTY_TYPES[type],
			median: formatRentOf(median),
			start: percent(low / top),
			width: percent((high - low) / top),
			middle: percent(median / top),
		})),
		ticks,
		rows: rents.map(({ type, ...range }) => figureRow(PROPERTY_TYPES[type], range, formatRentOf)),
	};
}
