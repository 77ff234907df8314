import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionOf } from '../../../../src/domain/explorer/fit.ts';
import { changesSince, lastSearch, readLastSearch } from '../../../../src/domain/explorer/last-search.ts';
import { explore } from '../../../../src/domain/explorer/listing-filter.ts';
import type { ListingRow } from '../../../../src/domain/explorer/rows/listing-row.ts';
import { sinceWords } from '../../../../src/view/explorer/since-words.ts';
import { anyRow, row, TODAY, wantedOf } from '../listing/listing-world.ts';

const QUERY = 'height=6';
const hitsOf = (rows: readonly ListingRow[]) => explore(rows, questionOf(wantedOf(QUERY), TODAY), 'fit').hits;
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();

/** The changes that a device sees between two builds of the site. */
function changes(before: readonly ListingRow[], after: readonly ListingRow[]) {
	const kept = JSON.stringify(lastSearch(QUERY, '层高 ≥ 6 m', hitsOf(before)));
	const read = readLastSearch(kept);
	if (read === undefined) throw new Error('the search was not kept');
	return changesSince(read, hitsOf(after), new Set(after.map(({ id }) => id)));
}

test('a visitor is told what is new, cheaper and gone', () => {
	const before = [
		row({ id: 'a', clearHeight: 8, rent: 1.2 }),
		row({ id: 'b', clearHeight: 8, rent: 1 }),
		row({ id: 'c', clearHeight: 8 }),
	];
	const after = [
		row({ id: 'a', clearHeight: 8, rent: 1.1 }),
		row({ id: 'b', clearHeight: 8, rent: 1.3 }),
		row({ id: 'd', clearHeight: 9 }),
		row({ id: 'e', clearHeight: 4 }),
	];
	const found = changes(before, after);
	expect(idsOf(found.fresh)).toEqual(['d']);
	expect(found.cheaper.map(({ row: { id } }) => id)).toEqual(['a']);
	expect(idsOf(found.gone)).toEqual(['c']);
	expect(sinceWords(found)).toBe('上次以后新出 1 套，降价 1 套，已租出或下架 1 套');
});

test('the changes are the difference of two builds', () => {
	const rows = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 12 });
	fc.assert(
		fc.property(rows, rows, (before, after) => {
			const { fresh, cheaper, gone } = changes(before, after);
			const [then, now] = [
				idsOf(hitsOf(before).map(({ row: r }) => r)),
				idsOf(hitsOf(after).map(({ row: r }) => r)),
			];
			const onOffer = new Set(after.map(({ id }) => id));
			expect(idsOf(fresh)).toEqual(now.filter((id) => !then.includes(id)));
			expect(idsOf(gone)).toEqual(then.filter((id) => !onOffer.has(id)));
			for (const { row: each } of cheaper) expect(then.includes(each.id) && now.includes(each.id)).toBe(true);
		}),
	);
	expect(sinceWords(changes([], []))).toBe('');
});

test.each([null, '', '{}', '[]', 'null', '{"query":1}', '{"query":"","words":"","seen":{}}', '{"query"'])(
	'anything else on the device is no search: %s',
	(text) => expect(readLastSearch(text)).toBeUndefined(),
);

test('broken entries are left out', () => {
	const seen = [{ id: 'a', title: 'A', rent: 1, salePrice: null }, { id: 3 }, null, 'x'];
	expect(readLastSearch(JSON.stringify({ query: 'q', words: 'w', seen }))?.seen).toHaveLength(1);
});
