import { parseHTML } from 'linkedom';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { builtPages, pageAt, textOf, textsOf } from './world/built-site.ts';
import { buildVisitWorld, COUNTER } from './world/visit-world.ts';
import { htmlFaults } from './html-validator.ts';

let dist = '';
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const pageOf = (path: string) => parseHTML(read(`${path}index.html`)).document;
const metaOf = (page: Document, name: string) =>
	page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
const policyOf = (page: Document) =>
	page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';

beforeAll(async () => {
	dist = await buildVisitWorld('engines-world');
});

describe('by default', () => {
	test('nothing is counted, nothing is told to single engines, and no page may reach another server', () => {
		for (const file of builtPages()) {
			const page = pageAt(file);
			expect(page.querySelectorAll('visit-beacon, view-count, visit-choice'), file).toHaveLength(0);
			expect(policyOf(page), file).toMatch(/connect-src 'self';/);
			expect(page.querySelector('meta[property^=bytedance], meta[name*=verif]'), file).toBeNull();
			expect(page.head.innerHTML, file).not.toContain('cambrian');
		}
	});

	test('without news there is no sitemap of news, and none is named', () => {
		expect(existsSync(join(inject('realDist'), 'news-sitemap.xml'))).toBe(false);
		expect(readFileSync(join(inject('realDist'), 'sitemap-index.xml'), 'utf8')).not.toContain('news');
	});

	test('the privacy page says that nothing is counted, and keeps the words of its editors', () => {
		const page = pageAt('/privacy/');
		expect(textOf(page, 'main')).toContain('没有统计、广告和跟踪代码');
		expect(textOf(page, 'main')).toContain('隐私测试的正文');
		expect(textOf(page, 'main')).toContain('shortlist');
		expect(textOf(page, 'main')).not.toContain('no-visit');
	});
});

test('the codes of engines stand on the home page only', () => {
	expect(metaOf(pageOf('/'), 'baidu-site-verification')).toBe('codeva-AbCd1234');
	expect(metaOf(pageOf('/'), 'google-site-verification')).toBe('AbCd1234');
	expect(metaOf(pageOf('/'), 'shenma-site-verification')).toBe('0123_4567');
	expect(metaOf(pageOf('/'), 'msvalidate.01')).toBeUndefined();
	expect(metaOf(pageOf('/news/today/'), 'baidu-site-verification')).toBeUndefined();
});

test.each([
	['/news/today/', '2026-11-23', '2026-11-23'],
	['/listings/l-reserved/', '2026-10-01', '2026-11-01'],
	['/parks/p-two/', undefined, '2026-10-01'],
])('%s states its days for Baidu and Toutiao, as it shows them', (path, published, modified) => {
	const page = pageOf(path);
	const script = [...page.querySelectorAll('script[type="application/ld+json"]')].find(({ textContent }) =>
		textContent?.includes('cambrian'),
	);
	const told = JSON.parse(script?.textContent ?? '{}');
	expect([told.pubDate, told.upDate]).toEqual([published, modified]);
	expect(told['@id']).toBe(`https://example.com${path}`);
	expect(metaOf(page, 'bytedance:published_time')).toBe(published);
	expect(metaOf(page, 'bytedance:updated_time')).toBe(modified);
	expect(page.querySelector(`main time[datetime="${modified}"]`)).not.toBeNull();
});

test('samples and lists tell engines no days', () => {
	for (const path of ['/news/sample-today/', '/news/', '/about/', '/'])
		expect(pageOf(path).head.innerHTML, path).not.toMatch(/cambrian|bytedance:/);
});

test('the sitemap of news has the articles of the last two days, and is named in the index', () => {
	const news = read('news-sitemap.xml');
	expect([...news.matchAll(/<loc>https:\/\/example\.com(.*?)<\/loc>/g)].map(([, path]) => path)).toEqual([
		'/news/today/',
		'/news/two-days/',
	]);
	expect(news).toContain('<news:publication_date>2026-11-21</news:publication_date>');
	expect(read('sitemap-index.xml')).toContain('<loc>https://example.com/news-sitemap.xml</loc>');
});

