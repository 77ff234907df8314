import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureRange } from '../../../../src/domain/listing/figure-range.ts';

const rangeOf = (...figures: (number | undefined)[]) =>
	figureRange(
		figures.map((figure, i) => ({ figure, sample: i === 0 })),
		({ figure }) => figure,
	);

test.each([
	['nothing', [], undefined],
	['two', [1, 2], undefined],
	['two and one that does not say', [1, undefined, 2], undefined],
	['three', [3, 1, 2], { low: 1, median: 2, high: 3, n: 3, samples: 1 }],
	['four', [10, 9, 8, 1], { low: 1, median: 8.5, high: 10, n: 4, samples: 1 }],
	['a sample that does not say', [undefined, 3, 3, 3], { low: 3, median: 3, high: 3, n: 3, samples: 0 }],
])('the range of %s', (_, figures, expected) => {
	expect(rangeOf(...figures)).toEqual(expected);
});

test('the middle is one half of the figures from either end, whatever their order', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 3, maxLength: 40 }), (figures) => {
			const range = rangeOf(...figures);
			if (range === undefined) throw new Error('three figures make a range');
			const below = figures.filter((each) => each < range.median).length;
			const above = figures.filter((each) => each > range.median).length;
			expect(Math.max(below, above)).toBeLessThanOrEqual(figures.length / 2);
			expect([range.low, range.high]).toEqual([Math.min(...figures), Math.max(...figures)]);
			expect(rangeOf(...figures.toReversed())).toEqual(range);
		}),
	);
});
