import { expect, test } from 'vitest';
import { orderPages, shardOf } from '../../../src/domain/search-order.ts';

/** Pages named by their order, with the first position of each term. */
const order = (...pages: number[][]) =>
	orderPages(pages.map((first, i) => ({ id: `p${i}`, first }))).map(({ id }) => id);

test.each([
	['title, lead, rest', [[400], [150], [3]], ['p2', 'p1', 'p0']],
	['equals stay newest first', [[3], [99], [0]], ['p0', 'p1', 'p2']],
	['position 100 is no longer the title', [[100], [99]], ['p1', 'p0']],
	['position 250 is no longer the lead', [[250], [249]], ['p1', 'p0']],
	[
		'every term counts, not the best one',
		[
			[3, 400],
			[3, 150],
			[3, 5],
		],
		['p2', 'p1', 'p0'],
	],
	['no pages', [], []],
])('%s', (_, pages, expected) => {
	expect(order(...pages)).toEqual(expected);
});

test('the list given stays as it was', () => {
	const pages = [
		{ id: 'a', first: [400] },
		{ id: 'b', first: [1] },
	];
	orderPages(pages);
	expect(pages.map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([0, 1, 2, 7, 20])('a score names shard %i, whatever the rank in it', (shard) => {
	const weight = 1e-6;
	const ranks = [1, 2, 3, 10, 4567, 99_999, 999_999];
	expect(ranks.map((rank) => shardOf(rank * weight ** shard, weight))).toEqual(ranks.map(() => shard));
});
