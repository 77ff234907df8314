import { expect, test } from 'vitest';
import { HAS_GIT } from '../git-repository.ts';
import { jsonLdOf, pageAt, rowsOf, textOf, textsOf } from './world/built-site.ts';

const full = () => pageAt('/listings/l-full/');

test('a listing shows price, what it comes to, who answers, and the six facts that decide', () => {
	expect(textOf(full(), 'article strong')).toBe('1.20');
	expect(textOf(full(), 'article')).toContain('1000 ㎡ 起，约 3.65 万元/月');
	expect(textOf(full(), 'article .deal')).toMatch(/万元\/月 ?测试员 ?130\s0000\s0001 ?厂房仓库，微信同号$/);
	expect(full().querySelector('article .deal a')?.getAttribute('href')).toBe('tel:13000000001');
	expect(textsOf(full(), 'article dl > div').slice(0, 6)).toEqual([
		'面积1000–2000 ㎡',
		'层高8 m',
		'承重2 t/㎡',
		'楼层1–2 层（共 4 层）',
		'配电500 kVA',
		'消防丙二',
	]);
});

test('no word of the title is broken', () => {
	const title = pageAt('/listings/l-near/').querySelector('h1');
	expect(title?.innerHTML).toContain('松江测试<wbr>厂房 2800&#160;㎡ 同园区');
	expect(textOf(pageAt('/listings/l-near/'), 'h1')).toBe('松江测试厂房 2800 ㎡ 同园区');
});

test('the specification has groups of known values, and names the missing ones once, after them', () => {
	const captions = textsOf(full(), 'spec-groups caption');
	expect(captions).toEqual(['空间', '结构', '消防', '能源', '装卸', '证照', '商务']);
	const rows = rowsOf(full(), 'section tr');
	for (const row of [
		'占地面积 13333 ㎡',
		'行车 10 t（已装，吊钩 6.5 m）',
		'货梯 3 t × 2 台',
		'卸货平台 双边，高 1.3 m',
		'免租期 60 天',
	])
		expect(rows).toContain(row);
	expect(rows.filter((row) => row.startsWith('未填写'))).toEqual([]);
	expect(textOf(full(), 'spec-groups ~ p')).toMatch(/^未填写：空地面积、檐高、.*。“未填写”不代表没有/);
});

test('a listing with few facts keeps the same layout for comparison', () => {
	expect(textsOf(pageAt('/listings/l-near/'), 'article dl > div').slice(0, 6)).toEqual([
		'面积2800 ㎡',
		'层高—',
		'承重—',
		'楼层—',
		'配电—',
		'消防丙类',
	]);
});

test('floors and units have their table', () => {
	expect(textsOf(full(), 'article [aria-label="分层分户"] thead th')).toEqual([
		'楼层',
		'面积',
		'层高',
		'承重',
		'租金',
		'状态',
	]);
	expect(rowsOf(full(), 'article [aria-label="分层分户"] tbody tr')).toEqual([
		'1F 2000 ㎡ 8 m 2 t/㎡ 1.20 可租',
		'2F 1000 ㎡ — — — 洽谈中',
	]);
});

test('map links give each map its datum and order of coordinates', () => {
	const links = [...full().querySelectorAll('a[href*="map"]')].map((a) => a.getAttribute('href') ?? '');
	const amap = links.find((href) => href.includes('uri.amap.com'));
	const baidu = links.find((href) => href.includes('api.map.baidu.com'));
	expect(amap).toMatch(/position=121\.30\d+,31\.05\d+&.*coordinate=gaode/);
	expect(baidu).toMatch(/location=31\.05\d+,121\.30\d+&.*coord_type=gcj02/);
	expect(links.some((href) => href.includes('apis.map.qq.com'))).toBe(true);
	expect(links.some((href) => href.includes('maps.apple.com'))).toBe(true);
});

/** The section with a given heading. */
function section(page: Document, heading: string): Element {
	const found = [...page.querySelectorAll('section')].find(
		(each) => each.querySelector('h2')?.textContent?.trim() === heading,
	);
	if (found === undefined) throw new Error(`no section ${heading}`);
	return found;
}

test('the possible uses are shown, with the cited policies and the reason', () => {
	const use = section(full(), '能做什么');
	expect(rowsOf(use, 'tr')).toEqual([
		'限制产业 物流仓储',
		'环评 可做报告表',
		'注册 可以注册公司',
		'火灾危险性 丙二',
		'税收要求 30 万元/亩/年（示例）',
	]);
	expect(textOf(use, 'table + p')).toMatch(/^危险化学品未填写，请向招商热线核实。能否环评/);
	const cite = use.querySelector('[data-search-skip] li');
	expect(cite?.querySelector('a')?.getAttribute('href')).toBe('/news/policy-open/');
	expect(textOf(use, '[data-search-skip] li')).toMatch(
		/申报中 截止 2026年12月15日（还有 22 天）引用原因：文中提到测试示范园 · 涉及生物医药/,
	);
	expect(use.querySelector('policy-state')?.getAttribute('data-apply-to')).toBe('2026-12-15');
});

