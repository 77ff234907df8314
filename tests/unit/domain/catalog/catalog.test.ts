import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../../src/domain/article/article.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { buildCatalog } from '../../../../src/domain/catalog/catalog.ts';
import type { CatalogInput } from '../../../../src/domain/catalog/catalog-input.ts';
import { ContentError, type ContentProblem } from '../../../../src/domain/schema/content-error.ts';
import { listingSchema } from '../../../../src/domain/listing/listing.ts';
import { pageSchema } from '../../../../src/domain/catalog/page.ts';
import { parkSchema } from '../../../../src/domain/park/park.ts';
import { siteSchema } from '../../../../src/domain/catalog/site.ts';
import { taxonomySchema } from '../../../../src/domain/schema/taxonomy.ts';
import type { ImageFile } from '../../../../src/domain/schema/picture.ts';

type Fields = Record<string, unknown>;

const SUMMARY = '只用于自动测试的内容，公司、园区和房源全部是虚构的，电话也不存在。';

const article = (id: string, changes: Fields = {}, text = '正文') => ({
	id,
	file: `articles/2026/${id}.md`,
	text,
	data: articleSchema(z.custom<ImageFile>()).parse({
		title: `测试文章之${id}`,
		publishDate: '2026-06-01',
		kind: '原创',
		category: '要闻',
		...changes,
	}),
});

const listing = (id: string, changes: Fields = {}) => ({
	id,
	file: `listings/${id}.md`,
	text: '',
	data: listingSchema(z.custom<ImageFile>()).parse({
		title: '松江标准厂房出租',
		summary: SUMMARY,
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
	}),
});

const park = (id: string, changes: Fields = {}) => ({
	id,
	file: `parks/${id}.md`,
	text: '## 园区\n\n介绍',
	data: parkSchema(z.custom<ImageFile>()).parse({
		name: '测试科技园',
		summary: SUMMARY,
		kind: '科技园',
		updatedDate: '2026-01-01',
		district: '松江',
		...changes,
	}),
});

const page = (id: string) => ({
	id,
	file: `pages/${id}.md`,
	text: '',
	data: pageSchema.parse({ title: '关于我们', summary: SUMMARY, updatedDate: '2026-01-01' }),
});

const TAXONOMY = taxonomySchema.parse({
	categories: [
		{ slug: 'news', name: '要闻', aliases: ['新闻'] },
		{ slug: 'policy', name: '政策' },
	],
	topics: [
		{ slug: 'biomedicine', name: '生物医药', aliases: ['生物制药'], isIndustry: true },
		{ slug: 'robots', name: '机器人', isIndustry: true },
	],
});

const SITE = siteSchema.parse({
	name: '测试园区网',
	url: 'https://example.com',
	tagline: '测试',
	description: SUMMARY,
	author: '测试编辑部',
	contact: {
		person: '测试员',
		hotline: { number: '400 000 0000', kind: '400 电话' },
		wechatId: 'test',
		askFor: ['需求'],
	},
	rights: { notice: '测试', takedown: '测试' },
	showSamples: true,
	legacy: { articlePatterns: ['/post/{id}.html'] },
});

const input = (changes: Partial<CatalogInput> = {}): CatalogInput => ({
	site: SITE,
	taxonomy: TAXONOMY,
	articles: [],
	listings: [],
	parks: [],
	pages: ['about', 'privacy', 'contact'].map(page),
	today: day('2026-06-15'),
	...changes,
});

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

function problemsOf(changes: Partial<CatalogInput>): readonly ContentProblem[] {
	try {
		buildCatalog(input(changes));
	} catch (error) {
		if (error instanceof ContentError) return error.problems;
		throw error;
	}
	return [];
}

test('an empty site is a site', () => {
	expect(buildCatalog(input())).toMatchObject({ articles: [], listings: [], parks: [], scheduled: [] });
});

describe('what is shown', () => {
	test.each([
		['an article of today', { publishDate: '2026-06-15' }, true],
		['an article of tomorrow', { publishDate: '2026-06-16' }, false],
		['a draft', { draft: true }, false],
		['a draft of tomorrow', { draft: true, publishDate: '2026-06-16' }, false],
	])('%s: %o %s', (_, changes, isShown) => {
		const { articles, articlesBy } = buildCatalog(input({ articles: [article('a', changes)] }));
		expect(idsOf(articles)).toEqual(isShown ? ['a'] : []);
		expect(articlesBy.id.has('a')).toBe(isShown);
	});

	test('articles that wait for their day are named, drafts are not', () => {
		const articles = [
			article('a', { publishDate: '2026-06-16' }),
			article('b', { publishDate: '2026-06-16', draft: true }),
			article('c'),
		];
		expect(buildCatalog(input({ articles })).scheduled).toEqual(['articles/2026/a.md']);
	});

	test.each([
		[true, ['real', 'sample']],
		[false, ['real']],
	])('samples, when the switch is %s: %j', (showSamples, expected) => {
		const catalog = buildCatalog(
			input({
				site: { ...SITE, showSamples },
				listings: [listing('sample', { sample: true }), listing('real')],
				parks: [park('sample', { sample: true }), park('real'), park('draft', { draft: true })],
			}),
		);
		expect(idsOf(catalog.listings)).toEqual(expected);
		expect(idsOf(catalog.parks)).toEqual(expected);
		expect([...catalog.parkById.keys()].toSorted()).toEqual(expected);
	});

	test('a leased listing keeps its page', () => {
		const { listings, listingsBy } = buildCatalog(input({ listings: [listing('a', { status: '已租售' })] }));
		expect(idsOf(listings)).toEqual(['a']);
		expect(listingsBy.onOffer).toEqual([]);
	});
});

