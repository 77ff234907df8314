import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { similarListings } from '../../../../src/domain/listing/similar-listings.ts';
import type { Listing } from '../../../../src/domain/listing/listing.ts';
import { madeListing } from '../../made-entry.ts';

const idsOf = (of: Listing, others: readonly Listing[], limit = 9) =>
	similarListings(of, others, limit).map(({ listing: { id } }) => id);

test.each([
	['leased', { status: '已租售' }],
	['withdrawn', { status: '已下架' }],
	['for sale instead of to let', { dealType: '出售', salePrice: 9000 }],
	['an office instead of a factory', { propertyType: '办公楼' }],
	['a warehouse instead of a factory', { propertyType: '仓库' }],
	['two districts away', { district: '嘉定' }],
])('a listing that is %s is never similar', (_, changes) => {
	expect(idsOf(madeListing('a'), [madeListing('b', changes)])).toEqual([]);
});

test.each([
	['reserved', { status: '洽谈中' }],
	['upcoming', { status: '即将推出' }],
	['a factory of another kind', { propertyType: '厂房' }],
	['in a bordering district', { district: '青浦' }],
	['ten times as large', { availableArea: 30_000 }],
	['without a rent', { rent: { negotiable: true } }],
])('a listing that is %s can be similar', (_, changes) => {
	expect(idsOf(madeListing('a'), [madeListing('b', changes)])).toEqual(['b']);
});

test('a leased listing still leads to others, never to itself', () => {
	const leased = madeListing('a', { status: '已租售' });
	expect(idsOf(leased, [leased, madeListing('b')])).toEqual(['b']);
});

describe('the better one first', () => {
	test.each([
		['same district before bordering', { district: '青浦' }, {}],
		['near area before far', { availableArea: 9000 }, { availableArea: 3300 }],
		[
			'half as large as far as twice, 2800 nearer than 3600',
			{ availableArea: 3600 },
			{ availableArea: 2800 },
		],
		['near rent before far', { rent: { value: 2 } }, { rent: { value: 1.1 } }],
		['known height before unknown', {}, { clearHeight: 8 }],
		['near load before far', { floorLoad: '5t' }, { floorLoad: '2t' }],
		['near power before far', { power: 2000 }, { power: 500 }],
		['area counts more than rent', { availableArea: 9000 }, { rent: { value: 3 } }],
	])('%s', (_, worse, better) => {
		const self = madeListing('self', { clearHeight: 8, floorLoad: '2t', power: 500 });
		expect(idsOf(self, [madeListing('a', worse), madeListing('b', better)])).toEqual(['b', 'a']);
	});

	test('shared industries before none', () => {
		const self = madeListing('self', {}, ['bio', 'chips']);
		const others = [
			madeListing('a', {}, ['cars']),
			madeListing('b', {}, ['bio']),
			madeListing('c', {}, ['chips', 'bio']),
		];
		expect(idsOf(self, others)).toEqual(['c', 'b', 'a']);
	});
});

test.each([
	[{}, '同在松江区\u00a0· 面积相近'],
	[{ district: '青浦' }, '邻近的青浦区\u00a0· 面积相近'],
	[{ availableArea: 3600 }, '同在松江区\u00a0· 面积相近'],
	[{ availableArea: 3700 }, '同在松江区\u00a0· 租金相近'],
	[{ availableArea: 9000, rent: { value: 3 } }, '同在松江区\u00a0· 层高相近'],
	[{ availableArea: 9000, rent: { value: 3 }, clearHeight: 20 }, '同在松江区'],
	[
		{ availableArea: 9000, rent: { negotiable: true }, clearHeight: 20, power: 500 },
		'同在松江区\u00a0· 配电相近',
	],
])('a listing with %j is similar because of %s', (changes, reason) => {
	const self = madeListing('self', { clearHeight: 8, power: 500 });
	expect(similarListings(self, [madeListing('b', { clearHeight: 8, ...changes })], 1)).toMatchObject([
		{ reason },
	]);
});

test('the list is cut, and neither order nor ties change it', () => {
	const choices = [
		madeListing('a'),
		madeListing('b'),
		madeListing('c', { district: '青浦' }),
		madeListing('d', { availableArea: 5000 }),
		madeListing('e'),
	];
	expect(idsOf(madeListing('self'), choices)).toEqual(['a', 'b', 'e', 'd', 'c']);
	expect(idsOf(madeListing('self'), choices, 2)).toEqual(['a', 'b']);
	fc.assert(
		fc.property(fc.shuffledSubarray(choices, { minLength: choices.length }), (shuffled) => {
			expect(idsOf(madeListing('self'), shuffled)).toEqual(['a', 'b', 'e', 'd', 'c']);
		}),
	);
});
