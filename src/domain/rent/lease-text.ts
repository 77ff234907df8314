// † browser
import { LEASE_MEASURES, type LeaseTerms } from './lease-terms.ts';
import type { Measure } from '../units/measure.ts';
import { type Amount, parseAmount } from '../units/unit-amount.ts';

/** The fields of a lease: name in the form and the address → label for visitors. */
export const LEASE_FIELDS = {
	rent: '租金',
	area: '面积',
	term: '租期',
	fee: '物业费',
	deposit: '押金',
	pay: '付款周期',
	free: '免租期',
	rise: '递增幅度',
	every: '递增周期',
	tax: '租金',
	rate: '税率',
} as const;

export type LeaseField = keyof typeof LEASE_FIELDS;
/** A lease as typed into the form, not validated; empty text for empty fields. */
export type LeaseText = Readonly<Record<LeaseField, string>>;

/** Value of `tax` for rent without tax. Any other value means tax included. */
export const TAX_EXCLUDED = 'ex';
/** Longer texts are not amounts. */
const MAX_LENGTH = 40;

/** The checked terms, or the problem of a field in Chinese. */
export type ReadLease =
	| { terms: LeaseTerms; problems: ReadonlyMap<LeaseField, string> }
	| { terms?: never; problems: ReadonlyMap<LeaseField, string> };

/** Reads a form. Empty fields count as zero (payment: monthly). Rent, area and term are required. */
export function readLease(text: LeaseText): ReadLease {
	const problems = new Map<LeaseField, string>();
	const read = <Unit extends string>(field: LeaseField, measure: Measure<Unit>, empty?: string) => {
		const written = text[field].trim().slice(0, MAX_LENGTH);
		const { value, problem, fix } = parseAmount(written || (empty ?? ''), measure);
		if (value !== undefined) return value;
		problems.set(
			field,
			written === ''
				? `请填写${LEASE_FIELDS[field]}，例如 ${measure.example}`
				: `${LEASE_FIELDS[field]}${problem}。${fix}`,
		);
		return undefined;
	};
	const m = LEASE_MEASURES;
	const rent = read('rent', m.rent);
	const area = read('area', m.area);
	const term = read('term', m.term);
	const fee = read('fee', m.fee, '0');
	const deposit = read('deposit', m.deposit, '0');
	const instalment = read('pay', m.instalment, '1');
	const freeRent = read('free', m.freeRent, '0');
	const rise = read('rise', m.rise, '0');
	const riseEvery = read('every', m.riseEvery, rise !== undefined && rise > 0 ? undefined : '1');
	const taxRate = read('rate', m.taxRate, '0');
	if (riseEvery !== undefined && !Number.isInteger(riseEvery))
		problems.set('every', `${LEASE_FIELDS.every}应为整数，例如 3`);
	const amounts = { rent, area, term, fee, deposit, instalment, freeRent, rise, riseEvery, taxRate };
	return problems.size === 0 && isComplete(amounts)
		? { terms: { ...amounts, isTaxIncluded: text.tax !== TAX_EXCLUDED }, problems }
		: { problems };
}

type Amounts = Omit<LeaseTerms, 'isTaxIncluded'>;

function isComplete(amounts: {
	[Name in keyof Amounts]: Amounts[Name] | undefined;
}): amounts is Amounts {
	return Object.values(amounts).every((amount: Amount<string> | undefined) => amount !== undefined);
}

const isField = (name: string): name is LeaseField => Object.hasOwn(LEASE_FIELDS, name);

export const EMPTY_LEASE: LeaseText = {
	rent: '',
	area: '',
	term: '',
	fee: '',
	deposit: '',
	pay: '',
	free: '',
	rise: '',
	every: '',
	tax: '',
	rate: '',
};

/** The lease in a query; undefined when the query has none of its fields. Text is cut, not validated. */
export function leaseFromQuery(query: string): LeaseText | undefined {
	const fields = [...new URLSearchParams(query)].filter(([name]) => isField(name));
	if (fields.length === 0) return undefined;
	return {
		...EMPTY_LEASE,
		...Object.fromEntries(fields.map(([name, text]) => [name, text.slice(0, MAX_LENGTH)])),
	};
}

/** The query of a lease, `rent=1.2&area=3000`: non-empty fields in a fixed order. */
export function leaseToQuery(lease: LeaseText): string {
	const names = Object.keys(LEASE_FIELDS).filter(isField);
	return new URLSearchParams(
		names.map((name) => [name, lease[name].trim()]).filter(([, text]) => text !== ''),
	).toString();
}
