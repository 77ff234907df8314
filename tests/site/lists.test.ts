import { parseHTML } from 'linkedom';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { knownPaths } from '../../src/domain/catalog/known-paths.ts';
import { builtFile, builtPages, pageAt, rowsOf, textOf, textsOf } from './world/built-site.ts';
import { catalog } from '../unit/world.ts';

const titles = (path: string) => textsOf(pageAt(path), 'main :is(li, article) h3');

test('the front page of a list holds the newest, older pages are cut by years, each article stands once', () => {
	const front = titles('/news/');
	const first = titles('/news/page/2025-1/');
	expect(first).toHaveLength(20);
	expect(front[0]).toBe('申报中的测试政策通知');
	const all = [...front, ...first, ...titles('/news/page/2024/'), ...titles('/news/page/undated/')];
	expect(new Set(all).size).toBe(all.length);
	const stated = Number(/共 (\d+) 篇/.exec(textOf(pageAt('/news/'), 'main'))?.[1]);
	expect(all).toHaveLength(stated);
});

test('what leads a list is the newest of it', () => {
	const fronts = [...builtPages()].filter((file) =>
		/^(?:topics|news\/category)\/[^/]+\/index\.html$/.test(file),
	);
	let led = 0;
	for (const file of fronts) {
		const page = pageAt(`/${file}`);
		const lead = page.querySelector('main article:has(a.card-link h3), main article:has(h3 > a.card-link)');
		const day = lead?.querySelector('time')?.getAttribute('datetime') ?? undefined;
		if (lead === null || day === undefined) continue;
		led += 1;
		const list = lead.parentElement?.querySelectorAll(':scope > ul > li time') ?? [];
		const days = [...list].map((each) => each.getAttribute('datetime') ?? '');
		expect(
			days.filter((other) => other > day),
			file,
		).toEqual([]);
	}
	expect(led).toBeGreaterThan(1);
});

test('list pages link to their neighbours, to older pages by number and to older years', () => {
	const links = (path: string) =>
		[...pageAt(path).querySelectorAll('nav[aria-label="翻页"] a')].map((a) => [
			a.getAttribute('aria-label') ?? a.textContent?.trim(),
			a.getAttribute('href'),
		]);
	const older = [
		['2024年', '/news/page/2024/'],
		['年份不详', '/news/page/undated/'],
	];
	const first = ['第 1 页', '/news/page/2025-1/'];
	expect(links('/news/')).toEqual([['较早一页', '/news/page/2025-1/'], first, ...older]);
	expect(links('/news/page/2025-1/')).toEqual([
		['较新一页', '/news/'],
		['较早一页', '/news/page/2024/'],
		['最新', '/news/'],
		first,
		...older,
	]);
	expect(links('/news/page/undated/')).toEqual([
		['较新一页', '/news/page/2024/'],
		['最新', '/news/'],
	]);
	const current = (path: string) => textsOf(pageAt(path), 'nav[aria-label="翻页"] [aria-current=page]');
	expect(current('/news/')).toEqual(['最新']);
	expect(current('/news/page/2025-1/')).toEqual(['1']);
});

test('only the front page of a list says how many there are', () => {
	expect(textOf(pageAt('/news/'), 'main')).toMatch(/共 \d+ 篇/);
	for (const page of ['2025-1', '2024', 'undated'])
		expect(builtFile(`news/page/${page}/index.html`), page).not.toMatch(/共 \d+ 篇/);
});

test('drafts and scheduled articles are on no page', () => {
	for (const id of ['draft', 'scheduled']) expect(existsSync(join(inject('dist'), `news/${id}`))).toBe(false);
	expect(builtFile('feeds/all.xml')).not.toContain('还没有');
});

test('policies stand by deadline: open ones first, then undated, then closed', () => {
	expect(textsOf(pageAt('/policies/'), 'main h2 a')).toEqual([
		'更早截止的测试政策通知',
		'申报中的测试政策通知',
		'没有申报时间的测试政策',
		'已经截止的测试政策通知',
	]);
	expect(textOf(pageAt('/policies/'), 'policy-state:has([datetime="2026-11-30"])')).toBe(
		'即将截止 截止 2026年11月30日（还有 7 天）',
	);
});

test('a leased listing leaves the lists and keeps its page', () => {
	const list = textsOf(pageAt('/listings/'), 'main li h3');
	expect(list).not.toContain('松江测试厂房已经租出去了');
	expect(textOf(pageAt('/listings/l-leased/'), 'h1')).toBe('松江测试厂房已经租出去了');
});

test('facet pages of district and type hold just their listings', () => {
	expect(textsOf(pageAt('/listings/district/minhang/'), 'main li h3')).toEqual(['闵行 3100 ㎡ 厂房']);
	expect(textsOf(pageAt('/listings/type/high-bay-warehouse/'), 'main li h3')).toEqual([
		'嘉定 2800 ㎡ 高标仓',
	]);
	expect(
		pageAt('/listings/district/chongming/').querySelector('meta[name=robots]')?.getAttribute('content'),
	).toBe('noindex');
});

test('a district gathers its listings, parks and news', () => {
	const page = pageAt('/districts/songjiang/');
	expect(textsOf(page, 'main h2').slice(0, 6)).toEqual([
		'挂牌租金',
		'供应：单套面积',
		'房源',
		'园区',
		'正在申报的政策',
		'资讯',
	]);
	expect(rowsOf(page, 'main tr')).toContain('在租售房源 3 套（其中示例 1 套）');
	expect(rowsOf(page, 'main tr')).toContain('租金报价 1.10–1.30 元/㎡/天（3 套，其中示例 1 套）');
});

