import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { namedPages, pagesByYear, paginate } from '../../../../src/domain/pagination.ts';
import { newsUrl } from '../../../../src/domain/urls.ts';
import { listView } from '../../../../src/view/page/list-page.ts';
import { catalog } from '../../world.ts';

beforeAll(() => {
	vi.stubEnv('SITE', 'https://example.com');
});
afterAll(() => {
	vi.unstubAllEnvs();
});

/** The pages of a list with `total` numbers, newest first, ten per page. */
function views(total: number) {
	const numbers = Array.from({ length: total }, (_, i) => total - i);
	return namedPages(paginate(numbers, 10)).map((page) =>
		listView(catalog, {
			title: '资讯',
			description: '全部文章',
			lead: '导语',
			empty: '还没有',
			page,
			urlOf: newsUrl,
			card: (number) => `第 ${number} 条`,
		}),
	);
}

test('a short list is one page without links', () => {
	expect(views(19)).toMatchObject([{ title: '资讯', lead: '导语', links: undefined }]);
});

test('cards are made of the entries of the page, in their order', () => {
	expect(views(3).map(({ cards }) => cards)).toEqual([['第 3 条', '第 2 条', '第 1 条']]);
});

test('an empty list is a page of its own', () => {
	expect(views(0)).toMatchObject([{ cards: [], links: undefined }]);
});

test('every page of a long list leads to its neighbours and to the front', () => {
	expect(views(45).map(({ links }) => links)).toMatchObject([
		{ text: '最新一页，另有 3 页', newer: undefined, older: '/news/page/3/', front: undefined },
		{ text: '第 3 页（数字越小越早）', newer: '/news/', older: '/news/page/2/', front: '/news/' },
		{
			text: '第 2 页（数字越小越早）',
			newer: '/news/page/3/',
			older: '/news/page/1/',
			front: '/news/',
		},
		{ text: '第 1 页（数字越小越早）', newer: '/news/page/2/', older: undefined, front: '/news/' },
	]);
});

test('every page of a long list has the older ones by number and marks itself', () => {
	const [front, third] = views(45).map(({ links }) => links?.steps);
	const paths = ['/news/page/3/', '/news/page/2/', '/news/page/1/'];
	expect(front?.map((step) => [step?.href, step?.isCurrent])).toEqual(paths.map((path) => [path, false]));
	expect(third?.map((step) => step?.isCurrent)).toEqual([true, false, false]);
	const [, , , oldest] = views(45).map(({ links }) => links?.steps);
	expect(oldest?.map((step) => step?.href)).toEqual(['/news/page/1/']);
	expect(views(45)[0]?.links?.jumps).toEqual([]);
});

test('a list of more than ten pages has a fold with all of them', () => {
	const [view] = views(145);
	expect(view?.links?.steps.map((step) => step?.text)).toEqual(['13', '12', '11', undefined, '1']);
	expect(view?.links?.jumps.map(({ pages }) => pages.map(({ text }) => Number(text)))).toEqual([
		[13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
	]);
});

test('a numbered page stays the same when the list grows, and says nothing of its length', () => {
	const [before, after] = [45, 2045].map((total) => views(total).toReversed().slice(0, 2));
	expect(after).toEqual(before);
	expect(before?.map(({ lead }) => lead)).toEqual(['', '']);
});

test('a list cut by years leads from each page to older years and to older pages of its year', () => {
	const years = [
		...Array<number>(15).fill(2026),
		...Array<number>(35).fill(2025),
		...Array<number>(3).fill(2022),
	];
	const pages = pagesByYear([...years.keys()], 10, (place) => String(years[place])).map((page) =>
		listView(catalog, {
			...{ title: '资讯', description: '全部文章', lead: '导语', empty: '还没有' },
			...{ page, urlOf: newsUrl, card: String },
		}),
	);
	const named = pages.map(({ page, shell, links }) => [page, shell.heading, links?.text, links?.older]);
	expect(named).toEqual([
		[undefined, '资讯', '最新一页', '/news/page/2025/'],
		['2025', '资讯（2025年）', '2025年最新一页，另有 2 页', '/news/page/2025-2/'],
		['2025-2', '资讯（2025年第 2 页）', '2025年第 2 页（数字越小越早）', '/news/page/2025-1/'],
		['2025-1', '资讯（2025年第 1 页）', '2025年第 1 页（数字越小越早）', '/news/page/2022/'],
		['2022', '资讯（2022年）', '2022年最新一页', undefined],
	]);
	expect(pages.map(({ links }) => links?.years.map(({ href }) => href))).toEqual([
		['/news/page/2025/', '/news/page/2022/'],
		...Array<string[]>(3).fill(['/news/page/2022/']),
		[],
	]);
	expect(pages[2]?.links?.steps.map((step) => step?.href)).toEqual([
		'/news/page/2025-2/',
		'/news/page/2025-1/',
	]);
});

test('a later page names its number in its title and has an address of its own', () => {
	expect(views(25).map(({ title, shell }) => [title, shell.title, shell.canonical])).toEqual([
		['资讯', '资讯 - 测试园区网', 'https://example.com/news/'],
		['资讯', '资讯（第 1 页） - 测试园区网', 'https://example.com/news/page/1/'],
	]);
});

test('following the links from the front page meets every entry once', () => {
	const all = views(95);
	const byUrl = new Map(all.map((view) => [new URL(view.shell.canonical).pathname, view]));
	const seen: string[] = [];
	let url: string | undefined = '/news/';
	while (url !== undefined) {
		const view = byUrl.get(url);
		if (view === undefined) throw new Error(`no page at ${url}`);
		seen.push(...view.cards);
		url = view.links?.older;
	}
	expect(seen).toEqual(Array.from({ length: 95 }, (_, i) => `第 ${95 - i} 条`));
});
