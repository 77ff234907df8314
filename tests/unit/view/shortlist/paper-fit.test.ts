import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperSize } from '../../../../src/view/shortlist/paper-fit.ts';

const groups = (count: number, text: string, columns = 4) => [
	{
		name: '空间',
		rows: Array.from({ length: count }, (_, i) => ({
			label: `第 ${i} 项`,
			cells: Array.from({ length: columns }, () => ({ text, isBest: false })),
			isSame: true,
		})),
	},
];

test('a short comparison is printed large, a full one as small as print stays readable', () => {
	expect(paperSize(groups(20, '8 m'), 4)).toBe(7.5);
	const full = paperSize(groups(62, '8 m'), 4);
	expect(full).toBeGreaterThanOrEqual(5.5);
	expect(full).toBeLessThan(7.5);
	expect(paperSize(groups(200, '8 m'), 4)).toBe(5);
});

test('more rows, longer texts or more listings never make the letters larger', () => {
	fc.assert(
		fc.property(fc.nat(90), fc.nat(60), fc.integer({ min: 1, max: 3 }), (rows, length, columns) => {
			const size = paperSize(groups(rows, '字'.repeat(length), columns), columns);
			expect(paperSize(groups(rows + 5, '字'.repeat(length), columns), columns)).toBeLessThanOrEqual(size);
			expect(paperSize(groups(rows, '字'.repeat(length + 9), columns), columns)).toBeLessThanOrEqual(size);
			expect(paperSize(groups(rows, '字'.repeat(length), columns + 1), columns + 1)).toBeLessThanOrEqual(
				size,
			);
		}),
	);
});
