import { describe, expect, test } from 'vitest';
import { builtFile, pageAt, rowsOf, textOf, textsOf } from './world/built-site.ts';

const block = (id: string) => pageAt(`/listings/${id}/`).querySelector('rent-block');

describe('a listing with a rent', () => {
	test('is calculated at build from its own figures', () => {
		const figures = textsOf(pageAt('/listings/l-third/'), '[data-part=figures] > div');
		// 1.3 × 1.09 = 1.417 元/㎡/天 for 2500 ㎡; from the fourth year 1.4879.
		expect(figures).toEqual([
			'每月11.28 万元租金 10.78 万元，物业费 5,000 元',
			'首年124.67 万元租金和物业费，已减免租 30 天',
			'全期 5 年678.82 万元租金 648.82 万元，物业费 30 万元',
			'签约时准备55.52 万元押金 32.33 万元，首期款 23.2 万元',
			'折合租金1.4221 元/㎡/天报价 1.30 元/㎡/天，不含税',
			'折合租金加物业费1.4878 元/㎡/天全期合计摊到每天每平方米',
		]);
		expect(rowsOf(pageAt('/listings/l-third/'), '[data-part=rows] tr')).toEqual([
			'第 1 年 1,246,738 1,186,738 60,000 1.417 335',
			'第 2 年 1,353,013 1,293,013 60,000 1.417 365',
			'第 3 年 1,353,013 1,293,013 60,000 1.417 365',
			'第 4 年 1,417,709 1,357,709 60,000 1.4879 365',
			'第 5 年 1,417,709 1,357,709 60,000 1.4879 365',
			'合计 6,788,180 6,488,180 300,000  1,795',
		]);
	});

	test('fills the form and passes everything to the tool', () => {
		const page = pageAt('/listings/l-third/');
		const values = [...page.querySelectorAll('rent-block input:not([type=radio])')].map(
			(input) => `${input.getAttribute('name')}=${input.getAttribute('value')}`,
		);
		expect(values.join('&')).toBe(
			'rent=1.3&area=2500&term=5&fee=2&deposit=3&pay=3&free=30&rate=9&rise=5&every=3',
		);
		expect(page.querySelector('rent-block input[type=radio][checked]')?.getAttribute('value')).toBe('ex');
		expect(page.querySelector('rent-block a[data-part=link]')?.getAttribute('href')).toBe(
			'/tools/rent/?rent=1.3&area=2500&term=5&fee=2&deposit=3&pay=3&free=30&rise=5&every=3&tax=ex&rate=9',
		);
	});

	test('names the values that its listing does not state', () => {
		expect(block('l-near')?.textContent).toContain(
			'租期未填写，按 3 年算；物业费未填写，没有计入；押金未填写',
		);
		expect(block('l-full')?.textContent).toContain('付款方式未填写，按每月一付算；递增未填写，没有计入');
		expect(block('l-third')?.textContent).not.toContain('未填写');
	});

	test('is collapsed and loads its script only when it is opened', () => {
		const page = pageAt('/listings/l-full/');
		expect(page.querySelector('rent-block details')?.hasAttribute('open')).toBe(false);
		expect(textOf(page, 'rent-block summary')).toBe('算一算租金1000 ㎡，每月 3.9 万元，全期 3 年 133.2 万元');
		const scripts = [...page.querySelectorAll('script[src]')].map((script) =>
			builtFile(script.getAttribute('src') ?? ''),
		);
		expect(scripts.some((code) => code.includes('rent-calculator'))).toBe(true);
		expect(scripts.every((code) => !/(?:from|import)\s*["'`]\.\/rent-calculator/.test(code))).toBe(true);
	});
});

test('a listing without a price says so; one for sale or let has no calculator', () => {
	const open = pageAt('/listings/l-reserved/');
	expect(open.querySelector('rent-block')).toBeNull();
	expect(textOf(open, 'article')).toContain('租金面议。有了报价，可以用 租金计算器');
	expect(open.querySelector('article a[href^="/tools/rent/?"]')?.getAttribute('href')).toBe(
		'/tools/rent/?area=2800&term=3',
	);
	for (const id of ['l-sale', 'l-leased']) {
		expect(block(id)).toBeNull();
		expect(pageAt(`/listings/${id}/`).querySelector('article a[href^="/tools/"]')).toBeNull();
	}
});

test('the rent tool shows a worked example, its formulas and how it counts', () => {
	const page = pageAt('/tools/rent/');
	expect(textsOf(page, '[data-part=steps] > div').slice(0, 3)).toEqual([
		'月租金1.20 元/㎡/天 × 1000 ㎡ × 365 天 ÷ 12 = 36,500 元',
		'月物业费2 元/㎡/月 × 1000 ㎡ = 2,000 元',
		'首年1.20 元/㎡/天 × 1000 ㎡ × 305 天 + 物业费 2,000 元 × 12 个月 = 390,000 元（365 天减去免租的 60 天）',
	]);
	expect(textOf(page, 'main')).toContain('一个月按 365 ÷ 12 天算');
	expect(textOf(page, 'main noscript')).toContain('自动计算需要 JavaScript');
	expect(page.querySelectorAll('[data-part=bars] > g')).toHaveLength(5);
	expect(page.querySelector('rent-calculator form')?.getAttribute('action')).toBe('/tools/rent/');
	expect(page.querySelector('a[data-part=link]')?.getAttribute('href')).toMatch(
		/^https:\/\/example\.com\/tools\/rent\/\?rent=1\.2&/,
	);
});

test('every field of the rent form has its label', () => {
	const page = pageAt('/tools/rent/');
	for (const input of page.querySelectorAll('rent-calculator input:not([type=radio])')) {
		const id = input.getAttribute('id');
		expect(page.querySelector(`label[for="${id}"]`), `${id}`).not.toBeNull();
	}
});

test('the unit tool has a table of common values for each group', () => {
	const page = pageAt('/tools/units/');
	const rows = rowsOf(page, 'tbody tr');
	for (const row of [
		'666.667 1 7,175.94',
		'929.03 1.39355 10,000',
		'2 19.6133 2,000',
		'1.01972 10 1,019.72',
		'1.2 36.5 36,500 438,000',
		'0.986301 30 30,000 360,000',
	])
		expect(rows).toContain(row);
	expect(textsOf(page, 'caption')).toEqual(
		['面积', '楼面承重', '租金'].map((title) => `${title}对照表（六位有效数字）`),
	);
});

test('the tools are linked from the footer, stand in the sitemap and know their place', () => {
	expect(pageAt('/').querySelector('footer a[href="/tools/"]')).not.toBeNull();
	for (const path of ['/tools/', '/tools/rent/', '/tools/units/'])
		expect(builtFile('sitemap-0.xml')).toContain(`<loc>https://example.com${path}</loc>`);
	expect(textsOf(pageAt('/tools/rent/'), 'nav[aria-label="当前位置"] li')).toEqual([
		'当前位置：',
		'首页',
		'工具',
		'租金计算器',
	]);
	for (const path of ['/tools/rent/', '/tools/units/', '/policies/fit/'])
		expect(pageAt('/tools/').querySelector(`main a[href="${path}"]`)).not.toBeNull();
});
