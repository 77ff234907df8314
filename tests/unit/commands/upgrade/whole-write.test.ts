import { mkdirSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAll } from '../../../../src/commands/upgrade/whole-write.ts';

let root = '';

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'write-'));
	await writeFile(join(root, 'a.md'), 'old a');
	await writeFile(join(root, 'b.md'), 'old b');
});
afterEach(() => rm(root, { recursive: true }));

const read = (file: string) => readFile(join(root, file), 'utf8');

test('all files are written, and nothing else is left', async () => {
	await writeAll(root, [
		{ file: 'a.md', after: 'new a' },
		{ file: 'b.md', after: 'new b' },
	]);
	expect([await read('a.md'), await read('b.md')]).toEqual(['new a', 'new b']);
	expect(await readdir(root)).toEqual(['a.md', 'b.md']);
});

test('a file that cannot be read stops all of them', async () => {
	const changes = ['a.md', 'missing.md', 'b.md'].map((file) => ({ file, after: 'new' }));
	await expect(writeAll(root, changes)).rejects.toThrow('ENOENT');
	expect([await read('a.md'), await read('b.md')]).toEqual(['old a', 'old b']);
	expect(await readdir(root)).toEqual(['a.md', 'b.md']);
});

test('a failure in the middle brings the old texts back', async () => {
	await writeFile(join(root, 'c.md'), 'old c');
	const last = {
		file: 'c.md',
		get after() {
			// The text for b.md lies ready, and no file can take the place of a folder.
			rmSync(join(root, 'b.md'));
			mkdirSync(join(root, 'b.md/inner'), { recursive: true });
			return 'new c';
		},
	};
	const changes = [{ file: 'a.md', after: 'new a' }, { file: 'b.md', after: 'new b' }, last];
	await expect(writeAll(root, changes)).rejects.toThrow(/EISDIR|EPERM|ENOTEMPTY|EEXIST/);
	expect([await read('a.md'), await read('c.md')]).toEqual(['old a', 'old c']);
	expect(await readdir(root)).toEqual(['a.md', 'b.md', 'c.md']);
});
