import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pathsBelow } from '../../../src/reader/folder-paths.ts';

test('files and links of all folders are told apart, sorted, without what systems leave behind', () => {
	const root = mkdtempSync(join(tmpdir(), '内容 '));
	onTestFinished(() => rmSync(root, { recursive: true }));
	mkdirSync(join(root, '文章/2026'), { recursive: true });
	mkdirSync(join(root, 'empty'));
	for (const file of [
		'b.md',
		'文章/2026/a.md',
		'文章/.DS_Store',
		'文章/Thumbs.db',
		'文章/10.md',
		'文章/9.md',
	])
		writeFileSync(join(root, file), '');
	symlinkSync(join(root, 'b.md'), join(root, 'link.md'));
	symlinkSync(join(root, '文章'), join(root, 'empty/folder'));
	expect(pathsBelow(root)).toEqual({
		files: ['b.md', '文章/10.md', '文章/2026/a.md', '文章/9.md'],
		links: ['empty/folder', 'link.md'],
	});
	expect(pathsBelow(join(root, 'missing'))).toEqual({ files: [], links: [] });
});
