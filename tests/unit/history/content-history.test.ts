import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentRevisions } from '../../../src/history/content-history.ts';
import { commitAll, git, HAS_GIT } from '../../git-repository.ts';

let root = '';
let noon = '';

const run = (...args: string[]) => git(root, noon, ...args);

const BODY = '独栋厂房，首层层高八米，楼前可以停货车，配电可以增容，适合装配和检测。\n'.repeat(20);
const listing = (rent: number, body = BODY) =>
	`---\ntitle: 松江厂房\nrent: { value: ${rent} }\n---\n\n${body}`;

async function write(path: string, text: string): Promise<void> {
	await mkdir(dirname(join(root, path)), { recursive: true });
	await writeFile(join(root, path), text);
}

/** Commits everything at noon in Shanghai on the given day. */
function commit(day: string): void {
	noon = `${day}T12:00:00+08:00`;
	commitAll(root, noon);
}

const rentsOf = async (file: string, folder = root) =>
	((await contentRevisions(folder, [file])).get(file) ?? []).map(({ date, fields }) => [date, fields]);
const rent = (day: string, value: number) => [day, { rent: { value } }];

describe.skipIf(!HAS_GIT)('the history of content', () => {
	beforeEach(async () => {
		root = await mkdtemp(join(tmpdir(), 'history-'));
		noon = '2026-01-01T12:00:00+08:00';
		run('init', '-q', '-b', 'main');
	});
	afterEach(() => rm(root, { recursive: true }));

	test('every committed version is read, oldest first, and what is not committed is not', async () => {
		await write('listings/a.md', listing(1.2));
		commit('2026-01-05');
		await write('listings/a.md', listing(1.1));
		await write('listings/b.md', listing(3));
		commit('2026-02-05');
		await write('listings/a.md', listing(9));
		expect(await rentsOf('listings/a.md')).toEqual([rent('2026-01-05', 1.2), rent('2026-02-05', 1.1)]);
	});

	test('a day is a day in Shanghai', async () => {
		await write('listings/a.md', listing(1.2));
		noon = '2026-01-05T23:30:00Z';
		commitAll(root, noon);
		expect(await rentsOf('listings/a.md')).toEqual([rent('2026-01-06', 1.2)]);
	});

	test('a content folder below the top of the repository, with a Chinese name, is found', async () => {
		await write('网站/content/listings/a.md', listing(1.2));
		commit('2026-01-05');
		expect(await rentsOf('listings/a.md', join(root, '网站/content'))).toEqual([rent('2026-01-05', 1.2)]);
	});

	describe('a file that moved keeps its history', () => {
		test.each([
			['into a folder of its own, with a new rent', '', 'listings/a.md', 'listings/a/index.md', 1.1],
			['with the whole content folder', 'content', 'old/listings/a.md', 'content/listings/a.md', 1.2],
			['to another id, with nothing else changed', '', 'listings/a.md', 'listings/b.md', 1.2],
		])('%s', async (_, folder, from, to, later) => {
			await write(from, listing(1.3));
			commit('2026-01-05');
			await write(from, listing(1.2));
			commit('2026-02-05');
			await rm(join(root, from));
			await write(to, listing(later));
			commit('2026-03-05');
			const file = relative(folder, to);
			expect(await rentsOf(file, join(root, folder))).toEqual([
				rent('2026-01-05', 1.3),
				rent('2026-02-05', 1.2),
				rent('2026-03-05', later),
			]);
		});

		test('but a new listing made from an old one is a listing of its own', async () => {
			await write('listings/a.md', listing(1.3));
			commit('2026-01-05');
			await rm(join(root, 'listings/a.md'));
			await write('listings/b.md', listing(2, BODY.replaceAll('独栋', '双拼').replaceAll('八米', '六米')));
			commit('2026-02-05');
			expect(await rentsOf('listings/b.md')).toEqual([rent('2026-02-05', 2)]);
		});
	});

	test('merged changes count on the day of the merge', async () => {
		await write('listings/a.md', listing(1.2));
		commit('2026-01-05');
		run('switch', '-q', '-c', 'work');
		await write('listings/a.md', listing(1.1));
		commit('2026-01-06');
		run('switch', '-q', 'main');
		await write('other.md', 'text');
		commit('2026-01-07');
		noon = '2026-01-08T12:00:00+08:00';
		run('merge', '-q', '--no-edit', 'work');
		expect(await rentsOf('listings/a.md')).toEqual([rent('2026-01-05', 1.2), rent('2026-01-08', 1.1)]);
	});

	test('a version whose front matter cannot be read is known to have been there', async () => {
		await write('listings/a.md', 'no front matter');
		commit('2026-01-05');
		await write('listings/a.md', '---\nrent: [\n---\n');
		commit('2026-01-06');
		await write('listings/a.md', listing(1.2).replaceAll('\n', '\r\n'));
		commit('2026-01-07');
		expect(await rentsOf('listings/a.md')).toEqual([
			['2026-01-05', undefined],
			['2026-01-06', undefined],
			rent('2026-01-07', 1.2),
		]);
	});

	describe('there is no history, and no failure', () => {
		test('outside a repository', async () => {
			await rm(join(root, '.git'), { recursive: true });
			await write('listings/a.md', listing(1.2));
			expect(await contentRevisions(root, ['listings/a.md'])).toEqual(new Map());
		});

		test('before the first commit', async () => {
			await write('listings/a.md', listing(1.2));
			expect(await contentRevisions(root, ['listings/a.md'])).toEqual(new Map());
		});

		test('for a file that was never committed', async () => {
			await write('listings/a.md', listing(1.2));
			commit('2026-01-05');
			await write('listings/b.md', listing(1.2));
			expect(await contentRevisions(root, ['listings/b.md'])).toEqual(new Map());
		});

		test('in a shallow clone', async () => {
			await write('listings/a.md', listing(1.2));
			commit('2026-01-05');
			await write('listings/a.md', listing(1.1));
			commit('2026-02-05');
			run('clone', '-q', '--depth', '1', `file://${root}`, 'shallow');
			expect(await contentRevisions(join(root, 'shallow'), ['listings/a.md'])).toEqual(new Map());
		});

		test('where there is no git', async () => {
			await write('listings/a.md', listing(1.2));
			commit('2026-01-05');
			const path = process.env['PATH'];
			process.env['PATH'] = '';
			try {
				expect(await contentRevisions(root, ['listings/a.md'])).toEqual(new Map());
			} finally {
				process.env['PATH'] = path;
			}
		});

		test('in a folder that is not there', async () => {
			expect(await contentRevisions(join(root, 'missing'), ['listings/a.md'])).toEqual(new Map());
		});
	});
});
