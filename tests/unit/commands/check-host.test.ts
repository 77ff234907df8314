import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostReport } from '../../../src/commands/check-host.ts';
import { checkedLimits, countHeaders, countRedirects } from '../../../src/domain/host/site-measure.ts';
import type { Host } from '../../../src/domain/host/host.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'check-host-'));
	writeFileSync(join(folder, 'index.html'), '首页');
	writeFileSync(
		join(folder, 'legacy-urls.json'),
		JSON.stringify([{ from: '/index.php/post/1.html', to: '/news/1/' }]),
	);
});
afterEach(() => rmSync(folder, { recursive: true }));

const report = (host: Host, built: Host = host) =>
	hostReport(folder, host, { host: built, base: '/', articlePatterns: ['/index.php/post/{id}.html'] });

test('it says how large the site is, and what becomes of old addresses', async () => {
	const { lines, isBroken } = await report('cloudflare');
	expect(lines[0]).toContain('Cloudflare Pages：2 个文件');
	expect(lines[1]).toBe('旧网址 1 个：1 条转址规则，0 份副本');
	expect(isBroken).toBe(false);
	expect((await report('cos')).lines[1]).toBe('旧网址 1 个：0 条转址规则，1 份副本');
});

test('a site that was built for another host is named', async () => {
	expect((await report('vercel', 'nginx')).lines.join('\n')).toContain('是按 host: nginx 生成的');
	expect((await report('vercel')).lines.join('\n')).not.toContain('生成的');
});

test('a file over the limit breaks, with what to do and where the host says so', async () => {
	writeFileSync(join(folder, 'large.jpg'), '');
	truncateSync(join(folder, 'large.jpg'), 26 * 1024 * 1024);
	const { lines, isBroken } = await report('cloudflare');
	expect(isBroken).toBe(true);
	expect(lines.find((line) => line.startsWith('✗'))).toMatch(
		/^✗ 最大的文件 26\.0 MB，超过 25\.0 MB\n {2}→ .*https:\/\/developers\.cloudflare\.com/,
	);
	expect((await report('netlify')).isBroken).toBe(false);
});

test('too many rules break', async () => {
	writeFileSync(join(folder, '_redirects'), '/a /b/ 301\n'.repeat(2001));
	expect((await report('cloudflare')).isBroken).toBe(true);
	writeFileSync(join(folder, '_redirects'), '/a /b/ 301\n'.repeat(2000));
	expect((await report('cloudflare')).isBroken).toBe(false);
});

test('more files than one way of uploading took is only a remark', () => {
	const none = { fileBytes: 0, totalBytes: 0, staticRules: 0, patternRules: 0, routes: 0 };
	const measure = { ...none, ruleLength: 0, headerRules: 0, headerLength: 0, files: 20_000 };
	const broken = (host: Host, files: number) =>
		checkedLimits(host, { ...measure, files }).filter((each) => each.isBroken);
	expect(broken('vercel', 15_001)).toMatchObject([{ thing: 'files', isHard: false }]);
	expect(broken('cloudflare', 20_001)).toMatchObject([{ thing: 'files', isHard: true }]);
	expect(broken('cloudflare', 20_000)).toEqual([]);
	expect(broken('nginx', 1_000_000)).toEqual([]);
});

test('a host without known limits says so', async () => {
	expect((await report('netlify')).lines.join('\n')).toContain('没有公布');
});

describe('rules are counted as hosts do', () => {
	test('redirects', () => {
		expect(countRedirects('# x\n/a /b/ 301\n\n/c/:id.html /d/:id/ 301\n/e/* /f/ 301\n')).toEqual({
			staticRules: 1,
			patternRules: 2,
			ruleLength: 23,
		});
	});
	test('headers', () => {
		expect(countHeaders('/*\n  X-A: 1\n/b\n  X-B: 12\n')).toEqual({ headerRules: 2, headerLength: 9 });
	});
});
