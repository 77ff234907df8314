// † browser
import { commonTerm, leaseFor } from '../../domain/rent/common-lease.ts';
import type { LeaseField } from '../../domain/rent/lease-text.ts';
import { rentCost, type RentCost } from '../../domain/rent/rent-cost.ts';
import { formatAreaOf, formatMoney, UNKNOWN } from '../../domain/units/format.ts';
import { termText } from '../tools/rent-result.ts';
import type { ComparedRow } from './comparison.ts';
import { letterOf } from './column-letter.ts';
import type { ListingSheet } from './listing-sheet.ts';

type CostSheet = Pick<ListingSheet, 'lease' | 'price' | 'row'>;

/** The costs of several listings for one area and one term. */
export interface ComparedCost {
	/** 都按 3000 ㎡ 算；C 只有 2900 ㎡ */
	note: string;
	rows: readonly ComparedRow[];
	/** A：物业费未填写，没有计入: one sentence for each listing that leaves something open. */
	assumptions: readonly string[];
}

interface CostRow {
	label: string;
	amount: (cost: RentCost) => number | undefined;
	/** The terms that the amount needs. If a listing does not state one, no amount of the row is certainly the best. */
	needs: readonly LeaseField[];
}

const TAX = ['tax', 'rate'] as const;
const YEAR = [...TAX, 'fee', 'free'] as const;

function costRows(months: number): CostRow[] {
	const term = termText(months);
	const first = months < 12 ? [] : [{ label: '首年', amount: firstYear, needs: YEAR }];
	return [
		{ label: '每月租金', amount: ({ monthlyRent }) => monthlyRent, needs: TAX },
		{ label: '每月物业', amount: ({ monthlyFee }) => monthlyFee, needs: ['fee'] },
		...first,
		{ label: `${term}合计`, amount: ({ total }) => total, needs: [...YEAR, 'rise'] },
		{ label: '签约先付', amount: ({ upFront }) => upFront, needs: [...YEAR, 'deposit', 'pay'] },
	];
}

const firstYear = ({ years }: RentCost) => years[0]?.total;

/** 10.49 万, for narrow columns. */
function shortMoney(yuan: number): string {
	return formatMoney(yuan).replace('万元', '万');
}

interface Priced {
	cost: RentCost | undefined;
	assumed: readonly LeaseField[];
}

function rowOf({ label, amount, needs }: CostRow, priced: readonly Priced[]): ComparedRow {
	const isOpen = ({ assumed }: Priced) => needs.some((field) => assumed.includes(field));
	const isFeeOpen = ({ assumed }: Priced) =>
		needs.length === 1 && needs[0] === 'fee' && assumed.includes('fee');
	const amounts = priced.map((each) => (each.cost === undefined ? undefined : amount(each.cost)));
	const known = amounts.filter((each) => each !== undefined);
	const isCertain = !priced.some((each) => each.cost !== undefined && isOpen(each));
	const texts = priced.map((each, i) => {
		const own = amounts[i];
		return own === undefined || isFeeOpen(each) ? UNKNOWN : shortMoney(own);
	});
	const best =
		isCertain && new Set(texts.filter((text) => text !== UNKNOWN)).size > 1 ? Math.min(...known) : NaN;
	return {
		label,
		cells: texts.map((text, i) => ({ text, isBest: amounts[i] === best })),
		isSame: new Set(texts).size < 2,
	};
}

/** Who cannot be leased in exactly this area. */
function misfits(sheets: readonly CostSheet[], area: number): string[] {
	return sheets.flatMap(({ row, lease }, i) => {
		const most = row.availableArea || row.reservedArea;
		if (lease === null) return [];
		if (most < area) return [`${letterOf(i)} 只有 ${formatAreaOf(most)}`];
		const least = row.minLeaseArea === null || row.minLeaseArea > most ? most : row.minLeaseArea;
		return least > area ? [`${letterOf(i)} 要 ${formatAreaOf(least)} 起租`] : [];
	});
}

/** Costs by the rent calculator, for one area and the longest minimum term. Undefined when no listing has a rent. */
export function comparedCost(sheets: readonly CostSheet[], area: number): ComparedCost | undefined {
	const term = commonTerm(sheets.flatMap(({ lease }) => lease?.text ?? []));
	const priced = sheets.map(({ lease }): Priced => {
		const terms = lease === null ? undefined : leaseFor(lease.text, area, term);
		return { cost: terms && rentCost(terms), assumed: lease?.assumed ?? [] };
	});
	const months = priced
		.flatMap(({ cost }) => cost ?? [])
		.map(({ years }) => years.reduce((sum, year) => sum + year.months, 0))[0];
	if (months === undefined) return undefined;
	return {
		note: [`都按 ${formatAreaOf(area)} 算`, ...misfits(sheets, area)].join('；'),
		rows: costRows(months).map((row) => rowOf(row, priced)),
		assumptions: sheets.flatMap(({ lease }, i) => {
			// The term is common to all columns and in the label of its row.
			const open = (lease?.assumptions ?? []).filter((_, at) => lease?.assumed[at] !== 'term');
			return open.length === 0 ? [] : [`${letterOf(i)}：${open.join('，')}。`];
		}),
	};
}
