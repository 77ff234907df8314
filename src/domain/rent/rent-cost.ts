// † browser
import type { LeaseTerms } from './lease-terms.ts';
import { DAYS_PER_YEAR } from '../units/unit-word.ts';

/**
 * The cost of a lease. The tool page prints these rules, and every figure follows them:
 * - A year has 365 days and a month 365/12. Leap days are not counted. The term is whole months.
 * - Rent = rent per ㎡ and day × area × days. It rises at the start of a lease year, each time on the previous rent. The
 *   rent per ㎡ and day of a year is rounded to 0.0001 元, so that the printed formula gives the printed amount.
 * - Free days are the first days of the lease, inside its term. The property fee is due on free days and never rises.
 * - Rent without tax is grossed up by the rate. The property fee is used as given.
 * - Deposit = months × the full month's rent at the start, tax included. It is paid back, so it is not a cost.
 * - The amount due on signing is the deposit and the first instalment, without free days.
 */
export interface RentCost {
	/** Days of the whole term. */
	days: number;
	/** Full month at the start, 元. */
	monthlyRent: number;
	/** Property fee a month, 元. */
	monthlyFee: number;
	years: readonly LeaseYear[];
	/** Rent of the whole term, tax included, 元. */
	rent: number;
	/** Property fee of the whole term, 元. */
	fee: number;
	/** Rent and property fee of the whole term, 元. */
	total: number;
	/** Tax within the rent of the whole term, 元; 0 without a rate. */
	tax: number;
	deposit: number;
	firstInstalment: Instalment;
	/** Deposit and first instalment, 元. */
	upFront: number;
	/** Total rent per day and ㎡, 元/㎡/天. */
	effectiveRent: number;
	/** Total rent and property fee per day and ㎡, 元/㎡/天. */
	effectiveCost: number;
}

/** One year of the lease; the last one may be shorter. */
export interface LeaseYear extends Instalment {
	/** From 1. */
	number: number;
	/** 元/㎡/天, tax included. */
	dailyRent: number;
}

/** Amounts due in a part of the lease, 元. */
export interface Instalment {
	months: number;
	/** Days with rent. */
	chargedDays: number;
	rent: number;
	fee: number;
	total: number;
}

/** Rent per ㎡ and day in a year of the lease, tax included, to 0.0001 元. @param year from 1 */
export function dailyRentIn(year: number, terms: LeaseTerms): number {
	const gross = terms.isTaxIncluded ? terms.rent : terms.rent * (1 + terms.taxRate / 100);
	const rent = gross * (1 + terms.rise / 100) ** Math.floor((year - 1) / terms.riseEvery);
	return Math.round(rent * 1e4) / 1e4;
}

const daysOf = (months: number) => (months * DAYS_PER_YEAR) / 12;
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** Amounts due between two months of the lease, both within one lease year. @param dailyRent 元/㎡/天 */
function instalment(from: number, to: number, dailyRent: number, terms: LeaseTerms): Instalment {
	const chargedDays = Math.max(0, daysOf(to) - Math.max(daysOf(from), terms.freeRent));
	const months = to - from;
	const rent = dailyRent * terms.area * chargedDays;
	const fee = terms.fee * terms.area * months;
	return { months, chargedDays, rent, fee, total: rent + fee };
}

/** The cost of a lease, per year and in total. Amounts are in 元 and not rounded. */
export function rentCost(terms: LeaseTerms): RentCost {
	const months = Math.max(1, Math.round(terms.term * 12));
	const years = Array.from({ length: Math.ceil(months / 12) }, (_, index): LeaseYear => {
		const number = index + 1;
		const dailyRent = dailyRentIn(number, terms);
		return { number, dailyRent, ...instalment(index * 12, Math.min(number * 12, months), dailyRent, terms) };
	});
	const days = daysOf(months);
	const startingRent = dailyRentIn(1, terms);
	const monthlyRent = (startingRent * terms.area * DAYS_PER_YEAR) / 12;
	const rent = sumOf(years.map((year) => year.rent));
	const fee = sumOf(years.map((year) => year.fee));
	const deposit = monthlyRent * terms.deposit;
	const firstInstalment = instalment(0, Math.min(terms.instalment, months), startingRent, terms);
	return {
		days,
		monthlyRent,
		monthlyFee: terms.fee * terms.area,
		years,
		rent,
		fee,
		total: rent + fee,
		tax: (rent * terms.taxRate) / (100 + terms.taxRate),
		deposit,
		firstInstalment,
		upFront: deposit + firstInstalment.total,
		effectiveRent: rent / (terms.area * days),
		effectiveCost: (rent + fee) / (terms.area * days),
	};
}
