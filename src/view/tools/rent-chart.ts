// † browser
import type { LeaseYear } from '../../domain/rent/rent-cost.ts';
import { formatMoney } from '../../domain/units/format.ts';

/** One bar of the chart: the rent of a year, followed by its property fee. In units of the drawing. */
export interface YearBar {
	label: string;
	value: string;
	y: number;
	textY: number;
	rentWidth: number;
	feeX: number;
	feeWidth: number;
	valueX: number;
}

export interface RentChart {
	viewBox: string;
	bars: readonly YearBar[];
}

/** The drawing has the text width of a phone, so that its labels stay readable there. */
export const CHART = {
	width: 360,
	labelWidth: 62,
	barWidth: 196,
	barHeight: 18,
	rowHeight: 26,
	gap: 6,
} as const;

const round = (length: number) => Math.round(length * 10) / 10;

/** The years of a lease as horizontal bars. The most expensive year has the full width. */
export function rentChart(years: readonly LeaseYear[]): RentChart {
	const highest = Math.max(...years.map(({ total }) => total)) || 1;
	const scaled = (amount: number) => round((amount / highest) * CHART.barWidth);
	return {
		viewBox: `0 0 ${CHART.width} ${years.length * CHART.rowHeight}`,
		bars: years.map(({ number, rent, fee, total }, index) => {
			const [rentWidth, feeWidth] = [scaled(rent), scaled(fee)];
			return {
				label: `第 ${number} 年`,
				value: formatMoney(total),
				y: index * CHART.rowHeight,
				textY: index * CHART.rowHeight + CHART.barHeight - 4,
				rentWidth,
				feeX: round(CHART.labelWidth + rentWidth),
				feeWidth,
				valueX: round(CHART.labelWidth + rentWidth + feeWidth + CHART.gap),
			};
		}),
	};
}
