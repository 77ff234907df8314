import { describe, expect, test } from 'vitest';
import { buildCatalog, resolveCatalog } from '../../../../src/domain/catalog/catalog.ts';
import type { CatalogInput } from '../../../../src/domain/catalog/catalog-input.ts';
import { ContentError, type ContentProblem } from '../../../../src/domain/schema/content-error.ts';
import {
	articleEntry,
	catalogInput,
	listingEntry,
	pageEntry,
	parkEntry,
	SITE,
	TAXONOMY,
} from '../../made-entry.ts';

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

function problemsOf(changes: Partial<CatalogInput>): readonly ContentProblem[] {
	try {
		buildCatalog(catalogInput(changes));
	} catch (error) {
		if (error instanceof ContentError) return error.problems;
		throw error;
	}
	return [];
}

test('a series has at most sixty parts, drafts and later ones included', () => {
	const taxonomy = { ...TAXONOMY, series: [{ slug: 's', name: '十讲', aliases: [], description: '' }] };
	const parts = (count: number) =>
		Array.from({ length: count }, (_, i) => articleEntry(`a-${i}`, { series: '十讲', draft: i % 2 === 0 }));
	expect(problemsOf({ taxonomy, articles: parts(60) })).toEqual([]);
	expect(problemsOf({ taxonomy, articles: parts(61) })).toEqual([
		{
			file: 'articles/2026/a-60.md',
			field: 'series',
			problem: '专题 “十讲” 已经有 60 篇',
			fix: '一个专题至多 60 篇，请在 taxonomy.yml 的 series 里加一个新的专题',
		},
	]);
});

test('an empty site is valid', () => {
	expect(buildCatalog(catalogInput())).toMatchObject({
		articles: [],
		listings: [],
		parks: [],
		scheduled: [],
	});
});

describe('what is shown', () => {
	test.each([
		['an article of today', { publishDate: '2026-06-15' }, true],
		['an article of tomorrow', { publishDate: '2026-06-16' }, false],
		['a draft', { draft: true }, false],
		['a draft of tomorrow', { draft: true, publishDate: '2026-06-16' }, false],
	])('%s: %o %s', (_, changes, isShown) => {
		const { articles, articlesBy } = buildCatalog(catalogInput({ articles: [articleEntry('a', changes)] }));
		expect(idsOf(articles)).toEqual(isShown ? ['a'] : []);
		expect(articlesBy.id.has('a')).toBe(isShown);
	});

	test('articles that wait for their day are named, drafts are not', () => {
		const articles = [
			articleEntry('a', { publishDate: '2026-06-16' }),
			articleEntry('b', { publishDate: '2026-06-16', draft: true }),
			articleEntry('c'),
		];
		expect(buildCatalog(catalogInput({ articles })).scheduled).toEqual(['articles/2026/a.md']);
	});

	test.each([
		[true, ['real', 'sample']],
		[false, ['real']],
	])('samples, when the switch is %s: %j', (showSamples, expected) => {
		const catalog = buildCatalog(
			catalogInput({
				site: { ...SITE, showSamples },
				listings: [listingEntry('sample', { sample: true }), listingEntry('real')],
				parks: [
					parkEntry('sample', { sample: true }),
					parkEntry('real'),
					parkEntry('draft', { draft: true }),
				],
			}),
		);
		expect(idsOf(catalog.listings)).toEqual(expected);
		expect(idsOf(catalog.parks)).toEqual(expected);
		expect([...catalog.parkById.keys()].toSorted()).toEqual(expected);
	});

	test('a leased listing keeps its page', () => {
		const { listings, listingsBy } = buildCatalog(
			catalogInput({ listings: [listingEntry('a', { status: '已租售' })] }),
		);
		expect(idsOf(listings)).toEqual(['a']);
		expect(listingsBy.onOffer).toEqual([]);
	});
});

