import {
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Host } from '../../../../src/domain/host/host.ts';
import { headerPolicy } from '../../../../src/integrations/html/content-security-policy.ts';
import { hostFiles } from '../../../../src/integrations/host/host-files.ts';
import { emptySite } from '../../../../src/integrations/page/built-site.ts';
import { legacyUrls, readLegacyTable } from '../../../../src/integrations/host/legacy-urls.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'legacy-urls-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the table of old addresses is read from the finished build', async () => {
	const table = [{ from: '/index.php/post/1.html', to: '/news/1/' }];
	writeFileSync(join(folder, 'legacy-urls.json'), JSON.stringify(table));
	expect(await readLegacyTable(folder)).toEqual(table);
});

test('a build without the table is an error and not an empty table', async () => {
	await expect(readLegacyTable(folder)).rejects.toThrow('legacy-urls.json');
});

/** Runs the integrations over a folder with one article. @returns what they log */
async function finish(host: Host, site = emptySite()): Promise<string> {
	mkdirSync(join(folder, 'news/1'), { recursive: true });
	writeFileSync(join(folder, 'news/1/index.html'), '<h1>一</h1>');
	writeFileSync(
		join(folder, 'legacy-urls.json'),
		JSON.stringify([{ from: '/index.php/post/1.html', to: '/news/1/' }]),
	);
	const hosting = {
		base: '/',
		host,
		siteUrl: 'https://example.com',
		leadOrigins: [],
		visitOrigins: { beacon: [], views: [] },
		articlePatterns: ['/index.php/post/{id}.html'],
	};
	const logger = { info: vi.fn(), warn: vi.fn() };
	for (const { run } of [legacyUrls(site, hosting), hostFiles(hosting)]) await run(folder, logger);
	return logger.info.mock.calls.join('\n');
}

const copy = () => join(folder, 'index.php/post/1.html');

test('on a host that nobody named an old address is a copy and a rule', async () => {
	expect(await finish('any')).toContain('1 个旧网址，其中 1 个有');
	expect(readFileSync(copy(), 'utf8')).toBe('<h1>一</h1>');
	expect(readFileSync(join(folder, '_redirects'), 'utf8')).toContain('/index.php/post/:id.html');
});

test('copies that an earlier site left stay, are made again for another page, and go when nobody wants them', async () => {
	await finish('any');
	const before = statSync(copy()).ino;
	const site = emptySite();
	site.seconds.set('index.php/post/1.html', 'news/1/index.html');
	mkdirSync(join(folder, 'index.php/other'));
	linkSync(copy(), join(folder, 'index.php/other/gone.html'));
	site.seconds.set('index.php/other/gone.html', 'news/1/index.html');
	await finish('any', site);
	expect(statSync(copy()).ino).toBe(before);
	expect(existsSync(join(folder, 'index.php/other'))).toBe(false);

	rmSync(copy());
	writeFileSync(copy(), '另一页');
	site.seconds.set('index.php/post/1.html', 'news/2/index.html');
	await finish('any', site);
	expect(readFileSync(copy(), 'utf8')).toBe('<h1>一</h1>');
});

test('on a host with redirects it is a rule, on one without a copy', async () => {
	expect(await finish('cloudflare')).toContain('1 个旧网址，其中 0 个有');
	expect(existsSync(copy())).toBe(false);
	expect(readFileSync(join(folder, '_redirects'), 'utf8')).toBe('/index.php/post/:id.html /news/:id/ 301\n');
	rmSync(join(folder, '_redirects'));
	await finish('oss');
	expect(existsSync(copy())).toBe(true);
	expect(existsSync(join(folder, '_redirects'))).toBe(false);
});

test('the header policy is one line that forbids frames, plugins and foreign scripts', () => {
	expect(headerPolicy()).not.toMatch(/[\r\n]/);
	expect(headerPolicy().split('; ')).toEqual(
		expect.arrayContaining([
			"frame-ancestors 'none'",
			"object-src 'none'",
			expect.stringMatching(/^script-src 'self' 'sha256-[\w+/=]{44}' 'wasm-unsafe-eval'$/),
		]),
	);
});
