import { expect, test } from 'vitest';
import { searchRecord } from '../../src/integrations/search/search-record.ts';
import { builtFile, builtPages, pageAt, textOf, textsOf } from './world/built-site.ts';

const NOTICE = '测试公告：传真号码停用';

/** Whether a page has a title, which may have places to break. */
const says = (file: string, title: string) => builtFile(file).replaceAll('<wbr>', '').includes(title);

test('the newest notice that holds stands in a line on the home page, before the wish', () => {
	const line = pageAt('/').querySelector('main > site-notice');
	expect(line?.getAttribute('data-until')).toBe('2026-12-20');
	expect(textOf(pageAt('/'), 'main > site-notice:first-child')).toBe(`重要公告 ${NOTICE}`);
	expect(line?.querySelector('a')?.getAttribute('href')).toBe('/notices/#notice-phone');
});

test('all notices stand on one page, newest first, each with its anchor, its days and its text', () => {
	const page = pageAt('/notices/');
	expect(textsOf(page, 'main section h2')).toEqual([NOTICE, '测试公告：十月已经结束']);
	expect(textsOf(page, '#notice-phone .cluster > *')).toEqual([
		'重要',
		'2026年11月10日',
		'到 2026年12月20日',
		'已结束',
	]);
	expect(page.querySelector('#notice-phone [data-part=over]')?.hasAttribute('hidden')).toBe(true);
	expect(page.querySelector('#notice-over [data-part=over]')?.hasAttribute('hidden')).toBe(false);
	expect(textOf(page, '#notice-phone .prose')).toBe('传真停用，请改用热线。独有的词：铜锣湾。');
	expect(pageAt('/archive/').querySelector('main a[href="/notices/"]')).not.toBeNull();
});

test('a notice is no article: it stands on no other page and in no feed', () => {
	const pages = builtPages().filter((file) => says(file, NOTICE));
	expect(pages).toEqual(['index.html', 'index.php/index.html', 'notices/index.html']);
	for (const feed of ['feeds/all.xml', 'feeds/all.json', 'api/suggestions.json'])
		expect(builtFile(feed), feed).not.toContain('测试公告');
});

test('drafts and notices of later days are nowhere', () => {
	for (const title of ['还没有到日子', '测试公告：草稿'])
		expect(builtPages().filter((file) => says(file, title))).toEqual([]);
});

test('the page of notices is in the sitemap, with the day of the newest, and found by the search', () => {
	expect(builtFile('sitemap-0.xml')).toContain('<loc>https://example.com/notices/</loc><lastmod>2026-11-10');
	const record = searchRecord(builtFile('notices/index.html'), '/notices/');
	expect(record).toMatchObject({ type: 'page', title: '公告', date: '2026-11-10' });
	expect(record?.paragraphs.join()).toContain('铜锣湾');
});
