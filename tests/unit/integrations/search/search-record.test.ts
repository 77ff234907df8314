import { expect, test } from 'vitest';
import { TITLE_POSITIONS } from '../../../../src/domain/search/search-order.ts';
import { tokenCount } from '../../../../src/domain/search/search-copy.ts';
import {
	indexContent,
	type SearchRecord,
	searchRecord,
} from '../../../../src/integrations/search/search-record.ts';

const PAGE = '/news/1/';

interface PageParts {
	canonical?: string | undefined;
	attributes?: string;
	text?: string;
	title?: string;
}

/** A built page with a searchable part. */
function page({
	canonical = `https://example.com${PAGE}`,
	attributes = 'data-search="article;2026-03-01;政策;东莞|长安镇"',
	title = '<h1 data-search-title>标题</h1>',
	text = '<p>正文</p>',
}: PageParts = {}): string {
	return `<!doctype html><html><head><link rel="canonical" href="${canonical}"></head>
		<body><nav>导航</nav><main ${attributes}>${title}<div data-search-text>${text}</div></main></body></html>`;
}

const paragraphsOf = (text: string) => searchRecord(page({ text }), PAGE)?.paragraphs;

function record(fields: Partial<SearchRecord>): SearchRecord {
	const empty = {
		url: PAGE,
		type: 'article',
		title: '',
		paragraphs: [],
		date: '2026-01-01',
		district: [],
		category: '',
	};
	return { ...empty, ...fields };
}

test('a record says where, what, when and which district of a page', () => {
	expect(searchRecord(page(), PAGE)).toEqual({
		url: PAGE,
		type: 'article',
		title: '标题',
		paragraphs: ['正文'],
		date: '2026-03-01',
		district: ['东莞', '长安镇'],
		category: '政策',
	});
});

test('a date that is shown in other words is kept beside the one that is sorted by', () => {
	const attributes = 'data-search="article;2022;;;旧闻，2022年"';
	expect(searchRecord(page({ attributes }), PAGE)).toMatchObject({ date: '2022', shownDate: '旧闻，2022年' });
});

test('a page without districts has none, not an empty one', () => {
	const attributes = 'data-search="article"';
	expect(searchRecord(page({ attributes }), PAGE)).toMatchObject({ district: [], category: '', date: '' });
});

test.each([
	['the page itself', 'https://example.com/news/1/', PAGE, true],
	['a copy at an old address', 'https://example.com/news/1/', '/index.php/post/1.html', false],
	['the page below a base folder', 'https://example.com/site/news/1/', '/site/news/1/', true],
	[
		'an encoded address for a page named in Chinese',
		'https://example.com/news/%E5%8E%82/',
		'/news/厂/',
		true,
	],
])('%s is searched when its canonical address is its own', (_name, canonical, url, isSearched) => {
	expect(searchRecord(page({ canonical }), url) !== undefined).toBe(isSearched);
});

test('a list page, which marks no text, has no record', () => {
	expect(searchRecord(page({ attributes: '' }), PAGE)).toBeUndefined();
});

test('a page without a canonical address has no record', () => {
	const html = page().replace(/<link[^>]*>/, '');
	expect(searchRecord(html, PAGE)).toBeUndefined();
});

test.each([
	['one block a paragraph', '<p>一</p><p>二</p>', ['一', '二']],
	['headings and lists', '<h2>小标题</h2><ul><li>甲</li><li>乙</li></ul>', ['小标题', '甲', '乙']],
	['cells of a table', '<table><tr><th>面积</th><td>3,000 ㎡</td></tr></table>', ['面积', '3,000 ㎡']],
	['terms and their values', '<dl><dt>层高</dt><dd>8 m</dd></dl>', ['层高', '8 m']],
	['only the innermost of nested blocks', '<blockquote><p>引文</p></blockquote>', ['引文']],
	['white space squeezed', '<p>\n\t一  二\u00a0三\n</p>', ['一 二 三']],
	['text of inline elements', '<p>东<b>莞</b><a href="/">厂房</a></p>', ['东莞厂房']],
	['no empty paragraph', '<p> </p><p>一</p><p><img alt="x" src="/x.png"></p>', ['一']],
	[
		'items of a link cluster',
		'<div class="cluster"><a href="/a/">甲</a><a href="/b/">乙</a></div>',
		['甲', '乙'],
	],
	['an element without blocks as a whole', '直接的 <b>文字</b>', ['直接的 文字']],
	['an entity as its character', '<p>A&amp;B &lt;5</p>', ['A&B <5']],
])('the text of a page is cut into its blocks: %s', (_name, text, paragraphs) => {
	expect(paragraphsOf(text)).toEqual(paragraphs);
});

