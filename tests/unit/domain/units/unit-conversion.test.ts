import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	convert,
	readNumber,
	readTotalArea,
	UNIT_GROUPS,
} from '../../../../src/domain/units/unit-conversion.ts';
import { floorLoad, rentPerDay, squareMetres } from '../../../../src/domain/units/units.ts';

function unit(key: string) {
	const found = Object.values(UNIT_GROUPS)
		.flat()
		.find((each) => each.key === key);
	if (found === undefined) throw new Error(key);
	return found;
}

test.each([
	[1, 'mu', 'sqm', 666.666_667],
	[1, 'sqm', 'sqft', 10.763_91],
	[10_000, 'sqft', 'sqm', 929.0304],
	[2, 't', 'kg', 2000],
	[1, 'kn', 'kg', 101.971_621],
	[1.2, 'day', 'month', 36.5],
	[1.2, 'day', 'month-total', 109_500],
	[109_500, 'month-total', 'day', 1.2],
	[1_314_000, 'year-total', 'month', 36.5],
])('%d %s in %s is %d (3000 ㎡)', (value, from, to, expected) => {
	expect(convert(value, unit(from), unit(to), 3000)).toBeCloseTo(expected, 5);
});

test('the converter and the files of editors agree', () => {
	expect(convert(20, unit('mu'), unit('sqm'), 1)).toBeCloseTo(squareMetres.parse('20亩'), 3);
	expect(convert(5, unit('kn'), unit('kg'), 1)).toBeCloseTo(floorLoad.parse('5kN'), 3);
	expect(convert(36, unit('month'), unit('day'), 1)).toBeCloseTo(rentPerDay.parse('36元/㎡/月'), 4);
});

describe.each(Object.entries(UNIT_GROUPS))('%s', (_group, units) => {
	const anyUnit = fc.constantFrom(...units);
	const amount = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
	const area = fc.double({ min: 1, max: 5e6, noNaN: true });

	test('there and back is the same, straight or by another unit', () => {
		fc.assert(
			fc.property(amount, anyUnit, anyUnit, anyUnit, area, (value, a, b, c, size) => {
				const there = convert(value, a, b, size);
				const back = convert(convert(there, b, c, size), c, a, size);
				expect(Math.abs(back - value)).toBeLessThanOrEqual(value * 1e-12);
			}),
		);
	});

	test('more is more', () => {
		fc.assert(
			fc.property(amount, amount, anyUnit, anyUnit, area, (x, y, a, b, size) => {
				const [low, high] = [Math.min(x, y), Math.max(x, y)];
				expect(convert(low, a, b, size)).toBeLessThanOrEqual(convert(high, a, b, size));
			}),
		);
	});
});

test.each([
	['1,000', { value: 1000 }],
	['１２．５', { value: 12.5 }],
	['0', { value: 0 }],
	['', { problem: '请只写数字，例如 1000' }],
	['-1', { problem: '请只写数字，例如 1000' }],
	['20亩', { problem: '请只写数字，例如 1000' }],
	['9'.repeat(30), { problem: '请只写数字，例如 1000' }],
])('“%s” in a field is %o', (text, expected) => {
	expect(readNumber(text)).toEqual(expected);
});

test.each([
	['1000', { value: 1000 }],
	['20亩', { value: 13_333.3333 }],
	['0', { problem: '请写 1 ㎡ 以上的面积，例如 1000' }],
	['', { problem: '请写 1 ㎡ 以上的面积，例如 1000' }],
])('“%s” as the area of a total is %o', (text, expected) => {
	expect(readTotalArea(text)).toEqual(expected);
});
