import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	isFavourite,
	MAX_FAVOURITES,
	MAX_SEEN,
	readShortlist,
	type Shortlist,
	withFavourites,
	withoutFavourite,
	withSeen,
} from '../../../../src/domain/listing/shortlist.ts';

const EMPTY: Shortlist = { favourites: [], seen: [] };
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `sj-${i}`);

const id = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,4})?$/);
const list = fc.record({
	favourites: fc.uniqueArray(id, { maxLength: MAX_FAVOURITES }),
	seen: fc.uniqueArray(id, { maxLength: MAX_SEEN }),
});

test.each([
	['nothing', null],
	['an empty text', ''],
	['no JSON', '{favourites'],
	['a number', '5'],
	['null', 'null'],
	['an array', '[1]'],
	['a text in place of the list', '{"favourites":"sj-0001","seen":{"0":"sj-0001"}}'],
	['what cannot be an id', '{"favourites":["<b>",1,null,"../x","A","javascript:alert(1)"],"seen":[[],{}]}'],
	['a prototype', '{"__proto__":{"favourites":["sj-0001"]}}'],
])('%s in the store is an empty list', (_name, text) => {
	expect(readShortlist(text)).toEqual(EMPTY);
});

test('a stored list is read without what is broken, double or too much', () => {
	const favourites = ['sj-0001', 'sj-0001', '<i>', ...numbered(40)];
	const read = readShortlist(JSON.stringify({ favourites, seen: numbered(40), other: 1 }));
	expect(read.favourites).toEqual(['sj-0001', ...numbered(MAX_FAVOURITES - 1)]);
	expect(read.seen).toEqual(numbered(MAX_SEEN));
});

test('any list survives being stored', () => {
	fc.assert(
		fc.property(list, (each) => {
			expect(readShortlist(JSON.stringify(each))).toEqual(each);
		}),
	);
});

test('any text is read without an exception', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
			const { favourites, seen } = readShortlist(text);
			expect(favourites.length).toBeLessThanOrEqual(MAX_FAVOURITES);
			expect(seen.length).toBeLessThanOrEqual(MAX_SEEN);
		}),
	);
});

test('the latest favourites stand first, in the order of the link they came with', () => {
	const {
		list: merged,
		added,
		refused,
	} = withFavourites({ ...EMPTY, favourites: ['a', 'b'] }, ['c', 'a', 'd']);
	expect(merged.favourites).toEqual(['c', 'd', 'a', 'b']);
	expect(added).toEqual(['c', 'd']);
	expect(refused).toEqual([]);
});

test('a full list takes no more, says which, and loses nothing', () => {
	const full = { ...EMPTY, favourites: numbered(MAX_FAVOURITES - 1) };
	const { list: merged, added, refused } = withFavourites(full, ['x', 'y', 'sj-3']);
	expect(added).toEqual(['x']);
	expect(refused).toEqual(['y']);
	expect(merged.favourites).toEqual(['x', ...full.favourites]);
});

test('merging keeps every old favourite, repeats none and can be repeated', () => {
	fc.assert(
		fc.property(list, fc.array(fc.oneof(id, fc.string())), (before, ids) => {
			const { list: after, added, refused } = withFavourites(before, ids);
			expect(after.favourites.slice(added.length)).toEqual(before.favourites);
			expect(new Set(after.favourites).size).toBe(after.favourites.length);
			expect(after.favourites.length).toBeLessThanOrEqual(MAX_FAVOURITES);
			expect(refused.length === 0 || after.favourites.length === MAX_FAVOURITES).toBe(true);
			expect(withFavourites(after, added).list).toEqual(after);
			expect(after.seen).toEqual(before.seen);
		}),
	);
});

test('what is taken off is gone, and the rest keeps its order', () => {
	fc.assert(
		fc.property(list, id, (before, gone) => {
			const after = withoutFavourite(before, gone);
			expect(isFavourite(after, gone)).toBe(false);
			expect(after.favourites).toEqual(before.favourites.filter((each) => each !== gone));
		}),
	);
});

test('a visit comes to the front once, and the longest ago falls out', () => {
	const many = numbered(MAX_SEEN + 3).reduce(withSeen, EMPTY);
	expect(many.seen).toHaveLength(MAX_SEEN);
	expect(many.seen[0]).toBe(`sj-${MAX_SEEN + 2}`);
	const again = withSeen(many, 'sj-5');
	expect(again.seen[0]).toBe('sj-5');
	expect(again.seen).toHaveLength(MAX_SEEN);
	expect(new Set(again.seen).size).toBe(MAX_SEEN);
});