test('who checked what and when stands on the page', () => {
	expect(rowsOf(section(full(), '核验与变动'), 'tr')).toEqual([
		'核验方式 现场核实',
		'核验日期 2026年11月10日',
		'核验内容 面积、层高',
		'最近核对 2026年11月20日',
	]);
});

test.skipIf(!HAS_GIT)('the history of price and status from git is on the page, newest first', () => {
	const rows = textsOf(section(pageAt('/listings/l-near/'), '核验与变动'), 'ol li');
	expect(rows).toEqual([
		'2026年11月1日租金 1.25 元/㎡/天 → 1.10 元/㎡/天（降 12%）；状态 洽谈中 → 可租售',
		'2026年10月1日首次发布',
	]);
	expect(section(full(), '核验与变动').querySelector('ol')).toBeNull();
});

test('a stale listing keeps its page, with a notice, and is in no list', () => {
	const notices = (path: string) =>
		[...pageAt(path).querySelectorAll('fresh-mark [data-state]')]
			.filter((each) => each.classList.contains('notice') && !each.hasAttribute('hidden'))
			.map((each) => each.getAttribute('data-state'));
	expect(notices('/listings/l-stale/')).toEqual(['stale']);
	expect(notices('/listings/l-full/')).toEqual([]);
	expect(pageAt('/listings/l-leased/').querySelector('article fresh-mark .notice')).toBeNull();
	for (const list of [
		'/listings/',
		'/listings/type/factory/',
		'/listings/district/baoshan/',
		'/districts/baoshan/',
	])
		expect(pageAt(list).querySelector('a[href="/listings/l-stale/"]')).toBeNull();
});

test('a listing that is let says so, offers similar ones first and sells nothing', () => {
	const page = pageAt('/listings/l-leased/');
	const article = page.querySelector('article');
	if (article === null) throw new Error('no article');
	expect(article.classList.contains('no-offer')).toBe(true);
	expect(textOf(article, 'h1 + .notice')).toMatch(/^这套已租售，不能再租或买/);
	const headings = textsOf(article, 'h2');
	expect(headings[0]).toBe('相似房源');
	expect(article.querySelectorAll('h1 ~ section:first-of-type .grid > li').length).toBeGreaterThan(0);
	expect(page.querySelector('main > section a[href="/listings/l-full/"]')).toBeNull();
	expect(textOf(article, 'strong.large')).toBe('已租售');
	expect(rowsOf(article, '[aria-label="分层分户"] tbody tr').every((row) => row.endsWith('— 已租售'))).toBe(
		true,
	);
	expect(rowsOf(article, 'tr')).toContain('可租面积 已租售');
	expect(article.textContent).not.toMatch(/另 800 ㎡|免租期|付款方式/);
	// Neither a form for it nor a picture that advertises it.
	expect(textOf(page, '#lead-title')).toBe('咨询类似的房源');
	expect(page.querySelector('#lead input[name=listings]')).toBeNull();
	expect(page.querySelector('.actions favourite-button, rent-calculator, details a[download]')).toBeNull();
	expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toContain('，已租售。');
	expect(JSON.stringify(jsonLdOf(page))).not.toContain('UnitPriceSpecification');
	// A listing on offer has its similar ones below.
	expect(full().querySelector('.no-offer')).toBeNull();
	expect(textsOf(full(), 'article h2')).not.toContain('相似房源');
});

test('a picture opens as a plain image without script, and the viewer knows its size', () => {
	const [section, link] = full().querySelectorAll('picture-gallery a');
	expect(section?.getAttribute('href')).toBe('/drawings/full/l-full.svg');
	expect(section?.querySelector('img')?.getAttribute('alt')).toMatch(
		/^标准厂房剖面示意：共 4 层；1–2 层可租售；/,
	);
	expect(link?.getAttribute('href')).toMatch(/^\/_astro\/drawing\.[^/]+\.webp$/);
	expect(Number(link?.getAttribute('data-width'))).toBeGreaterThan(0);
	expect(Number(link?.getAttribute('data-height'))).toBeGreaterThan(0);
	expect(link?.querySelector('img')?.getAttribute('alt')).toBe('测试平面示意图');
});

test('news about the park comes before news about the district', () => {
	const news = textsOf(section(full(), '园区与松江区资讯'), 'h3');
	expect(news[0]).toBe('申报中的测试政策通知');
	expect(news.length).toBe(4);
	expect(section(pageAt('/listings/l-border/'), '闵行区资讯')).toBeDefined();
});

test('similar listings are near and of the same use, with the reason; never leased, never itself', () => {
	const cards = [...full().querySelectorAll('main > section li')].filter((li) =>
		li.querySelector('a[href^="/listings/l-"]'),
	);
	const names = cards.map((card) => textOf(card, 'h3'));
	expect(names).toEqual(['松江 2800 ㎡ 厂房', '松江 2500 ㎡ 厂房', '闵行 3100 ㎡ 厂房']);
	expect(cards[0] && textOf(cards[0], '.text')).toContain('同在松江区 · 面积相近');
	expect(cards[2] && textOf(cards[2], '.text')).toContain('邻近的闵行区');
});

