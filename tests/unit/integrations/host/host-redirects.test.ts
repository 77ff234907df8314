import { expect, test } from 'vitest';
import type { Host } from '../../../../src/domain/host/host.ts';
import { planOf, redirectFile } from '../../../../src/integrations/host/host-redirects.ts';

const TABLE = [
	{ from: '/index.php/post/1.html', to: '/news/1/' },
	{ from: '/?p=1&x=2', to: '/news/1/' },
	{ from: '/old/a(b).html', to: '/listings/sj-0001/' },
];
const hosting = (host: Host, base = '/') => ({
	base,
	host,
	articlePatterns: ['/index.php/post/{id}.html', '/?p={id}&x=2'],
});
const fileFor = (host: Host) => redirectFile(TABLE, hosting(host));

const NETLIFY = [
	'/index.php/post/1.html /news/1/ 301!',
	'/ p=1 x=2 /news/1/ 301!',
	'/old/a(b).html /listings/sj-0001/ 301!',
	'/ id=:id /news/:id/ 301!',
	'/index.php id=:id /news/:id/ 301!',
];
const CLOUDFLARE = ['/old/a(b).html /listings/sj-0001/ 301', '/index.php/post/:id.html /news/:id/ 301'];

test.each([
	['netlify', NETLIFY],
	['cloudflare', CLOUDFLARE],
	['any', [...NETLIFY, ...CLOUDFLARE]],
] as const)('_redirects for %s', (host, lines) => {
	expect(fileFor(host)).toEqual({ name: '_redirects', text: lines.map((line) => `${line}\n`).join('') });
});

test('vercel.json has the same rules, with numbers only in the pattern', () => {
	const { name, text } = fileFor('vercel') ?? { name: '', text: '{}' };
	expect(name).toBe('vercel.json');
	const has = [{ type: 'query', key: 'id', value: String.raw`(?<id>[1-9]\d*)` }];
	expect(JSON.parse(text)).toMatchObject({
		trailingSlash: true,
		redirects: [
			{ source: '/old/a\\(b\\).html', destination: '/listings/sj-0001/', statusCode: 301 },
			{ source: '/index.php/post/:id(\\d+).html', destination: '/news/:id/', statusCode: 301 },
			{ source: '/', has, destination: '/news/:id/', statusCode: 301 },
			{ source: '/index.php', has, destination: '/news/:id/', statusCode: 301 },
		],
	});
});

test.each(['github-pages', 'gitee-pages', 'oss', 'cos'] as const)(
	'%s reads no rules from the folder',
	(host) => {
		expect(fileFor(host)).toBeUndefined();
		expect(planOf(TABLE, hosting(host)).copies).toEqual([TABLE[0], TABLE[2]]);
	},
);

test('below a folder the pattern leads below the folder', () => {
	const table = [{ from: '/post/1.html', to: '/park/news/1/' }];
	const { rules } = planOf(table, {
		...hosting('cloudflare', '/park'),
		articlePatterns: ['/post/{id}.html'],
	});
	expect(rules).toMatchObject({ patterns: [{ from: '/post/{id}.html', to: '/park/news/{id}/' }], exact: [] });
});
