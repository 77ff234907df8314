import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { provideChromium } from '../../../src/commands/chromium.ts';
import { type DevServer, startDevServer } from './dev-server.ts';

const BROKEN = 'tests/fixtures/broken';

let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	server = await startDevServer();
	browser = await chromium.launch({
		executablePath: provideChromium(),
		args: ['--no-sandbox', '--disable-gpu'],
	});
	page = await browser.newPage({ baseURL: server.url });
}, 120_000);

afterAll(async () => {
	await browser.close();
	await server.stop();
});

/** Words of the overlay, empty without one. */
const overlay = () =>
	page.evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '');

/** Files of a case by path, in the content folder. */
function filesOf(name: string): string[] {
	return readdirSync(join(BROKEN, name), { recursive: true, encoding: 'utf8' }).filter(
		(path) => path !== 'expected.txt' && statSync(join(BROKEN, name, path)).isFile(),
	);
}

/** Puts the files of a case in. Returns how to take them out again. */
function putIn(name: string): () => void {
	const before = filesOf(name).map((path) => {
		const target = join(server.content, path);
		const old = existsSync(target) ? readFileSync(target) : undefined;
		mkdirSync(dirname(target), { recursive: true });
		cpSync(join(BROKEN, name, path), target);
		return () => (old === undefined ? rmSync(target) : writeFileSync(target, old));
	});
	const mend = () => {
		for (const undo of before.splice(0)) undo();
	};
	onTestFinished(mend);
	return mend;
}

/** The answer to a request for a page, without a browser. */
async function answer(path: string) {
	const response = await fetch(new URL(path, server.url), { headers: { accept: 'text/html' } });
	return { status: response.status, text: await response.text() };
}

/** A page takes 0.3 s, on a busy machine some seconds. */
const PATIENCE = 6000;

/**
 * Opens a page and returns its title. A change just before may load the page again, which ends a visit that has begun and
 * leaves a page without its title for a moment. When both ask for one address, the driver waits for the visit for ever, so it is
 * tried again.
 */
async function visit(path: string): Promise<string> {
	let title = '';
	await expect
		.poll(async () => {
			await page.goto(path, { timeout: PATIENCE });
			title = await page.title();
			return title;
		})
		.toContain('园区网');
	return title;
}

/** How often the server has printed a text. */
const timesPrinted = (text: string) => server.printed().split(text).length - 1;

/** Case → page of its bad file, the file, and words of the message. */
const OF_ONE_PAGE = [
	['impossible-date', '/news/broken/', 'articles/2026/broken.md', '“2026-02-30” 不是有效的日期'],
	['bad-yaml', '/news/open-quote/', 'articles/2026/open-quote.md', '引号没有成对'],
	['broken-image', '/news/broken/', 'articles/2026/broken.md', '找不到图片 “./cover.jpg”'],
	['unknown-park', '/listings/broken/', 'listings/broken.md', '没有名为 “p-onne” 的园区'],
	['unknown-category', '/news/broken/', 'articles/2026/broken.md', '没有名为 “动太” 的分类'],
	['duplicate-id', '/news/repeated/', 'articles/2026/repeated.md', '编号 “repeated” 已经被'],
	['missing-title', '/news/broken/', 'articles/2026/broken.md', '缺少必填字段「标题 title」'],
	['gbk-file', '/news/broken/', 'articles/2026/broken.md', '文件不是 UTF-8 编码'],
	['several-files', '/parks/broken/', 'parks/broken.md', ''],
	['everything-at-once', '/news/broken/', 'articles/2026/broken.md', '冒号后面没有空格'],
	['broken-internal-link', '/news/broken/', 'articles/2026/broken.md', '站内链接 “/news/policy-undatde/”'],
	['towns', '/listings/cn-0001/', 'listings/cn-0001.md', '“虹桥镇” 是闵行的街镇，不在长宁'],
] as const;

describe('a bad file takes no other page down, and each open page says what is wrong', () => {
	test.each(OF_ONE_PAGE)('%s', async (name, own, file, problem) => {
		const title = await visit('/news/archival/');
		const mend = putIn(name);
		await expect.poll(overlay).toContain(`content/${file}`);
		expect(await overlay()).toContain(problem);
		await expect.poll(() => page.title()).toBe(title);
		const bad = await answer(own);
		expect(bad.status).toBe(500);
		expect(bad.text).toContain(`content/${file}`);
		expect(bad.text).toContain(problem);
		expect(bad.text).toContain('→');
		expect((await answer('/news/archival/')).status).toBe(200);
		expect((await answer('/')).status).toBe(200);
		mend();
		await expect.poll(overlay).toBe('');
		await expect.poll(() => page.title()).toBe(title);
		await expect.poll(async () => (await answer(own)).text).not.toContain(`content/${file}`);
	});
});

test.each([
	['settings', 'site.yml', '「网址 url」的值 “example.com” 写法不对'],
	['taxonomy-clash', 'taxonomy.yml', ''],
])('%s: every page shows the message, and the site comes back', async (name, file, problem) => {
	const title = await visit('/');
	const mend = putIn(name);
	await expect.poll(() => page.title()).toBe('内容有问题');
	const words = await page.textContent('pre');
	expect(words).toContain(`content/${file}`);
	expect(words).toContain(problem);
	for (const path of ['/', '/news/archival/']) expect((await answer(path)).status).toBe(500);
	mend();
	await expect.poll(() => page.title()).toBe(title);
	await expect.poll(overlay).toBe('');
});

test('a notice and a file without a page are told too', async () => {
	await visit('/notices/');
	const mend = putIn('notice-dates');
	await expect.poll(overlay).toContain('content/notices/holiday.md');
	expect(await overlay()).toContain('早于日期 date');
	expect((await answer('/notices/')).status).toBe(200);
	mend();
	await expect.poll(overlay).toBe('');
});

test('the terminal prints the words of the check once for each change', async () => {
	await visit('/news/archival/');
	const line = '编号 “repeated” 已经被 content/articles/2025/repeated.md 使用';
	const before = timesPrinted(line);
	const mend = putIn('duplicate-id');
	await expect.poll(overlay).toContain(line);
	// Another change in between does not repeat it.
	const other = join(server.content, 'articles/2026/archival.md');
	const text = readFileSync(other, 'utf8');
	writeFileSync(other, text.replace(/^title:.*/m, 'title: 改过的标题在这里'));
	await expect.poll(async () => (await answer('/news/archival/')).text).toContain('改过的标题在这里');
	expect(timesPrinted(line)).toBe(before + 1);
	writeFileSync(other, text);
	mend();
	await expect.poll(async () => (await answer('/news/archival/')).text).not.toContain('改过的标题在这里');
	await expect.poll(() => server.printed()).toContain('问题都改好了');
});