test('a made-up listing says so and asks not to be indexed; a real one does not', () => {
	expect(textOf(full(), '.notice')).toContain('示例');
	expect(full().querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
	expect(pageAt('/listings/l-near/').querySelector('.notice:not([hidden]), meta[name=robots]')).toBeNull();
});

test('a listing says next to its status which part is under negotiation', () => {
	expect(textsOf(pageAt('/listings/l-full/'), 'article .chip')).toContain('另 1000 ㎡ 洽谈中');
	expect(rowsOf(pageAt('/listings/l-full/'), 'article tr')).toContain('可租面积 2000 ㎡，另 1000 ㎡ 洽谈中');
});

test('structured data of a listing gives the price and area the page shows', () => {
	const data = jsonLdOf(full()).get('RealEstateListing');
	expect(data).toMatchObject({
		datePosted: '2026-10-01',
		about: { floorSize: { value: 2000, unitCode: 'MTK' } },
		offers: { priceSpecification: { price: 1.2, priceCurrency: 'CNY', unitText: '元/㎡/天' } },
	});
	const negotiable = jsonLdOf(pageAt('/listings/l-reserved/')).get('RealEstateListing');
	expect(JSON.stringify(negotiable)).not.toContain('price');
});

test('a park sums up its listings and shows a range only from three on, with the samples in it', () => {
	const rows = rowsOf(pageAt('/parks/p-one/'), 'article tr');
	expect(rows).toContain('可租售面积 7300 ㎡');
	expect(rows).toContain('在租售房源 3 套（其中示例 1 套）');
	expect(rows).toContain('可租售面积 2000–2800 ㎡ 2500 3 套（其中示例 1 套）');
	expect(rowsOf(pageAt('/parks/p-two/'), 'article tr')).toContain('可租售面积 —');
	expect(pageAt('/parks/p-two/').querySelector('[aria-label="园区房源的租金与条件"]')).toBeNull();
});

test('what a park has not filled in is one line below its facts, and no row', () => {
	const park = pageAt('/parks/p-two/');
	expect(rowsOf(park, 'article tr')).toEqual(['类型 物流园', '在租售房源 0 套', '可租售面积 —']);
	expect(textOf(park, '.facts + .muted')).toMatch(/^未填写：级别、地址、占地、/);
});

test('a park opens with what can be rented there; the way to write follows below', () => {
	const park = pageAt('/parks/p-one/');
	const [first, ...others] = textsOf(park, 'main h2');
	expect(first).toBe('园区内的房源');
	expect(others.slice(0, 3)).toEqual(['楼层一览', '位置与交通', '适用政策']);
	expect(others.at(-1)).toMatch(/^咨询/);
});

test.each(['/news/101/', '/listings/l-full/', '/parks/p-one/', '/contact/'])(
	'%s ends with every way to get in touch',
	(path) => {
		const lead = pageAt(path).querySelector('section[aria-labelledby="lead-title"]');
		const links = [...(lead?.querySelectorAll('a[href^="tel:"]') ?? [])].map((a) => a.getAttribute('href'));
		expect(links).toEqual(['tel:4000000000', 'tel:13000000001', 'tel:13000000002', 'tel:02160000003']);
		// The form asks for these. The contact page also lists them in its text.
		expect(lead?.textContent).toContain(path === '/contact/' ? '需求、用途、公司' : '需求');
		expect(lead?.querySelector('copy-button[data-text="test-wechat"]')).not.toBeNull();
		expect(lead?.querySelector('img[alt="测试员的微信二维码"]')).not.toBeNull();
		expect(lead?.querySelector('a[href="mailto:test@example.com"]')).not.toBeNull();
		expect(lead?.querySelector('img[alt="测试员"]')?.getAttribute('src')).toBe('/icons/icon-512.png');
		expect(lead?.textContent).toContain('厂房仓库，微信同号');
		expect(lead?.textContent).toContain('接听时间：周一至周五 9:00–18:00，周六 9:00–12:00');
	},
);

test('owners of space find their form in the header and the footer of every page', () => {
	for (const path of ['/', '/news/101/', '/listings/l-full/', '/contact/']) {
		for (const name of ['主导航', '页脚导航']) {
			const links = pageAt(path).querySelectorAll(`nav[aria-label="${name}"] a[href="/contact/offer/"]`);
			expect(
				[...links].map((link) => link.textContent?.trim()),
				`${path} ${name}`,
			).toEqual(['业主委托']);
		}
	}
	const current = pageAt('/contact/offer/').querySelectorAll('nav[aria-label="主导航"] [aria-current]');
	expect([...current].map((link) => link.textContent?.trim())).toEqual(['业主委托']);
});
