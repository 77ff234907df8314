import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { groupArticles, groupListings } from '../../../../src/domain/catalog/catalog-groups.ts';
import { isListed } from '../../../../src/domain/listing/listing.ts';
import { madeArticle, madeListing, madeTopic } from '../../made-entry.ts';

/** Group name → ids. */
const idsIn = (groups: ReadonlyMap<string, readonly { id: string }[]>) =>
	Object.fromEntries([...groups].map(([key, list]) => [key, list.map(({ id }) => id)]));

describe('articles', () => {
	const groups = groupArticles([
		madeArticle('e', 'news', { publishDate: '2026-06-02', district: ['松江', '闵行'] }, [
			madeTopic('robots'),
			madeTopic('bio'),
		]),
		madeArticle('d', 'policy', { publishDate: '2026-06-01', policy: { issuer: ['闵行区科委'] } }, [
			madeTopic('bio'),
		]),
		madeArticle('c', 'news', { publishDate: '2026-05-31', parks: ['p', 'q'] }),
		madeArticle('b', 'policy', { publishDate: '2026-05-01', district: ['闵行'] }),
		madeArticle('a', 'news', { publishDate: '2025-05-01', parks: ['q'] }),
	]);

	test.each([
		['category', { news: ['e', 'c', 'a'], policy: ['d', 'b'] }],
		['topic', { robots: ['e'], bio: ['e', 'd'] }],
		['district', { songjiang: ['e'], minhang: ['e', 'b'] }],
		['park', { p: ['c'], q: ['c', 'a'] }],
		['month', { '2026-06': ['e', 'd'], '2026-05': ['c', 'b'], '2025-05': ['a'] }],
	] as const)('are kept newest first by %s', (key, expected) => {
		expect(idsIn(groups[key])).toEqual(expected);
	});

	test('a series has its parts oldest first', () => {
		const series = { slug: 's', name: '专题', aliases: [], description: '' };
		const parts = ['c', 'b', 'a'].map((id) => ({ ...madeArticle(id, 'news'), series }));
		expect(idsIn(groupArticles([...parts, madeArticle('other', 'news')]).series)).toEqual({
			s: ['a', 'b', 'c'],
		});
	});

	test.each([
		['e', undefined, 'c'],
		['c', 'e', 'a'],
		['a', 'c', undefined],
		['d', undefined, 'b'],
		['b', 'd', undefined],
	])('%s has in its category the newer %s and the older %s', (id, newer, older) => {
		const neighbours = groups.neighbours.get(id);
		expect([neighbours?.newer?.id, neighbours?.older?.id]).toEqual([newer, older]);
	});

	test('with a policy block are the policies', () => {
		expect(groups.policies.map(({ id }) => id)).toEqual(['d']);
	});

	test('are found by id', () => {
		expect([...groups.id.keys()]).toEqual(['e', 'd', 'c', 'b', 'a']);
	});
});

test.each([
	['the last day of its time', { expireDate: '2026-04-01' }, true],
	['the day after', { expireDate: '2026-03-31' }, false],
	['a check 120 days ago', { publishDate: '2025-12-02', updatedDate: '2025-12-02' }, true],
	['a check 121 days ago', { publishDate: '2025-12-01', updatedDate: '2025-12-01' }, false],
])('on %s a listing is listed: %j %s', (_, changes, expected) => {
	expect(isListed(madeListing('a', changes), day('2026-04-01'))).toBe(expected);
});

describe('listings', () => {
	const TODAY = day('2026-04-01');
	const groups = groupListings(
		[
			madeListing('a', {}, ['bio', 'robots']),
			madeListing('leased', { status: '已租售' }, ['bio']),
			madeListing('withdrawn', { status: '已下架' }),
			madeListing('b', { district: '闵行', propertyType: '仓库', status: '洽谈中' }, ['bio']),
			madeListing('c', { status: '即将推出' }),
			madeListing('stale', { publishDate: '2025-12-01', updatedDate: '2025-12-01' }),
			madeListing('over', { expireDate: '2026-03-31' }),
		],
		TODAY,
	);

	test.each([
		['district', { songjiang: ['a', 'c'], minhang: ['b'] }],
		['type', { 'standard-factory': ['a', 'c'], warehouse: ['b'] }],
		['industry', { bio: ['a', 'b'], robots: ['a'] }],
		['park', {}],
	] as const)('leased, withdrawn, stale or past their end are in no group by %s', (key, expected) => {
		expect(idsIn(groups[key])).toEqual(expected);
	});

	test('leased, withdrawn, stale or past their end are not on offer, but are found by id', () => {
		expect(groups.onOffer.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		expect([...groups.id.keys()]).toEqual(['a', 'leased', 'withdrawn', 'b', 'c', 'stale', 'over']);
	});
});
