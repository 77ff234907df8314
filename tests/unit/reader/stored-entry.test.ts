import { expect, test } from 'vitest';
import { checkContent } from '../../../src/reader/content-check.ts';
import { storedEntry } from '../../../src/reader/stored-entry.ts';
import { TODAY } from '../world.ts';
import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ARTICLE = 'articles/2025/101.md';

/** The entry of a file of the world, after an edit of the world. */
async function stored(file: string, edit: (root: string) => void = () => {}) {
	const root = mkdtempSync(join(tmpdir(), 'stored-'));
	try {
		cpSync('tests/fixtures/world', root, { recursive: true });
		edit(root);
		const report = await checkContent(root, TODAY);
		expect(report.problems).toEqual([]);
		const collection = file.startsWith('listings') ? 'listings' : 'articles';
		const entry = report.folder.entries[collection].find((each) => each.file === file);
		if (entry === undefined) throw new Error(`no ${file}`);
		return storedEntry(collection, entry, report, { contentDir: root, root });
	} finally {
		rmSync(root, { recursive: true });
	}
}

test('the headings of a text come along, for its list of contents', async () => {
	const sections = ['一', '二', '三', '四'].map((name) => `## ${name}\n\n正文。\n`).join('\n');
	const entry = await stored(ARTICLE, (root) =>
		writeFileSync(join(root, ARTICLE), `${readFileSync(join(root, ARTICLE), 'utf8')}\n${sections}`),
	);
	expect(entry?.rendered?.metadata.headings.map(({ text, slug, depth }) => [text, slug, depth])).toEqual([
		['一', '一', 2],
		['二', '二', 2],
		['三', '三', 2],
		['四', '四', 2],
	]);
});

test('pictures are named where they are, and change the digest', async () => {
	const file = 'articles/2026/with-cover/index.md';
	const before = await stored(file);
	expect(before?.imageImports).toEqual([['cover', 'src']]);
	expect(before?.assetImports).toHaveLength(1);
	expect(Object(before?.data['cover']).src).toBe(before?.assetImports?.[0]);
});

test('the digest follows the bytes of the file', async () => {
	const [before, same, after] = [
		await stored(ARTICLE),
		await stored(ARTICLE),
		await stored(ARTICLE, (root) =>
			writeFileSync(join(root, ARTICLE), `${readFileSync(join(root, ARTICLE), 'utf8')}\n又一段。\n`),
		),
	];
	expect(same?.digest).toBe(before?.digest);
	expect(after?.digest).not.toBe(before?.digest);
});
