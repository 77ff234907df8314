import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announceSite } from '../../../../src/commands/announce/announce-site.ts';
import { openAnnounced } from '../../../../src/commands/announce/announced-file.ts';
import { baidu, indexNow } from '../../../../src/commands/announce/search-engines.ts';
import { readSitemap } from '../../../../src/commands/announce/sitemap-source.ts';
import { type FakeEngine, startFakeEngine } from './fake-engine.ts';

const KEY = 'abcdef0123456789';
const url = (id: number | string) => `https://a.example/news/${id}/`;
const OLD = new Map([
	[url(1), '2026-11-01'],
	[url(2), '2026-11-01'],
	[url('gone'), '2026-11-01'],
]);
const NEW = new Map([
	[url(1), '2026-11-01'],
	[url(2), '2026-11-29'],
	[url(3), '2026-11-30'],
]);
const TAKEN = { status: 200, body: { remain: 100, success: 1 } };

let fakes: { baidu: FakeEngine; indexNow: FakeEngine };
let folder: string;
let pauses: number[];

beforeEach(async () => {
	fakes = { baidu: await startFakeEngine('/urls'), indexNow: await startFakeEngine('/indexnow') };
	fakes.baidu.answers.push(TAKEN);
	fakes.indexNow.answers.push({ status: 200 });
	folder = mkdtempSync(join(tmpdir(), 'announce-'));
	pauses = [];
});
afterEach(async () => {
	await Promise.all([fakes.baidu.close(), fakes.indexNow.close()]);
	rmSync(folder, { recursive: true });
});

const enginesOf = () => ({
	baidu: baidu(fakes.baidu.address, 'https://a.example', 'secret-token'),
	indexNow: indexNow(fakes.indexNow.address, 'https://a.example/', KEY),
});

interface Trial {
	site?: ReadonlyMap<string, string>;
	since?: ReadonlyMap<string, string> | 'unsaid';
	only?: 'baidu' | 'indexNow';
	isSending?: boolean;
	timeout?: number;
}

/** Announces with a state file of this test. @returns whether all was taken, and what was said */
async function announce({ site = NEW, since = OLD, only, isSending = true, timeout = 20_000 }: Trial) {
	const said: string[] = [];
	const all = enginesOf();
	const isGood = await announceSite({
		site,
		engines: only === undefined ? [all.baidu, all.indexNow] : [all[only]],
		announced: openAnnounced(join(folder, 'announced.json')),
		since: since === 'unsaid' ? undefined : async () => since,
		isSending,
		pause: async (milliseconds) => void pauses.push(milliseconds),
		timeout,
		now: () => new Date('2026-11-30T00:30:00Z'),
		say: (line) => said.push(line),
	});
	return { isGood, said: said.join('\n') };
}

const sent = (engine: FakeEngine) =>
	engine.requests.flatMap(({ body }): string[] =>
		body.startsWith('{') ? JSON.parse(body).urlList : body.split('\n'),
	);