describe('hidden entries have no links to them', () => {
	const catalog = buildCatalog(
		catalogInput({
			site: { ...SITE, showSamples: false },
			parks: [parkEntry('real'), parkEntry('sample', { sample: true })],
			listings: [
				listingEntry('in-real', { park: 'real' }),
				listingEntry('in-sample', { park: 'sample' }),
				listingEntry('draft', { draft: true }),
			],
			articles: [
				articleEntry('a', {
					parks: ['sample', 'real'],
					listings: ['draft', 'in-real'],
					related: ['draft', 'later', 'b'],
				}),
				articleEntry('b'),
				articleEntry('draft', { draft: true }),
				articleEntry('later', { publishDate: '2027-01-01' }),
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
		expect(catalog.related.memory().ids).toEqual(['a', 'b']);
	});
});

test('names are resolved by any spelling, and the text is kept', () => {
	const catalog = buildCatalog(
		catalogInput({
			articles: [articleEntry('a', { category: '新闻', topics: ['生物制药', 'robots'] }, '正文')],
			parks: [parkEntry('p', { leadIndustries: ['机器人'] })],
			listings: [listingEntry('l', { industriesAllowed: ['biomedicine'], industriesBanned: ['机器人'] })],
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
		articleEntry('10'),
		articleEntry('old', { publishDate: '2025-01-01' }),
		articleEntry('9'),
		articleEntry('new', { publishDate: '2026-06-02' }),
	];
	const listings = [listingEntry('b'), listingEntry('new', { updatedDate: '2026-05-01' }), listingEntry('a')];
	const parks = [
		parkEntry('z'),
		parkEntry('a', { name: '张江科技园' }),
		parkEntry('b'),
		parkEntry('c', { name: '漕河泾园区' }),
	];
	for (const order of [<T>(list: T[]) => list, <T>(list: T[]) => list.toReversed()]) {
		const catalog = buildCatalog(
			catalogInput({ articles: order(articles), listings: order(listings), parks: order(parks) }),
		);
		expect(idsOf(catalog.articles)).toEqual(['new', '9', '10', 'old']);
		expect(idsOf(catalog.listings)).toEqual(['new', 'a', 'b']);
		expect(idsOf(catalog.parks)).toEqual(['c', 'b', 'z', 'a']);
	}
});

describe('a mistake names file, field and what to write', () => {
	// tests/fixtures/broken checks the complete messages.
	test.each<[string, Partial<CatalogInput>, string, string | undefined, string, string]>([
		[
			'an unknown category',
			{ articles: [articleEntry('a', { category: '要问' })] },
			'articles/2026/a.md',
			'category',
			'“要问” 的分类',
			'是否想写 要闻？可选：要闻、政策',
		],
		[
			'an unknown topic',
			{ articles: [articleEntry('a', { topics: ['生物医院'] })] },
			'articles/2026/a.md',
			'topics',
			'“生物医院” 的主题',
			'是否想写 生物医药？可选：生物医药、机器人',
		],
		[
			'an unknown topic like no other',
			{ articles: [articleEntry('a', { topics: ['文旅'] })] },
			'articles/2026/a.md',
			'topics',
			'“文旅” 的主题',
			'可选：生物医药、机器人',
		],
		[
			'two topics written as one',
			{ articles: [articleEntry('a', { topics: ['生物医药、机器人'] })] },
			'articles/2026/a.md',
			'topics',
			'“生物医药、机器人” 的主题',
			'[生物医药, 机器人]',
		],
		[
			'an unknown park of a listing',
			{ listings: [listingEntry('l', { park: 'songjang' })], parks: [parkEntry('songjiang')] },
			'listings/l.md',
			'park',
			'“songjang” 的园区',
			'是否想写 songjiang？',
		],
		[
			'an unknown park where there is none',
			{ articles: [articleEntry('a', { parks: ['p'] })] },
			'articles/2026/a.md',
			'parks',
			'“p” 的园区',
			'园区',
		],
		[
			'an unknown listing',
			{ articles: [articleEntry('a', { listings: ['sj-01'] })], listings: [listingEntry('sj-0001')] },
			'articles/2026/a.md',
			'listings',
			'“sj-01” 的房源',
			'是否想写 sj-0001？',
		],
		[
			'an unknown related article',
			{ articles: [articleEntry('abc', { related: ['xyz'] })] },
			'articles/2026/abc.md',
			'related',
			'“xyz” 的文章',
			'可选：abc',
		],
		[
			'an unknown industry of a park',
			{ parks: [parkEntry('p', { leadIndustries: ['机器'] })] },
			'parks/p.md',
			'leadIndustries',
			'“机器” 的主题',
			'是否想写 机器人？',
		],
		[
			'an unknown industry of a listing',
			{ listings: [listingEntry('l', { industriesBanned: ['机器'] })] },
			'listings/l.md',
			'industriesBanned',
			'“机器” 的主题',
			'是否想写 机器人？',
		],
		[
			'an id used twice',
			{ articles: [articleEntry('a'), { ...articleEntry('a'), file: 'articles/2025/a.md' }] },
			'articles/2025/a.md',
			undefined,
			'编号 “a” 已经被 content/articles/2026/a.md 使用',
			'改名',
		],
		[
			'an id that cannot be a path',
			{ listings: [listingEntry('松江1')] },
			'listings/松江1.md',
			undefined,
			'编号 “松江1” 不能用作网址',
			'例如 sj-0001',
		],
		[
			'an id that nearly can',
			{ listings: [listingEntry('SJ_0001')] },
			'listings/SJ_0001.md',
			undefined,
			'编号 “SJ_0001” 不能用作网址',
			'sj-0001',
		],
		[
			'a reserved id',
			{ parks: [parkEntry('page')] },
			'parks/page.md',
			undefined,
			'编号 “page” 是网站保留的词',
			'请换一个文件名',
		],
		[
			'a missing standing page',
			{ pages: ['about', 'contact'].map(pageEntry) },
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
		const articles = [{ ...articleEntry('a', { category: '文旅', topics: ['机器人', '体育'] }), lines }];
		expect(problemsOf({ articles }).map(({ line }) => line)).toEqual([9, 6]);
	});

	test('a long list of choices is not shown', () => {
		const parks = Array.from({ length: 13 }, (_, i) => parkEntry(`p-${i}`));
		const [problem] = problemsOf({ parks, articles: [articleEntry('a', { parks: ['unknown'] })] });
		expect(problem?.fix).not.toContain('p-1');
	});
});

test('the same id may be used in two folders', () => {
	expect(
		problemsOf({ articles: [articleEntry('a')], listings: [listingEntry('a')], parks: [parkEntry('a')] }),
	).toEqual([]);
});

// The ids of visible parks and listings share one set.
test('a hidden listing leaves no link when a park has its id', () => {
	const { articles } = buildCatalog(
		catalogInput({
			articles: [articleEntry('a', { listings: ['x'] })],
			listings: [listingEntry('x', { draft: true })],
			parks: [parkEntry('x')],
		}),
	);
	expect(articles[0]?.listings).toEqual([]);
});

test('drafts and scheduled articles are checked like any other', () => {
	const articles = [
		articleEntry('a', { draft: true, category: '文旅' }),
		articleEntry('b', { publishDate: '2027-01-01', topics: ['文旅'] }),
	];
	expect(problemsOf({ articles }).map(({ file }) => file)).toEqual([
		'articles/2026/a.md',
		'articles/2026/b.md',
	]);
});

test('all problems are reported at once, in one message by file', () => {
	const changes = {
		articles: [
			articleEntry('a', { category: '文旅', topics: ['体育'], parks: ['p'], listings: ['l'] }),
			articleEntry('B'),
		],
		listings: [listingEntry('x', { park: 'p', industriesBanned: ['体育'] })],
		pages: [],
	};
	expect(problemsOf(changes)).toHaveLength(10);
	expect(() => buildCatalog(catalogInput(changes))).toThrow('内容检查发现 10 处问题');
	expect(() => buildCatalog(catalogInput(changes))).toThrow('content/listings/x.md\n  ✗ [park] ');
});

test('a reference to a file with problems is not a second problem', () => {
	const changes = {
		articles: [articleEntry('a', { parks: ['broken-park'], related: ['broken-article'] })],
		pages: ['about', 'contact'].map(pageEntry),
	};
	expect(problemsOf(changes)).toHaveLength(3);
	expect(
		problemsOf({ ...changes, brokenIds: new Set(['broken-park', 'broken-article', 'privacy']) }),
	).toEqual([]);
});

test('what is wrong is left out, and the rest stands', () => {
	const { catalog, problems } = resolveCatalog(
		catalogInput({
			articles: [
				articleEntry('a', { parks: ['p'], topics: ['体育'] }),
				articleEntry('b', { category: '文旅' }),
			],
			pages: [],
		}),
	);
	expect(problems).toHaveLength(6);
	expect(idsOf(catalog.articles)).toEqual(['a']);
	expect(catalog.articles[0]).toMatchObject({ parks: [], topics: [] });
});

describe('a preview', () => {
	const entries = {
		articles: [
			articleEntry('a', { publishDate: '2026-06-16' }),
			articleEntry('b', { publishDate: '2026-06-16', draft: true }),
			articleEntry('c'),
		],
		listings: [listingEntry('x', { draft: true }), listingEntry('y')],
		parks: [parkEntry('p', { draft: true })],
	};

	test('shows drafts and entries of a future day, and says of each page why the site has none', () => {
		const catalog = buildCatalog(catalogInput({ ...entries, isPreview: true }));
		expect(idsOf(catalog.articles).toSorted()).toEqual(['a', 'b', 'c']);
		expect(idsOf(catalog.listings).toSorted()).toEqual(['x', 'y']);
		expect(idsOf(catalog.parks)).toEqual(['p']);
		expect([...catalog.unpublished]).toEqual([
			['/news/a/', '定时：2026-06-16 起发布'],
			['/news/b/', '草稿：发布的网站上没有这一页'],
			['/listings/x/', '草稿：发布的网站上没有这一页'],
			['/parks/p/', '草稿：发布的网站上没有这一页'],
		]);
	});

	test('a build has none of them and no words about them', () => {
		const catalog = buildCatalog(catalogInput(entries));
		expect(idsOf(catalog.articles)).toEqual(['c']);
		expect(idsOf(catalog.listings)).toEqual(['y']);
		expect(catalog.parks).toEqual([]);
		expect(catalog.unpublished.size).toBe(0);
	});
});
