import { describe, expect, test } from 'vitest';
import { suspectedDoubles } from '../../../../src/commands/report/suspected-double.ts';
import { madeListing } from '../../made-entry.ts';
import { listing } from '../../world.ts';

const GEO = { lng: 121.3, lat: 31.06, crs: 'wgs84' };
const one = { address: '测试路 1 号', totalArea: 3000, availableArea: 3000, clearHeight: 8 };
const pair = (a: Record<string, unknown>, b: Record<string, unknown>) =>
	suspectedDoubles([madeListing('a', a), madeListing('b', b)]);

describe('two listings are suspected to be one', () => {
	test.each([
		['at the same address', one, { ...one, address: '测试路1号' }, '地址都是 测试路 1 号'],
		[
			'at the same point',
			{ ...one, address: undefined, geo: GEO },
			{ ...one, address: undefined, geo: { ...GEO, lat: 31.0603 } },
			'坐标相距约 33 米',
		],
		['with an area measured twice', one, { ...one, availableArea: 2980 }, '可租售面积都约 3000 ㎡'],
		['with another free area of the same whole', one, { ...one, availableArea: 1000 }, '总面积都约 3000 ㎡'],
	])('%s', (_, a, b, reason) => {
		const [found] = pair(a, b);
		expect([found?.id, found?.other]).toEqual(['a', 'b']);
		expect(found?.reasons).toContain(reason);
		expect(found?.reasons).toContain('层高都是 8 m');
	});

	test('in the same park', () => {
		const full = listing('l-full');
		const [found] = suspectedDoubles([full, { ...full, id: 'l-again', address: undefined, geo: undefined }]);
		expect(found?.reasons[0]).toBe(`同在${full.park?.name}`);
	});
});

describe('and not', () => {
	test.each([
		['elsewhere', one, { ...one, address: '测试路 2 号' }],
		['with another area', one, { ...one, totalArea: 5000, availableArea: 5000 }],
		['in two buildings', { ...one, building: '1 号楼' }, { ...one, building: '2 号楼' }],
		['on two floors', { ...one, floor: '1F' }, { ...one, floor: '2 层' }],
		['with nothing else in common', one, { ...one, clearHeight: 6, propertyType: '研发楼' }],
		[
			'by the middle of a board',
			{ ...one, address: undefined, geo: GEO, addressPrecision: '板块' },
			{ ...one, address: undefined, geo: GEO, addressPrecision: '板块' },
		],
		['when one is let', one, { ...one, status: '已租售' }],
	])('%s', (_, a, b) => {
		expect(pair(a, b)).toEqual([]);
	});

	test('one floor in two spellings is no difference', () => {
		expect(pair({ ...one, floor: '2F' }, { ...one, floor: '2 层' })).toHaveLength(1);
	});
});
