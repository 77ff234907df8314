import { beforeEach, describe, expect, test, vi } from 'vitest';
import { facetChoices } from '../../../../src/domain/explorer/facet.ts';
import { vocabularyOf } from '../../../../src/domain/explorer/rows/row-of-listing.ts';
import { readAddress } from '../../../../src/domain/explorer/wanted-address.ts';
import { type District, DISTRICTS } from '../../../../src/domain/schema/district.ts';
import { policySchema } from '../../../../src/domain/policy/policy.ts';
import { explorerForm } from '../../../../src/view/explorer/explorer-form.ts';
import { wantedWords } from '../../../../src/view/explorer/wanted-words.ts';
import { districtPage } from '../../../../src/view/page/district-page.ts';
import { allListings, listingsInDistrict, listingsOfType } from '../../../../src/view/page/listing-lists.ts';
import { listingPage } from '../../../../src/view/page/listing-page.ts';
import { districtsPage } from '../../../../src/view/page/overview-pages.ts';
import { parkPage } from '../../../../src/view/page/park-page.ts';
import { policyOffers } from '../../../../src/view/park/policy-offers.ts';
import { aroundCatalog } from '../../around-world.ts';
import { article, catalog as shanghai } from '../../world.ts';

const catalog = await aroundCatalog();
const { onOffer } = catalog.listingsBy;

function placeOf(short: string): District {
	const found = DISTRICTS.find((each) => each.short === short);
	if (found === undefined) throw new Error(short);
	return found;
}
const neighboursOf = ({ neighbours }: District) => DISTRICTS.filter(({ slug }) => neighbours.includes(slug));
const kunshan = catalog.listingsBy.id.get('ks-0001');
const park = catalog.parkById.get('p-around');
if (kunshan === undefined || park === undefined) throw new Error('the world has lost its places');

beforeEach(() => {
	vi.stubEnv('SITE', 'https://example.com');
});

describe('a page of a place outside of Shanghai says where that is', () => {
	test('in the structured data of a listing and of a park', () => {
		const listing = listingPage(kunshan, catalog).shell.jsonLd;
		expect(listing.join()).toContain('"addressRegion":"江苏省","addressLocality":"苏州市昆山市"');
		expect(parkPage(park, catalog).shell.jsonLd.join()).toContain('"addressRegion":"江苏省"');
		const [own] = shanghai.listings;
		if (own === undefined) throw new Error('no listing');
		const { district } = own;
		expect(listingPage(own, shanghai).shell.jsonLd.join()).toContain(
			`"addressRegion":"上海市","addressLocality":"${district.name}"`,
		);
	});
	test('in address and description', () => {
		expect(listingPage(kunshan, catalog).address).toBe('江苏省苏州市昆山市\u00a0· 张浦镇');
		expect(parkPage(park, catalog).shell.description).toContain('江苏省苏州市昆山市工业园。');
		const page = districtPage(placeOf('昆山'), neighboursOf(placeOf('昆山')), catalog);
		expect(page.shell.description).toContain('江苏省苏州市昆山市的厂房与园区');
		expect([page.listings.length, page.parks.length, page.isEmpty]).toEqual([1, 1, false]);
	});
});

test('a district links once to each place around, to those around Shanghai only when they have something', () => {
	const links = (short: string, of = catalog) => {
		const { nearest, nearby } = districtPage(placeOf(short), neighboursOf(placeOf(short)), of);
		return [...nearest, ...nearby].map(({ text }) => text.split(' ')[0]);
	};
	expect(links('青浦')).toEqual(['松江区', '闵行区', '嘉定区', '昆山市', '金山区']);
	expect(links('青浦', shanghai)).not.toContain('昆山市');
	expect(links('昆山')).toEqual(['嘉定区', '青浦区', '太仓市']);
});

