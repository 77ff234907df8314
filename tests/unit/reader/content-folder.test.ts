import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContentFolder } from '../../../src/reader/content-folder.ts';

const WORLD = join(import.meta.dirname, '../../fixtures/world');
let root = '';

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'folder-'));
	await cp(WORLD, root, { recursive: true });
});

afterAll(async () => {
	await rm(root, { recursive: true });
});

test('a folder in order has its pictures ready, with their sizes', async () => {
	const { problems, pictures } = await readContentFolder(root);
	expect(problems).toEqual([]);
	expect([...pictures.values()].length).toBeGreaterThan(0);
	for (const picture of pictures.values()) {
		expect(picture).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
	}
});

test('symbolic links and unusable pictures are reported; a build would crash on them', async () => {
	await symlink(join(WORLD, 'articles/2026/policy-undated.md'), join(root, 'articles/2026/linked.md'));
	await symlink(join(WORLD, 'articles'), join(root, 'listings/articles'));
	await writeFile(join(root, 'articles/2026/page.jpg'), '<html></html>');
	await writeFile(join(root, 'parks/empty.png'), '');
	const { problems } = await readContentFolder(root);
	expect(problems.map(({ file, problem }) => [file, problem])).toEqual([
		['articles/2026/linked.md', '这是快捷方式（符号链接），不是文件本身'],
		['listings/articles', '这是快捷方式（符号链接），不是文件本身'],
		['articles/2026/page.jpg', '内容是一个网页，不是图片'],
		['parks/empty.png', '图片文件是空的'],
	]);
});
