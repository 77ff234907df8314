import { describe, expect, test } from 'vitest';
import { explore } from '../../../../../src/domain/explorer/listing-filter.ts';
import { questionOf } from '../../../../../src/domain/explorer/fit.ts';
import { rowOfListing, vocabularyOf } from '../../../../../src/domain/explorer/rows/row-of-listing.ts';
import { readAddress } from '../../../../../src/domain/explorer/wanted-address.ts';
import { lexiconOf } from '../../../../../src/domain/search/meaning/lexicon.ts';
import { searchRequest } from '../../../../../src/domain/search/meaning/search-request.ts';
import { understand } from '../../../../../src/domain/search/meaning/understanding.ts';
import { parseQuery } from '../../../../../src/domain/search/search-query.ts';
import { suggestionEntries } from '../../../../../src/view/search/suggestions.ts';
import { aroundCatalog } from '../../../around-world.ts';
import { catalog as shanghai } from '../../../world.ts';

const catalog = await aroundCatalog();
const LEXICON = lexiconOf(suggestionEntries(catalog));
const read = (query: string) => understand(parseQuery(query), LEXICON);
const placesOf = (query: string) =>
	read(query).ask.flatMap(([name, value]) => (['district', 'town'].includes(name) ? [value] : []));

const { onOffer } = catalog.listingsBy;
const names = vocabularyOf(onOffer, catalog.taxonomy.topics);
/** Slugs of the districts of the listings that fit. */
function districtsFor(query: string): string[] {
	const ask = read(query).ask.map(([name, value]) => [name, value]);
	const { wanted, order } = readAddress(new URLSearchParams(ask), names);
	const { hits } = explore(
		onOffer.map((each) => rowOfListing(each)),
		questionOf(wanted, '2026-11-23'),
		order,
	);
	return [...new Set(hits.map(({ row }) => row.district))].toSorted();
}

describe('a place around Shanghai is understood', () => {
	test.each([
		['昆山厂房', ['kunshan']],
		['太仓 仓库', ['taicang']],
		['平湖', ['pinghu']],
		['平湖市仓库', ['pinghu']],
		['苏州昆山厂房', ['kunshan']],
		['苏州 昆山', ['kunshan']],
		['江苏太仓', ['taicang']],
		['江苏省苏州市昆山市厂房', ['kunshan']],
		['浙江平湖', ['pinghu']],
		['昆山张浦', ['kunshan', 'kunshan/张浦镇']],
		['花桥镇厂房', ['kunshan']],
		['上海松江', ['songjiang']],
		['上海市松江区厂房', ['songjiang']],
		['苏州厂房', ['suzhou']],
		['江苏苏州厂房', ['suzhou']],
		['浙江 仓库', ['zhejiang']],
		['上海厂房', ['shanghai']],
		['苏州、松江厂房', ['suzhou', 'songjiang']],
		['kunshan changfang', ['kunshan']],
	])('%s asks for %j', (query, places) => {
		expect(placesOf(query)).toEqual(places);
	});

	test.each([
		'昆山路厂房',
		'太仓路',
		'平湖路仓库',
		'嘉兴路街道办事处',
		'江苏路',
		'苏州河',
		'苏州大学',
		'上海电气',
		'上海市人民政府',
		'嘉兴南路',
		'昆山大道',
		'太仓公路',
	])('%s names a street, a river or a name, not the city', (query) => {
		const around = ['kunshan', 'taicang', 'pinghu', 'suzhou', 'jiaxing', 'jiangsu', 'zhejiang', 'shanghai'];
		expect(placesOf(query).filter((place) => around.includes(place))).toEqual([]);
	});
});

describe('the listings of', () => {
	test.each([
		['苏州厂房', ['kunshan', 'taicang']],
		['苏州市房源', ['kunshan', 'taicang']],
		['江苏', ['kunshan', 'taicang']],
		['嘉兴', ['pinghu']],
		['浙江仓库', ['pinghu']],
		['上海厂房', ['fengxian', 'minhang', 'songjiang']],
		['上海', ['fengxian', 'jiading', 'minhang', 'songjiang']],
		['厂房', ['fengxian', 'kunshan', 'minhang', 'songjiang', 'taicang']],
	])('%s lie in %j', (query, districts) => {
		expect(districtsFor(query)).toEqual(districts);
	});
});

describe('the texts for', () => {
	const requestOf = (query: string) => searchRequest(parseQuery(query), read(query));
	test('Shanghai need not say so, and leave out listings and parks elsewhere', () => {
		expect(requestOf('上海厂房')).toMatchObject({
			parts: [expect.arrayContaining(['厂房'])],
			elsewhere: expect.arrayContaining(['平湖市', '昆山市', '太仓市']),
		});
		expect(requestOf('松江厂房').elsewhere).toBeUndefined();
	});
	test('昆山 or 苏州 are not those of a listing in 小昆山, and 嘉兴 not those in 嘉兴路', () => {
		expect(requestOf('昆山厂房').elsewhere).toEqual(['松江区']);
		expect(requestOf('苏州厂房').elsewhere).toEqual(['松江区']);
		expect(requestOf('嘉兴仓库').elsewhere).toEqual(['虹口区']);
		expect(requestOf('小昆山厂房').elsewhere).toBeUndefined();
	});
	test('a city name it or one of its places', () => {
		const [city] = requestOf('苏州厂房').parts;
		expect(city?.toSorted()).toEqual(['太仓', '昆山', '苏州'].toSorted());
	});
	test('unwanted Shanghai are those that say so', () => {
		expect(requestOf('厂房 -上海')).toMatchObject({ excluded: [['上海']] });
	});
});

test('a site about Shanghai alone knows no other places, and 上海 asks for nothing', () => {
	const lexicon = lexiconOf(suggestionEntries(shanghai));
	const ask = (query: string) => understand(parseQuery(query), lexicon).ask;
	expect(ask('上海厂房')).toEqual(ask('厂房'));
	expect(ask('苏州')).toEqual([]);
	expect(
		suggestionEntries(shanghai).filter(([text]) => ['昆山', '花桥', '苏州', '上海'].includes(text)),
	).toEqual([]);
	expect(vocabularyOf(shanghai.listingsBy.onOffer, shanghai.taxonomy.topics).areas).toBeUndefined();
});
