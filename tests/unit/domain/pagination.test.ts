import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ListPage, type NamedPage, pagesByYear, paginate } from '../../../src/domain/pagination.ts';

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

describe('a list cut by years', () => {
	/** Years of entries, newest first, with places as the entries themselves. */
	const yearly = fc.array(fc.integer({ min: 2015, max: 2026 }), { maxLength: 200 }).map((years) => {
		const sorted = years.toSorted((a, b) => b - a);
		return sorted.map((year, i) => ({ year, id: sorted.length - i }));
	});
	type Entry = { year: number; id: number };
	const cut = (list: readonly Entry[], size: number) => pagesByYear(list, size, ({ year }) => String(year));
	const byName = (pages: readonly NamedPage<Entry>[]) => new Map(pages.map((page) => [page.name, page]));

	test('has every entry on one page, in order, and no page of two years but the front page', () => {
		fc.assert(
			fc.property(yearly, sizes, (list, size) => {
				const [front, ...rest] = cut(list, size);
				expect([front, ...rest].flatMap(({ items }) => items)).toHaveLength(list.length);
				expect(new Set([front, ...rest].flatMap(({ items }) => items)).size).toBe(list.length);
				for (const { year, items } of rest)
					expect(new Set(items.map((item) => String(item.year)))).toEqual(new Set([year]));
			}),
		);
	});

	test('has at least a page and fewer than three on the front page, where there are that many', () => {
		fc.assert(
			fc.property(yearly, sizes, (list, size) => {
				const [front, ...rest] = cut(list, size);
				expect(front.items.length).toBeGreaterThanOrEqual(Math.min(size, list.length));
				expect(front.items.length).toBeLessThan(3 * size);
				for (const { items } of rest) expect(items.length).toBeLessThan(2 * size);
			}),
		);
	});

	test('has only a front page while it is short', () => {
		fc.assert(
			fc.property(yearly, sizes, (list, size) => {
				const { length } = cut(list, size);
				if (list.length < 2 * size) expect(length).toBe(1);
				if (list.length >= 3 * size) expect(length).toBeGreaterThan(1);
			}),
		);
	});

	test('leads from the front page to every page and back', () => {
		fc.assert(
			fc.property(yearly, sizes, (list, size) => {
				const pages = cut(list, size);
				expect(pages.map(({ older }) => older)).toEqual([
					...pages.slice(1).map(({ name }) => name),
					undefined,
				]);
				expect(pages.slice(1).map(({ newer }) => newer)).toEqual(pages.slice(0, -1).map(({ name }) => name));
				expect(byName(pages).size).toBe(pages.length);
			}),
		);
	});

	test('keeps every page of other years when an entry of long ago arrives', () => {
		fc.assert(
			fc.property(yearly, sizes, fc.integer({ min: 2015, max: 2026 }), (list, size, year) => {
				const place = list.findIndex((entry) => entry.year <= year);
				const at =
					place < 0 ? list.length : place + Math.floor(list.filter((e) => e.year === year).length / 2);
				const before = byName(cut(list, size));
				const after = byName(cut(list.toSpliced(at, 0, { year, id: 999 }), size));
				for (const [name, page] of before)
					if (name !== undefined && page.year !== String(year) && after.has(name))
						expect(after.get(name)?.items).toEqual(page.items);
			}),
		);
	});
});
