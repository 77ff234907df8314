import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { READING_START } from '../../src/domain/reading/reading-start.ts';
import { headerPolicy } from '../../src/integrations/html/content-security-policy.ts';
import { deadLinks } from '../../src/integrations/dead-links.ts';
import { builtFile, builtPages, pageAt, textOf } from './world/built-site.ts';

test('every old path has a copy of the article with the new address as canonical', () => {
	for (const path of ['index.php/post/101.html', 'post/101.html']) {
		const page = pageAt(path);
		expect(textOf(page, 'h1')).toMatch(/^第 101 号/);
		expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
			'https://example.com/news/101/',
		);
	}
	// With `!` for Netlify, which would serve the copy; without, and as a pattern, for Cloudflare.
	const rules = builtFile('_redirects').split('\n');
	expect(rules).toContain('/index.php/post/101.html /news/101/ 301!');
	expect(rules).not.toContain('/index.php/post/101.html /news/101/ 301');
	expect(rules).toContain('/old/listing-1.html /listings/l-full/ 301');
	expect(rules.slice(-3)).toEqual([
		'/index.php/post/:id.html /news/:id/ 301',
		'/post/:id.html /news/:id/ 301',
		'',
	]);
	expect(textOf(pageAt('old/listing-1.html'), 'h1')).toBe('松江测试厂房 3000 ㎡ 带行车');
});

test('an article is one file, and one at each old address; a listing adds what is drawn of it', () => {
	const files = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => statSync(join(inject('dist'), file)).isFile());
	const filesOf = (id: string) => files.filter((file) => file.split(/[/.]/).includes(id)).toSorted();
	expect(filesOf('101')).toEqual(['index.php/post/101.html', 'news/101/index.html', 'post/101.html']);
	expect(filesOf('l-near')).toEqual([
		'api/listings/l-near.json',
		'drawings/card/l-near.svg',
		'drawings/full/l-near.svg',
		'drawings/sheet/l-near.svg',
		'drawings/wide/l-near.svg',
		'listings/l-near/index.html',
		'qr/l-near.png',
		'share/l-near.jpg',
		'share/listings/l-near.jpg',
	]);
});

test('feeds: all, each category with articles, each district with articles, and JSON', () => {
	expect(builtFile('feeds/all.xml')).toContain('<link>https://example.com/news/policy-open/</link>');
	expect(builtFile('feeds/category/notices.xml')).toContain('申报中的测试政策通知');
	expect(builtFile('feeds/district/songjiang.xml')).toContain('申报中的测试政策通知');
	expect(existsSync(join(inject('dist'), 'feeds/category/empty.xml'))).toBe(false);
	const json: { items: { url: string }[] } = JSON.parse(builtFile('feeds/all.json'));
	expect(json.items[0]?.url).toBe('https://example.com/news/policy-open/');
});

test('a feed names itself and the day of its newest entry', () => {
	const feed = builtFile('feeds/district/songjiang.xml');
	expect(feed).toContain('xmlns:atom="http://www.w3.org/2005/Atom"');
	expect(feed).toContain(
		'<atom:link href="https://example.com/feeds/district/songjiang.xml" rel="self" type="application/rss+xml"/>',
	);
	const [, newest] = /<pubDate>([^<]+)</.exec(feed) ?? [];
	expect(feed).toContain(`<lastBuildDate>${newest}</lastBuildDate>`);
});

test('the sitemap has each page once with its date, and no noindex page', () => {
	const sitemap = builtFile('sitemap-0.xml');
	expect(sitemap).toContain('<loc>https://example.com/news/policy-open/</loc><lastmod>2026-11-10</lastmod>');
	for (const path of ['/listings/l-full/', '/index.php/', '/404', '/topics/unused/'])
		expect(sitemap).not.toContain(`example.com${path}`);
	expect(sitemap.split('<loc>https://example.com/news/101/</loc>')).toHaveLength(2);
});

test('robots, manifest and icons are there', () => {
	expect(builtFile('robots.txt')).toContain('Sitemap: https://example.com/sitemap-index.xml');
	const manifest: { name: string; icons: { src: string }[] } = JSON.parse(builtFile('site.webmanifest'));
	expect(manifest.name).toBe('测试园区网');
	for (const { src } of manifest.icons) expect(existsSync(join(inject('dist'), src))).toBe(true);
});

test('no internal link is broken', async () => {
	expect(await deadLinks(inject('dist'), '/')).toEqual([]);
});

test('only the search page may run WebAssembly', () => {
	const policyOf = (file: string) =>
		pageAt(file).querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
	expect(builtPages().filter((file) => policyOf(file).includes('wasm-unsafe-eval'))).toEqual([
		'search/index.html',
	]);
	for (const file of builtPages()) expect(policyOf(file), file).toContain("script-src 'self'");
});

test('no page loads anything from another origin or runs inline code', () => {
	for (const file of builtPages()) {
		const page = pageAt(file);
		const loads = [
			...page.querySelectorAll(
				'script[src], img, source, link[rel=stylesheet], link[rel=icon], link[rel=manifest], iframe',
			),
		];
		for (const element of loads) {
			const address =
				element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('srcset') ?? '';
			expect(address, `${file}: ${address}`).toMatch(/^\//);
		}
		expect(
			page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
			file,
		).toContain("default-src 'none'");
		expect(page.querySelectorAll('[style]'), file).toHaveLength(0);
	}
});

test('no page offers a program to install', () => {
	const isProgram = (href: string) =>
		/\.(?:apk|ipa|exe|msi|dmg|hap)(?:$|\?)|^(?:market|itms-apps|intent):/i.test(href);
	expect(isProgram('/app.apk?x')).toBe(true);
	for (const file of builtPages()) {
		const links = [...pageAt(file).querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? '');
		expect(links.filter(isProgram), file).toEqual([]);
	}
});

test('the reading settings are the only inline script, the same on every page, and allowed by its hash', () => {
	const hash = createHash('sha256').update(READING_START).digest('base64');
	for (const file of builtPages()) {
		const page = pageAt(file);
		const inline = [...page.querySelectorAll('script:not([src]):not([type])')].map(
			({ textContent }) => textContent,
		);
		expect(inline, file).toEqual([READING_START]);
		const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content');
		expect(policy, file).toContain(`'sha256-${hash}'`);
	}
	expect(headerPolicy()).toContain(`'sha256-${hash}'`);
});

test('every page has one h1, a title, a description and the language', () => {
	for (const file of builtPages()) {
		const page = pageAt(file);
		expect(page.querySelectorAll('h1'), file).toHaveLength(1);
		expect(page.documentElement.getAttribute('lang')).toBe('zh-CN');
		expect(
			page.querySelector('meta[name=description]')?.getAttribute('content')?.length,
			file,
		).toBeGreaterThan(5);
		expect(page.title, file).not.toBe('');
	}
});

test('quotes stand without spaces beside Chinese words', () => {
	const found = builtPages().flatMap((file) =>
		[...builtFile(file).matchAll(/.{0,8}(?:” (?=\p{Script=Han})|\p{Script=Han} “).{0,8}/gu)].map(
			([text]) => `${file}: ${text}`,
		),
	);
	expect(found).toEqual([]);
});

test('record numbers stand in the footer and lead to the registers', () => {
	const links = [...pageAt('/').querySelectorAll('footer a')].map((a) => [
		a.textContent?.trim(),
		a.getAttribute('href'),
	]);
	expect(links).toContainEqual(['沪ICP备12345678号-1', 'https://beian.miit.gov.cn/']);
});