describe('what is hidden leaves no link', () => {
	const catalog = buildCatalog(
		input({
			site: { ...SITE, showSamples: false },
			parks: [park('real'), park('sample', { sample: true })],
			listings: [
				listing('in-real', { park: 'real' }),
				listing('in-sample', { park: 'sample' }),
				listing('draft', { draft: true }),
			],
			articles: [
				article('a', {
					parks: ['sample', 'real'],
					listings: ['draft', 'in-real'],
					related: ['draft', 'later', 'b'],
				}),
				article('b'),
				article('draft', { draft: true }),
				article('later', { publishDate: '2027-01-01' }),
			],
		}),
	);

	test('from an article', () => {
		expect(catalog.articlesBy.id.get('a')).toMatchObject({
			parks: ['real'],
			listings: ['in-real'],
			related: ['b'],
		});
	});

	test('from a listing to its park', () => {
		expect(catalog.listingsBy.id.get('in-real')?.park?.id).toBe('real');
		expect(catalog.listingsBy.id.get('in-sample')?.park).toBeUndefined();
	});

	test('from the related index', () => {
		expect([...catalog.related.documents.keys()]).toEqual(['a', 'b']);
	});
});

test('names are resolved by any spelling, and the text is kept', () => {
	const catalog = buildCatalog(
		input({
			articles: [article('a', { category: '新闻', topics: ['生物制药', 'robots'] }, '正文')],
			parks: [park('p', { leadIndustries: ['机器人'] })],
			listings: [listing('l', { industriesAllowed: ['biomedicine'], industriesBanned: ['机器人'] })],
		}),
	);
	const [biomedicine, robots] = TAXONOMY.topics;
	expect(catalog.articles).toMatchObject([
		{ category: TAXONOMY.categories[0], topics: [biomedicine, robots], text: '正文' },
	]);
	expect(catalog.parks).toMatchObject([{ leadIndustries: [robots] }]);
	expect(catalog.listings).toMatchObject([{ industriesAllowed: [biomedicine], industriesBanned: [robots] }]);
});

test('everything is in order, whatever the order of the files', () => {
	const articles = [
		article('10'),
		article('old', { publishDate: '2025-01-01' }),
		article('9'),
		article('new', { publishDate: '2026-06-02' }),
	];
	const listings = [listing('b'), listing('new', { updatedDate: '2026-05-01' }), listing('a')];
	const parks = [park('z'), park('a', { name: '张江科技园' }), park('b'), park('c', { name: '漕河泾园区' })];
	for (const order of [<T>(list: T[]) => list, <T>(list: T[]) => list.toReversed()]) {
		const catalog = buildCatalog(
			input({ articles: order(articles), listings: order(listings), parks: order(parks) }),
		);
		expect(idsOf(catalog.articles)).toEqual(['new', '9', '10', 'old']);
		expect(idsOf(catalog.listings)).toEqual(['new', 'a', 'b']);
		expect(idsOf(catalog.parks)).toEqual(['c', 'b', 'z', 'a']);
	}
});

