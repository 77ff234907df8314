import { execFileSync } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentRevisions } from '../../../src/history/content-history.ts';
import { seededRandom } from '../../bench/seeded-random.ts';
import { commitAll, git, HAS_GIT } from '../../git-repository.ts';

let root = '';
let cache = '';
let hour = 0;

const now = () => new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
const run = (...args: string[]) => git(root, now(), ...args);
const BODY = '独栋厂房，首层层高八米，楼前可以停货车，配电可以增容，适合装配和检测。\n'.repeat(20);

function write(file: string, rent: number, body = BODY): void {
	const path = join(root, 'content', file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, `---\ntitle: 厂房\nrent: { value: ${rent} }\n---\n\n${body}`);
}

/** Commits all changes, some hours after the last commit. */
function commit(): void {
	hour += 7;
	commitAll(root, now());
}

const files = () =>
	readdirSync(join(root, 'content/listings'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => `listings/${name}`)
		.toSorted();
const fresh = () => contentRevisions(join(root, 'content'), files());
const kept = () => contentRevisions(join(root, 'content'), files(), cache);

/** Commands of git that were run while something was done. A log of new commits only is `log since`. */
async function askedFor(work: () => Promise<unknown>): Promise<string[]> {
	const path = process.env['PATH'];
	const programs = join(root, '.git/programs');
	const heard = join(programs, 'heard');
	mkdirSync(programs, { recursive: true });
	const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
	const listener = `#!/bin/sh\necho "$@" >> '${heard}'\nexec '${real}' "$@"\n`;
	writeFileSync(join(programs, 'git'), listener, { mode: 0o755 });
	writeFileSync(heard, '');
	process.env['PATH'] = `${programs}:${path}`;
	try {
		await work();
	} finally {
		process.env['PATH'] = path;
	}
	const lines = readFileSync(heard, 'utf8').trim().split('\n');
	return lines.map((line) => {
		const [, , name = '', ...rest] = line.split(' ');
		return name === 'log' && rest.some((each) => each.includes('..')) ? 'log since' : name;
	});
}

describe.skipIf(!HAS_GIT)('a history that is kept', () => {
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'history-'));
		cache = join(root, '.git/kept');
		hour = 0;
		run('init', '-q', '-b', 'main');
		write('listings/a.md', 1);
		write('listings/b.md', 2);
		write('articles/c.md', 3);
		commit();
	});
	afterEach(() => rmSync(root, { recursive: true }));

	test('is asked for once, and then only for what is new', async () => {
		await kept();
		expect(await askedFor(kept)).toEqual(['rev-parse']);
		write('listings/a.md', 1.1);
		commit();
		expect(await askedFor(kept)).toEqual(['rev-parse', 'rev-list', 'log since', 'cat-file']);
		expect(await kept()).toEqual(await fresh());
	});

	test('does not grow with commits of other files', async () => {
		await kept();
		write('articles/c.md', 4);
		commit();
		expect(await askedFor(kept)).toEqual(['rev-parse', 'rev-list', 'log since']);
		expect(await kept()).toEqual(await fresh());
	});

	test('a new file needs no second look at old commits', async () => {
		await kept();
		write('listings/new.md', 5, '另一处仓库，带两个装卸平台。\n'.repeat(20));
		expect(await askedFor(kept)).toEqual(['rev-parse']);
		commit();
		expect(await askedFor(kept)).toEqual(['rev-parse', 'rev-list', 'log since', 'cat-file']);
		expect((await kept()).get('listings/new.md')).toHaveLength(1);
		expect(await kept()).toEqual(await fresh());
	});

	test('a file that comes back has its old versions', async () => {
		write('listings/a.md', 1.1);
		commit();
		const text = readFileSync(join(root, 'content/listings/a.md'));
		rmSync(join(root, 'content/listings/a.md'));
		commit();
		await kept();
		writeFileSync(join(root, 'content/listings/a.md'), text);
		commit();
		expect((await kept()).get('listings/a.md')).toHaveLength(3);
		expect(await kept()).toEqual(await fresh());
	});

	test.each(['not a cache', ''])('a damaged cache is made again: “%s”', async (text) => {
		await kept();
		writeFileSync(join(cache, 'history.v8'), text);
		expect(await kept()).toEqual(await fresh());
		expect(await askedFor(kept)).toEqual(['rev-parse']);
	});

	test('a cache that cannot be written costs only time', async () => {
		writeFileSync(cache, '');
		expect(await kept()).toEqual(await fresh());
	});

	test('commits that were taken back are forgotten', async () => {
		write('listings/a.md', 1.1);
		commit();
		await kept();
		run('reset', '-q', '--hard', 'HEAD~1');
		expect(await kept()).toEqual(await fresh());
		write('listings/a.md', 1.2);
		commit();
		expect((await kept()).get('listings/a.md')).toHaveLength(2);
		expect(await kept()).toEqual(await fresh());
	});

	test('a branch that was merged counts on the day of the merge, whichever of the two was read before', async () => {
		run('switch', '-q', '-c', 'work');
		write('listings/a.md', 1.1);
		commit();
		await kept();
		run('switch', '-q', 'main');
		write('articles/c.md', 4);
		commit();
		hour += 7;
		run('merge', '-q', '--no-edit', 'work');
		expect(await kept()).toEqual(await fresh());
	});

	test.each([1, 2, 3, 4])('is the same as a new one after random changes, seed %i', async (seed) => {
		const random = seededRandom(seed);
		let next = 0;
		for (let round = 0; round < 12; round += 1) {
			for (let i = random.between(1, 3); i > 0; i -= 1) {
				const all = files();
				const file = random.pick(all);
				const kind = random.between(1, 6);
				if (kind === 1) write(`listings/n${(next += 1)}.md`, next, `${BODY}${next}`);
				else if (kind === 2 && all.length > 1) rmSync(join(root, 'content', file));
				else if (kind === 3) {
					const to = join(root, `content/listings/m${(next += 1)}/index.md`);
					mkdirSync(dirname(to));
					renameSync(join(root, 'content', file), to);
				} else if (kind === 4) write(random.pick(['listings/a.md', 'listings/b.md']), random.between(1, 90));
				else write(file, random.between(1, 90));
			}
			if (random.between(1, 4) > 1) commit();
			if (random.between(1, 3) > 1) expect(await kept()).toEqual(await fresh());
		}
	});
});
