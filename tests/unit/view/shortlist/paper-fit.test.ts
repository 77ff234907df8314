import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CompareSection } from '../../../../src/view/shortlist/compare-sections.ts';
import { paperFit } from '../../../../src/view/shortlist/paper-fit.ts';

const sections = (count: number, text: string, columns = 4, isSame = false): CompareSection[] => [
	{
		title: '空间',
		note: '',
		isTitled: false,
		rows: Array.from({ length: count }, (_, i) => ({
			label: `第 ${i} 项`,
			wish: '',
			cells: Array.from({ length: columns }, () => ({ text, gap: '', isBest: false })),
			isSame,
		})),
	},
];

test('a short comparison is printed large, a full one as small as print stays readable', () => {
	expect(paperFit(sections(20, '8 m'), 4)).toEqual({ size: 7.5, isBrief: false });
	const { size } = paperFit(sections(62, '8 m'), 4);
	expect(size).toBeGreaterThanOrEqual(5.5);
	expect(size).toBeLessThan(7.5);
	expect(paperFit(sections(200, '8 m'), 4).size).toBe(5);
});

test('equal rows are left out only when the sheet has no room for them', () => {
	const full = [...sections(30, '8 m'), ...sections(30, '8 m', 4, true)];
	expect(paperFit(full, 4).isBrief).toBe(false);
	const [size, isBrief] = [paperFit(sections(30, '8 m'), 4).size, true];
	expect(paperFit([...full, ...sections(60, '8 m', 4, true)], 4)).toEqual({ size, isBrief });
});

test('a long note and headings take room from the table', () => {
	const plain = paperFit(sections(60, '8 m'), 4).size;
	expect(paperFit(sections(60, '8 m'), 4, '字'.repeat(600)).size).toBeLessThan(plain);
	const titled = [0, 1, 2].flatMap(() => sections(20, '8 m').map((each) => ({ ...each, isTitled: true })));
	expect(paperFit(titled, 4).size).toBeLessThan(plain);
});

test('conditions with long names and gaps take more room than plain rows', () => {
	const plain = paperFit(sections(55, '8 m'), 4).size;
	const wordy = sections(55, '8 m').map((section) => ({
		...section,
		rows: section.rows.map((row) => ({ ...row, wish: '字'.repeat(20) })),
	}));
	expect(paperFit(wordy, 4).size).toBeLessThan(plain);
});

test('more rows, longer texts or more listings never make the letters larger', () => {
	fc.assert(
		fc.property(fc.nat(90), fc.nat(60), fc.integer({ min: 1, max: 3 }), (rows, length, columns) => {
			const fit = (count: number, words: number, of: number) =>
				paperFit(sections(count, '字'.repeat(words), of), of).size;
			const size = fit(rows, length, columns);
			expect(fit(rows + 5, length, columns)).toBeLessThanOrEqual(size);
			expect(fit(rows, length + 9, columns)).toBeLessThanOrEqual(size);
			expect(fit(rows, length, columns + 1)).toBeLessThanOrEqual(size);
		}),
	);
});
