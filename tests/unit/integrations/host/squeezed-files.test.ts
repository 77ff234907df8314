import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Host } from '../../../../src/domain/host/host.ts';
import { squeezedFiles } from '../../../../src/integrations/host/squeezed-files.ts';

const TEXT = '松江新桥 3000 ㎡ 标准厂房，层高 8 米。'.repeat(100);

let top: string;
beforeEach(() => {
	top = mkdtempSync(join(tmpdir(), 'squeezed-'));
});
afterEach(() => rmSync(top, { recursive: true }));

/** Puts files into a new folder of a site and runs the step. @returns what it says */
async function build(
	name: string,
	files: Readonly<Record<string, string>>,
	host: Host = 'caddy',
): Promise<string> {
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(join(top, name, file, '..'), { recursive: true });
		writeFileSync(join(top, name, file), text);
		// As a page of the cache, which keeps its date.
		utimesSync(join(top, name, file), 1_700_000_000, 1_700_000_000);
	}
	const said: string[] = [];
	const log = { info: (text: string) => void said.push(text), warn: () => {} };
	await squeezedFiles({ host, cacheDir: join(top, 'cache') }).run(join(top, name), log);
	return said.join();
}
const at = (...path: string[]) => join(top, ...path);

test('text gets siblings with the same text and date, and nothing else does', async () => {
	await build('site', {
		'news/1/index.html': TEXT,
		'index.php/post/feed.php': TEXT,
		'short.html': '厂房',
		'noise.png': TEXT,
		'pagefind/a.pf_pack': TEXT,
		_headers: TEXT,
	});
	for (const file of ['news/1/index.html', 'index.php/post/feed.php']) {
		expect(gunzipSync(readFileSync(at('site', `${file}.gz`))).toString()).toBe(TEXT);
		expect(brotliDecompressSync(readFileSync(at('site', `${file}.br`))).toString()).toBe(TEXT);
		for (const kind of ['gz', 'br'])
			expect(Math.round(statSync(at('site', `${file}.${kind}`)).mtimeMs)).toBe(1_700_000_000_000);
	}
	for (const file of ['short.html', 'noise.png', 'pagefind/a.pf_pack', '_headers'])
		expect(existsSync(at('site', `${file}.gz`)), file).toBe(false);
});

test('nginx gets gzip only, a host that does not serve siblings none', async () => {
	await build('nginx', { 'a.html': TEXT }, 'nginx');
	expect([existsSync(at('nginx', 'a.html.gz')), existsSync(at('nginx', 'a.html.br'))]).toEqual([true, false]);
	await build('other', { 'a.html': TEXT }, 'cloudflare');
	expect(existsSync(at('other', 'a.html.gz'))).toBe(false);
});

test('an unchanged page is linked from the cache, a changed one is compressed again', async () => {
	expect(await build('one', { 'a.html': TEXT, 'b.html': TEXT })).toContain('新压缩 2 个');
	expect(await build('two', { 'a.html': TEXT, 'b.html': TEXT.replaceAll('松江', '上海青浦') })).toContain(
		'新压缩 1 个',
	);
	expect(statSync(at('two', 'a.html.br')).ino).toBe(statSync(at('one', 'a.html.br')).ino);
	expect(gunzipSync(readFileSync(at('two', 'b.html.gz'))).toString()).toContain('青浦');
	// The site before shares its files with the cache: they stay as they were.
	expect(gunzipSync(readFileSync(at('one', 'b.html.gz'))).toString()).toBe(TEXT);
});

test('a page that is gone leaves nothing, and a cache that was emptied is filled again', async () => {
	await build('one', { 'a.html': TEXT, 'b.html': TEXT });
	await build('two', { 'a.html': TEXT });
	expect(existsSync(at('cache/squeezed/tree/b.html.gz'))).toBe(false);
	rmSync(at('cache/squeezed/tree'), { recursive: true });
	await build('three', { 'a.html': TEXT });
	await build('four', { 'a.html': TEXT });
	expect(gunzipSync(readFileSync(at('four', 'a.html.gz'))).toString()).toBe(TEXT);
});

test('the same text with another date keeps its bytes', async () => {
	await build('one', { 'a.html': TEXT });
	writeFileSync(at('one', 'a.html'), TEXT);
	utimesSync(at('one', 'a.html'), 1_800_000_000, 1_800_000_000);
	rmSync(at('one', 'a.html.gz'));
	rmSync(at('one', 'a.html.br'));
	const log = { info: () => {}, warn: () => {} };
	await squeezedFiles({ host: 'caddy', cacheDir: at('cache') }).run(at('one'), log);
	expect(Math.round(statSync(at('one', 'a.html.gz')).mtimeMs)).toBe(1_800_000_000_000);
});