describe('a mistake names file, field and what to write', () => {
	// Whole messages are the matter of fixtures/broken.
	test.each<[string, Partial<CatalogInput>, string, string | undefined, string, string]>([
		[
			'an unknown category',
			{ articles: [article('a', { category: '要问' })] },
			'articles/2026/a.md',
			'category',
			'“要问” 的分类',
			'是否想写 要闻？可选：要闻、政策',
		],
		[
			'an unknown topic',
			{ articles: [article('a', { topics: ['生物医院'] })] },
			'articles/2026/a.md',
			'topics',
			'“生物医院” 的主题',
			'是否想写 生物医药？可选：生物医药、机器人',
		],
		[
			'an unknown topic like no other',
			{ articles: [article('a', { topics: ['文旅'] })] },
			'articles/2026/a.md',
			'topics',
			'“文旅” 的主题',
			'可选：生物医药、机器人',
		],
		[
			'two topics written as one',
			{ articles: [article('a', { topics: ['生物医药、机器人'] })] },
			'articles/2026/a.md',
			'topics',
			'“生物医药、机器人” 的主题',
			'[生物医药, 机器人]',
		],
		[
			'an unknown park of a listing',
			{ listings: [listing('l', { park: 'songjang' })], parks: [park('songjiang')] },
			'listings/l.md',
			'park',
			'“songjang” 的园区',
			'是否想写 songjiang？',
		],
		[
			'an unknown park where there is none',
			{ articles: [article('a', { parks: ['p'] })] },
			'articles/2026/a.md',
			'parks',
			'“p” 的园区',
			'园区',
		],
		[
			'an unknown listing',
			{ articles: [article('a', { listings: ['sj-01'] })], listings: [listing('sj-0001')] },
			'articles/2026/a.md',
			'listings',
			'“sj-01” 的房源',
			'是否想写 sj-0001？',
		],
		[
			'an unknown related article',
			{ articles: [article('abc', { related: ['xyz'] })] },
			'articles/2026/abc.md',
			'related',
			'“xyz” 的文章',
			'可选：abc',
		],
		[
			'an unknown industry of a park',
			{ parks: [park('p', { leadIndustries: ['机器'] })] },
			'parks/p.md',
			'leadIndustries',
			'“机器” 的主题',
			'是否想写 机器人？',
		],
		[
			'an unknown industry of a listing',
			{ listings: [listing('l', { industriesBanned: ['机器'] })] },
			'listings/l.md',
			'industriesBanned',
			'“机器” 的主题',
			'是否想写 机器人？',
		],
		[
			'an id used twice',
			{ articles: [article('a'), { ...article('a'), file: 'articles/2025/a.md' }] },
			'articles/2025/a.md',
			undefined,
			'编号 “a” 已经被 content/articles/2026/a.md 使用',
			'改名',
		],
		[
			'an id that cannot be a path',
			{ listings: [listing('松江1')] },
			'listings/松江1.md',
			undefined,
			'编号 “松江1” 不能用作网址',
			'例如 sj-0001',
		],
		[
			'an id that nearly can',
			{ listings: [listing('SJ_0001')] },
			'listings/SJ_0001.md',
			undefined,
			'编号 “SJ_0001” 不能用作网址',
			'sj-0001',
		],
		[
			'a reserved id',
			{ parks: [park('page')] },
			'parks/page.md',
			undefined,
			'编号 “page” 是网站保留的词',
			'请换一个文件名',
		],
		[
			'a missing standing page',
			{ pages: ['about', 'contact'].map(page) },
			'pages/privacy.md',
			undefined,
			'缺少这个文件',
			'title、summary、updatedDate',
		],
	])('%s', (_, changes, file, field, problem, fix) => {
		const problems = problemsOf(changes);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({
			file,
			problem: expect.stringContaining(problem),
			fix: expect.stringContaining(fix),
		});
		expect(problems[0]?.field).toBe(field);
	});

	test('the line is that of the list item, where lines are known', () => {
		const lines = { topics: 4, 'topics.0': 5, 'topics.1': 6, category: 9 };
		const articles = [{ ...article('a', { category: '文旅', topics: ['机器人', '体育'] }), lines }];
		expect(problemsOf({ articles }).map(({ line }) => line)).toEqual([9, 6]);
	});

	test('a long list of choices is not shown', () => {
		const parks = Array.from({ length: 13 }, (_, i) => park(`p-${i}`));
		const [problem] = problemsOf({ parks, articles: [article('a', { parks: ['unknown'] })] });
		expect(problem?.fix).not.toContain('p-1');
	});
});

test('the same id may be used in two folders', () => {
	expect(problemsOf({ articles: [article('a')], listings: [listing('a')], parks: [park('a')] })).toEqual([]);
});

// The ids of shown parks and listings are kept in one set.
test('a hidden listing leaves no link when a park has its id', () => {
	const { articles } = buildCatalog(
		input({
			articles: [article('a', { listings: ['x'] })],
			listings: [listing('x', { draft: true })],
			parks: [park('x')],
		}),
	);
	expect(articles[0]?.listings).toEqual([]);
});

test('drafts and scheduled articles are checked like any other', () => {
	const articles = [
		article('a', { draft: true, category: '文旅' }),
		article('b', { publishDate: '2027-01-01', topics: ['文旅'] }),
	];
	expect(problemsOf({ articles }).map(({ file }) => file)).toEqual([
		'articles/2026/a.md',
		'articles/2026/b.md',
	]);
});

test('all problems are reported at once, in one message by file', () => {
	const changes = {
		articles: [
			article('a', { category: '文旅', topics: ['体育'], parks: ['p'], listings: ['l'] }),
			article('B'),
		],
		listings: [listing('x', { park: 'p', industriesBanned: ['体育'] })],
		pages: [],
	};
	expect(problemsOf(changes)).toHaveLength(10);
	expect(() => buildCatalog(input(changes))).toThrow('内容检查发现 10 处问题');
	expect(() => buildCatalog(input(changes))).toThrow('content/listings/x.md\n  ✗ [park] ');
});

test('naming a file that has problems of its own is no second mistake', () => {
	const changes = {
		articles: [article('a', { parks: ['broken-park'], related: ['broken-article'] })],
		pages: ['about', 'contact'].map(page),
	};
	expect(problemsOf(changes)).toHaveLength(3);
	expect(
		problemsOf({ ...changes, brokenIds: new Set(['broken-park', 'broken-article', 'privacy']) }),
	).toEqual([]);
});
