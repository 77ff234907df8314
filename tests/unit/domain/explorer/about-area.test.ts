import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	areaAbout,
	endsAbout,
	endsOfTyped,
} from '../../../../src/domain/explorer/requirements/about-area.ts';

test.each([
	['3000', 2550, 3450],
	['3000平', 2550, 3450],
	['3000左右', 2550, 3450],
	['1.5亩', 850, 1150],
	['250', 212, 288],
])('%s means about so much: %i–%i ㎡', (typed, areaMin, areaMax) => {
	expect(endsOfTyped(typed)).toEqual({ areaMin, areaMax });
});

test.each([
	['3000-5000', 3000, 5000],
	['3000以上', 3000, undefined],
	['5000㎡以内', undefined, 5000],
	['很大', undefined, undefined],
])('%s is the range it says', (typed, areaMin, areaMax) => {
	expect(endsOfTyped(typed)).toEqual({ areaMin, areaMax });
});

test('the ends of an area lead back to it', () => {
	fc.assert(
		fc.property(fc.integer({ min: 20, max: 200_000 }), (area) => {
			const { areaMin, areaMax } = endsAbout(area);
			expect(areaAbout(areaMin, areaMax)).toBe(area);
		}),
	);
});

test('a range somebody chose is not taken for an approximate area', () => {
	expect(areaAbout(1000, 3000)).toBeUndefined();
	expect(areaAbout(2550, undefined)).toBeUndefined();
	expect(areaAbout(undefined, 3450)).toBeUndefined();
});
