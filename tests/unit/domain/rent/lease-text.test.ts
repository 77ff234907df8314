import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	EMPTY_LEASE,
	leaseFromQuery,
	type LeaseField,
	type LeaseText,
	leaseToQuery,
	readLease,
} from '../../../../src/domain/rent/lease-text.ts';

const LEASE: LeaseText = { ...EMPTY_LEASE, rent: '1.2', area: '3000', term: '3' };

test('empty fields are zero, payment is monthly, and tax is included', () => {
	expect(readLease(LEASE).terms).toEqual({
		rent: 1.2,
		area: 3000,
		term: 3,
		fee: 0,
		deposit: 0,
		instalment: 1,
		freeRent: 0,
		rise: 0,
		riseEvery: 1,
		isTaxIncluded: true,
		taxRate: 0,
	});
});

test.each([
	['rent', '36.5元/㎡/月', { rent: 1.2 }],
	['rent', '１．２', { rent: 1.2 }],
	['area', '20亩', { area: 13_333.3333 }],
	['area', '3,000 ㎡', { area: 3000 }],
	['term', '18个月', { term: 1.5 }],
	['fee', '2.5 元/㎡/月', { fee: 2.5 }],
	['free', '60天', { freeRent: 60 }],
	['rate', '9%', { taxRate: 9 }],
	['tax', 'ex', { isTaxIncluded: false }],
	['tax', '<script>', { isTaxIncluded: true }],
] as const)('%s may be written as %s', (field, text, expected) => {
	expect(readLease({ ...LEASE, [field]: text }).terms).toMatchObject(expected);
});

test.each<[LeaseField, string, string]>([
	['rent', '', '请填写租金，例如 1.2 或 36元/㎡/月'],
	['area', '  ', '请填写面积，例如 3000 或 20亩'],
	['term', '', '请填写租期，例如 3 或 18个月'],
	[
		'rent',
		'36',
		'租金的值 36 合 36 元/㎡/天，超出合理范围 0.05–20 元/㎡/天。是否想写 36元/㎡/月 或 3.6？不写单位时按 元/㎡/天；按月计的租金请写 “36元/㎡/月”',
	],
	[
		'term',
		'21',
		'租期的值 21 合 21 年，超出合理范围 0.08–20 年。租期单位是年；按月请写 “18个月”。租赁期限不得超过二十年（民法典第七百零五条）',
	],
	['free', '731', '免租期的值 731 合 731 天，超出合理范围 0–730 天。免租期单位是天'],
	['deposit', '-3', '押金的值 “-3” 看不懂。请写成例如 3；可用单位：个月'],
	['rise', '几成', '递增幅度的值 “几成” 看不懂。请写成例如 5；可用单位：%'],
	['every', '1.5', '递增周期应为整数，例如 3'],
	['fee', '1e9', '物业费的值 “1e9” 看不懂。请写成例如 2.5；可用单位：元/㎡/月、元/㎡/天'],
])('%s: “%s” is answered in words', (field, text, message) => {
	const { terms, problems } = readLease({ ...LEASE, [field]: text });
	expect(terms).toBeUndefined();
	expect([...problems]).toEqual([[field, message]]);
});

test('a rise needs its years, and years without a rise are nothing', () => {
	expect(readLease({ ...LEASE, rise: '5' }).problems.get('every')).toBe('请填写递增周期，例如 3');
	expect(readLease({ ...LEASE, every: '3' }).terms).toMatchObject({ rise: 0, riseEvery: 3 });
});

describe('addresses', () => {
	test('a lease survives its address', () => {
		const text = fc.string({ maxLength: 40, unit: 'binary' }).map((each) => each.trim());
		const record = fc.record({
			rent: text,
			area: text,
			term: text,
			fee: text,
			deposit: text,
			pay: text,
			free: text,
			rise: text,
			every: text,
			tax: text,
			rate: text,
		});
		fc.assert(
			fc.property(record, (lease) => {
				const query = leaseToQuery(lease);
				expect(leaseFromQuery(query) ?? EMPTY_LEASE).toEqual(lease);
			}),
		);
	});

	test('the fields stand in a fixed order and the empty ones are left out', () => {
		expect(leaseToQuery({ ...LEASE, tax: 'ex', rate: '9' })).toBe('rent=1.2&area=3000&term=3&tax=ex&rate=9');
	});

	test.each([
		['', undefined],
		['?utm_source=x&__proto__=1&toString=2', undefined],
		['?rent=1&rent=2&evil=3', { ...EMPTY_LEASE, rent: '2' }],
		[`?rent=${'9'.repeat(5000)}`, { ...EMPTY_LEASE, rent: '9'.repeat(40) }],
		['?rent=%E0%A4%A', { ...EMPTY_LEASE, rent: '\uFFFD%A' }],
	])('%s holds %o', (query, expected) => {
		expect(leaseFromQuery(query)).toEqual(expected);
	});

	test('reading any address gives a lease or error messages, never an exception', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
				const lease = leaseFromQuery(`?rent=${a}&area=${b}&${a}&every=${b}`);
				const { terms, problems } = readLease(lease ?? EMPTY_LEASE);
				expect(terms === undefined).toBe(problems.size > 0);
			}),
		);
	});
});
