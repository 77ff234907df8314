import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provideChromium } from '../../../src/commands/chromium.ts';
import { type DevServer, startDevServer } from './dev-server.ts';

let server: DevServer;
let browser: Browser;

beforeAll(async () => {
	server = await startDevServer();
	browser = await chromium.launch({
		executablePath: provideChromium(),
		args: ['--no-sandbox', '--disable-gpu'],
	});
}, 120_000);

afterAll(async () => {
	await browser.close();
	await server.stop();
});

const at = (path: string) => join(server.content, path);

async function answer(path: string) {
	const response = await fetch(new URL(path, server.url), { headers: { accept: 'text/html' } });
	// Headlines have places where a line may end.
	return { status: response.status, text: (await response.text()).replaceAll(/<wbr[^>]*>/g, '') };
}

const article = (title: string, rest = '') =>
	`---\ntitle: ${title}\npublishDate: 2026-11-01\nkind: 原创\ncategory: 动态\n${rest}---\n\n正文在这里。\n`;

/** In the first place, because a page that is made for the first time takes long. */
test('what is saved while a page is made is shown', async () => {
	await answer('/news/archival/');
	writeFileSync(at('articles/2026/meanwhile.md'), article('其间保存的文章'));
	await expect.poll(async () => (await answer('/news/meanwhile/')).text).toContain('其间保存的文章');
	rmSync(at('articles/2026/meanwhile.md'));
	await expect.poll(async () => (await answer('/news/meanwhile/')).status).toBe(404);
});

test('drafts and entries of a future day are shown, each with a bar', async () => {
	const draft = await answer('/news/draft/');
	expect(draft.status).toBe(200);
	expect(draft.text).toContain('草稿：发布的网站上没有这一页');
	const scheduled = await answer('/news/scheduled/');
	expect(scheduled.text).toContain('定时：2027-01-01 起发布');
	const published = await answer('/news/archival/');
	expect(published.text).not.toContain('草稿：');
	expect(published.text).not.toContain('定时：');
	expect((await answer('/news/')).text).toContain('还没有写完的测试草稿');
	expect((await answer('/notices/')).text).toContain('草稿：');
});

test('files are added, changed, renamed and deleted without a restart', async () => {
	writeFileSync(at('articles/2026/brand-new.md'), article('新写的一篇文章'));
	await expect.poll(async () => (await answer('/news/brand-new/')).text).toContain('新写的一篇文章');
	expect((await answer('/news/')).text).toContain('新写的一篇文章');

	writeFileSync(at('articles/2026/brand-new.md'), article('改写过的一篇文章'));
	await expect.poll(async () => (await answer('/news/brand-new/')).text).toContain('改写过的一篇文章');

	renameSync(at('articles/2026/brand-new.md'), at('articles/2026/other-name.md'));
	await expect.poll(async () => (await answer('/news/other-name/')).status).toBe(200);
	await expect.poll(async () => (await answer('/news/brand-new/')).status).toBe(404);

	rmSync(at('articles/2026/other-name.md'));
	await expect.poll(async () => (await answer('/news/other-name/')).status).toBe(404);
	expect((await answer('/news/')).text).not.toContain('改写过的一篇文章');
});

test('a whole folder can come and go', async () => {
	mkdirSync(at('articles/2023/in-folder'), { recursive: true });
	writeFileSync(at('articles/2023/in-folder/index.md'), article('文件夹里的文章'));
	await expect.poll(async () => (await answer('/news/in-folder/')).status).toBe(200);
	rmSync(at('articles/2023'), { recursive: true });
	await expect.poll(async () => (await answer('/news/in-folder/')).status).toBe(404);
});

/** The colour in the middle of the cover that an article shows: red, green and blue. */
async function coverColour(): Promise<number[]> {
	const { text } = await answer('/news/with-cover/');
	const src = /<img[^>]+src="(\/_image[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
	if (src === undefined) return [];
	const bytes = await (await fetch(new URL(src, server.url))).arrayBuffer();
	const { dominant } = await sharp(Buffer.from(bytes)).stats();
	return [dominant.r, dominant.g, dominant.b].map((part) => Math.round(part / 255));
}

const plain = (background: string) =>
	sharp({ create: { width: 1200, height: 800, channels: 3, background } })
		.png()
		.toBuffer();

test('a picture is replaced without a restart', async () => {
	const old = readFileSync(at('articles/2026/with-cover/cover.png'));
	writeFileSync(at('articles/2026/with-cover/cover.png'), await plain('#ff0000'));
	await expect.poll(coverColour).toEqual([1, 0, 0]);
	writeFileSync(at('articles/2026/with-cover/cover.png'), await plain('#00ff00'));
	await expect.poll(coverColour).toEqual([0, 1, 0]);
	writeFileSync(at('articles/2026/with-cover/cover.png'), old);
	await expect.poll(coverColour).not.toEqual([0, 1, 0]);
});

test('a picture that cannot be read concerns only its page', async () => {
	const old = readFileSync(at('articles/2026/with-cover/cover.png'));
	writeFileSync(at('articles/2026/with-cover/cover.png'), 'this is no picture');
	await expect.poll(async () => (await answer('/news/with-cover/')).status).toBe(500);
	expect((await answer('/news/with-cover/')).text).toContain('content/articles/2026/with-cover/cover.png');
	for (const path of ['/', '/news/', '/news/archival/']) expect((await answer(path)).status).toBe(200);
	writeFileSync(at('articles/2026/with-cover/cover.png'), old);
	await expect.poll(async () => (await answer('/news/with-cover/')).status).toBe(200);
});

test('the page of a bad file is replaced by its message and comes back, while it is open', async () => {
	const page = await browser.newPage({ baseURL: server.url });
	writeFileSync(at('articles/2026/mine.md'), article('正在写的一篇文章'));
	await expect.poll(async () => (await answer('/news/mine/')).status).toBe(200);
	await page.goto('/news/mine/');
	writeFileSync(at('articles/2026/mine.md'), article('正在写的一篇文章', 'tilte: 多余\n'));
	await expect.poll(() => page.title()).toBe('内容有问题');
	expect(await page.textContent('pre')).toContain('不认识的字段 tilte');
	writeFileSync(at('articles/2026/mine.md'), article('已经改好的一篇文章'));
	await expect.poll(() => page.title()).toContain('已经改好的一篇文章');
	await page.close();
});

test('a missing site.yml is named on every page, and comes back', async () => {
	const kept = join(server.content, '..', 'site.yml');
	cpSync(at('site.yml'), kept);
	rmSync(at('site.yml'));
	await expect.poll(async () => (await answer('/')).text).toContain('缺少这个文件');
	cpSync(kept, at('site.yml'));
	await expect.poll(async () => (await answer('/')).status).toBe(200);
});

test('a page that has missed a change loads again as soon as it is told', async () => {
	const page = await browser.newPage({ baseURL: server.url });
	let release = () => {};
	const isHeld = new Promise<void>((done) => (release = done));
	await page.route('**/@vite/client*', async (route) => {
		await isHeld;
		await route.continue();
	});
	writeFileSync(at('articles/2026/missed.md'), article('改之前的一篇文章'));
	await expect.poll(async () => (await answer('/news/missed/')).status).toBe(200);
	await page.goto('/news/missed/', { waitUntil: 'commit' });
	writeFileSync(at('articles/2026/missed.md'), article('改之后的一篇文章'));
	await expect.poll(async () => (await answer('/news/missed/')).text).toContain('改之后的一篇文章');
	release();
	await expect.poll(() => page.title()).toContain('改之后的一篇文章');
	await page.close();
});
