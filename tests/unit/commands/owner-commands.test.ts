import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oldAddress } from '../../../src/commands/doctor.ts';
import { type Loopback, loopback } from '../../loopback.ts';
import { catalog } from '../world.ts';

let root = '';
let server: Loopback;

/** Runs a command in a folder of its own, on a small content folder below it. */
function run(command: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
	return new Promise((done) => {
		const child = spawn(process.execPath, [resolve(`src/commands/${command}.ts`), ...args], {
			cwd: root,
			env: { PATH: process.env['PATH'], CONTENT_DIR: join(root, 'content'), BUILD_DATE: '2026-11-29' },
		});
		let [out, err] = ['', ''];
		child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
		child.on('close', (code) => done({ code, out, err }));
	});
}

async function change(file: string, from: string, to: string): Promise<void> {
	const path = join(root, 'content', file);
	const text = await readFile(path, 'utf8');
	expect(text).toContain(from);
	await writeFile(path, text.replace(from, to));
}

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'owner-'));
	for (const path of ['site.yml', 'taxonomy.yml', 'pages', 'parks/p-one.md'])
		await cp(resolve('tests/fixtures/world', path), join(root, 'content', path), { recursive: true });
	await cp(
		resolve('tests/fixtures/world/articles/2026/policy-undated.md'),
		join(root, 'content/articles/2026/policy-undated.md'),
	);
	await cp(resolve('package.json'), join(root, 'package.json'));
	server = await loopback((request, response) => {
		response.writeHead(request.url === '/gone' ? 404 : 200).end('text');
	});
});
afterEach(async () => {
	await server.close();
	await rm(root, { recursive: true });
});

describe('doctor', () => {
	test('ends with 1 only for what must be mended', async () => {
		expect((await run('doctor')).code).toBe(1);
		await change('site.yml', 'url: https://example.com', 'url: https://rent.sh.cn');
		await change('site.yml', 'email: test@example.com', 'email: test@rent.sh.cn');
		await change('site.yml', '沪ICP备12345678号-1', '沪ICP备20261234号-1');
		await change('site.yml', '31011702000000', '31011702001234');
		const { code, out } = await run('doctor');
		expect(out).not.toContain('必须修');
		expect(out).toContain('建议（');
		expect(code).toBe(0);
	});

	test('asks no server unless it is told to', async () => {
		await change('site.yml', 'url: https://example.com', `url: ${server.url}`);
		await run('doctor');
		expect(server.requests).toEqual([]);
		const { code, out } = await run('doctor', '--live', server.url);
		expect(server.requests).toContain('GET /robots.txt');
		expect(out).toContain('[线上] 网址没有加密');
		expect(code).toBe(1);
	});

	test('speaks JSON', async () => {
		const { out } = await run('doctor', '--format', 'json');
		expect(JSON.parse(out).counts.must).toBeGreaterThan(0);
	});

	test('tells how it is used', async () => {
		for (const args of [['--what'], ['https://a.example'], ['--live', 'a.example'], ['--format', 'xml']]) {
			const { code, err } = await run('doctor', ...args);
			expect([code, /用法|https:\/\//.test(err)]).toEqual([1, true]);
		}
	});

	test('knows an address of the former site', () => {
		expect(oldAddress(catalog)?.from).toMatch(/^index\.php\/post\/\d+\.html$/);
		expect(oldAddress(catalog)?.to).toMatch(/^news\/\d+\/$/);
		expect(oldAddress(undefined)).toBeUndefined();
	});
});

describe('the link check', () => {
	const article = (path: string) =>
		writeFile(
			join(root, 'content/articles/2026/cited.md'),
			`---\ntitle: 引用别处的文章\npublishDate: 2026-11-20\nkind: 转载\ncategory: 动态\nsource: { name: 甲报, url: '${server.url}${path}' }\n---\n\n正文。\n`,
		);

	test('asks once a week, and the report uses what it found', async () => {
		await article('/gone');
		const first = await run('check-links', '--format', 'json');
		expect(JSON.parse(first.out)[0].rows[0]).toMatchObject({ 网址: `${server.url}/gone`, 情况: '没有了' });
		expect(server.requests).toEqual(['HEAD /gone', 'GET /gone']);
		const second = await run('check-links');
		expect(second.out).toContain('网页没有了（404）');
		expect(server.requests).toHaveLength(2);
		const { out } = await run('report');
		expect(out).toContain(
			`来源 ${server.url}/gone 网页没有了（404），可以试试存档 https://web.archive.org/web/20261120/`,
		);
		expect(server.requests).toHaveLength(2);
	});

	test('is imported by nothing but its command and the report', () => {
		const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) =>
			path.split(sep).join('/'),
		);
		const users = files
			.filter((path) => path.endsWith('.ts') && !path.startsWith('commands/links/'))
			.filter((path) => readFileSync(join('src', path), 'utf8').includes('/links/'));
		expect(users.toSorted()).toEqual([
			'commands/check-links.ts',
			'commands/report.ts',
			'commands/report/article-table.ts',
		]);
	});
});

describe('the report', () => {
	test('says without git that it cannot tell what changed', async () => {
		const { code, out } = await run('report', '--changes');
		expect([code, out.includes('content 不在 git 里')]).toEqual([0, true]);
	});

	test('writes the ledger for a spreadsheet', async () => {
		const { out } = await run('report', '--sources', '--format', 'csv', '--out', '来源.csv');
		expect(out).toBe('');
		expect(await readFile(join(root, '来源.csv'), 'utf8')).toMatch(/^\uFEFF编号,标题,类别,来源,/);
	});

	test('stops with a sentence when the content has mistakes', async () => {
		await change('articles/2026/policy-undated.md', 'title:', 'titel:');
		const { code, err } = await run('report');
		expect([code, err.includes('npm run check:content')]).toEqual([1, true]);
	});

	test('tells how it is used', async () => {
		expect((await run('report', '--format', 'xml')).err).toContain('用法');
		expect((await run('report', '--what')).err).toContain('用法');
	});
});
