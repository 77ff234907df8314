import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	EMPTY_LEASE,
	type LeaseText,
	readLease,
	TAX_EXCLUDED,
} from '../../../../src/domain/rent/lease-text.ts';
import type { LeaseTerms } from '../../../../src/domain/rent/lease-terms.ts';
import { dailyRentIn, rentCost } from '../../../../src/domain/rent/rent-cost.ts';

/** The lease terms that the form fields mean. */
function lease(text: Partial<LeaseText>): LeaseTerms {
	const { terms, problems } = readLease({ ...EMPTY_LEASE, rent: '1.2', area: '3000', term: '1', ...text });
	if (terms === undefined) throw new Error([...problems.values()].join('\n'));
	return terms;
}

const costOf = (text: Partial<LeaseText>) => rentCost(lease(text));

test('a year without extras is rent × area × 365', () => {
	const cost = costOf({});
	expect(cost.total).toBeCloseTo(1.2 * 3000 * 365, 6);
	expect(cost.monthlyRent).toBeCloseTo(109_500, 6);
	expect(cost.upFront).toBeCloseTo(109_500, 6);
	expect(cost.effectiveRent).toBeCloseTo(1.2, 10);
	expect(cost.tax).toBe(0);
});

test('a lease with everything, counted by hand', () => {
	const cost = costOf({
		rent: '1',
		area: '1000',
		term: '42个月',
		fee: '2',
		deposit: '3',
		pay: '3',
		free: '60',
		rise: '10',
		every: '2',
		tax: TAX_EXCLUDED,
		rate: '9',
	});
	// 1.09 元/㎡/天 with tax; 1.199 from the third year.
	expect(cost.monthlyRent).toBeCloseTo((1090 * 365) / 12, 6);
	expect(cost.monthlyFee).toBe(2000);
	expect(cost.years).toHaveLength(4);
	expect(cost.years.map(({ months }) => months)).toEqual([12, 12, 12, 6]);
	expect(cost.years.map(({ chargedDays }) => chargedDays)).toEqual([305, 365, 365, 182.5]);
	expect(cost.years.map(({ dailyRent }) => dailyRent)).toEqual([1.09, 1.09, 1.199, 1.199].map(closeTo));
	expect(cost.years.map(({ total }) => total)).toEqual(
		[1090 * 305 + 24_000, 1090 * 365 + 24_000, 1199 * 365 + 24_000, 1199 * 182.5 + 12_000].map(closeTo),
	);
	expect(cost.deposit).toBeCloseTo((3 * 1090 * 365) / 12, 6);
	expect(cost.firstInstalment.total).toBeCloseTo(1090 * (91.25 - 60) + 6000, 6);
	expect(cost.tax).toBeCloseTo((cost.rent * 9) / 109, 6);
	expect(cost.effectiveCost).toBeCloseTo(cost.total / (1000 * 1277.5), 10);
});

const closeTo = (value: number): unknown => expect.closeTo(value, 6);

test.each([
	['12', [1.2, 1.2, 1.2]],
	['1', [1.2, 1.26, 1.323]],
	['2', [1.2, 1.2, 1.26]],
])('a rise of 5%% every %s years builds on what it was before', (every, rents) => {
	const terms = lease({ rise: '5', every });
	expect([1, 2, 3].map((year) => dailyRentIn(year, terms))).toEqual(rents.map(closeTo));
});

test('free days longer than a year leave the first year without rent, not below', () => {
	const cost = costOf({ term: '3', free: '400', fee: '1' });
	expect(cost.years.map(({ chargedDays }) => chargedDays)).toEqual([0, 330, 365]);
	expect(cost.years[0]?.total).toBe(36_000);
	expect(costOf({ free: '730' }).rent).toBe(0);
});

test('an instalment longer than the lease is the lease', () => {
	const cost = costOf({ term: '2个月', pay: '6' });
	expect(cost.firstInstalment.total).toBeCloseTo(cost.total, 6);
});

const decimals = (min: number, max: number, places = 100) =>
	fc.integer({ min: min * places, max: max * places }).map((n) => String(n / places));
const whole = (min: number, max: number) => decimals(min, max, 1);

const anyLease = fc.record({
	rent: decimals(0.05, 20),
	area: decimals(1, 50_000),
	term: whole(1, 240).map((months) => `${months}个月`),
	fee: decimals(0, 50),
	deposit: whole(0, 24),
	pay: whole(1, 12),
	free: whole(0, 730),
	rise: decimals(0, 50),
	every: whole(1, 20),
	tax: fc.constantFrom('', TAX_EXCLUDED),
	rate: decimals(0, 20),
});