test('the sitemap names the photos of articles and listings, and every one of them is there', () => {
	const entries = read('sitemap-0.xml').split('<url>');
	const photosOf = (path: string) => {
		const entry = entries.find((each) => each.includes(`<loc>https://example.com${path}</loc>`)) ?? '';
		return [...entry.matchAll(/<image:loc>https:\/\/example\.com(.*?)<\/image:loc>/g)].map(
			([, src = '']) => src,
		);
	};
	for (const path of ['/news/with-cover/', '/listings/l-reserved/']) {
		const photos = photosOf(path);
		expect(photos, path).toHaveLength(1);
		for (const photo of photos) {
			expect(existsSync(join(dist, photo)), photo).toBe(true);
			expect(read(`${path}index.html`)).toContain(photo);
		}
	}
	expect(photosOf('/parks/p-one/')).toEqual([]);
});

test('the registration numbers stand in the middle of the foot, with the badge of the police', () => {
	for (const path of ['/', '/news/today/']) {
		const [icp, police] = pageOf(path).querySelectorAll('footer .records a');
		expect(icp?.getAttribute('href')).toBe('https://beian.miit.gov.cn/');
		expect(icp?.querySelector('img')).toBeNull();
		expect(police?.getAttribute('href')).toBe(
			'https://beian.mps.gov.cn/#/query/webSearch?code=31011702000000',
		);
		expect(police?.querySelector('img')?.getAttribute('src')).toBe('/icons/icon-512.png');
	}
});

test('every page leads to the way to complain, and a repost names its source and whom to ask', () => {
	const [link] = [...pageOf('/news/today/').querySelectorAll('footer a')].filter(
		({ textContent }) => textContent?.trim() === '投诉与撤稿',
	);
	expect(link?.getAttribute('href')).toBe('/contact/#complaint');
	expect(textOf(pageOf('/contact/'), '#complaint')).toContain('微信 test-wechat');
	expect(textsOf(pageOf('/news/today/'), 'article').join()).toContain('来源：测试来源');
	expect(textsOf(pageOf('/news/today/'), 'article').join()).toContain('内容处理：微信 test-wechat');
});

describe('a site that counts', () => {
	test('has one element for it on each page, and only articles ask how often they are read', () => {
		for (const path of ['/', '/news/today/', '/listings/l-near/', '/privacy/']) {
			const page = pageOf(path);
			expect(page.querySelectorAll('visit-beacon'), path).toHaveLength(1);
			expect(policyOf(page), path).toMatch(new RegExp(`connect-src 'self' https://formspree.io ${COUNTER};`));
			expect(policyOf(page), path).toContain("script-src 'self' 'sha256-");
			expect(policyOf(page), path).toContain("img-src 'self' data:;");
			expect(page.querySelectorAll('view-count'), path).toHaveLength(path === '/news/today/' ? 1 : 0);
		}
		expect(pageOf('/news/today/').querySelector('view-count')?.parentElement?.hasAttribute('hidden')).toBe(
			true,
		);
	});

	test('says so on its privacy page, with a way out', () => {
		const page = pageOf('/privacy/');
		for (const text of ['GoatCounter', 'count.example.cn', '180 天', 'Formspree', 'Cloudflare', 'no-visit'])
			expect(textOf(page, 'main')).toContain(text);
		expect(textOf(page, 'main')).not.toContain('没有统计');
		expect(page.querySelectorAll('visit-choice')).toHaveLength(1);
	});

	test('has valid pages', async () => {
		for (const path of ['', 'news/today/', 'privacy/', 'contact/'])
			expect(await htmlFaults(path, read(`${path}index.html`))).toEqual([]);
	});
});
