import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import { searchRecord } from '../../src/integrations/search/search-record.ts';
import { builtFile, jsonLdOf, pageAt, textOf, textsOf } from './world/built-site.ts';

const links = (path: string, selector: string) =>
	[...pageAt(path).querySelectorAll(selector)].map((link) => link.getAttribute('href'));

test('a series has a page with its words and its parts, numbered, the oldest first', () => {
	const page = pageAt('/series/ten-lessons/');
	expect(textOf(page, 'h1')).toBe('选址十讲');
	expect(textOf(page, 'main .prose')).toBe('测试专题的说明，按先后读。');
	expect(textOf(page, 'main')).toContain('专题，共 3 篇，从最早的一篇读起');
	expect(textsOf(page, 'main ol .number')).toEqual(['1', '2', '3']);
	expect(links('/series/ten-lessons/', 'main ol h3 a')).toEqual(['/news/111/', '/news/112/', '/news/113/']);
	expect(jsonLdOf(page).get('BreadcrumbList')).toMatchObject({
		itemListElement: [{ name: '首页' }, { name: '主题' }, { name: '选址十讲' }],
	});
});

test('a series with articles of an unknown year does not claim to begin with the oldest', () => {
	const file = join(inject('realDist'), 'series/songjiang-biomedicine/index.html');
	const { document } = parseHTML(readFileSync(file, 'utf8'));
	expect(textOf(document, 'main')).toContain('年份不详的在前，其余从早到晚');
	expect(textOf(document, 'main')).not.toContain('从最早的一篇读起');
});

test('a part says where it stands and leads to those before and after it', () => {
	expect(textOf(pageAt('/news/112/'), 'article p[data-search-more]')).toBe(
		'专题：选址十讲（第 2 篇，共 3 篇）',
	);
	expect(links('/news/112/', 'article p[data-search-more] a')).toEqual(['/series/ten-lessons/']);
	const neighbours = 'nav[aria-label="专题“选址十讲”的上一篇和下一篇"] a';
	expect(links('/news/111/', neighbours)).toEqual(['/news/112/']);
	expect(links('/news/112/', neighbours)).toEqual(['/news/111/', '/news/113/']);
	expect(links('/news/113/', neighbours)).toEqual(['/news/112/']);
});

test('an article of no series has not a byte of it', () => {
	const html = builtFile('news/110/index.html');
	expect(html).not.toContain('专题');
	expect(html).not.toContain('series');
});

test('series stand among the topics, in the sitemap and in the search', () => {
	expect(links('/topics/', 'nav[aria-label="专题"] a')).toEqual(['/series/ten-lessons/']);
	expect(builtFile('sitemap-0.xml')).toContain('<loc>https://example.com/series/ten-lessons/</loc>');
	const entries: unknown[][] = JSON.parse(builtFile('api/suggestions.json'));
	expect(entries.find(([text]) => text === '选址十讲')?.slice(2, 4)).toEqual([
		'series',
		'/series/ten-lessons/',
	]);
	const record = searchRecord(builtFile('news/112/index.html'), '/news/112/');
	expect(record?.paragraphs).toContain('专题：选址十讲（第 2 篇，共 3 篇）');
});

test('a series without articles says so and is not for search engines', () => {
	const page = pageAt('/series/no-parts/');
	expect(textOf(page, 'main > .notice')).toContain('专题“没有文章的专题”还没有文章');
	expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
	expect(builtFile('sitemap-0.xml')).not.toContain('no-parts');
});