describe('announcing', () => {
	test('tells Baidu of new and changed pages, IndexNow also of pages that are gone', async () => {
		const { isGood, said } = await announce({});
		expect(isGood).toBe(true);
		expect(fakes.baidu.requests).toEqual([
			{ path: '/urls?site=https%3A%2F%2Fa.example&token=secret-token', type: 'text/plain', body: url(3) },
			{ path: '/urls?site=https%3A%2F%2Fa.example&token=secret-token', type: 'text/plain', body: url(2) },
		]);
		expect(fakes.indexNow.requests.map(({ type }) => type)).toEqual(['application/json; charset=utf-8']);
		expect(sent(fakes.indexNow)).toEqual([url(3), url(2), url('gone')]);
		expect(said).toBe('百度：通知了 2 条，今天还能通知 100 条\nIndexNow（必应等）：通知了 3 条');
	});

	test('sends nothing in a dry run and keeps nothing', async () => {
		const { said } = await announce({ isSending: false });
		expect(said).toContain(
			`百度：要通知 2 条（试运行，没有发送；加 --send 才发送）\n  ${url(3)}\n  ${url(2)}`,
		);
		expect(said).toContain(`（已删除）${url('gone')}`);
		expect([...fakes.baidu.requests, ...fakes.indexNow.requests]).toEqual([]);
		expect(existsSync(join(folder, 'announced.json'))).toBe(false);
	});

	test('tells nothing twice, and a page again when it has changed again', async () => {
		await announce({});
		const { said } = await announce({ since: 'unsaid' });
		expect(said).toBe('百度：没有新的或改过的网页\nIndexNow（必应等）：没有新的或改过的网页');
		await announce({ since: 'unsaid', site: new Map([...NEW, [url(1), '2026-12-01']]) });
		expect(sent(fakes.baidu)).toEqual([url(3), url(2), url(1)]);
		expect(sent(fakes.indexNow)).toEqual([url(3), url(2), url('gone'), url(1)]);
	});

	test('what was taken is kept before the next request, in case there is no more', async () => {
		let kept = '';
		fakes.baidu.answers.splice(0, 1, TAKEN, (response) => {
			kept = readFileSync(join(folder, 'announced.json'), 'utf8');
			response.end(JSON.stringify(TAKEN.body));
		});
		await announce({ only: 'baidu' });
		expect(kept).toContain(url(3));
		expect(kept).not.toContain('2026-11-29');
	});

	test('a page that was gone and is there again is told of', async () => {
		await announce({});
		await announce({ since: 'unsaid', site: new Map([...NEW, [url('gone'), '2026-11-01']]) });
		expect(sent(fakes.baidu)).toEqual([url(3), url(2), url('gone')]);
	});

	test('what has failed is told the next time, by the engine that failed only', async () => {
		fakes.baidu.answers.splice(0, 1, { status: 401, body: { error: 401, message: 'token is not valid' } });
		const first = await announce({});
		expect(first.isGood).toBe(false);
		expect(first.said).toContain('百度：令牌（token）不对');
		expect(first.said).toContain('通知了 0 条，剩下 2 条下次再通知');
		fakes.baidu.answers.splice(0, 1, TAKEN);
		const second = await announce({ since: 'unsaid' });
		expect(second.said).toBe(
			'百度：通知了 2 条，今天还能通知 100 条\nIndexNow（必应等）：没有新的或改过的网页',
		);
	});

	test('what is over the quota waits for the next day, the newest pages first', async () => {
		fakes.baidu.answers.splice(
			0,
			1,
			{ status: 200, body: { remain: 1, success: 1 } },
			{ status: 200, body: { remain: 0, success: 1 } },
		);
		const site = new Map([...NEW, [url(4), '2026-11-15'], [url(5), '2026-11-16']]);
		const { isGood, said } = await announce({ only: 'baidu', site });
		expect(isGood).toBe(true);
		expect(said).toBe('百度：今天的额度用完了。通知了 2 条，剩下 2 条下次再通知');
		fakes.baidu.answers.splice(0, 2, { status: 400, body: { error: 400, message: 'over quota' } });
		expect(await announce({ only: 'baidu', site, since: 'unsaid' })).toEqual({
			isGood: true,
			said: '百度：今天的额度用完了。通知了 0 条，剩下 2 条下次再通知',
		});
		expect(sent(fakes.baidu)).toEqual([url(3), url(2), url(5)]);
	});

	test('an address that Baidu refuses is named and tried again the next time', async () => {
		fakes.baidu.answers.splice(
			0,
			1,
			{ status: 200, body: { remain: 9, success: 0, not_same_site: [url(3)] } },
			TAKEN,
		);
		const { isGood, said } = await announce({ only: 'baidu' });
		expect(isGood).toBe(false);
		expect(said).toContain(`百度说不是这个网站的网址：${url(3)}`);
		await announce({ only: 'baidu', since: 'unsaid' });
		expect(sent(fakes.baidu)).toEqual([url(3), url(2), url(3)]);
	});

	test.each([500, 503, 429])('a %i is tried again after growing pauses', async (status) => {
		fakes.indexNow.answers.splice(0, 1, { status }, { status }, { status: 202 });
		expect((await announce({ only: 'indexNow' })).isGood).toBe(true);
		expect(pauses).toEqual([5_000, 30_000]);
		expect(fakes.indexNow.requests).toHaveLength(3);
	});

	test('is given up after the third try, and waits as long as it is asked to, within reason', async () => {
		fakes.indexNow.answers.splice(
			0,
			1,
			{ status: 429, headers: { 'retry-after': '60' } },
			{ status: 429, headers: { 'retry-after': '9999' } },
			{ status: 429 },
		);
		const { isGood, said } = await announce({ only: 'indexNow' });
		expect(isGood).toBe(false);
		expect(said).toBe(
			'IndexNow（必应等）：IndexNow 说提交得太频繁（代码 429）。通知了 0 条，剩下 3 条下次再通知',
		);
		expect(pauses).toEqual([60_000, 120_000]);
	});

	test.each([400, 403, 422])('a %i is not tried again', async (status) => {
		fakes.indexNow.answers.splice(0, 1, { status });
		expect((await announce({ only: 'indexNow' })).isGood).toBe(false);
		expect(fakes.indexNow.requests).toHaveLength(1);
	});

	test.each([
		['hangs', () => {}, '很久没有回答'],
		['hangs up', (response: { destroy: () => void }) => response.destroy(), '连不上'],
	])('an engine that %s is tried again and then left for the next time', async (_, answer, why) => {
		fakes.baidu.answers.splice(0, 1, answer);
		const { isGood, said } = await announce({ only: 'baidu', timeout: 100 });
		expect(isGood).toBe(false);
		expect(said).toContain(why);
		expect(said).not.toContain('secret-token');
		expect(pauses).toHaveLength(2);
	});

	test('garbage is not taken for a yes', async () => {
		fakes.baidu.answers.splice(0, 1, { status: 200, body: '<html>welcome</html>' });
		expect((await announce({ only: 'baidu' })).said).toContain(
			'百度的回答看不懂，可能没有收下。通知了 0 条，剩下 2 条',
		);
	});

	test('without anything to compare with, it asks', async () => {
		await expect(announce({ since: 'unsaid' })).rejects.toThrow('请说明哪些网址是以前就有的：--since');
		await expect(announce({ site: new Map() })).rejects.toThrow('网站地图里没有网页');
	});

	test('a state file that is none is left alone', async () => {
		writeFileSync(join(folder, 'announced.json'), 'garbage');
		await expect(announce({})).rejects.toThrow('announced.json 看不懂');
		expect(readFileSync(join(folder, 'announced.json'), 'utf8')).toBe('garbage');
	});
});

