import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serveFolder } from '../../../src/commands/static-server.ts';

const top = mkdtempSync(join(tmpdir(), 'static-server-'));
const dist = join(top, 'dist');

const FILES = {
	'dist/index.html': '首页',
	'dist/404.html': '没有这一页',
	'dist/news/3231/index.html': '文章',
	'dist/index.php/post/3231.html': '旧文章',
	'dist/view.php': '旧页',
	'dist/feed.php': '<rss/>',
	'dist/feeds/all.xml': '<rss/>',
	'dist-secret/key.html': '秘密',
	'secret.html': '秘密',
};

let server: RunningServer;

beforeAll(async () => {
	for (const [file, text] of Object.entries(FILES)) {
		mkdirSync(dirname(join(top, file)), { recursive: true });
		writeFileSync(join(top, file), text);
	}
	server = await serveFolder(dist, 0);
});

afterAll(async () => {
	await server.close();
	rmSync(top, { recursive: true });
});

/** Requests a path exactly as written. `fetch` would resolve the dots first. */
function ask(path: string, { port } = server) {
	return new Promise<{ status: number | undefined; type: string | undefined; text: string }>((done, fail) => {
		const asking = request({ host: 'localhost', port, path, agent: false }, (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (chunk) => (text += String(chunk)));
			response.on('end', () =>
				done({ status: response.statusCode, type: response.headers['content-type'], text }),
			);
		});
		asking.on('error', fail);
		asking.end();
	});
}

test.each([
	['/', '首页', 'text/html'],
	['/?utm_source=wechat', '首页', 'text/html'],
	['/news/3231/', '文章', 'text/html'],
	['/index.php/post/3231.html', '旧文章', 'text/html'],
	['/view.php', '旧页', 'text/html'],
	['/feed.php', '<rss/>', 'application/rss+xml'],
	['/feeds/all.xml', '<rss/>', 'text/xml'],
])('%s is answered with %s as %s', async (path, text, type) => {
	const answer = await ask(path);
	expect(answer).toMatchObject({ status: 200, text });
	expect(answer.type).toMatch(type);
});

describe('missing files', () => {
	test.each([
		'/nothing/',
		'/news/9999/',
		'/../secret.html',
		'/%2e%2e/secret.html',
		'/..%2fsecret.html',
		'/../dist-secret/key.html',
		'/news/../../secret.html',
		'/%00',
		'/%zz',
		'//example.com/',
	])('%s gets the 404 page with status 404', async (path) => {
		expect(await ask(path)).toEqual({ status: 404, type: 'text/html; charset=utf-8', text: '没有这一页' });
	});
});

test('a site that was built for a folder is served below it and nowhere else', async () => {
	const below = await serveFolder(dist, 0, '/park/');
	try {
		expect(below.url).toBe(`http://localhost:${below.port}/park/`);
		expect(await ask('/park/news/3231/', below)).toMatchObject({ status: 200, text: '文章' });
		expect(await ask('/news/3231/', below)).toMatchObject({ status: 404 });
		expect(await ask('/parking/', below)).toMatchObject({ status: 404 });
	} finally {
		await below.close();
	}
});

test('if a port is in use, the next free one is used', async () => {
	const next = await serveFolder(dist, server.port);
	try {
		expect(next.port).toBeGreaterThan(server.port);
		expect(await ask('/', next)).toMatchObject({ status: 200 });
	} finally {
		await next.close();
	}
});

test('a closed server frees its port', async () => {
	const first = await serveFolder(dist, 0);
	await first.close();
	const again = await serveFolder(dist, first.port);
	await again.close();
	expect(again.port).toBe(first.port);
});
