import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { builtFile, jsonLdOf, pageAt, rowsOf, textOf, textsOf } from './world/built-site.ts';

const policy = () => pageAt('/news/policy-open/');

test('an article shows where the visitor is, who wrote it, when, and what the old site counted', () => {
	const page = policy();
	expect(textsOf(page, 'nav[aria-label="当前位置"] li')).toEqual(['当前位置：', '首页', '通知', '正文']);
	expect(textOf(page, 'h1')).toBe('申报中的测试政策通知');
	const info = textOf(page, 'article');
	for (const part of [
		'测试作者',
		'历史浏览 101',
		'事件日期：2026年10月30日',
		'更新：2026年11月10日',
		'来源：测试来源',
	])
		expect(info).toContain(part);
	expect(info).toContain('原标题：关于测试政策的原标题');
	expect(page.querySelector('relative-time time')?.getAttribute('datetime')).toBe('2026-11-01');
});

test('the lead belongs to the head of an article, above what a policy says in figures', () => {
	const html = readFileSync(join(inject('realDist'), 'news/sample-equipment-renewal/index.html'), 'utf8');
	const parts = [...(parseHTML(html).document.querySelector('article')?.children ?? [])];
	const place = (selector: string) => parts.findIndex((each) => each.matches(selector));
	expect(place('h1')).toBe(0);
	expect(place('.lead')).toBeGreaterThan(place('h1'));
	expect(place('aside')).toBeGreaterThan(place('.lead'));
});

test('a policy article shows the header of the document', () => {
	const facts = rowsOf(policy(), 'aside tr');
	expect(facts).toContain('状态 申报中');
	expect(facts).toContain('发文机关 测试委员会、测试局');
	expect(facts).toContain('发文字号 测府〔2026〕1号');
	expect(facts).toContain('申报截止 2026年12月15日');
});

test('the last day of an open policy goes into a calendar, one that is over does not', () => {
	expect(policy().querySelector('aside a[href="/news/policy-open/deadline.ics"]')).not.toBeNull();
	expect(builtFile('news/policy-open/deadline.ics')).toContain('DTSTART;VALUE=DATE:20261215');
	expect(pageAt('/news/policy-closed/').querySelector('a[href$=".ics"]')).toBeNull();
	expect(pageAt('/policies/').querySelector('main a[href="/calendars/all.ics"]')).not.toBeNull();
	const calendars = [...pageAt('/feeds/').querySelectorAll('a[href^="/calendars/"]')];
	expect(calendars.map((link) => link.getAttribute('href'))).toContain('/calendars/district/songjiang.ics');
});

test('an article links its topics, districts, parks and listings', () => {
	const links = [...policy().querySelectorAll('article a')].map((a) => a.getAttribute('href'));
	for (const href of [
		'/topics/biomedicine/',
		'/districts/songjiang/',
		'/districts/minhang/',
		'/parks/p-one/',
		'/listings/l-full/',
	])
		expect(links).toContain(href);
});

test('an article can be shared without loading anything from elsewhere', () => {
	const page = policy();
	const share = [...page.querySelectorAll('section[aria-labelledby="share-title"] a')].map(
		(a) => a.getAttribute('href') ?? '',
	);
	expect(share.filter((href) => href.includes('weibo.com'))).toHaveLength(1);
	expect(share.filter((href) => href.includes('connect.qq.com'))).toHaveLength(1);
	expect(share.filter((href) => href.includes('qzone.qq.com'))).toHaveLength(1);
	// A script draws the code. Without one the address is read.
	expect(page.querySelector('figure.needs-script page-code')).not.toBeNull();
	expect(page.querySelector('img[alt="本页二维码"]')).toBeNull();
	expect(textOf(page, 'section[aria-labelledby="share-title"]')).toContain(
		'本页链接：https://example.com/news/policy-open/',
	);
	expect(page.querySelector('copy-button[data-text="https://example.com/news/policy-open/"]')).not.toBeNull();
});

test('previous and next stay inside the category, in the order of time', () => {
	const page = pageAt('/news/policy-closed/');
	const links = [...page.querySelectorAll('nav[aria-label="本分类的上一篇和下一篇"] a')];
	expect(links.map((a) => [a.getAttribute('rel'), a.getAttribute('href')])).toEqual([
		['prev', '/news/policy-soon/'],
		['next', '/news/policy-undated/'],
	]);
});

