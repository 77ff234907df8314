import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEscalation } from '../../../../src/domain/rent/escalation.ts';
import { EMPTY_LEASE, readLease } from '../../../../src/domain/rent/lease-text.ts';
import { leaseOf } from '../../../../src/domain/rent/listing-lease.ts';
import { paymentInterval } from '../../../../src/domain/rent/payment-interval.ts';
import { propertyFee as fee, rentPerDay, squareMetres } from '../../../../src/domain/units/units.ts';

test.each([
	['每 3 年递增 5%', 5, 3],
	['每3年递增5％', 5, 3],
	['每年递增 3%', 3, 1],
	['年递增 3%', 3, 1],
	['每两年递增 4.5%', 4.5, 2],
	['每三年租金上浮 6%。', 6, 3],
	['租金每 2 年上涨 5%', 5, 2],
	['不递增', 0, 1],
	['无', 0, 1],
])('“%s” is %d %% every %d years', (text, percent, everyYears) => {
	expect(parseEscalation(text)).toEqual({ percent, everyYears });
});

test.each([
	'面议',
	'第一年不变，之后每年递增 3%',
	'每 3 年递增 5%，第 7 年起递增 8%',
	'每年递增 3%–5%',
	'递增',
	'每 0 年递增 5%',
	'每 30 年递增 5%',
	'每年递增 80%',
	'',
])('“%s” says more or less than a calculation can take', (text) => {
	expect(parseEscalation(text)).toBeUndefined();
});

test.each([
	['押三付三', 3],
	['押三付一', 1],
	['押 2 付 6', 6],
	['押一付十二', 12],
	['押3个月付3个月', 3],
	['季付', 3],
	['首付五成，余款贷款', undefined],
	['押三付零', undefined],
	['押三付 24', undefined],
])('“%s” is paid every %s months', (text, months) => {
	expect(paymentInterval(text)).toBe(months);
});

/** The required fields of a listing. */
const BARE = {
	status: 'available' as const,
	units: [],
	rent: { value: rentPerDay.parse(1.15), negotiable: false, taxIncluded: undefined },
	availableArea: squareMetres.parse(3000),
	minLeaseArea: undefined,
	minTerm: undefined,
	propertyFee: undefined,
	deposit: undefined,
	payment: undefined,
	freeRent: undefined,
	escalation: undefined,
	invoice: undefined,
};

test('a full listing fills the form and leaves nothing to assume', () => {
	expect(
		leaseOf({
			...BARE,
			rent: { ...BARE.rent, taxIncluded: false },
			minLeaseArea: squareMetres.parse(1500),
			minTerm: 3,
			propertyFee: fee.parse(2.5),
			deposit: 3,
			payment: '押三付三',
			freeRent: 60,
			escalation: '每 3 年递增 5%',
			invoice: '9',
		}),
	).toEqual({
		text: {
			rent: '1.15',
			area: '1500',
			term: '3',
			fee: '2.5',
			deposit: '3',
			pay: '3',
			free: '60',
			rise: '5',
			every: '3',
			tax: 'ex',
			rate: '9',
		},
		assumptions: [],
		assumed: [],
	});
});

test('what a listing does not say is named with what is taken for it', () => {
	const { text, assumptions, assumed } = leaseOf({ ...BARE, payment: '面谈', escalation: '随行就市' }) ?? {};
	expect(assumed).toEqual(['term', 'fee', 'deposit', 'pay', 'free', 'rise', 'tax']);
	expect(text).toEqual({ ...EMPTY_LEASE, rent: '1.15', area: '3000', term: '3' });
	expect(assumptions).toEqual([
		'租期未填写，按 3 年算',
		'物业费未填写，没有计入',
		'押金未填写，没有计入',
		'付款方式写的是“面谈”，无法自动换算，按每月一付算',
		'免租期未填写，按没有算',
		'递增写的是“随行就市”，无法自动换算，没有计入',
		'是否含税未填写，按含税算',
	]);
	expect(leaseOf({ ...BARE, rent: { ...BARE.rent, taxIncluded: false } })?.assumptions).toContain(
		'租金不含税，税率未填写，税没有计入',
	);
});

test.each([
	['negotiable', { rent: { value: undefined, negotiable: true, taxIncluded: undefined } }],
	['for sale', { rent: undefined }],
	['leased', { status: 'leased' as const }],
	['withdrawn', { status: 'withdrawn' as const }],
])('a listing that is %s has no lease to count', (_what, change) => {
	expect(leaseOf({ ...BARE, ...change })).toBeUndefined();
});

test('whatever an editor may write gives a lease that can be counted', () => {
	const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
	fc.assert(
		fc.property(
			fc.double({ min: 0.05, max: 20, noNaN: true }).map((value) => rentPerDay.parse(value.toFixed(4))),
			optional(fc.double({ min: 1e-9, max: 50, noNaN: true })),
			optional(fc.double({ min: 0, max: 50, noNaN: true }).map((value) => fee.parse(value))),
			optional(fc.double({ min: 0, max: 24, noNaN: true })),
			optional(fc.integer({ min: 0, max: 730 })),
			optional(fc.integer({ min: 0, max: 99 }).map((n) => `每 ${n} 年递增 ${n}%`)),
			optional(fc.integer({ min: 0, max: 99 }).map((n) => `押${n}付${n}`)),
			(value, minTerm, propertyFee, deposit, freeRent, escalation, payment) => {
				const lease = leaseOf({
					...BARE,
					rent: { ...BARE.rent, value },
					minTerm,
					propertyFee,
					deposit,
					freeRent,
					escalation,
					payment,
				});
				expect([...readLease(lease?.text ?? EMPTY_LEASE).problems]).toEqual([]);
			},
		),
	);
});
