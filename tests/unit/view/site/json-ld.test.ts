import { expect, test } from 'vitest';
import {
	type ArticleFacts,
	articleJsonLd,
	breadcrumbJsonLd,
	organizationJsonLd,
	serializeJsonLd,
	webSiteJsonLd,
} from '../../../../src/view/site/json-ld.ts';

const named = (name: string) =>
	organizationJsonLd({ name, url: 'https://example.com/', telephone: '', logo: '' });

test.each([
	['</script><script>alert(1)</script>'],
	['<!-- <script>'],
	['a < b > c & "d" \\ \u2028'],
	['厂房 3000 ㎡'],
])('a name %j stays inside its script element and is read back unchanged', (name) => {
	const text = serializeJsonLd(named(name));
	expect(text).not.toContain('<');
	expect(JSON.parse(text)).toMatchObject({ name });
});

test('a trail is numbered from one and ends at the page', () => {
	const steps = [
		{ name: '首页', url: 'https://example.com/' },
		{ name: '资讯', url: 'https://example.com/news/' },
	];
	expect(breadcrumbJsonLd(steps)).toEqual({
		'@context': 'https://schema.org',
		'@type': 'BreadcrumbList',
		itemListElement: [
			{ '@type': 'ListItem', position: 1, name: '首页', item: 'https://example.com/' },
			{ '@type': 'ListItem', position: 2, name: '资讯', item: 'https://example.com/news/' },
		],
	});
});

test('a site tells search engines where to search in it', () => {
	const data = webSiteJsonLd(
		'测试网',
		'https://example.com/',
		'https://example.com/search/?q={search_term_string}',
	);
	expect(data).toMatchObject({
		'@type': 'WebSite',
		potentialAction: {
			'@type': 'SearchAction',
			target: 'https://example.com/search/?q={search_term_string}',
			'query-input': 'required name=search_term_string',
		},
	});
});

const FACTS: ArticleFacts = {
	title: '标题',
	description: '摘要',
	url: 'https://example.com/news/1/',
	image: 'https://example.com/a.png',
	published: '2026-01-01',
	modified: '2026-01-02',
	author: '编辑部',
	section: '动态',
	keywords: ['医药', '装备'],
	publisher: {
		name: '测试网',
		url: 'https://example.com/',
		telephone: '',
		logo: 'https://example.com/logo.png',
	},
};

test('an article names its dates, author and publisher', () => {
	expect(articleJsonLd(FACTS)).toMatchObject({
		'@type': 'NewsArticle',
		headline: '标题',
		datePublished: '2026-01-01',
		dateModified: '2026-01-02',
		keywords: '医药,装备',
		author: { name: '编辑部' },
		publisher: { name: '测试网', logo: { url: 'https://example.com/logo.png' } },
	});
});

test('an article of unknown date states none', () => {
	const data = articleJsonLd({ ...FACTS, published: undefined, modified: undefined });
	expect(data).not.toHaveProperty('datePublished');
	expect(data).not.toHaveProperty('dateModified');
});
