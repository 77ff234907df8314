import fc from 'fast-check';
import { expect, test } from 'vitest';
import { farPages, nearPages } from '../../../src/domain/page-steps.ts';

/** The links as they stand on the page: 20 19 18 … 1. */
const near = (newest: number) =>
	nearPages(newest)
		.map((page) => page ?? '…')
		.join(' ');

test.each([
	[1, '1'],
	[3, '3 2 1'],
	[10, '10 9 8 7 6 5 4 3 2 1'],
	[11, '11 10 9 … 1'],
	[20, '20 19 18 … 1'],
])('below page %d stand %s', (newest, pages) => {
	expect(near(newest)).toBe(pages);
});

const groups = (newest: number) =>
	farPages(newest).map(({ label, pages: [first, ...rest] }) => [label, first, rest.at(-1)]);

test('up to ten pages need no fold, up to sixty are all in it', () => {
	expect(farPages(10)).toEqual([]);
	expect(groups(11)).toEqual([['', 11, 1]]);
	expect(farPages(60).flatMap(({ pages }) => pages)).toHaveLength(60);
});

test('a very long list goes by hundreds, tens and single pages', () => {
	expect(groups(547)).toEqual([
		['每一百页', 500, 1],
		['每十页', 540, 450],
		['这十页', 547, 538],
	]);
	expect(groups(75)).toEqual([
		['每十页', 70, 10],
		['这十页', 75, 66],
	]);
});

const links = (newest: number) => [
	...nearPages(newest).filter((page) => page !== undefined),
	...farPages(newest).flatMap((group) => group.pages),
];

test('a page links to itself and to older pages, never to one that comes later', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 3000 }), (newest) => {
			const found = links(newest);
			expect(found.filter((page) => page < 1 || page > newest)).toEqual([]);
			expect(found).toContain(newest);
		}),
	);
});

test.each([11, 60, 61, 99, 100, 101, 347, 1234])(
	'from page %d any older page is three links away',
	(newest) => {
		let reached = new Set([newest]);
		for (let i = 0; i < 3; i++) reached = new Set([...reached, ...[...reached].flatMap(links)]);
		expect(reached.size).toBe(newest);
	},
);

test('the links of a page do not grow with the site', () => {
	expect(links(3456).length).toBeLessThan(90);
	expect(links(346).length).toBeLessThan(40);
});
