import { expect, test } from 'vitest';
import {
	archiveYears,
	categories,
	districts,
	listingDistricts,
	listingTypes,
	PROPERTY_TYPE_CODES,
	topics,
} from '../../../../src/view/listing/facets.ts';
import { catalog } from '../../world.ts';

test('districts with listings on offer stand in the order of their codes, leased ones not counted', () => {
	expect(listingDistricts(catalog)).toEqual([
		{ text: '闵行', href: '/listings/district/minhang/', count: 1 },
		{ text: '嘉定', href: '/listings/district/jiading/', count: 1 },
		{ text: '松江', href: '/listings/district/songjiang/', count: 3 },
		{ text: '奉贤', href: '/listings/district/fengxian/', count: 1 },
	]);
});

test('types with listings on offer stand in the order of the trade', () => {
	expect(listingTypes(catalog)).toEqual([
		{ text: '厂房', href: '/listings/type/factory/', count: 4 },
		{ text: '标准厂房', href: '/listings/type/standard-factory/', count: 1 },
		{ text: '高标仓', href: '/listings/type/high-bay-warehouse/', count: 1 },
	]);
});

test('every property type has its code', () => {
	expect(PROPERTY_TYPE_CODES).toContain('factory');
	expect(new Set(PROPERTY_TYPE_CODES).size).toBe(10);
});

test('categories stand in the order of the owner, those without articles left out', () => {
	const found = categories(catalog);
	expect(found.map(({ text, href }) => [text, href])).toEqual([
		['动态', '/news/category/news/'],
		['通知', '/news/category/notices/'],
	]);
	expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(catalog.articles.length);
});

test('a topic counts the articles and the listings that name it; one that nobody names is left out', () => {
	const found = topics(catalog);
	expect(found.map(({ text }) => text)).not.toContain('没有文章的主题');
	for (const { text, count } of found) {
		const articles = catalog.articles.filter((each) => each.topics.some(({ name }) => name === text));
		const listings = catalog.listingsBy.onOffer.filter((each) =>
			each.industriesAllowed.some(({ name }) => name === text),
		);
		expect(count, text).toBe(articles.length + listings.length);
	}
});

test('all 23 districts are there, with articles, listings and parks counted', () => {
	const found = districts(catalog);
	expect(found).toHaveLength(23);
	expect(found.find(({ text }) => text === '嘉定区')).toMatchObject({
		href: '/districts/jiading/',
		count: 14,
	});
	expect(found.find(({ text }) => text === '崇明区')).toMatchObject({
		href: '/districts/chongming/',
		count: 0,
	});
});

test('the archive stands newest first, with every article in its month once', () => {
	const years = archiveYears(catalog);
	expect(years.map(({ year }) => year)).toEqual(['2026年', '2025年', '2024年', '旧闻']);
	expect(years.at(-1)?.months).toMatchObject([{ text: '年份不详', href: '/archive/undated/', count: 1 }]);
	expect(years[0]?.months[0]).toMatchObject({ text: '11月', href: '/archive/2026/11/' });
	const months = years.flatMap((year) => year.months);
	expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(catalog.articles.length);
	const paths = months.map(({ href }) => href).filter((href) => href !== '/archive/undated/');
	expect(paths).toEqual(paths.toSorted().toReversed());
});
