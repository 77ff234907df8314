import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkContent, type ContentReport } from '../../../src/reader/content-check.ts';
import { openKeptFiles } from '../../../src/reader/kept-files.ts';
import { TODAY } from '../world.ts';

const ARTICLE = 'articles/2026/policy-open.md';

let root = '';
let cache = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'content-'));
	cache = mkdtempSync(join(tmpdir(), 'cache-'));
	cpSync('tests/fixtures/world', root, { recursive: true });
	return () => [root, cache].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

const cold = () => checkContent(root, TODAY);
const warm = (base = '/') => checkContent(root, TODAY, base, openKeptFiles(cache, base));

/** Everything that a page could show of a report. */
const shown = ({ catalog, bodies, problems }: ContentReport) => ({
	problems,
	catalog: JSON.parse(JSON.stringify({ ...catalog, related: undefined })),
	bodies: [...bodies]
		.map(([file, { html, text, ids, files }]) => ({ file, html, text, ids, files }))
		.sort((a, b) => (a.file < b.file ? -1 : 1)),
});

function edit(file: string, from: string, to: string): void {
	const text = readFileSync(join(root, file), 'utf8');
	expect(text).toContain(from);
	writeFileSync(join(root, file), text.replace(from, to));
}

test('a second check reads nothing again and says the same', async () => {
	await warm();
	const second = await warm();
	expect(second.folder.kept.size).toBeGreaterThan(10);
	expect(second.folder.kept.has(ARTICLE)).toBe(true);
	expect(shown(second)).toEqual(shown(await cold()));
});

test('a pack too large to hold in memory gives the same texts', async () => {
	await warm();
	const second = await checkContent(root, TODAY, '/', openKeptFiles(cache, '/', 0));
	expect(second.folder.kept.size).toBeGreaterThan(10);
	expect(shown(second)).toEqual(shown(await cold()));
});

test('an edit of the same length within the same millisecond is seen', async () => {
	await warm();
	const path = join(root, ARTICLE);
	const { mtime } = statSync(path);
	const text = readFileSync(path, 'utf8');
	writeFileSync(path, text.replace(/[^\n]\n$/, '末\n'));
	utimesSync(path, mtime, mtime);
	const second = await warm();
	expect(second.folder.kept.has(ARTICLE)).toBe(false);
	expect(shown(second)).toEqual(shown(await cold()));
});

test('a file with another stamp and the same bytes is not read again, as after a fresh clone', async () => {
	await warm();
	utimesSync(join(root, ARTICLE), 1, 1);
	expect((await warm()).folder.kept.has(ARTICLE)).toBe(true);
});

test('a problem between two files names its line, though both were kept', async () => {
	await warm();
	renameSync(join(root, 'parks/p-one.md'), join(root, 'parks/renamed.md'));
	const { problems } = await warm();
	expect(problems.length).toBeGreaterThan(0);
	expect(problems.map(({ file, line }) => ({ file, line }))).toEqual(
		(await cold()).problems.map(({ file, line }) => ({ file, line })),
	);
	expect(problems.every(({ line }) => line !== undefined)).toBe(true);
});

test('another base, a damaged index and a missing pack are cold, not wrong', async () => {
	await warm();
	expect((await warm('/x/')).folder.kept.size).toBe(0);
	await warm();
	writeFileSync(join(cache, 'content/index.v8'), 'damaged');
	expect((await warm()).folder.kept.size).toBe(0);
});

test('many edits one after the other keep few files', async () => {
	for (let i = 0; i < 16; i++) {
		edit(ARTICLE, '---\n\n', `---\n\n第 ${i} 次修改。\n\n`);
		await warm();
	}
	expect(shown(await warm())).toEqual(shown(await cold()));
	// Packs that no index names stay an hour, for a build that still reads them.
	expect(readdirSync(join(cache, 'content')).length).toBeLessThan(20);
});
