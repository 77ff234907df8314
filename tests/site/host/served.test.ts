import { readdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { builtPages } from '../world/built-site.ts';
import { hostWorld, type HostWorld, LEADS, textIn } from './host-world.ts';
import { installedServer, type ServerKind } from './installed-server.ts';
import { type Answer, ask, startWebServer, type WebServer } from './web-server.ts';

const KINDS = ['nginx', 'caddy'] as const satisfies readonly ServerKind[];
const SITE = { host: 'example.com' };

let world: HostWorld;
let below: HostWorld;
beforeAll(async () => {
	world = await hostWorld(inject('dist'));
	below = await hostWorld(inject('dist'), { base: '/park' });
	// Beside the site: nothing may reach it.
	writeFileSync(join(world.dist, '../secret.html'), 'secret');
	writeFileSync(join(world.dist, 'vercel.json'), '{}');
});
afterAll(() => {
	world.remove();
	below.remove();
});

/** The header that carries an answer's new address, without the origin. */
const target = ({ headers }: Answer) => headers['location'];

/** Sends bytes as they are. @returns the first line of the answer and its headers */
function sendRaw({ url }: WebServer, text: string): Promise<string> {
	return new Promise((settle, fail) => {
		const { port } = new URL(url);
		const socket = createConnection(Number(port), '127.0.0.1', () => socket.write(text));
		let answer = '';
		socket.on('data', (part) => {
			answer += part.toString('latin1');
		});
		socket.on('end', () => settle(answer));
		socket.on('error', fail);
	});
}

describe.each(KINDS)('%s serves the site by the files that a build writes', (kind) => {
	const program = installedServer(kind);
	if (program === undefined) return test.skip(`${kind} is not installed`);
	let server: WebServer;
	let plain: WebServer;
	beforeAll(async () => {
		server = await startWebServer(kind, program, world.config(kind), world.dist);
		plain = await startWebServer(kind, program, below.config(kind), below.dist);
	});
	afterAll(() => Promise.all([server.close(), plain.close()]));
	const get = (path: string, headers = {}) => ask(server, path, { ...SITE, ...headers });

	test('every old address leads to its page by 301, and every page answers', async () => {
		const table: { from: string; to: string }[] = JSON.parse(textIn(world, 'legacy-urls.json'));
		expect(table.length).toBeGreaterThan(50);
		for (const { from, to } of table) {
			const answer = await get(from);
			expect([answer.status, target(answer)], from).toEqual([301, to]);
			expect((await get(to)).status, to).toBe(200);
		}
		for (const page of builtPages().filter((file) => /(^|\/)index\.html$/.test(file)))
			expect((await get(`/${page.replace(/index\.html$/, '')}`)).status, page).not.toBe(404);
	});

	test.each([
		['a number in the query', '/?id=101', '/news/101/'],
		['the old script with a number', '/index.php?id=101', '/news/101/'],
		['index.html', '/news/101/index.html', '/news/101/'],
		['index.html of the home page, with a query', '/index.html?a=B', '/?a=B'],
		['no slash', '/news/101', '/news/101/'],
		['no slash, with a query', '/search?q=Ab%2F', '/search/?q=Ab%2F'],
		['two slashes', '//news//101/', '/news/101/'],
		['another host behind two slashes', '//evil.example/', '/evil.example/'],
		['capitals', '/NEWS/101/', '/news/101/'],
		['capitals without a slash, with a query', '/Listings/L-Full?A=b', '/listings/l-full/?A=b'],
		['an old address in capitals', '/OLD/Listing-1.html', '/listings/l-full/'],
	])('one address for each page: %s', async (_name, path, to) => {
		const answer = await get(path);
		expect([answer.status, target(answer)]).toEqual([301, to]);
	});

	test('the other name of the site leads to it', async () => {
		const answer = await ask(server, '/news/101/?a=1', { host: 'www.example.com' });
		expect([answer.status, target(answer)]).toEqual([301, 'https://example.com/news/101/?a=1']);
	});

	test.each([
		['a page that is not there', '/missing/'],
		['a hashed file that is not there', '/_astro/none.js'],
		['a folder without a page', '/share/'],
		['rules for other hosts', '/_redirects'],
		['headers for other hosts', '/_headers'],
		['settings for other hosts', '/vercel.json'],
		['a hidden file', '/.nojekyll'],
		['a compressed sibling', '/index.html.gz'],
		['the page of the error itself', '/404.html'],
		['a query that is no number', '/index.php?id=../'],
		['capitals of no page', '/MISSING/'],
		['a line break', '/news/%0d%0aX-Injected:1/'],
		['a line break behind two slashes', '//news/%0d%0aX-Injected:1'],
		['a letter in too many bytes', '/%c0%ae%c0%ae/secret.html'],
		['a half letter', '/%ff%fe'],
	])('answers 404 with our page: %s', async (_name, path) => {
		const answer = await get(path);
		expect(answer.status).toBe(404);
		expect(answer.body.toString()).toBe(textIn(world, '404.html'));
		expect(answer.headers).toMatchObject({
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-cache',
			'x-content-type-options': 'nosniff',
			'content-security-policy': expect.stringContaining("default-src 'none'"),
		});
		expect(answer.headers).not.toHaveProperty('x-injected');
	});

	test.each([
		'/../secret.html',
		'/%2e%2e/secret.html',
		'/..%2fsecret.html',
		'/news/..%2f..%2fsecret.html',
		'/news/%2e%2e/%2e%2e/%2e%2e/secret.html',
		'/..%5csecret.html',
		'/..%c0%afsecret.html',
		'/%252e%252e/secret.html',
		'/%00',
		'/index.html%00.png',
		'/%',
		'/%zz',
	])('lets nothing out of the folder, and does not break: %s', async (path) => {
		const answer = await get(path);
		expect([400, 404]).toContain(answer.status);
		expect(answer.body.toString()).not.toContain('secret');
	});

	test('a raw line break in a request adds no header', async () => {
		for (const path of ['/news/%0d%0aX-Injected:%201/', '/news%0aX-Injected:1', '/?id=1%0d%0aX-Injected:1']) {
			const answer = await sendRaw(
				server,
				`GET ${path} HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n`,
			);
			expect(answer.split('\r\n\r\n')[0], path).not.toMatch(/^x-injected/im);
		}
	});

	test('pages have the whole policy and every header of protection', async () => {
		for (const path of ['/', '/news/101/', '/listings/l-full/', '/missing/']) {
			const { headers } = await get(path, { 'x-forwarded-proto': 'https' });
			expect(headers, path).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'strict-origin-when-cross-origin',
				'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin',
				'strict-transport-security': 'max-age=31536000',
				'cache-control': 'no-cache',
			});
			const policy = headers['content-security-policy'] ?? '';
			for (const part of ["default-src 'none'", "frame-ancestors 'none'", `connect-src 'self' ${LEADS}`])
				expect(policy, path).toContain(part);
			expect(headers['server'] ?? '', path).not.toMatch(/\d/);
		}
		expect((await get('/')).headers).not.toHaveProperty('strict-transport-security');
		expect((await get('/')).headers['speculation-rules']).toBe('"/speculation-rules.json"');
	});

	test.each([
		['/news/101/', 'text/html; charset=utf-8', 'no-cache'],
		['/feeds/', 'text/html; charset=utf-8', 'no-cache'],
		['/feeds/all.xml', 'application/rss+xml; charset=utf-8', 'no-cache'],
		['/feeds/all.json', 'application/feed+json; charset=utf-8', 'no-cache'],
		['/sitemap-index.xml', 'application/xml; charset=utf-8', 'no-cache'],
		['/api/listings.csv', 'text/csv; charset=utf-8', 'no-cache'],
		['/api/listings.json', 'application/json; charset=utf-8', 'no-cache'],
		['/site.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
		['/calendars/all.ics', 'text/calendar; charset=utf-8', 'no-cache'],
		['/robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
		['/speculation-rules.json', 'application/speculationrules+json', 'no-cache'],
		['/pagefind/pagefind.js', 'text/javascript; charset=utf-8', 'no-cache'],
		['/pagefind/wasm.unknown.pagefind', 'application/octet-stream', 'no-cache'],
		['/favicon.svg', 'image/svg+xml; charset=utf-8', 'public, max-age=3600'],
		['/icons/icon-512.png', 'image/png', 'public, max-age=3600'],
		['/news/with-cover/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.pdf', 'application/pdf', 'public, max-age=3600'],
	])('%s is %s, %s', async (path, type, caching) => {
		const { status, headers } = await get(path);
		expect(status).toBe(200);
		expect(headers).toMatchObject({ 'content-type': type, 'cache-control': caching });
	});

	test('a hashed file is kept for a year, a pack of the search for an hour and by ranges', async () => {
		const script = /\/_astro\/[\w-]+\.js/.exec(textIn(world, 'index.html'))?.[0] ?? '';
		expect((await get(script)).headers).toMatchObject({
			'cache-control': 'public, max-age=31536000, immutable',
			'content-type': 'text/javascript; charset=utf-8',
			'content-security-policy': expect.stringContaining("'wasm-unsafe-eval'"),
		});
		const pack = readdirSync(join(world.dist, 'pagefind')).find((name) => name.endsWith('.pf_pack')) ?? '';
		const part = await get(`/pagefind/${pack}`, { range: 'bytes=1-4', 'accept-encoding': 'gzip, br' });
		expect([part.status, part.body.length, part.headers['cache-control']]).toEqual([
			206,
			4,
			'public, max-age=3600',
		]);
	});

	test('a drawing and a feed that are opened by themselves run and load nothing', async () => {
		for (const path of ['/drawings/full/l-full.svg', '/feeds/all.xml', '/api/listings.json', '/favicon.svg'])
			expect((await get(path)).headers['content-security-policy'], path).toMatch(
				/^default-src 'none'; style-src 'unsafe-inline'; .*sandbox$/,
			);
	});

	test('only pictures of shared links are for others', async () => {
		expect((await get('/icons/icon-512.png')).headers['cross-origin-resource-policy']).toBe('cross-origin');
		const share = /\/share\/[\w/.-]+\.jpg/.exec(textIn(world, 'listings/l-full/index.html'))?.[0] ?? '';
		expect((await get(share)).headers).toMatchObject({
			'cross-origin-resource-policy': 'cross-origin',
			'content-type': 'image/jpeg',
		});
	});

	test('text comes compressed, as the build compressed it', async () => {
		const page = textIn(world, 'news/101/index.html');
		const packed = await get('/news/101/', { 'accept-encoding': 'gzip' });
		expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
		expect(gunzipSync(packed.body).toString()).toBe(page);
		const best = await get('/news/101/', { 'accept-encoding': 'gzip, br' });
		const isBrotli = best.headers['content-encoding'] === 'br';
		expect(isBrotli).toBe(kind === 'caddy');
		if (isBrotli) expect(brotliDecompressSync(best.body).toString()).toBe(page);
		expect((await get('/news/101/')).headers).not.toHaveProperty('content-encoding');
		const picture = await get('/icons/icon-512.png', { 'accept-encoding': 'gzip, br' });
		expect(picture.headers).not.toHaveProperty('content-encoding');
	});

	test('an unchanged page is answered with 304', async () => {
		for (const coding of ['identity', 'gzip']) {
			const first = await get('/news/101/', { 'accept-encoding': coding });
			const again = await get('/news/101/', {
				'accept-encoding': coding,
				'if-none-match': first.headers['etag'] ?? '',
			});
			expect([again.status, again.body.length], coding).toEqual([304, 0]);
			expect(again.headers['cache-control'], coding).toBe('no-cache');
		}
	});

	test('nothing but reading is allowed', async () => {
		expect((await ask(server, '/', SITE, 'HEAD')).status).toBe(200);
		for (const method of ['POST', 'PUT', 'DELETE'])
			expect((await ask(server, '/', SITE, method)).status, method).toBe(405);
	});

	test('below a folder everything is below it', async () => {
		const at = async (path: string) => {
			const answer = await ask(plain, path, SITE);
			return [answer.status, target(answer)];
		};
		expect(await at('/park/news/101/')).toEqual([200, undefined]);
		expect(await at('/park')).toEqual([301, '/park/']);
		expect(await at('/park/news/101')).toEqual([301, '/park/news/101/']);
		expect(await at('/park/News//101/index.html')).toEqual([
			301,
			expect.stringMatching(/^\/park\/news\/101\/$|^\/park\/News\/101\/$/),
		]);
		expect(await at('/post/101.html')).toEqual([301, '/park/news/101/']);
		expect(await at('/park/post/101.html')).toEqual([301, '/park/news/101/']);
		expect(await at('/?id=101')).toEqual([301, '/park/news/101/']);
		expect(await at('/news/101/')).toEqual([404, undefined]);
		expect(await at('/park/_headers')).toEqual([404, undefined]);
		const { headers } = await ask(plain, '/park/feeds/all.xml', SITE);
		expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
		expect((await ask(plain, '/park/', SITE)).headers['speculation-rules']).toBe(
			'"/park/speculation-rules.json"',
		);
	});
});