const INDEX = '<sitemapindex><sitemap><loc>https://a.example/sitemap-0.xml</loc></sitemap></sitemapindex>';
const pagesXml = (pages: ReadonlyMap<string, string>) =>
	`<urlset>${[...pages].map(([loc, date]) => `<url><loc>${loc}</loc><lastmod>${date}</lastmod></url>`).join('')}</urlset>`;

/** Writes a built site with a sitemap. */
function writeSite(name: string, pages: ReadonlyMap<string, string>): string {
	const site = join(folder, name);
	mkdirSync(site);
	writeFileSync(join(site, 'sitemap-index.xml'), INDEX);
	writeFileSync(join(site, 'sitemap-0.xml'), pagesXml(pages));
	writeFileSync(join(site, 'robots.txt'), 'User-agent: *');
	writeFileSync(join(site, `${KEY}.txt`), KEY);
	return site;
}

describe('a sitemap is read from', () => {
	test('a built folder', async () => {
		expect(await readSitemap(writeSite('dist', OLD))).toEqual(OLD);
		await expect(readSitemap(join(folder, 'nowhere'))).rejects.toThrow('请先生成网站（npm run build）');
	});

	test('a site, whose parts lie beside the index', async () => {
		const xml = (body: string) => ({ status: 200, body, headers: { 'content-type': 'application/xml' } });
		fakes.baidu.answers.splice(0, 1, xml(INDEX), xml(pagesXml(OLD)));
		expect(await readSitemap(new URL('/portal', fakes.baidu.address).href)).toEqual(OLD);
		expect(fakes.baidu.requests.map(({ path }) => path)).toEqual([
			'/portal/sitemap-index.xml',
			'/portal/sitemap-0.xml',
		]);
	});

	test.each([
		['a site without one', { status: 404 }],
		[
			'a site that answers everything with a page',
			{ status: 200, body: '<html>', headers: { 'content-type': 'text/html' } },
		],
	])('%s: it is empty', async (_, answer) => {
		fakes.baidu.answers.splice(0, 1, answer);
		expect(await readSitemap(fakes.baidu.address)).toEqual(new Map());
	});

	test('a site that does not work: that is no empty sitemap', async () => {
		fakes.baidu.answers.splice(0, 1, { status: 500 });
		await expect(readSitemap(fakes.baidu.address)).rejects.toThrow('（代码 500），稍后再试');
		fakes.baidu.answers.splice(0, 1, (response) => response.destroy());
		await expect(readSitemap(fakes.baidu.address)).rejects.toThrow('请检查网络');
		fakes.baidu.answers.splice(0, 1, { status: 200, body: 'garbage' });
		await expect(readSitemap(fakes.baidu.address)).rejects.toThrow('网站地图看不懂');
	});
});

