import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	EMPTY_LEASE,
	type LeaseText,
	readLease,
	TAX_EXCLUDED,
} from '../../../../src/domain/rent/lease-text.ts';
import { rentCost } from '../../../../src/domain/rent/rent-cost.ts';
import { CHART, rentChart } from '../../../../src/view/tools/rent-chart.ts';
import { rentResult, termText } from '../../../../src/view/tools/rent-result.ts';

function lease(text: Partial<LeaseText>) {
	const { terms } = readLease({ ...EMPTY_LEASE, rent: '1.2', area: '1000', term: '3', ...text });
	if (terms === undefined) throw new Error('no lease');
	return terms;
}

const labels = (text: Partial<LeaseText>) => rentResult(lease(text)).steps.map(({ label }) => label);

test.each([
	[1, '1 个月'],
	[12, '1 年'],
	[18, '1 年 6 个月'],
	[240, '20 年'],
])('%d months are %s', (months, text) => {
	expect(termText(months)).toBe(text);
});

test('a plain lease is explained in as few steps as it needs', () => {
	expect(labels({})).toEqual([
		'月租金',
		'首年',
		'全期',
		'首期款（1 个月）',
		'签约时准备',
		'折合租金',
		'折合租金加物业费',
	]);
});

test('tax, fee, deposit and rises each bring their step', () => {
	const added = labels({ tax: TAX_EXCLUDED, rate: '9', fee: '2', deposit: '3', rise: '5', every: '1' });
	for (const label of ['含税日租金', '月物业费', '押金', '第 2 年日租金', '租金里的税'])
		expect(added).toContain(label);
	expect(labels({ rise: '5', every: '3' })).not.toContain('第 4 年日租金');
});

test('a term below one year is shown with its months', () => {
	const { figures, rows } = rentResult(lease({ term: '8个月' }));
	expect(figures[1]?.label).toBe('首年（8 个月）');
	expect(rows.map(([year]) => year)).toEqual(['第 1 年（8 个月）', '合计']);
});

/** The result of a printed formula on a pocket calculator. */
function calculated(formula: string): number {
	const plain = formula
		.replaceAll(/元\/㎡\/[天月]/g, '')
		.replaceAll(/（[^）]*减去[^）]*）/g, '')
		.replace(/ = .*$/, '')
		.replaceAll('（', '(')
		.replaceAll('）', ')')
		.replaceAll(/(\d+(?:\.\d+)?)%/g, '($1/100)')
		.replaceAll('×', '*')
		.replaceAll('÷', '/')
		.replaceAll('−', '-')
		.replaceAll(/[^\d.()+*/-]/g, '');
	return Number(new Function(`return ${plain}`)());
}

/** The result at the end of a formula. */
function claimed(formula: string): number {
	return Number((/ = ([\d,.]+)/.exec(formula)?.[1] ?? '').replaceAll(',', ''));
}

describe('for every lease', () => {
	const whole = (min: number, max: number) => fc.integer({ min, max }).map(String);
	const anyLease = fc.record({
		rent: fc.integer({ min: 5, max: 2000 }).map((n) => String(n / 100)),
		area: whole(100, 50_000),
		term: whole(1, 20),
		fee: whole(0, 20),
		deposit: whole(0, 12),
		pay: whole(1, 12),
		free: whole(0, 300),
		rise: whole(0, 20),
		every: whole(1, 5),
		tax: fc.constantFrom('', TAX_EXCLUDED),
		rate: whole(0, 13),
	});

	test('the printed formulas give the printed amounts', () => {
		fc.assert(
			fc.property(anyLease, (text) => {
				for (const { label, formula } of rentResult(lease(text)).steps) {
					const [result, expected] = [calculated(formula), claimed(formula)];
					// Amounts in a formula are rounded to 1 元 and multiplied by up to 12; a rent is rounded to 0.0001 元.
					const rounding = /日租金|折合/.test(label) ? 0.0002 : 7;
					expect(Math.abs(result - expected), formula).toBeLessThanOrEqual(rounding);
				}
			}),
		);
	});

	test('the last row of the table is the sum of the others', () => {
		fc.assert(
			fc.property(anyLease, (text) => {
				const rows = rentResult(lease(text)).rows.map((row) =>
					row.slice(1, 4).map((cell) => Number(cell.replaceAll(',', ''))),
				);
				const years = rows.slice(0, -1);
				for (const column of [0, 1, 2]) {
					const sum = years.reduce((total, row) => total + (row[column] ?? 0), 0);
					expect(Math.abs(sum - (rows.at(-1)?.[column] ?? 0))).toBeLessThanOrEqual(years.length / 2 + 1);
				}
			}),
		);
	});

	test('no bar leaves the drawing, and the dearest year fills it', () => {
		fc.assert(
			fc.property(anyLease, (text) => {
				const { bars, viewBox } = rentChart(rentCost(lease(text)).years);
				const widths = bars.map(({ rentWidth, feeWidth }) => rentWidth + feeWidth);
				expect(Math.abs(Math.max(...widths) - CHART.barWidth)).toBeLessThanOrEqual(0.2);
				expect(viewBox).toBe(`0 0 ${CHART.width} ${bars.length * CHART.rowHeight}`);
				for (const bar of bars) {
					expect(bar.feeX).toBeCloseTo(CHART.labelWidth + bar.rentWidth, 1);
					expect(bar.rentWidth).toBeGreaterThanOrEqual(0);
				}
			}),
		);
	});
});

test('a lease without any cost draws bars of no length', () => {
	const { bars } = rentChart(rentCost(lease({ term: '1', free: '365' })).years);
	expect(bars).toMatchObject([{ rentWidth: 0, feeWidth: 0, value: '0 元' }]);
});
