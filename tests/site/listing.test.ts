import { expect, test } from 'vitest';
import { jsonLdOf, pageAt, rowsOf, textOf, textsOf } from './built-site.ts';

const full = () => pageAt('/listings/l-full/');

test('a listing shows price, what it comes to, and its key facts in the fixed order', () => {
	expect(textOf(full(), 'article strong')).toBe('1.20');
	expect(textOf(full(), 'article')).toContain('1,000 ㎡ 起，约 3.65 万元/月');
	expect(textsOf(full(), 'article dl > div').slice(0, 5)).toEqual([
		'面积1,000–3,000 ㎡',
		'层高8 m',
		'承重2.04 t/㎡',
		'配电500 kVA',
		'消防丙二',
	]);
});

test('the specification stands in eight groups, and what nobody filled in is named', () => {
	const captions = textsOf(full(), 'section caption');
	expect(captions.slice(0, 8)).toEqual(['空间', '结构', '消防', '能源', '装卸', '配套', '证照', '商务']);
	const rows = rowsOf(full(), 'section tr');
	for (const row of [
		'占地面积 13,333 ㎡',
		'行车 10 t（已装，吊钩 6.5 m）',
		'货梯 3 t × 2 台',
		'卸货平台 双边，高 1.3 m',
		'免租期 60 天',
	])
		expect(rows).toContain(row);
	expect(rows.find((row) => row.startsWith('未填写'))).toContain('檐高');
});

test('a listing that says little still compares by eye', () => {
	expect(textsOf(pageAt('/listings/l-near/'), 'article dl > div').slice(0, 5)).toEqual([
		'面积2,800 ㎡',
		'层高—',
		'承重—',
		'配电—',
		'消防丙类',
	]);
});

test('floors and units have their table', () => {
	expect(textsOf(full(), 'article table thead th')).toEqual(['楼层', '面积', '层高', '承重', '租金', '状态']);
	expect(rowsOf(full(), 'article table thead + tbody tr')).toEqual(
		['1F 2,000 ㎡ 8 m 2 t/㎡ 1.20 元/㎡/天 可租', '2F 1,000 ㎡ — — — 洽谈中'].map((row) =>
			row.replaceAll(' ', ' '),
		),
	);
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

test('similar listings are near and of the same use, with the reason; never leased, never itself', () => {
	const cards = [...full().querySelectorAll('main > section li')].filter((li) =>
		li.querySelector('a[href^="/listings/l-"]'),
	);
	const names = cards.map((card) => textOf(card, 'h3'));
	expect(names).toEqual([
		'松江测试厂房 2,800 ㎡ 同园区',
		'松江测试厂房 2,500 ㎡ 第三套',
		'闵行测试厂房 3,100 ㎡ 邻区',
	]);
	expect(cards[0] && textOf(cards[0], '.text')).toContain('同在松江区 · 面积相近');
	expect(cards[2] && textOf(cards[2], '.text')).toContain('邻近的闵行区');
});

test('a made-up listing says so and asks not to be indexed; a real one does not', () => {
	expect(textOf(full(), '.notice')).toContain('示例');
	expect(full().querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
	expect(pageAt('/listings/l-near/').querySelector('.notice, meta[name=robots]')).toBeNull();
});

test('structured data of a listing gives the price and area the page shows', () => {
	const data = jsonLdOf(full()).get('RealEstateListing');
	expect(data).toMatchObject({
		datePosted: '2026-10-01',
		about: { floorSize: { value: 3000, unitCode: 'MTK' } },
		offers: { priceSpecification: { price: 1.2, priceCurrency: 'CNY', unitText: '元/㎡/天' } },
	});
	const negotiable = jsonLdOf(pageAt('/listings/l-reserved/')).get('RealEstateListing');
	expect(JSON.stringify(negotiable)).not.toContain('price');
});

test('a park sums up its listings and shows a rent range only from three on', () => {
	const rows = rowsOf(pageAt('/parks/p-one/'), 'article tr');
	expect(rows).toContain('可租面积 8,300 ㎡');
	expect(rows).toContain('在租报价 1.10–1.30 元/㎡/天（3 套）');
	expect(rowsOf(pageAt('/parks/p-two/'), 'article tr')).toContain('在租报价 —');
});

test.each(['/news/101/', '/listings/l-full/', '/parks/p-one/', '/contact/'])(
	'%s ends with every way to get in touch',
	(path) => {
		const lead = pageAt(path).querySelector('section[aria-labelledby="lead-title"]');
		const links = [...(lead?.querySelectorAll('a[href^="tel:"]') ?? [])].map((a) => a.getAttribute('href'));
		expect(links).toEqual(['tel:4000000000', 'tel:13000000001', 'tel:13000000002', 'tel:02160000003']);
		expect(lead?.textContent).toContain('需求、用途、公司');
		expect(lead?.querySelector('copy-button[data-text="test-wechat"]')).not.toBeNull();
		expect(lead?.querySelector('img[alt="测试员的微信二维码"]')).not.toBeNull();
		expect(lead?.querySelector('a[href="mailto:test@example.com"]')).not.toBeNull();
	},
);
