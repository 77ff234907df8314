import { describe, expect, test } from 'vitest';
import { floorNumbers } from '../../../../src/domain/listing/floor-name.ts';
import { unitName } from '../../../../src/domain/listing/rooms.ts';
import { buildingOf } from '../../../../src/domain/listing/storeys.ts';
import { listingEntry } from '../../made-entry.ts';

const buildingWith = (fields: Record<string, unknown>) => buildingOf(listingEntry('x', fields).data);

test.each([
	['1F A 区', [1]],
	['2~5 层', [2, 3, 4, 5]],
	['2F–3F', [2, 3]],
	['首层、三层', [1, 3]],
	['三至五楼', [3, 4, 5]],
	['B1~2 层', [0, 1, 2]],
	['分区一', []],
	['3000层', []],
])('%s names the floors %j', (text, floors) => {
	expect(floorNumbers(text)).toEqual(floors);
});

test.each([
	['1F A 区', 'A 区'],
	['2F~5F', ''],
	['首层 东', '东'],
	['冷藏间', '冷藏间'],
])('a unit %s is named %j', (floor, name) => {
	expect(unitName(floor)).toBe(name);
});

describe('a building', () => {
	test('of four storeys, two on offer', () => {
		const { storeys, isCountKnown, isFloorKnown, plate } = buildingWith({
			storeys: 4,
			floor: '1~2 层',
			totalArea: 12_000,
			availableArea: 6000,
			clearHeight: 8,
			upperHeight: 5,
		});
		expect(storeys.map(({ height, isOffered }) => [height, isOffered])).toEqual([
			[8, true],
			[5, true],
			[5, false],
			[5, false],
		]);
		expect({ isCountKnown, isFloorKnown, plate }).toEqual({
			isCountKnown: true,
			isFloorKnown: true,
			plate: 3000,
		});
	});

	test('without storeys and floors says that nobody knows', () => {
		expect(buildingWith({})).toMatchObject({
			isCountKnown: false,
			isFloorKnown: false,
			plate: undefined,
			storeys: [{ number: 1, height: undefined, load: undefined }],
		});
	});

	test('of which upper floors are on offer: their height is not that of the others', () => {
		const { storeys } = buildingWith({ storeys: 4, floor: '3 层', clearHeight: 5, floorLoad: '1t' });
		expect(storeys.map(({ height }) => height)).toEqual([undefined, undefined, 5, undefined]);
		expect(storeys.map(({ load }) => load)).toEqual([undefined, undefined, 1000, undefined]);
	});

	test('half a storey is half of it, and the rest is not on offer', () => {
		const { storeys } = buildingWith({ storeys: 10, floor: '3 层', totalArea: 12_800, availableArea: 640 });
		expect(storeys[2]?.rooms.map(({ share, state }) => [share, state])).toEqual([
			[0.5, 'available'],
			[0.5, 'other'],
		]);
	});

	test('the load of one room is not that of the next', () => {
		const units = [
			{ floor: '冷冻间', area: 900, load: '3t', status: '可租售' },
			{ floor: '冷藏间', area: 900, status: '洽谈中' },
		];
		const { storeys } = buildingWith({ storeys: 1, units });
		expect(storeys[0]?.load).toBeUndefined();
		expect(storeys[0]?.rooms.map(({ load, state }) => [load, state]).slice(0, 2)).toEqual([
			[3000, 'available'],
			[undefined, 'reserved'],
		]);
	});

	test('has the floors of its units, also above the storeys that were counted', () => {
		const units = [{ floor: '6F', area: 900, status: '可租售' }];
		expect(buildingWith({ storeys: 5, units }).storeys).toHaveLength(6);
	});
});
