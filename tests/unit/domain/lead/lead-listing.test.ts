import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	askedListings,
	listingLines,
	listingsField,
	MOST_LISTINGS,
	readListings,
} from '../../../../src/domain/lead/lead-listing.ts';

test.each<[string, string[], string[], number]>([
	['?listings=sj-0001,qp-0002', ['sj-0001', 'qp-0002'], [], 0],
	['?a=1&listings=sj-0001%2Cqp-0002', ['sj-0001', 'qp-0002'], [], 0],
	['?listings=sj-0001，sj-0001', ['sj-0001'], [], 0],
	['?listings=,,', [], [], 0],
	['', [], [], 0],
	['?listings=../x,SJ-1,sj-0001', ['sj-0001'], ['../x', 'SJ-1'], 0],
	[
		`?listings=${Array.from({ length: 13 }, (_, i) => `a-${i}`).join(',')}`,
		Array.from({ length: 10 }, (_, i) => `a-${i}`),
		[],
		3,
	],
])('the link %s asks about %j', (query, ids, strange, more) => {
	expect(askedListings(query)).toEqual({ ids, strange, more });
});

test('what a form sends of its listings is what it shows', () => {
	const title = fc.option(fc.stringMatching(/^[a-z|，㎡0-9]([a-z|，㎡ 0-9]{0,30}[㎡0-9])?$/), {
		nil: undefined,
	});
	const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}-[0-9]{1,4}$/), { maxLength: MOST_LISTINGS });
	fc.assert(
		fc.property(ids, fc.infiniteStream(title), (names, titles) => {
			const listings = names.map((id) => {
				const text = titles.next().value?.replaceAll(/\s+/g, ' ');
				return text === undefined ? { id } : { id, title: text };
			});
			expect(readListings(listingsField(listings))).toEqual(listings);
			expect(readListings(listings)).toEqual(listings);
		}),
	);
});

test('no title can pass for another listing', () => {
	const lines = listingLines(readListings([{ id: 'a', title: '甲\n2 乙（b）' }, { id: 'c' }]));
	expect(lines.split('\n')).toEqual(['1 甲 2 乙（b）（a）', '2 c']);
});
