import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitAll, git, HAS_GIT } from '../../../git-repository.ts';

const NOON = '2026-11-29T12:00:00+08:00';

let top = '';

beforeEach(async () => {
	top = await mkdtemp(join(tmpdir(), 'upstream-'));
});
afterEach(() => rm(top, { recursive: true }));

const write = async (path: string, text: string) => {
	await mkdir(join(top, path, '..'), { recursive: true });
	await writeFile(join(top, path), text);
};
const read = (path: string) => readFile(join(top, path), 'utf8');

/** The commands of docs/upgrade.md that are for every update. */
async function documented(): Promise<string[][]> {
	const document = await readFile('docs/upgrade.md', 'utf8');
	const block = [...document.matchAll(/```sh\n([^`]*)```/g)]
		.map(([, code = '']) => code)
		.find((code) => code.includes('git merge'));
	return (block ?? '')
		.trim()
		.split('\n')
		.map((line) => line.split(' ').slice(1));
}

describe.skipIf(!HAS_GIT)('an update as docs/upgrade.md has it', () => {
	test('takes the program and leaves the content, also where both changed it', async () => {
		await write('up/content/site.yml', 'name: 示例\n');
		await write('up/content/sample.md', 'old\n');
		await write('up/src/code.ts', 'old\n');
		git(top, NOON, 'init', '-q', '-b', 'main', 'up');
		commitAll(join(top, 'up'), NOON);
		git(top, NOON, 'clone', '-q', '-o', 'upstream', 'up', 'mine');
		await write('mine/content/site.yml', 'name: 我的\n');
		await rm(join(top, 'mine/content/sample.md'));
		commitAll(join(top, 'mine'), NOON);
		await write('up/content/site.yml', 'name: 新示例\n');
		await write('up/content/sample.md', 'new\n');
		await write('up/content/another.md', 'new\n');
		await write('up/src/code.ts', 'new\n');
		commitAll(join(top, 'up'), NOON);

		const commands = await documented();
		expect(commands.map(([name]) => name)).toEqual(['fetch', 'merge', 'rm', 'checkout', 'commit']);
		const who = ['-c', 'user.name=owner', '-c', 'user.email=owner@example.com'];
		const ends = commands.map((args) => spawnSync('git', ['-C', join(top, 'mine'), ...who, ...args]).status);
		expect(ends).toEqual([0, 1, 0, 0, 0]);
		expect(await readdir(join(top, 'mine/content'))).toEqual(['site.yml']);
		expect(await read('mine/content/site.yml')).toBe('name: 我的\n');
		expect(await read('mine/src/code.ts')).toBe('new\n');
	});
});
