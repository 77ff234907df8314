import { beforeAll, expect, test, vi } from 'vitest';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { checkContent } from '../../../../src/reader/content-check.ts';
import { type HeadElement, headElements } from '../../../../src/view/page/head.ts';
import { type PageInput, shellOf } from '../../../../src/view/page/shell.ts';

const { catalog } = await checkContent('tests/fixtures/world', day('2026-11-23'));
if (catalog === undefined) throw new Error('the fixture world is broken');
const { site } = catalog;

beforeAll(() => {
	vi.stubEnv('SITE', 'https://example.com');
});

const headOf = (page: Partial<PageInput>) =>
	headElements(shellOf({ site }, { title: '搜索 <一>', description: '说明', path: '/search/', ...page }));
const metaOf = (elements: readonly HeadElement[], key: string) =>
	elements.find(({ attrs }) => attrs['name'] === key || attrs['property'] === key)?.attrs['content'];

test('the charset comes first, for the policy is put behind it, and the title is plain text', () => {
	const head = headOf({});
	expect(head[0]).toEqual({ tag: 'meta', attrs: { charset: 'utf-8' } });
	expect(head.find(({ tag }) => tag === 'title')?.content).toBe(`搜索 <一> - ${site.name}`);
});

test.each([
	['a page that is not indexed', { isIndexed: false }, 'noindex'],
	['any other page', {}, undefined],
])('robots of %s', (_name, page, robots) => {
	expect(metaOf(headOf(page), 'robots')).toBe(robots);
});

test('an article has its dates, another page has none', () => {
	const article = headOf({ type: 'article', published: '2026-01-02', modified: '2026-02-03' });
	expect(metaOf(article, 'og:type')).toBe('article');
	expect(metaOf(article, 'article:published_time')).toBe('2026-01-02');
	expect(metaOf(article, 'article:modified_time')).toBe('2026-02-03');
	expect(metaOf(headOf({}), 'article:published_time')).toBeUndefined();
});

test('the feeds of a page stand behind the feed of the site', () => {
	const feeds = headOf({ feeds: [{ text: '政策', href: '/feeds/category/policy.xml' }] }).filter(
		({ attrs }) => attrs['type'] === 'application/rss+xml',
	);
	expect(feeds.map(({ attrs }) => attrs['title'])).toEqual([site.name, '政策']);
});

test('the description for machines is JSON in a script', () => {
	const scripts = headOf({ trail: [] }).filter(({ tag }) => tag === 'script');
	expect(scripts.map(({ attrs }) => attrs['type'])).toEqual(['application/ld+json']);
	expect(JSON.parse(scripts[0]?.content ?? '')).toMatchObject({ '@type': 'BreadcrumbList' });
	expect(scripts[0]?.content).not.toContain('<');
});
