import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthlyRent, rentPerMonth } from '../../../../src/domain/rent/rent.ts';
import { rentPerDay, squareMetres } from '../../../../src/domain/units/units.ts';

test.each([
	[1.2, 3000, 109_500],
	[1, 12, 365],
	[0.6, 1, 18.25],
])('%d 元/㎡/天 for %i ㎡ is %d 元 a month', (rent, area, expected) => {
	expect(monthlyRent(rentPerDay.parse(rent), squareMetres.parse(area))).toBeCloseTo(expected, 6);
});

test.each([
	[1.2, 36.5],
	[0.6, 18.25],
])('%d 元/㎡/天 is %d 元/㎡/月', (rent, expected) => {
	expect(rentPerMonth(rentPerDay.parse(rent))).toBeCloseTo(expected, 10);
});

test('a rent shown by the month and written back by the month is the same rent', () => {
	fc.assert(
		fc.property(fc.integer({ min: 5, max: 2000 }), (cents) => {
			const rent = rentPerDay.parse(cents / 100);
			expect(rentPerDay.parse(`${rentPerMonth(rent).toFixed(4)}元/㎡/月`)).toBeCloseTo(rent, 4);
		}),
	);
});
