import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '../../../src/domain/units/calendar-date.ts';
import { datedSitemap } from '../../../src/integrations/dated-sitemap.ts';
import { hostFiles } from '../../../src/integrations/host/host-files.ts';
import { scanHtml } from '../../../src/integrations/html/scanned-html.ts';
import { outputCheck } from '../../../src/integrations/output-check.ts';
import { emptySite } from '../../../src/integrations/page/built-site.ts';
import { keptFacts } from '../../../src/integrations/page/kept-facts.ts';
import { pageFacts } from '../../../src/integrations/page/page-facts.ts';
import { runSteps } from '../../../src/integrations/site-step.ts';

let dist: string;

beforeEach(() => {
	dist = mkdtempSync(join(tmpdir(), 'public-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const HOSTING: Parameters<typeof hostFiles>[0] = {
	base: '/',
	host: 'any',
	siteUrl: 'https://park.example',
	articlePatterns: [],
	leadOrigins: [],
	visitOrigins: { beacon: [], views: [] },
};

/** Files as search engines and WeChat give them to owners, to be put at the root: no pages, whatever they are called. */
const FILES = {
	'baidu_verify_codeva-AbCdEf.html': '0123456789abcdef',
	'MP_verify_AbCdEf.txt': 'AbCdEf',
};

test('a file for verification is left as it is, and stands in no sitemap', async () => {
	const site = emptySite();
	const html = '<!doctype html><title>a</title><h1>a</h1>';
	mkdirSync(join(dist, 'about'));
	for (const [file, text] of Object.entries({ ...FILES, 'legacy-urls.json': '[]', 'about/index.html': html }))
		writeFileSync(join(dist, file), text);
	const facts = keptFacts(pageFacts(scanHtml(html)));
	site.made.set('about/index.html', { key: 'a', hash: '', assets: [], facts });
	const steps = [
		datedSitemap('/', 'https://park.example', site, day('2026-11-29')),
		hostFiles(HOSTING),
		outputCheck(site, '/', join(dist, 'content'), 'https://park.example'),
	];
	await runSteps(steps, dist, () => ({ info: () => {}, warn: () => {} }));
	for (const [file, text] of Object.entries(FILES)) expect(readFileSync(join(dist, file), 'utf8')).toBe(text);
	const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
	expect(sitemap).toContain('https://park.example/about/');
	expect(sitemap).not.toContain('verify');
});

test('news are named in the index of the sitemaps, below the base of the site', async () => {
	const site = emptySite();
	const html =
		'<meta property="og:type" content="article"><meta property="og:title" content="新文章">' +
		'<meta property="og:site_name" content="网站"><meta property="article:published_time" content="2026-11-29">' +
		'<picture><img src="/park/_astro/a.jpg" alt=""></picture>';
	const facts = keptFacts(pageFacts(scanHtml(html)));
	site.made.set('news/甲/index.html', { key: 'a', hash: '', assets: [], facts });
	const log = { info: () => {}, warn: () => {} };
	await datedSitemap('/park', 'https://park.example', site, day('2026-11-29')).run(dist, log);
	const read = (file: string) => readFileSync(join(dist, file), 'utf8');
	const address = 'https://park.example/park/news/%E7%94%B2/';
	expect(read('sitemap-index.xml')).toContain('<loc>https://park.example/park/news-sitemap.xml</loc>');
	expect(read('news-sitemap.xml')).toContain(`<loc>${address}</loc>`);
	expect(read('sitemap-0.xml')).toContain(
		`<loc>${address}</loc><image:image><image:loc>https://park.example/park/_astro/a.jpg</image:loc></image:image>`,
	);
});
