import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { listingChanges, priceDrop, type Revision } from '../../../../src/domain/listing/price-history.ts';

const BASE = { rent: { value: '36.5元/㎡/月' }, status: '可租售', totalArea: 6000, availableArea: '3000㎡' };
const revision = (date: string, changes: object = {}): Revision => ({
	date: day(date),
	fields: { ...BASE, ...changes },
});
const told = (...revisions: Revision[]) =>
	listingChanges(revisions).map(({ date, before, after, fields }) => [
		date,
		...fields.map((field) => [field, before[field], after[field]]),
	]);

test.each<[string, object, unknown[]]>([
	['rent', { rent: { value: 1.1 } }, ['rent', 1.2, 1.1]],
	['rent, in another unit', { rent: { value: '33.4583元/㎡/月' } }, ['rent', 1.2, 1.1]],
	['price on request', { rent: { negotiable: true } }, ['rent', 1.2, 'negotiable']],
	['no rent any more', { rent: undefined }, ['rent', 1.2, undefined]],
	['a price to buy', { salePrice: 7800 }, ['salePrice', undefined, 7800]],
	['status, by its code', { status: 'leased' }, ['status', 'available', 'leased']],
	['less space', { availableArea: 1000 }, ['availableArea', 3000, 1000]],
	['the smallest lease', { minLeaseArea: '1亩' }, ['minLeaseArea', undefined, 666.6667]],
])('a change of %s is told', (_, changes, expected) => {
	expect(told(revision('2026-01-01'), revision('2026-02-01', changes))).toEqual([['2026-02-01', expected]]);
});

test.each<[string, object]>([
	['another spelling of the rent', { rent: { value: '1.2元/㎡/天', taxIncluded: true } }],
	['another spelling of the status', { status: 'available' }],
	['another title', { title: '新标题' }],
	['nothing', {}],
])('%s is no change', (_, changes) => {
	expect(told(revision('2026-01-01'), revision('2026-02-01', changes))).toEqual([]);
});

test('newest first, and several fields of a day in the order of the page', () => {
	expect(
		told(
			revision('2026-01-01'),
			revision('2026-02-01', { rent: { value: 1.1 } }),
			revision('2026-03-01', { status: '已租售', availableArea: 1000, rent: { value: 1 } }),
		),
	).toEqual([
		['2026-03-01', ['rent', 1.1, 1], ['status', 'available', 'leased'], ['availableArea', 3000, 1000]],
		['2026-02-01', ['rent', 1.2, 1.1]],
	]);
});

test('a typing mistake that was put right on the same day is not news', () => {
	expect(
		told(revision('2026-01-01'), revision('2026-02-01', { rent: { value: 12 } }), revision('2026-02-01')),
	).toEqual([]);
});

test.each<[string, unknown]>([
	['a draft', { ...BASE, rent: { value: 5 }, draft: true }],
	['a file that cannot be read', undefined],
	['an impossible rent', { ...BASE, rent: { value: 500 } }],
	['a text', '你好'],
])('%s in between is passed over', (_, fields) => {
	expect(
		told(
			revision('2026-01-01'),
			{ date: day('2026-02-01'), fields },
			revision('2026-03-01', { rent: { value: 1.1 } }),
		),
	).toEqual([['2026-03-01', ['rent', 1.2, 1.1]]]);
});

test('a single version, or none, has no history', () => {
	expect(told(revision('2026-01-01'))).toEqual([]);
	expect(listingChanges([])).toEqual([]);
});

test('whatever git holds, the changes lead from the first readable version to the last', () => {
	const fields = fc.oneof(
		fc.record({ rent: fc.record({ value: fc.constantFrom(1, 1.1, 1.2) }) }),
		fc.anything(),
	);
	fc.assert(
		fc.property(fc.array(fields, { maxLength: 8 }), (versions) => {
			const revisions = versions.map((each, i) => ({ date: day(`2026-01-0${i + 1}`), fields: each }));
			const changes = listingChanges(revisions).toReversed();
			for (const [i, change] of changes.entries()) {
				expect(change.fields.length).toBeGreaterThan(0);
				if (i > 0) expect(change.before).toEqual(changes[i - 1]?.after);
			}
		}),
	);
});

test.each<[string, object[], string | null]>([
	['a lower rent', [{}, { rent: { value: 1.1 } }], '2026-02-01'],
	['a higher rent', [{}, { rent: { value: 1.3 } }], null],
	['lower, then higher', [{}, { rent: { value: 1 } }, { rent: { value: 1.1 } }], null],
	[
		'lower, then less space',
		[{}, { rent: { value: 1 } }, { rent: { value: 1 }, availableArea: 900 }],
		'2026-02-01',
	],
	['a lower price to buy', [{ salePrice: 8000 }, { salePrice: 7800 }], '2026-02-01'],
	['a lower rent and a higher price', [{ salePrice: 8000 }, { rent: { value: 1 }, salePrice: 9000 }], null],
	['on request now', [{}, { rent: { negotiable: true } }], null],
	['no longer on request', [{ rent: { negotiable: true } }, {}], null],
	['nothing', [{}], null],
])('the day the price went down: %s', (_, versions, expected) => {
	const revisions = versions.map((changes, i) => revision(`2026-0${i + 1}-01`, changes));
	expect(priceDrop(listingChanges(revisions))).toBe(expected);
});
