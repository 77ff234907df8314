// † browser
import type { Instalment, LeaseYear, RentCost } from '../../domain/rent/rent-cost.ts';
import type { LeaseTerms } from '../../domain/rent/lease-terms.ts';
import { DAYS_PER_YEAR } from '../../domain/units/unit-word.ts';
import { formatDailyRate, formatFigure, formatTyped, formatYuan } from '../../domain/units/format.ts';

/** One step of the calculation, with its numbers. */
export interface RentStep {
	label: string;
	formula: string;
}

const DAILY = '元/㎡/天';

/** Days with rent: a number if exact, otherwise a formula and a note. */
function daysText({ months, chargedDays }: Instalment): { days: string; note: string } {
	const days = (months * DAYS_PER_YEAR) / 12;
	const free = formatFigure(days - chargedDays);
	if (!Number.isInteger(chargedDays * 100))
		return { days: `（${months} × 365 ÷ 12${days === chargedDays ? '' : ` − ${free}`}）天`, note: '' };
	const note = days === chargedDays ? '' : `（${formatFigure(days)} 天减去免租的 ${free} 天）`;
	return { days: `${formatFigure(chargedDays)} 天`, note };
}

/** Rent and property fee of a part of the lease: 1.15 元/㎡/天 × 3000 ㎡ × 305 天 + 物业费 7,500 元 × 12 个月 = … */
function dueFormula(
	part: Instalment,
	dailyRent: number,
	terms: LeaseTerms,
	{ monthlyFee }: RentCost,
): string {
	const { days, note } = daysText(part);
	const rent = `${formatDailyRate(dailyRent)} ${DAILY} × ${formatTyped(terms.area)} ㎡ × ${days}`;
	const fee = monthlyFee > 0 ? ` + 物业费 ${formatYuan(monthlyFee)} × ${part.months} 个月` : '';
	return `${rent}${fee} = ${formatYuan(part.total)}${note}`;
}

function riseSteps(terms: LeaseTerms, years: readonly LeaseYear[]): RentStep[] {
	const [first] = years;
	const next = years.find(({ number }) => number === terms.riseEvery + 1);
	if (terms.rise === 0 || first === undefined || next === undefined) return [];
	return [
		{
			label: `第 ${next.number} 年日租金`,
			formula: `${formatDailyRate(first.dailyRent)} ${DAILY} ×（1 + ${formatFigure(terms.rise)}%） = ${formatDailyRate(next.dailyRent)} ${DAILY}，以后每 ${terms.riseEvery} 年在上一次的基础上再乘一次`,
		},
	];
}

/** The calculation of every figure of the result, in reading order. */
export function rentSteps(terms: LeaseTerms, cost: RentCost): RentStep[] {
	const { years, firstInstalment } = cost;
	const [first] = years;
	if (first === undefined) return [];
	const { dailyRent } = first;
	const [rent, area] = [`${formatDailyRate(dailyRent)} ${DAILY}`, `${formatTyped(terms.area)} ㎡`];
	const spread = `÷（${area} × ${formatFigure(cost.days)} 天）`;
	const optional = (isShown: boolean, label: string, formula: string) =>
		isShown ? [{ label, formula }] : [];
	return [
		...optional(
			!terms.isTaxIncluded && terms.taxRate > 0,
			'含税日租金',
			`${formatDailyRate(terms.rent)} ${DAILY} ×（1 + ${formatFigure(terms.taxRate)}%） = ${rent}`,
		),
		{ label: '月租金', formula: `${rent} × ${area} × 365 天 ÷ 12 = ${formatYuan(cost.monthlyRent)}` },
		...optional(
			terms.fee > 0,
			'月物业费',
			`${formatFigure(terms.fee)} 元/㎡/月 × ${area} = ${formatYuan(cost.monthlyFee)}`,
		),
		{ label: '首年', formula: dueFormula(first, dailyRent, terms, cost) },
		...riseSteps(terms, years),
		{
			label: '全期',
			formula: `各年租金 ${formatYuan(cost.rent)} + 各年物业费 ${formatYuan(cost.fee)} = ${formatYuan(cost.total)}`,
		},
		...optional(
			terms.deposit > 0,
			'押金',
			`月租金 ${formatYuan(cost.monthlyRent)} × ${formatFigure(terms.deposit)} 个月 = ${formatYuan(cost.deposit)}（到期退还，不算成本）`,
		),
		{
			label: `首期款（${firstInstalment.months} 个月）`,
			formula: dueFormula(firstInstalment, dailyRent, terms, cost),
		},
		{
			label: '签约时准备',
			formula: `押金 ${formatYuan(cost.deposit)} + 首期款 ${formatYuan(firstInstalment.total)} = ${formatYuan(cost.upFront)}`,
		},
		{
			label: '折合租金',
			formula: `${formatYuan(cost.rent)} ${spread} = ${formatDailyRate(cost.effectiveRent)} ${DAILY}`,
		},
		{
			label: '折合租金加物业费',
			formula: `${formatYuan(cost.total)} ${spread} = ${formatDailyRate(cost.effectiveCost)} ${DAILY}`,
		},
		...optional(
			cost.tax > 0,
			'租金里的税',
			`${formatYuan(cost.rent)} × ${formatFigure(terms.taxRate)}% ÷（1 + ${formatFigure(terms.taxRate)}%） = ${formatYuan(cost.tax)}`,
		),
	];
}
