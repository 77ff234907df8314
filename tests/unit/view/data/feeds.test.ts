import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { day, partialDate } from '../../../../src/domain/units/calendar-date.ts';
import { feeds, jsonFeed, rssItem } from '../../../../src/view/data/feeds.ts';
import { article, catalog } from '../../world.ts';

const { articles } = catalog;

beforeAll(() => {
	vi.stubEnv('SITE', 'https://example.com');
});
afterAll(() => {
	vi.unstubAllEnvs();
});

test('there is a feed of everything, of each category and of each district that has articles', () => {
	const names = feeds(catalog).map(({ name }) => name);
	expect(names.slice(0, 3)).toEqual(['all', 'category/news', 'category/notices']);
	expect(names.slice(3)).toEqual([...names.slice(3)].filter((name) => name.startsWith('district/')));
	expect(names).toContain('district/songjiang');
	expect(names).not.toContain('category/empty');
	expect(names).not.toContain('district/chongming');
});

test('a feed has the 30 newest articles, and only its own', () => {
	const byName = new Map(feeds(catalog).map((feed) => [feed.name, feed]));
	expect(articles.length).toBeGreaterThan(30);
	expect(byName.get('all')?.entries.map((entry) => entry.article)).toEqual(articles.slice(0, 30));
	expect(byName.get('category/notices')?.entries.map((entry) => entry.article.category.slug)).not.toContain(
		'news',
	);
	expect(byName.get('category/notices')?.title).toBe('通知 - 测试园区网');
	expect(byName.get('district/minhang')?.entries.map((entry) => entry.article.id)).toContain('policy-open');
});

test('a site without articles has one empty feed, which every page names', () => {
	const none = {
		...catalog,
		articles: [],
		articlesBy: { ...catalog.articlesBy, category: new Map(), district: new Map() },
	};
	expect(feeds(none)).toEqual([{ name: 'all', title: '测试园区网', entries: [] }]);
	expect(jsonFeed(none).items).toEqual([]);
});

test('an RSS item has an absolute address and the beginning of its day in Shanghai', () => {
	expect(rssItem({ article: article('policy-open'), day: day('2026-11-01') })).toEqual({
		title: '申报中的测试政策通知',
		link: 'https://example.com/news/policy-open/',
		description: '申报中的政策正文，补贴上限 50%，金额 16 万元。',
		pubDate: new Date('2026-10-31T16:00:00Z'),
		categories: ['通知', '生物医药'],
	});
});

test('a long text is cut for a feed reader', () => {
	const long = { ...article('policy-open'), summary: undefined, text: '字'.repeat(500) };
	const { description } = rssItem({ article: long, day: day('2026-11-01') });
	expect([...description]).toHaveLength(160);
});

test('the JSON feed describes the site and holds the whole text of the newest articles', () => {
	const feed = jsonFeed(catalog);
	expect(feed).toMatchObject({
		version: 'https://jsonfeed.org/version/1.1',
		title: '测试园区网',
		home_page_url: 'https://example.com/',
		feed_url: 'https://example.com/feeds/all.json',
		language: 'zh-CN',
	});
	expect(feed.items).toHaveLength(30);
	expect(feed.items.find(({ id }) => id.endsWith('/policy-open/'))).toEqual({
		id: 'https://example.com/news/policy-open/',
		url: 'https://example.com/news/policy-open/',
		title: '申报中的测试政策通知',
		summary: '申报中的政策正文，补贴上限 50%，金额 16 万元。',
		content_text: '申报中的政策正文，补贴上限 50%，金额 16 万元。',
		date_published: '2026-10-31T16:00:00.000Z',
		tags: ['通知', '生物医药'],
	});
});

test('old news has its own day in a feed and says what it is; without a day it is in none', () => {
	const base = article('policy-open');
	const of = (id: string, date: string | undefined) => ({
		...base,
		id,
		own: { date: date === undefined ? undefined : partialDate.parse(date), isArchival: true },
	});
	const old = [of('day', '2024-08-30'), of('month', '2024-08'), of('year', '2022'), of('never', undefined)];
	const [all] = feeds({ ...catalog, articles: old });
	expect(all?.entries.map(rssItem)).toEqual([
		expect.objectContaining({
			link: 'https://example.com/news/day/',
			pubDate: new Date('2024-08-29T16:00:00Z'),
			description: expect.stringMatching(/^旧闻，2024年8月30日。/),
		}),
	]);
	expect(jsonFeed({ ...catalog, articles: old }).items).toEqual([
		expect.objectContaining({ date_published: '2024-08-29T16:00:00.000Z' }),
	]);
});