test.each([
	['<p>一</p><p data-search-skip>二</p>'],
	['<p>一</p><p hidden>二</p>'],
	['<p>一<span hidden>二</span></p>'],
	['<p>一</p><div data-search-skip><p>二</p><ul><li>三</li></ul></div>'],
])('what is marked to be skipped is left out: %s', (text) => {
	expect(paragraphsOf(text)).toEqual(['一']);
});

test('several parts of a page are one text in their order, and nothing beside them is searched', () => {
	const html = page({ text: '<p>一</p></div><p>旁边</p><div data-search-text><p>二</p>' });
	expect(searchRecord(html, PAGE)?.paragraphs).toEqual(['一', '二']);
});

test.each([
	['zero-width space', '生物\u200b医药'],
	['byte order mark', '\ufeff生物医药'],
	['soft hyphen', '生物\u00ad医药'],
	['direction mark', '生物\u202e医药'],
])('an invisible %s is not part of the text', (_name, text) => {
	expect(paragraphsOf(`<p>${text}</p>`)).toEqual(['生物医药']);
	expect(searchRecord(page({ title: `<h1 data-search-title>${text}</h1>` }), PAGE)?.title).toBe('生物医药');
});

test('the title is the marked heading in one line', () => {
	expect(searchRecord(page({ title: '<h1 data-search-title>\n标题 <b>一</b>\n</h1>' }), PAGE)?.title).toBe(
		'标题 一',
	);
});

test.each([
	[''],
	['标题'],
	['松山湖 5GHz 厂房 3,000 ㎡ 出租，独栋'],
	['A. B: C'],
	['厂'.repeat(99)],
	['厂'.repeat(100)],
])('the text of %j begins at the position behind the longest usual title', (title) => {
	const [before = ''] = indexContent(record({ title, paragraphs: ['甲乙'] })).split('甲');
	expect(before.split(/\s+/).filter(Boolean)).toHaveLength(TITLE_POSITIONS);
});

test('a title longer than the gap is followed by its text at once', () => {
	const title = '厂'.repeat(120);
	expect(indexContent(record({ title, paragraphs: ['文'] }))).toBe(`${'厂厂 '.repeat(119)}厂 文 ¶ 厂ʕ 文ʖ`);
	expect(tokenCount(title)).toBe(120);
});

test('a mark stands between paragraphs, so that no phrase runs over their border', () => {
	expect(indexContent(record({ title: '厂'.repeat(100), paragraphs: ['一二', '三'] }))).toMatch(
		/ 一二 二 ¶ 三 ¶ 厂ʕ 一ʖ 二ʖ 三ʖ$/,
	);
});

test('what a page says there is none of is not found by it', () => {
	const text = `<table><tr><th>行车</th><td>10 t</td></tr><tr><th>食堂</th><td>无</td></tr>
		<tr><th>未填写</th><td>卸货平台、宿舍</td></tr></table><dl><dt>可存危化品</dt><dd>不可</dd><dt>层高</dt><dd>8 m</dd></dl>`;
	expect(paragraphsOf(text)).toEqual(['行车', '10 t', '层高', '8 m']);
});

test('what stands beside the text is found behind it: facts of a policy, source, topics, summary, number of a listing', () => {
	const html = `<!doctype html><html><head><link rel="canonical" href="https://example.com/listings/sj-0001/">
		<meta name="description" content="一句摘要"></head><body><main data-search="listing;2026-01-01;厂房;松江区;;1.2 元/㎡/天;1">
		<h1>标题</h1><p data-search-more>来源：示例社</p><div data-search-text><p>正文</p></div>
		<a class="chip" href="/topics/x/">绿色低碳</a><p>页脚</p></main></body></html>`;
	expect(searchRecord(html, '/listings/sj-0001/')).toEqual({
		url: '/listings/sj-0001/',
		type: 'listing',
		title: '标题',
		paragraphs: ['正文', '来源：示例社', '绿色低碳', '编号 sj-0001', '一句摘要'],
		date: '2026-01-01',
		district: ['松江区'],
		category: '厂房',
		facts: '1.2 元/㎡/天',
		isGone: true,
	});
});

test('a page without marked text is searched as a whole, but for its form', () => {
	const html = `<!doctype html><html><head><link rel="canonical" href="https://example.com/contact/"></head><body>
		<main data-search="page;2026-01-01"><h1>联系我们</h1><p>电话 400 0123 021</p><form><label>姓名</label></form></main></body></html>`;
	expect(searchRecord(html, '/contact/')).toMatchObject({
		type: 'page',
		title: '联系我们',
		paragraphs: ['电话 400 0123 021'],
	});
});
