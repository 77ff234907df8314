import { describe, expect, test } from 'vitest';
import { folderRules } from '../../../../src/domain/host/folder-rules.ts';
import { CACHE_RULES, classOf } from '../../../../src/domain/host/path-class.ts';
import { policyOf, resourcePolicyOf } from '../../../../src/domain/host/response-headers.ts';
import { headersFile } from '../../../../src/integrations/host/headers-file.ts';
import { redirectFile } from '../../../../src/integrations/host/host-redirects.ts';
import { headerPolicy } from '../../../../src/integrations/html/content-security-policy.ts';
import {
	cloudflareRedirect,
	headersFor,
	netlifyRedirect,
	vercelHeaders,
	vercelRedirect,
} from './host-formats.ts';

const policy = headerPolicy(['https://leads.example.com']);
const settings = (base = '/', siteUrl = 'https://example.com') => ({ base, siteUrl, policy });
const written = (base?: string, siteUrl?: string) => headersFile(folderRules(settings(base, siteUrl)));

/** A file of each class, below a folder where all are of that class. */
const FILES = [
	'/_astro/x.js',
	'/api/listings.json',
	'/feeds/all.xml',
	'/feeds/category/news.xml',
	'/calendars/all.ics',
	'/drawings/full/l-1.svg',
	'/favicon.svg',
	'/pictures/l-1/1.webp',
	'/share/l-1.jpg',
	'/icons/icon-512.png',
] as const;
const PAGES = ['/', '/news/101/', '/feeds/', '/search/', '/404.html', '/index.php/post/1.html'] as const;

describe('headers of Netlify and Cloudflare', () => {
	test.each(PAGES)('%s has the policy of pages, and no caching of ours', (path) => {
		const sent = headersFor(written(), path);
		expect(sent.get('content-security-policy')).toEqual([policy]);
		expect(sent.get('speculation-rules')).toEqual(['"/speculation-rules.json"']);
		expect(sent.get('strict-transport-security')).toEqual(['max-age=31536000']);
		expect(sent.get('cross-origin-opener-policy')).toEqual(['same-origin']);
		expect(sent.has('cache-control')).toBe(false);
	});

	test.each(FILES)('%s has what its class says, and each header once except the policy', (path) => {
		const sent = headersFor(written(), path);
		const each = classOf(path);
		expect(sent.get('cache-control')).toEqual([CACHE_RULES[each]]);
		expect(sent.get('cross-origin-resource-policy')).toEqual([resourcePolicyOf(each)]);
		expect(sent.get('content-security-policy')).toContain(policyOf(each, settings()));
		for (const [name, values] of sent)
			if (name !== 'content-security-policy') expect(values, name).toHaveLength(1);
	});

	test('below a folder every rule is below it', () => {
		const text = written('/park');
		expect(text.match(/^\/(?!park\/)/gm)).toBeNull();
		expect(headersFor(text, '/park/_astro/x.js').get('cache-control')).toEqual([CACHE_RULES.hashed]);
		expect(headersFor(text, '/_astro/x.js').size).toBe(0);
		expect(headersFor(text, '/park/').get('speculation-rules')).toEqual(['"/park/speculation-rules.json"']);
	});

	test('without TLS there is nothing that needs it', () => {
		const sent = headersFor(written('/', 'http://example.com'), '/');
		expect(sent.has('strict-transport-security')).toBe(false);
		expect(sent.has('cross-origin-opener-policy')).toBe(false);
		expect(sent.get('x-content-type-options')).toEqual(['nosniff']);
	});

	test('the interpreter knows the limits', () => {
		const long = `/*\n  X-A: ${'a'.repeat(2000)}\n`;
		expect(() => headersFor(long, '/')).toThrow('2,000');
		expect(() => headersFor('/a\n  X-A: 1\n'.repeat(101), '/')).toThrow('100');
	});
});

const TABLE = [
	...Array.from({ length: 3000 }, (_, i) => ({
		from: `/index.php/post/${i + 1}.html`,
		to: `/news/${i + 1}/`,
	})),
	{ from: '/old/a(b).html', to: '/listings/sj-0001/' },
];
const fileFor = (host: 'netlify' | 'cloudflare' | 'vercel' | 'any', base = '/') =>
	redirectFile(
		TABLE.map(({ from, to }) => ({ from, to: base === '/' ? to : base + to })),
		{ host, base, articlePatterns: ['/index.php/post/{id}.html'] },
		folderRules(settings(base)),
	)?.text ?? '';

describe('redirects, as each host reads its file', () => {
	test.each(['/', '/park'])('Cloudflare, site in %s', (base) => {
		const prefix = base === '/' ? '' : base;
		for (const host of ['cloudflare', 'any'] as const) {
			const text = fileFor(host, base);
			expect(cloudflareRedirect(text, '/index.php/post/2999.html')).toBe(`301 ${prefix}/news/2999/`);
			expect(cloudflareRedirect(text, '/old/a(b).html')).toBe(`301 ${prefix}/listings/sj-0001/`);
			expect(cloudflareRedirect(text, '/')).toBeUndefined();
			expect(cloudflareRedirect(text, '/news/1/')).toBeUndefined();
		}
	});

	test('Netlify, also by the number in a query', () => {
		for (const host of ['netlify', 'any'] as const) {
			const text = fileFor(host);
			expect(netlifyRedirect(text, '/index.php/post/2999.html')).toBe('301! /news/2999/');
			expect(netlifyRedirect(text, '/', 'id=7')).toBe('301! /news/7/');
			expect(netlifyRedirect(text, '/index.php', 'id=7')).toBe('301! /news/7/');
			expect(netlifyRedirect(text, '/', 'q=7')).toBeUndefined();
			expect(netlifyRedirect(text, '/')).toBeUndefined();
		}
	});

	test('Vercel, also by the number in a query, but by nothing else', () => {
		const text = fileFor('vercel');
		expect(vercelRedirect(text, '/index.php/post/2999.html')).toBe('301 /news/2999/');
		expect(vercelRedirect(text, '/index.php/post/x.html')).toBeUndefined();
		expect(vercelRedirect(text, '/old/a(b).html')).toBe('301 /listings/sj-0001/');
		expect(vercelRedirect(text, '/', 'id=7')).toBe('301 /news/7/');
		expect(vercelRedirect(text, '/', 'id=//evil.example')).toBeUndefined();
		expect(vercelRedirect(text, '/')).toBeUndefined();
	});

	test.each([...FILES, ...PAGES])('Vercel sends for %s what the class says', (path) => {
		const sent = vercelHeaders(fileFor('vercel'), path);
		const each = classOf(path);
		expect(sent.get('content-security-policy')).toBe(policyOf(each, settings()));
		expect(sent.get('x-content-type-options')).toBe('nosniff');
		if (each !== 'page') expect(sent.get('cache-control')).toBe(CACHE_RULES[each]);
	});
});
