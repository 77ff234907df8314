import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changedSince, deployMark, lastDeploy } from '../../../../src/commands/git/changed-file.ts';
import { gitText, historyOf, uncommitted } from '../../../../src/commands/git/repository.ts';
import { changeTables } from '../../../../src/commands/report/change-tables.ts';
import { entryChanges } from '../../../../src/commands/report/content-change.ts';
import { commitAll, git, HAS_GIT } from '../../../git-repository.ts';
import { catalog } from '../../world.ts';

const NOON = '2026-11-20T12:00:00+08:00';

let top = '';
let root = '';

async function write(path: string, text: string): Promise<void> {
	await mkdir(dirname(join(root, path)), { recursive: true });
	await writeFile(join(root, path), text);
}
const article = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n正文\n`;
const listing = (rent: number, status = '可租售') =>
	`---\ntitle: 松江厂房\nrent: { value: ${rent} }\nstatus: ${status}\n---\n\n正文\n`;

describe.skipIf(!HAS_GIT)('what changed since a commit', () => {
	beforeEach(async () => {
		top = await mkdtemp(join(tmpdir(), 'change-'));
		root = join(top, '内容');
		git(top, NOON, 'init', '-q', '-b', 'main');
		await write('articles/2026/old.md', article('旧文'));
		await write('articles/2026/gone.md', article('撤下的'));
		await write('articles/2026/同.md', article('不变的'));
		await write('listings/a.md', listing(1.3));
		await write('listings/b.md', listing(1));
		await write('listings/c.md', listing(1));
		commitAll(top, NOON);
		git(top, NOON, 'tag', 'deploy-2026-11-20');
	});
	afterEach(() => rm(top, { recursive: true }));

	const since = (ref = 'deploy-2026-11-20') => changedSince(root, ref);
	const changes = (collection: string) =>
		entryChanges(since(), collection).map(({ kind, id, title }) => `${kind} ${id} ${title}`);

	test('articles that are new, changed and gone are told, committed or not', async () => {
		await write('articles/2026/old.md', article('旧文改了'));
		await rm(join(root, 'articles/2026/gone.md'));
		commitAll(top, NOON);
		await write('articles/2026/新.md', article('新文'));
		expect(changes('articles')).toEqual(['gone gone 撤下的', 'changed old 旧文改了', 'new 新 新文']);
	});

	test('a draft is not there for readers', async () => {
		await write('articles/2026/draft.md', article('草稿', 'draft: true\n'));
		await write('articles/2026/old.md', article('旧文', 'draft: true\n'));
		expect(changes('articles')).toEqual(['gone old 旧文']);
	});

	test('a file that moves keeps its name or is another entry', async () => {
		await rm(join(root, 'articles/2026/old.md'));
		await write('articles/2026/old/index.md', article('旧文'));
		await rm(join(root, 'articles/2026/gone.md'));
		await write('articles/2026/other.md', article('撤下的'));
		commitAll(top, NOON);
		expect(changes('articles')).toEqual(['gone gone 撤下的', 'new other 撤下的']);
	});

	test('prices and states of listings are told with both values', async () => {
		await write('listings/a.md', listing(1.2));
		await write('listings/b.md', listing(1, '已租售'));
		await write('listings/c.md', `${listing(1)}多一句\n`);
		const mark = lastDeploy(root);
		const [, table] = changeTables(since(), mark ?? { name: '', date: '' }, catalog);
		expect(table?.title).toBe('自 deploy-2026-11-20（2026-11-20）以来的房源：价格和状态');
		expect(table?.note).toBe('另有 1 套改了别的资料');
		expect(table?.rows.map(([name, words]) => `${name}: ${words}`)).toEqual([
			'a 松江厂房: 租金 1.30 元/㎡/天 → 1.20 元/㎡/天（降 7.7%）',
			'b 松江厂房: 不再租售：状态 可租售 → 已租售',
		]);
	});

	test('policies that close soon stand below, the nearest first', () => {
		const table = changeTables([], { name: 'x', date: '2026-11-20' }, catalog).at(-1);
		expect(table?.title).toBe('快要截止的政策');
		expect(table?.rows.map((row) => row[2])).toEqual(['policy-soon']);
	});

	test('the last mark is the newest tag of a deploy among the ancestors', async () => {
		expect(lastDeploy(root)).toEqual({ name: 'deploy-2026-11-20', date: '2026-11-20' });
		await write('articles/2026/new.md', article('新文'));
		commitAll(top, '2026-11-21T12:00:00+08:00');
		git(top, NOON, 'tag', 'v1');
		expect(lastDeploy(root)?.name).toBe('deploy-2026-11-20');
		git(top, NOON, 'tag', 'deployed/2');
		expect(lastDeploy(root)).toEqual({ name: 'deployed/2', date: '2026-11-21' });
	});

	test('a name that git does not know, or that would be an option, is no mark', () => {
		expect(deployMark(root, 'nothing')).toBeUndefined();
		expect(deployMark(root, '--all')).toBeUndefined();
		expect(deployMark(root, 'HEAD')?.date).toBe('2026-11-20');
		expect(deployMark(root, '20261120-120000-0123456')).toBeUndefined();
	});

	test('a release names its commit', () => {
		const hash = gitText(root, 'rev-parse', '--short=7', 'HEAD')?.trim() ?? '';
		const mark = { name: hash, date: '2026-11-20' };
		expect(deployMark(root, `20261120-120000-${hash}`)).toEqual(mark);
		expect(deployMark(root, `20261120-120000-${hash}-edited`)).toEqual(mark);
	});

	test('the history is whole, shallow, or none', async () => {
		expect(historyOf(root)).toBe('whole');
		await write('articles/2026/new.md', article('新文'));
		commitAll(top, NOON);
		git(top, NOON, 'clone', '-q', '--depth', '1', `file://${top}`, 'shallow');
		expect(historyOf(join(top, 'shallow'))).toBe('shallow');
		expect(historyOf(tmpdir())).toBe('none');
	});

	test('files that are not committed are named', async () => {
		expect(uncommitted(root)).toEqual([]);
		await write('articles/2026/新.md', article('新文'));
		expect(uncommitted(root)).toHaveLength(1);
		expect(uncommitted(tmpdir())).toBeUndefined();
	});
});