test.each([
	['厂房、仓库、研发楼与工业土地', () => allListings(catalog)[0].shell.description, /^上海及周边厂房、/],
	['the same of Shanghai', () => allListings(shanghai)[0].shell.description, /^上海厂房、/],
	[
		'a type that is on offer around',
		() => listingsOfType('factory', catalog)[0].title,
		/^上海及周边厂房租售/,
	],
	['a type that is not', () => listingsOfType('high-bay-warehouse', catalog)[0].title, /^上海高标仓租售/],
	[
		'a district',
		() => listingsInDistrict(placeOf('平湖'), catalog)[0].shell.description,
		/^浙江省嘉兴市平湖市的/,
	],
	['the overview', () => districtsPage(catalog).shell.title, /^上海各区及周边的/],
	['the overview of Shanghai', () => districtsPage(shanghai).shell.description, /^按上海 16 个区浏览/],
])('what a list covers is true: %s', (_, textOf, words) => {
	expect(textOf()).toMatch(words);
});

test('the overview has a heading for each city', () => {
	const { groups, rest } = districtsPage(catalog);
	expect(groups.map(({ heading, tiles }) => [heading, tiles.length > 0])).toEqual([
		['上海', true],
		['苏州', true],
		['嘉兴', true],
	]);
	expect(rest).toContain('嘉善');
	expect(districtsPage(shanghai).groups.map(({ heading }) => heading)).toEqual(['']);
	expect(districtsPage(shanghai).rest).not.toContain('嘉善');
});

describe('the filter of districts', () => {
	const names = vocabularyOf(onOffer, catalog.taxonomy.topics);
	const wordsOf = (query: string) =>
		wantedWords(readAddress(new URLSearchParams(query), names).wanted, names);
	const groupsIn = (of: typeof names) => {
		const fields = explorerForm(facetChoices(of), new Map()).flatMap((group) => group.fields);
		const field = fields.find((each) => 'name' in each && each.name === 'district');
		const options = field !== undefined && 'options' in field ? field.options : [];
		return options.map(({ text, group }) => [text, group]);
	};
	test('shows Shanghai and what is around it apart, when there is both', () => {
		expect(groupsIn(names)).toEqual([
			['闵行', '上海'],
			['嘉定', '上海'],
			['松江', '上海'],
			['奉贤', '上海'],
			['昆山', '周边'],
			['太仓', '周边'],
			['平湖', '周边'],
		]);
		const own = vocabularyOf(shanghai.listingsBy.onOffer, shanghai.taxonomy.topics);
		expect(groupsIn(own).map(([, group]) => group)).toEqual([undefined, undefined, undefined, undefined]);
	});
	test.each([
		['district=suzhou', '苏州'],
		['district=kunshan&district=taicang', '苏州'],
		['district=kunshan', '昆山'],
		['district=jiaxing', '平湖'],
		['district=shanghai', '上海'],
		['district=suzhou&district=songjiang', '苏州或松江'],
		['district=suzhou&town=kunshan/张浦镇', '太仓或昆山张浦镇'],
		['district=nowhere', ''],
	])('%s reads %s', (query, words) => {
		expect(wordsOf(query)).toBe(words);
	});
});

test('a policy of the city leads to the listings in the city', () => {
	const policy = policySchema.parse({ issuer: ['测试局'], applyWindow: { to: '2026-12-31' }, level: '市' });
	const offers = policyOffers({ ...article('policy-open'), policy, district: [], topics: [] }, catalog);
	expect(offers?.explore).toEqual({ text: '看这 6 套房源', href: '/listings/?district=shanghai' });
	expect(offers?.words).toBe('全市适用，不限园区和产业。');
	const country = policySchema.parse({
		issuer: ['测试局'],
		applyWindow: { to: '2026-12-31' },
		level: '国家',
	});
	const all = policyOffers({ ...article('policy-open'), policy: country, district: [], topics: [] }, catalog);
	expect(all).toMatchObject({ words: '全国适用，不限园区和产业。', explore: { href: '/listings/' } });
});