/** Tolerance for floating point errors. */
const slack = (amount: number) => Math.abs(amount) * 1e-9;

describe('for every lease', () => {
	test('the parts are the whole', () => {
		fc.assert(
			fc.property(anyLease, (text) => {
				const terms = lease(text);
				const cost = rentCost(terms);
				const months = cost.years.reduce((sum, year) => sum + year.months, 0);
				expect(months * 365).toBeCloseTo(cost.days * 12, 6);
				expect(
					Math.abs(cost.years.reduce((sum, year) => sum + year.total, 0) - cost.total),
				).toBeLessThanOrEqual(slack(cost.total));
				expect(cost.effectiveCost * terms.area * cost.days).toBeCloseTo(cost.total, -1);
				expect(cost.upFront).toBe(cost.deposit + cost.firstInstalment.total);
				expect(cost.tax).toBeLessThanOrEqual(cost.rent);
				for (const amount of [cost.rent, cost.fee, cost.deposit, cost.firstInstalment.total, cost.tax])
					expect(amount).toBeGreaterThanOrEqual(0);
			}),
		);
	});

	test.each([
		['rent', 0.05, 20],
		['area', 1, 50_000],
		['fee', 0, 50],
		['rise', 0, 50],
		['rate', 0, 20],
	] as const)('more %s never costs less', (field, min, max) => {
		fc.assert(
			fc.property(anyLease, decimals(min, max), decimals(min, max), (text, a, b) => {
				const [low, high] = [a, b]
					.toSorted((x, y) => Number(x) - Number(y))
					.map((value) => costOf({ ...text, [field]: value }));
				if (low === undefined || high === undefined) throw new Error('two costs');
				for (const part of ['total', 'upFront', 'monthlyRent'] as const)
					expect(low[part]).toBeLessThanOrEqual(high[part] + slack(high[part]));
			}),
		);
	});

	test('more free rent never costs more, and saves at most the days it frees', () => {
		fc.assert(
			fc.property(anyLease, whole(0, 730), whole(0, 730), (text, a, b) => {
				const [less, more] = [a, b].toSorted((x, y) => Number(x) - Number(y));
				const [dear, cheap] = [costOf({ ...text, free: less ?? '' }), costOf({ ...text, free: more ?? '' })];
				expect(cheap.total).toBeLessThanOrEqual(dear.total + slack(dear.total));
				expect(cheap.upFront).toBeLessThanOrEqual(dear.upFront + slack(dear.upFront));
				const terms = lease(text);
				const highest = dailyRentIn(dear.years.length, terms) * terms.area;
				expect(dear.total - cheap.total).toBeLessThanOrEqual(
					highest * (Number(more) - Number(less)) + slack(dear.total) + 1e-6,
				);
			}),
		);
	});

	test('without rises the effective rent is at most the rent; without free days at least', () => {
		fc.assert(
			fc.property(anyLease, (text) => {
				const flat = lease({ ...text, rise: '0' });
				expect(rentCost(flat).effectiveRent).toBeLessThanOrEqual(dailyRentIn(1, flat) * (1 + 1e-9));
				const paid = lease({ ...text, free: '0' });
				expect(rentCost(paid).effectiveRent).toBeGreaterThanOrEqual(dailyRentIn(1, paid) * (1 - 1e-9));
			}),
		);
	});

	test('rent by the month is the same lease as rent by the day', () => {
		fc.assert(
			fc.property(anyLease, (text) => {
				const perMonth = `${((Number(text.rent) * 365) / 12).toFixed(6)}元/㎡/月`;
				expect(costOf({ ...text, rent: perMonth }).rent / costOf({ ...text, free: '0' }).rent).toBeCloseTo(
					costOf(text).rent / costOf({ ...text, free: '0' }).rent,
					6,
				);
			}),
		);
	});

	test('tax included costs the rent as it stands; the same rent without tax costs the rate more', () => {
		fc.assert(
			fc.property(anyLease, ({ rate, ...text }) => {
				const included = costOf({ ...text, tax: '', rate });
				const excluded = costOf({ ...text, tax: TAX_EXCLUDED, rate });
				// Rents are rounded to 0.0001 元/㎡/天.
				const rounding = 0.0001 * Number(text.area) * included.days;
				const grossed = included.rent * (1 + Number(rate) / 100);
				expect(Math.abs(excluded.rent - grossed)).toBeLessThanOrEqual(rounding);
				expect(Math.abs(excluded.rent - excluded.tax - included.rent)).toBeLessThanOrEqual(rounding);
			}),
		);
	});
});
