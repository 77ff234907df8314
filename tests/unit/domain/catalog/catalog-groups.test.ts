import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { type Article, articleSchema } from '../../../../src/domain/article/article.ts';
import { ownDate } from '../../../../src/domain/article/article-date.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { groupArticles, groupListings } from '../../../../src/domain/catalog/catalog-groups.ts';
import { isListed, type Listing, listingSchema } from '../../../../src/domain/listing/listing.ts';
import type { ImageFile } from '../../../../src/domain/schema/picture.ts';

const term = (slug: string) => ({ slug, name: slug, aliases: [], description: '' });
const topic = (slug: string) => ({ ...term(slug), isIndustry: true });

function article(
	id: string,
	category: string,
	changes: Record<string, unknown> = {},
	topics: readonly string[] = [],
): Article {
	const { draft: _, ...data } = articleSchema(z.custom<ImageFile>()).parse({
		title: '一篇测试文章',
		publishDate: '2026-06-01',
		kind: '原创',
		category,
		...changes,
	});
	return {
		...data,
		id,
		own: ownDate(data),
		file: `articles/${id}.md`,
		text: '',
		category: term(category),
		topics: topics.map(topic),
	};
}

function listing(
	id: string,
	changes: Record<string, unknown> = {},
	industries: readonly string[] = [],
): Listing {
	const {
		draft: _,
		park: __,
		...data
	} = listingSchema(z.custom<ImageFile>()).parse({
		title: '松江标准厂房出租',
		summary: '只用于自动测试的房源，公司、园区和电话都是虚构的，不能出租。',
		dealType: '出租',
		propertyType: '标准厂房',
		status: '可租售',
		verified: '未核验',
		publishDate: '2026-01-01',
		updatedDate: '2026-01-01',
		district: '松江',
		totalArea: 3000,
		availableArea: 3000,
		rent: { value: 1 },
		fireClass: '丙二',
		ownership: '业主自有',
		landUse: '工业用地',
		...changes,
	});
	return {
		...data,
		id,
		file: `listings/${id}.md`,
		text: '',
		park: undefined,
		industriesAllowed: industries.map(topic),
		industriesBanned: [],
	};
}

/** Group name → ids. */
const idsIn = (groups: ReadonlyMap<string, readonly { id: string }[]>) =>
	Object.fromEntries([...groups].map(([key, list]) => [key, list.map(({ id }) => id)]));

describe('articles', () => {
	const groups = groupArticles([
		article('e', 'news', { publishDate: '2026-06-02', district: ['松江', '闵行'] }, ['robots', 'bio']),
		article('d', 'policy', { publishDate: '2026-06-01', policy: { issuer: ['闵行区科委'] } }, ['bio']),
		article('c', 'news', { publishDate: '2026-05-31', parks: ['p', 'q'] }),
		article('b', 'policy', { publishDate: '2026-05-01', district: ['闵行'] }),
		article('a', 'news', { publishDate: '2025-05-01', parks: ['q'] }),
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
	expect(isListed(listing('a', changes), day('2026-04-01'))).toBe(expected);
});

describe('listings', () => {
	const TODAY = day('2026-04-01');
	const groups = groupListings(
		[
			listing('a', {}, ['bio', 'robots']),
			listing('leased', { status: '已租售' }, ['bio']),
			listing('withdrawn', { status: '已下架' }),
			listing('b', { district: '闵行', propertyType: '仓库', status: '洽谈中' }, ['bio']),
			listing('c', { status: '即将推出' }),
			listing('stale', { publishDate: '2025-12-01', updatedDate: '2025-12-01' }),
			listing('over', { expireDate: '2026-03-31' }),
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
