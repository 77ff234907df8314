// † browser
import { rentCost } from '../../domain/rent/rent-cost.ts';
import type { LeaseTerms } from '../../domain/rent/lease-terms.ts';
import { formatCount, formatDailyRate, formatFigure, formatMoney } from '../../domain/units/format.ts';
import { type RentChart, rentChart } from './rent-chart.ts';
import { type RentStep, rentSteps } from './rent-steps.ts';

/** A main figure of the result, its label and its components. */
export interface RentFigure {
	label: string;
	value: string;
	note: string;
}

/** The cost of a lease, formatted. The build and the browser show the same. */
export interface RentResult {
	/** Always these six, in this order. */
	figures: readonly RentFigure[];
	/** Year, sum, rent, property fee, 元/㎡/天, days with rent. The last row is the whole term. */
	rows: readonly (readonly string[])[];
	chart: RentChart;
	steps: readonly RentStep[];
	/** The result in one sentence. */
	summary: string;
}

/** 3 年, 1 年 6 个月, 8 个月. */
export function termText(months: number): string {
	const [years, rest] = [Math.floor(months / 12), months % 12];
	return [years > 0 ? `${years} 年` : '', rest > 0 ? `${rest} 个月` : ''].filter(Boolean).join(' ');
}

/** The cost of a lease, formatted. */
export function rentResult(terms: LeaseTerms): RentResult {
	const cost = rentCost(terms);
	const { years, monthlyRent, monthlyFee } = cost;
	const [first] = years;
	const term = termText(years.reduce((sum, { months }) => sum + months, 0));
	const free = terms.freeRent > 0 ? `，已减免租 ${formatFigure(terms.freeRent)} 天` : '';
	const figures = [
		{
			label: '每月',
			value: formatMoney(monthlyRent + monthlyFee),
			note: `租金 ${formatMoney(monthlyRent)}，物业费 ${formatMoney(monthlyFee)}`,
		},
		{
			label: first !== undefined && first.months < 12 ? `首年（${term}）` : '首年',
			value: formatMoney(first?.total ?? 0),
			note: `租金和物业费${free}`,
		},
		{
			label: `全期 ${term}`,
			value: formatMoney(cost.total),
			note: `租金 ${formatMoney(cost.rent)}，物业费 ${formatMoney(cost.fee)}`,
		},
		{
			label: '签约时准备',
			value: formatMoney(cost.upFront),
			note: `押金 ${formatMoney(cost.deposit)}，首期款 ${formatMoney(cost.firstInstalment.total)}`,
		},
		{
			label: '折合租金',
			value: `${formatDailyRate(cost.effectiveRent)} 元/㎡/天`,
			note: `报价 ${formatDailyRate(terms.rent)} 元/㎡/天${terms.isTaxIncluded ? '' : '，不含税'}`,
		},
		{
			label: '折合租金加物业费',
			value: `${formatDailyRate(cost.effectiveCost)} 元/㎡/天`,
			note: '全期合计摊到每天每平方米',
		},
	];
	return {
		figures,
		rows: [
			...years.map((year) => [
				`第 ${year.number} 年${year.months < 12 ? `（${year.months} 个月）` : ''}`,
				formatCount(year.total),
				formatCount(year.rent),
				formatCount(year.fee),
				formatDailyRate(year.dailyRent),
				formatFigure(year.chargedDays),
			]),
			[
				'合计',
				formatCount(cost.total),
				formatCount(cost.rent),
				formatCount(cost.fee),
				'',
				formatFigure(years.reduce((sum, { chargedDays }) => sum + chargedDays, 0)),
			],
		],
		chart: rentChart(years),
		steps: rentSteps(terms, cost),
		summary: `${figures.map(({ label, value }) => `${label} ${value}`).join('；')}。`,
	};
}
