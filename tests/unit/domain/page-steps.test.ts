import fc from 'fast-check';
import { expect, test } from 'vitest';
import { farPages, nearPages } from '../../../src/domain/page-steps.ts';

/** The links as they stand on the page: 20 … 7 6 5 … 1. */
const near = (current: number | undefined, pages: number) =>
	nearPages(current, pages)
		.map((page) => page ?? '…')
		.join(' ');

test.each([
	[undefined, 1, '1'],
	[2, 3, '3 2 1'],
	[undefined, 10, '10 9 8 7 6 5 4 3 2 1'],
	[undefined, 20, '20 19 18 … 1'],
	[20, 20, '20 19 18 … 1'],
	[6, 20, '20 … 7 6 5 … 1'],
	[1, 20, '20 … 3 2 1'],
	// One page in a gap takes the room of its mark.
	[4, 20, '20 … 5 4 3 2 1'],
	[17, 20, '20 19 18 17 16 … 1'],
])('below page %s of %d stand %s', (current, pages, links) => {
	expect(near(current, pages)).toBe(links);
});

const groups = (current: number | undefined, pages: number) =>
	farPages(current, pages).map(({ label, pages: [first, ...rest] }) => [label, first, rest.at(-1)]);

test('a list of up to ten pages needs no fold, one of up to sixty has every page in it', () => {
	expect(farPages(3, 10)).toEqual([]);
	expect(groups(3, 11)).toEqual([['', 11, 1]]);
	expect(farPages(undefined, 60).flatMap(({ pages }) => pages)).toHaveLength(60);
});

test('a very long list goes by hundreds, tens and single pages around the current one', () => {
	expect(groups(347, 520)).toEqual([
		['每一百页', 500, 1],
		['第 300–399 页，每十页', 390, 300],
		['这十页', 349, 340],
	]);
	expect(groups(undefined, 75)).toEqual([
		['第 1–75 页，每十页', 70, 1],
		['这十页', 75, 70],
	]);
});

const links = (current: number | undefined, pages: number) => [
	...nearPages(current, pages).filter((page) => page !== undefined),
	...farPages(current, pages).flatMap((group) => group.pages),
];

test('links lead to pages that exist', () => {
	const lists = fc
		.integer({ min: 1, max: 3000 })
		.chain((pages) => fc.tuple(fc.constant(pages), fc.integer({ min: 1, max: pages })));
	fc.assert(
		fc.property(lists, ([pages, current]) => {
			const found = links(current, pages);
			expect(found.filter((page) => page < 1 || page > pages)).toEqual([]);
			expect(found).toContain(current);
		}),
	);
});

test.each([11, 60, 61, 99, 100, 101, 347, 1234])(
	'in a list of %d pages any page is three links away',
	(pages) => {
		for (const start of [undefined, 1, Math.ceil(pages / 2), pages]) {
			let reached = new Set<number | undefined>([start]);
			for (let i = 0; i < 3; i++)
				reached = new Set([...reached, ...[...reached].flatMap((page) => links(page, pages))]);
			expect(reached.size - (start === undefined ? 1 : 0)).toBe(pages);
		}
	},
);

test('the links of a page do not grow with the site', () => {
	expect(links(3456, 5000).length).toBeLessThan(90);
	expect(links(346, 500).length).toBeLessThan(40);
});
