import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Host } from '../../../../src/domain/host/host.ts';
import { configFolder, writeHostConfig } from '../../../../src/integrations/host/host-config.ts';
import { quoted } from '../../../../src/integrations/host/nginx-syntax.ts';

let top: string;
let dist: string;
beforeEach(() => {
	top = mkdtempSync(join(tmpdir(), 'host-config-'));
	dist = join(top, 'dist');
	mkdirSync(join(dist, 'news/1'), { recursive: true });
	writeFileSync(join(dist, 'news/1/index.html'), '');
	writeFileSync(
		join(dist, 'legacy-urls.json'),
		JSON.stringify([
			{ from: '/index.php/post/1.html', to: '/news/1/' },
			{ from: '/%E6%97%A7/a"b$c;.html', to: '/news/1/' },
		]),
	);
});
afterEach(() => rmSync(top, { recursive: true }));

const write = (host: Host, more: { siteUrl?: string; base?: string } = {}) =>
	writeHostConfig(dist, {
		host,
		base: '/',
		siteUrl: 'https://www.example.com',
		leadOrigins: [],
		visitOrigins: { beacon: [], views: [] },
		articlePatterns: ['/index.php/post/{id}.html'],
		...more,
	});
const textOf = (file: string) => readFileSync(join(configFolder(dist), file), 'utf8');

test('it lies beside the site, of the named server or of both', async () => {
	expect(configFolder('dist/')).toBe('dist-host');
	await write('any');
	expect(readdirSync(configFolder(dist))).toEqual(['caddy', 'nginx']);
	await write('nginx');
	expect(readdirSync(configFolder(dist))).toEqual(['nginx']);
	await write('netlify');
	expect(existsSync(join(configFolder(dist), 'nginx'))).toBe(false);
	expect(readdirSync(dist)).toEqual(['legacy-urls.json', 'news']);
});

test('the same site gives the same files', async () => {
	await write('any');
	const before = ['nginx/maps.conf', 'nginx/rules.conf', 'caddy/rules.caddy'].map(textOf);
	await write('any');
	expect(['nginx/maps.conf', 'nginx/rules.conf', 'caddy/rules.caddy'].map(textOf)).toEqual(before);
});

test('an old address is text in either syntax', async () => {
	await write('any');
	expect(textOf('nginx/maps.conf')).toContain(String.raw`"/旧/a\"b$c;.html" "/news/1/";`);
	expect(textOf('caddy/rules.caddy')).toContain('/旧/a"b\\$c;\\.html$` `/news/1/`');
	expect(() => quoted('a\nb')).toThrow('not a value');
});

test('the hash tables of nginx hold the longest address and all of them', async () => {
	await write('nginx');
	expect(textOf('nginx/maps.conf')).toContain('map_hash_max_size 2048;\nmap_hash_bucket_size 128;');
	const long = `/old/${'旧'.repeat(200)}.html`;
	const table = Array.from({ length: 3000 }, (_, i) => ({ from: `/o/${i}.html`, to: '/news/1/' }));
	writeFileSync(join(dist, 'legacy-urls.json'), JSON.stringify([...table, { from: long, to: '/news/1/' }]));
	await write('nginx');
	expect(textOf('nginx/maps.conf')).toContain('map_hash_max_size 8192;\nmap_hash_bucket_size 1024;');
});

test('the name without www leads to the one with it, and the other way round', async () => {
	await write('any');
	expect(textOf('nginx/server.conf')).toContain(
		'server_name example.com;\n\treturn 301 https://www.example.com$',
	);
	expect(textOf('caddy/Caddyfile')).toContain('example.com {\n\tredir https://www.example.com{uri} 301');
	await write('any', { siteUrl: 'http://example.com' });
	expect(textOf('nginx/server.conf')).toContain(
		'server_name www.example.com;\n\treturn 301 http://example.com$',
	);
	expect(textOf('caddy/Caddyfile')).toContain('http://www.example.com {');
});

test('a machine without a name has no other name', async () => {
	await write('any', { siteUrl: 'http://192.0.2.7:8080' });
	expect(textOf('nginx/server.conf').match(/server_name/g)).toHaveLength(1);
	expect(textOf('caddy/Caddyfile')).toContain('http://192.0.2.7:8080 {');
});

test('without TLS nothing is said that needs it', async () => {
	await write('any', { siteUrl: 'http://example.com' });
	for (const file of ['nginx/maps.conf', 'nginx/rules.conf', 'caddy/rules.caddy'])
		expect(textOf(file), file).not.toMatch(
			/max-age=31536000"?;|Opener-Policy|Strict-Transport-Security [^$]/,
		);
});

test('a bucket gets its settings, and the headers for the CDN before it from the same model', async () => {
	await write('oss');
	expect(readdirSync(configFolder(dist))).toEqual(['oss']);
	expect(textOf('oss/website.xml')).toContain('<SupportSubDir>true</SupportSubDir><Type>0</Type>');
	expect(textOf('oss/website.xml')).toContain('<Key>404.html</Key><HttpStatus>404</HttpStatus>');
	const sections = textOf('oss/cdn.txt').split(/\n(?=\/)/);
	expect(sections.find((each) => each.startsWith('/*\n'))).toMatch(
		/Content-Security-Policy: default-src 'none'.*frame-ancestors 'none'[^]*Strict-Transport-Security[^]*Cache-Control: no-cache/,
	);
	expect(sections.find((each) => each.startsWith('/_astro/*\n'))).toContain(
		'Cache-Control: public, max-age=31536000, immutable',
	);
	await write('cos');
	expect(readdirSync(configFolder(dist))).toEqual(['cos']);
	expect(textOf('cos/website.xml')).toContain('<OriginalHttpStatus>Enabled</OriginalHttpStatus>');
	for (const file of ['cos/website.xml'])
		expect(textOf(file)).toMatch(/^<\?xml [^]*<\/WebsiteConfiguration>\n$/);
});
