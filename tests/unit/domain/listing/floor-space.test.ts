import { describe, expect, test } from 'vitest';
import { floorSpaces, floorsNamed, offeredFigures } from '../../../../src/domain/listing/floor-space.ts';
import type { Listing } from '../../../../src/domain/listing/listing.ts';

test.each([
	['1F', true, false],
	['1F A 区', true, false],
	['２Ｆ', false, true],
	['1~2 层', true, true],
	['1–4层', true, true],
	['5~6 层', false, true],
	['2F~5F', false, true],
	['1、3 层', true, true],
	['首层', true, false],
	['底层', true, false],
	['一层', true, false],
	['三楼', false, true],
	['二至五层', false, true],
	['10 层', false, true],
	['B1 层', false, false],
])('%s names the ground floor: %s, floors above: %s', (text, ground, upper) => {
	expect(floorsNamed(text)).toEqual({ ground, upper });
});

test.each(['分区一', '冷藏间', '整栋', 'A2 区', '办公', ''])('%j names no floor', (text) => {
	expect(floorsNamed(text)).toBeUndefined();
});

/** A listing with the given floor fields. */
function listing(fields: object): Listing {
	return JSON.parse(JSON.stringify({ units: [], ...fields }));
}

describe('what can be had on the ground floor and above', () => {
	test.each([
		[
			'a table of floors',
			{
				units: [
					{ floor: '1F', area: 10, status: 'available' },
					{ floor: '2F', area: 20, status: 'available' },
				],
			},
			true,
			true,
		],
		[
			'a floor that is let',
			{
				units: [
					{ floor: '1F', area: 10, status: 'leased' },
					{ floor: '2F', area: 20, status: 'available' },
				],
			},
			false,
			true,
		],
		['the name of the floor', { floor: '5~6 层', layout: 'floor', storeys: 10 }, false, true],
		['one storey', { floor: '3 号库', storeys: 1 }, true, false],
		['a whole building', { floor: '整栋', storeys: 3 }, true, true],
		['a building of its own', { layout: 'detached' }, true, null],
		['nothing', {}, null, null],
		[
			'rooms without a floor',
			{ units: [{ floor: '冷藏间', area: 10, status: 'available' }], storeys: 1 },
			true,
			false,
		],
	])('told from %s', (_, fields, ground, upper) => {
		const spaces = floorSpaces(listing(fields));
		expect([spaces.ground.isOffered, spaces.upper.isOffered]).toEqual([ground, upper]);
	});
});

test('the figures of a floor are those of its free rooms', () => {
	const { ground, upper } = floorSpaces(
		listing({
			units: [
				{ floor: '1F A', area: 1000, height: 8, load: 2000, rent: 1.4, status: 'available' },
				{ floor: '1F B', area: 2000, height: 9, rent: 1.3, status: 'reserved' },
				{ floor: '1F C', area: 4000, height: 12, rent: 1, status: 'leased' },
				{ floor: '2F', area: 500, status: 'available' },
			],
		}),
	);
	expect(ground).toEqual({
		isOffered: true,
		height: 8,
		load: 2000,
		area: 1000,
		reserved: 2000,
		rent: 1.4,
	});
	expect(upper).toEqual({ isOffered: true, height: null, load: null, area: 500, reserved: 0, rent: null });
});

test.each([
	['every room', { units: [{ floor: '1F', area: 1000, height: 8, rent: 1.2, status: 'reserved' }] }],
	[
		'the listing',
		{ status: 'reserved', units: [{ floor: '1F', area: 1000, height: 8, rent: 1.2, status: 'available' }] },
	],
])('nothing of a floor is free while %s is under negotiation, and its figures stay', (_, fields) => {
	expect(floorSpaces(listing(fields)).ground).toEqual({
		isOffered: true,
		height: 8,
		load: null,
		area: 0,
		reserved: 1000,
		rent: 1.2,
	});
});

const let2 = { floor: '2F', area: 10, status: 'available' };

describe('the height and load of the offer', () => {
	test.each<[string, object, (number | null)[]]>([
		['the ground floor', { floor: '1~2 层', clearHeight: 8, upperHeight: 5, floorLoad: 2000 }, [8, 2000]],
		['nobody says which floors', { clearHeight: 8, upperHeight: 5 }, [8, null]],
		['upper floors with figures of their own', { floor: '3 层', clearHeight: 8, upperHeight: 5 }, [5, null]],
		['upper floors with one figure', { floor: '3 层', clearHeight: 5, floorLoad: 1000 }, [5, 1000]],
		[
			'upper floors in a table without figures, and the one figure is that of the let ground floor',
			{
				clearHeight: 8,
				floorLoad: 2000,
				units: [{ floor: '1F', area: 10, height: 8, status: 'leased' }, let2],
			},
			[null, null],
		],
		[
			'upper floors with one figure that is not that of the let ground floor',
			{ clearHeight: 5, units: [{ floor: '1F', area: 10, height: 6, status: 'leased' }, let2] },
			[5, null],
		],
		['a table says it', { clearHeight: 6, units: [{ ...let2, height: 4.8, load: 1000 }] }, [4.8, 1000]],
		[
			'a load above, and a height of the ground floor',
			{ floor: '3 层', clearHeight: 8, upperLoad: 500 },
			[null, 500],
		],
	])('when %s', (_, fields, expected) => {
		const { height, load } = offeredFigures(listing(fields));
		expect([height, load]).toEqual(expected);
	});
});
