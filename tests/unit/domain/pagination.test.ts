import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ListPage, paginate } from '../../../src/domain/pagination.ts';

/** Entries, newest first. The name is the age; the oldest is 1. */
const entries = (total: number) => Array.from({ length: total }, (_, i) => total - i);

const totals = fc.integer({ min: 0, max: 300 });
const sizes = fc.integer({ min: 1, max: 30 });

const numberedOf = (pages: readonly ListPage<number>[]) =>
	new Map(pages.slice(1).map(({ number, items }) => [number, items]));

test.each([
	[0, 10, [[]]],
	[3, 10, [[3, 2, 1]]],
	[19, 10, [entries(19)]],
	[
		5,
		2,
		[
			[5, 4, 3],
			[2, 1],
		],
	],
	[
		6,
		2,
		[
			[6, 5],
			[4, 3],
			[2, 1],
		],
	],
	[
		7,
		2,
		[
			[7, 6, 5],
			[4, 3],
			[2, 1],
		],
	],
	[3, 1, [[3], [2], [1]]],
])('%i entries, %i a page', (total, size, pages) => {
	expect(paginate(entries(total), size).map(({ items }) => items)).toEqual(pages);
});

test('every entry is on exactly one page, in order', () => {
	fc.assert(
		fc.property(totals, sizes, (total, size) => {
			expect(paginate(entries(total), size).flatMap(({ items }) => items)).toEqual(entries(total));
		}),
	);
});

test('a numbered page never changes when entries are added at the front', () => {
	fc.assert(
		fc.property(totals, sizes, fc.integer({ min: 1, max: 100 }), (total, size, added) => {
			const before = numberedOf(paginate(entries(total), size));
			const after = numberedOf(paginate(entries(total + added), size));
			for (const [number, items] of before) expect(after.get(number)).toEqual(items);
		}),
	);
});

test('a numbered page is full; the front page holds one page and less than two', () => {
	fc.assert(
		fc.property(totals, sizes, (total, size) => {
			const [front, ...numbered] = paginate(entries(total), size);
			expect(numbered.filter(({ items }) => items.length !== size)).toEqual([]);
			expect(front.items.length).toBeLessThan(2 * size);
			expect(front.items.length).toBeGreaterThanOrEqual(Math.min(size, total));
		}),
	);
});

test('links lead from the front to page 1 and back again', () => {
	fc.assert(
		fc.property(totals, sizes, (total, size) => {
			const pages = paginate(entries(total), size);
			const [front] = pages;
			expect(front).toMatchObject({ number: undefined, newer: undefined });
			expect(pages.map(({ older }) => older)).toEqual([
				...pages.slice(1).map(({ number }) => number),
				undefined,
			]);
			expect(pages.slice(1).map(({ newer }) => newer)).toEqual(
				pages.slice(0, -1).map(({ number }) => number),
			);
			expect(pages.at(-1)?.number).toBe(pages.length > 1 ? 1 : undefined);
			for (const page of pages) expect(page).toMatchObject({ pages: pages.length - 1, total });
		}),
	);
});

test.each([0, -1, 1.5, Number.NaN])('%d is no page size', (size) => {
	expect(() => paginate([1], size)).toThrow(RangeError);
});