test('a range needs at least three rents', () => {
	expect(rowsOf(pageAt('/districts/minhang/'), 'main tr').join()).not.toContain('租金报价');
});

test('supply is shown by size; a type with fewer than three rents has no chart, and the page says so', () => {
	const page = pageAt('/districts/songjiang/');
	expect(rowsOf(page, 'main table:has(caption.visually-hidden) tbody tr')).toEqual([
		'2000–5000 ㎡ 3 套（其中示例 1 套） 7300 ㎡',
	]);
	expect(textOf(page, 'main .figures')).toContain('同一类型至少要有 3 套');
	expect(page.querySelector('main .figures svg[height="4.8em"]')).toBeNull();
});

test('a district with enough rents of a type draws them, with the same figures in a table', () => {
	const { document } = parseHTML(
		readFileSync(join(inject('realDist'), 'districts/songjiang/index.html'), 'utf8'),
	);
	expect(textsOf(document, 'main figure svg text').filter((text) => text.includes('中位数'))).toEqual(
		rowsOf(document, 'main figure tbody tr').map((row) => {
			const [type, , , median] = row.split(' ');
			return `${type} 中位数 ${median} 元/㎡/天`;
		}),
	);
	expect(document.querySelector('main figure svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('only policies one can apply for are live in a district', () => {
	const links = [...pageAt('/districts/songjiang/').querySelectorAll('[data-live-only] a')];
	expect(links.map((link) => link.getAttribute('href'))).toEqual(['/news/policy-open/']);
	expect(pageAt('/districts/jiading/').querySelector('[data-live-only]')).toBeNull();
});

test('the districts with content are listed with what each has, and the others named', () => {
	const page = pageAt('/districts/');
	const listed = [...page.querySelectorAll('main .grid li')];
	expect(listed.length).toBeGreaterThan(1);
	expect(listed.filter((item) => !/\d/.test(item.textContent ?? ''))).toEqual([]);
	expect(textOf(page, 'main a[href="/districts/songjiang/"]')).toMatch(/^松江 房源 3 园区 1 资讯 \d+$/);
	expect(textOf(page, 'main > .muted')).toMatch(/还没有内容。$/);
});

test('every list an editor may link to is there', () => {
	const missing = [...knownPaths(catalog)].filter((path) => {
		const file = join(inject('dist'), decodeURI(path));
		return !existsSync(path.endsWith('/') ? join(file, 'index.html') : file);
	});
	expect(missing).toEqual([]);
});

test('the archive has each month that has articles', () => {
	expect(textsOf(pageAt('/archive/'), 'main nav[aria-label="2025年"] a')).toEqual(['2月 20', '1月 28']);
	expect(titles('/archive/2025/02/')).toHaveLength(20);
});

test('a topic opens with what it means here, then what the site has for it, then its news', () => {
	const page = pageAt('/topics/biomedicine/');
	expect(textsOf(page, 'main > .prose > p')).toEqual([
		'测试用的第一段话：这类公司要什么样的房子，先看层高。',
		'测试用的第二段话：看过层高再看承重、配电、消防和可环评。',
	]);
	expect(textsOf(page, 'main h2')).toEqual([
		'现在能申报的政策',
		'主导产业对得上的园区',
		'适合生物医药的房源',
		'资讯',
	]);
	expect(page.querySelector('main > .prose ~ section [data-live-only] a')?.getAttribute('href')).toBe(
		'/news/policy-open/',
	);
	expect(page.querySelector('main section a[href="/topics/biomedicine/parks/"]')?.textContent?.trim()).toBe(
		'全部 1 个',
	);
	expect(textsOf(pageAt('/topics/biomedicine/parks/'), 'main li h3')).toEqual(['测试示范园']);
});

test('a policy that stands above the news of a topic does not lead them as well, and is listed once', () => {
	const page = pageAt('/topics/biomedicine/');
	const news = [...page.querySelectorAll('main section')].at(-1);
	const links = [...(news?.querySelectorAll('h3 a') ?? [])].map((link) => link.getAttribute('href'));
	expect(news?.querySelector('article h3 a')?.getAttribute('href')).not.toBe('/news/policy-open/');
	expect(links.filter((href) => href === '/news/policy-open/')).toHaveLength(1);
});

test('a topic without policies, parks, listings or an intro shows its news only', () => {
	expect(textsOf(pageAt('/topics/logistics/'), 'main h2')).not.toContain('现在能申报的政策');
	const unused = pageAt('/topics/unused/');
	expect(textsOf(unused, 'main :is(h2, .prose)')).toEqual([]);
	expect(unused.querySelector('meta[name=robots]')).not.toBeNull();
});

test('the home page has one search box, offers, policies, news and whom to call, in this order', () => {
	const page = pageAt('/');
	expect(page.querySelectorAll('form[role=search]')).toHaveLength(1);
	expect(page.querySelector('main form[role=search] input[name=q]')).not.toBeNull();
	expect(textsOf(page, 'main h2')).toEqual(['新上房源', '政策申报', '资讯', '找谁', '业主委托']);
	expect(page.querySelectorAll('main form')).toHaveLength(1);
	expect(page.querySelector('main a[href="tel:4000000000"]')).not.toBeNull();
});

test.each(['/', '/news/', '/policies/', '/districts/songjiang/'])(
	'the headlines of %s end a line between phrases only',
	(path) => {
		const headlines = [...pageAt(path).querySelectorAll('main :is(h2, h3) a.title-link')];
		const long = headlines.filter((a) => (a.textContent ?? '').trim().length > 8);
		expect(long.length).toBeGreaterThan(0);
		expect(long.filter((a) => a.querySelector('wbr') === null)).toEqual([]);
	},
);