/** Runs the command with the fakes as engines. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
	const child = spawn(process.execPath, ['src/commands/announce.ts', ...args], {
		env: {
			...process.env,
			SITE_URL: 'https://a.example',
			BAIDU_PUSH_TOKEN: 'secret-token',
			BAIDU_ADDRESS: fakes.baidu.address,
			INDEX_NOW_ADDRESS: fakes.indexNow.address,
			...env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
	return { stdout, stderr };
}

describe('the command', () => {
	test('compares with the folder of the site before, sends only when it is told to, and remembers', async () => {
		const args = ['--site', writeSite('new', NEW), '--state', join(folder, 'state.json')];
		const since = ['--since', writeSite('old', OLD)];
		expect((await run([...args, ...since])).stdout).toContain('百度：要通知 2 条');
		expect(fakes.baidu.requests).toEqual([]);
		const { stdout, stderr } = await run([...args, ...since, '--send']);
		expect(stderr).toBe('');
		expect(stdout).toContain('IndexNow（必应等）：通知了 3 条');
		expect(JSON.parse(fakes.indexNow.requests[0]?.body ?? '')).toMatchObject({
			host: 'a.example',
			key: KEY,
			keyLocation: `https://a.example/${KEY}.txt`,
		});
		expect((await run([...args, '--send'])).stdout).toBe(
			'百度：没有新的或改过的网页\nIndexNow（必应等）：没有新的或改过的网页\n',
		);
		expect(readFileSync(join(folder, 'state.json'), 'utf8')).not.toContain('secret-token');
	});

	test('keeps the sitemap of the site before in a file', async () => {
		const saved = join(folder, 'before.json');
		expect((await run(['--since', writeSite('old', OLD), '--save', saved])).stdout).toContain(
			'已存下 3 个网址',
		);
		expect(await readSitemap(saved)).toEqual(OLD);
	});

	test('says what is not set up', async () => {
		const site = writeSite('new', NEW);
		rmSync(join(site, `${KEY}.txt`));
		const { stdout } = await run(['--site', site, '--all', '--send'], { BAIDU_PUSH_TOKEN: '' });
		expect(stdout).toContain('没有设置 BAIDU_PUSH_TOKEN，不通知百度\n没有 IndexNow 钥匙文件');
		expect([...fakes.baidu.requests, ...fakes.indexNow.requests]).toEqual([]);
	});

	test('explains wrong use', async () => {
		expect((await run(['--sned'])).stderr).toContain('用法：npm run announce');
		expect((await run(['--all', '--since', 'x'])).stderr).toContain('只能用一个');
	});
});