test.each([
	['/news/old-event/', '旧闻：本文所述事件早于发布日期较多'],
	['/news/archival/', '旧闻：本文依据旧站存档整理'],
	['/news/101/', '旧闻：本文发布已超过一年'],
])('%s says that it is old news', (path, notice) => {
	expect(textOf(pageAt(path), '.notice')).toContain(notice);
});

test('a fresh article carries no such notice', () => {
	expect(policy().querySelector('.notice')).toBeNull();
});

test('related articles are by content, as text with a date and a reason', () => {
	const cards = [...pageAt('/news/vaccine-line/').querySelectorAll('main > section li')];
	expect(cards.length).toBeGreaterThan(2);
	const [first] = cards;
	expect(first && textOf(first, 'h3')).toMatch(/^远航药业青浦冻干基地奠基/);
	expect(first && textOf(first, 'h3 + p')).toBe('同为生物医药 · 青浦区');
	for (const card of cards) {
		expect(textOf(card, 'time')).not.toBe('');
		expect(card.querySelector('img')).toBeNull();
	}
});

test('two reports of one event never stand side by side', () => {
	const titles = textsOf(pageAt('/news/vaccine-line/'), 'main > section li h3');
	expect(titles.filter((title) => title.startsWith('远航药业青浦冻干基地奠基'))).toHaveLength(1);
	const own = textsOf(pageAt('/news/groundbreaking-a/'), 'main > section li h3');
	expect(own.filter((title) => title.startsWith('远航药业青浦冻干基地奠基'))).toHaveLength(0);
});

test("the editor's choice comes first", () => {
	const [first] = [...pageAt('/news/old-event/').querySelectorAll('main > section li')];
	expect(first?.querySelector('a')?.getAttribute('href')).toBe('/news/101/');
	expect(first && textOf(first, 'h3 + p')).toBe('编辑推荐');
});

test('Markdown keeps tildes, quotes and dots as typed and makes bold beside Chinese marks', () => {
	const page = pageAt('/news/markdown-traps/');
	expect(page.querySelector('.prose del')).toBeNull();
	expect(textOf(page, '.prose')).toContain('面积 100~200㎡，租金 10~20 元。');
	expect(textOf(page, '.prose strong')).toBe('租金优惠（限时）');
	expect(textOf(page, '.prose')).toContain('"引号"与...省略');
	expect(page.querySelectorAll('h1')).toHaveLength(1);
	expect(textOf(page, '.prose h2')).toBe('正文里的一级标题');
	expect(page.querySelector('.prose td.align-right')).not.toBeNull();
});

test('a title that looks like a tag is text everywhere', () => {
	const page = pageAt('/news/hostile/');
	expect(textOf(page, 'h1')).toBe('<script>alert(1)</script> & "引号" 测试标题');
	expect(jsonLdOf(page).get('NewsArticle')?.['headline']).toBe('<script>alert(1)</script> & "引号" 测试标题');
	expect(builtFile('feeds/all.xml')).not.toContain('<script>');
});

test('structured data says what the page shows', () => {
	const data = jsonLdOf(policy()).get('NewsArticle');
	expect(data).toMatchObject({
		headline: '申报中的测试政策通知',
		datePublished: '2026-11-01',
		dateModified: '2026-11-10',
		url: 'https://example.com/news/policy-open/',
		articleSection: '通知',
	});
	expect(jsonLdOf(policy()).get('BreadcrumbList')?.['itemListElement']).toHaveLength(3);
});

test('a cover has its size, so that the layout does not shift', () => {
	const cover = pageAt('/news/with-cover/').querySelector('figure img[alt="测试封面图"]');
	expect(Number(cover?.getAttribute('width'))).toBeGreaterThan(0);
	expect(Number(cover?.getAttribute('height'))).toBeGreaterThan(0);
});

test('an attachment is published below the page that links it, and its kind and size are told before it is loaded', () => {
	const link = pageAt('/news/with-cover/').querySelector('a[data-annex]');
	expect(link?.getAttribute('href')).toBe('/news/with-cover/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.pdf');
	expect(link?.getAttribute('data-annex')).toBe('PDF，1 kB');
	expect(builtFile('news/with-cover/申请 表.pdf')).toMatch(/^%PDF-1\.4/);
});

test('text that YAML reads as a date stays text in the check and on the page', () => {
	expect(textOf(pageAt('/news/markdown-traps/'), 'article')).toContain('2027-01-01');
});
