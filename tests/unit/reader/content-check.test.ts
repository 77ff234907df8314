import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/reader/content-check.ts';
import { day } from '../../../src/domain/units/calendar-date.ts';
import { formatProblems } from '../../../src/domain/schema/content-error.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const BROKEN = join(FIXTURES, 'broken');
/** Valid files for every case. A case adds or replaces files. */
const SOUND = ['site.yml', 'taxonomy.yml', 'pages', 'parks/p-one.md', 'articles/2026/policy-undated.md'];
const TODAY = day('2026-11-23');

let root = '';

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'content-'));
});

afterAll(async () => {
	await rm(root, { recursive: true });
});

/** A content folder with the files of a case, without those listed in its without.txt. */
async function folderOf(name: string): Promise<string> {
	const folder = join(root, name);
	for (const path of SOUND) await cp(join(FIXTURES, 'world', path), join(folder, path), { recursive: true });
	const overlay = join(BROKEN, name);
	if (!existsSync(overlay)) return folder;
	await cp(overlay, folder, { recursive: true });
	const without = join(overlay, 'without.txt');
	const removed = existsSync(without) ? await readFile(without, 'utf8') : '';
	for (const path of removed.split('\n').filter(Boolean)) await rm(join(folder, path), { recursive: true });
	return folder;
}

test('content in order has no problem', async () => {
	const { problems, catalog } = await checkContent(await folderOf('in-order'), TODAY);
	expect(problems).toEqual([]);
	expect(catalog?.articles).toHaveLength(1);
});

describe('a mistake is reported with place, problem and fix', () => {
	test.each(readdirSync(BROKEN))('%s', async (name) => {
		const { problems, catalog } = await checkContent(await folderOf(name), TODAY);
		expect(formatProblems(problems)).toBe(readFileSync(join(BROKEN, name, 'expected.txt'), 'utf8'));
		expect(catalog).toBeUndefined();
	});
});

test('one town in two spellings is one town, and an owner’s own town is known', async () => {
	const root = await folderOf('own-towns');
	const listing = await readFile(join(FIXTURES, 'broken/towns/listings/sj-0003.md'), 'utf8');
	const taxonomy = await readFile(join(root, 'taxonomy.yml'), 'utf8');
	await mkdir(join(root, 'listings'), { recursive: true });
	for (const [id, town] of Object.entries({ 'sj-0001': '新桥', 'sj-0002': '新桥镇', 'sj-0003': '未来城' })) {
		await writeFile(join(root, `listings/${id}.md`), listing.replace('未来城', town));
	}
	await writeFile(
		join(root, 'taxonomy.yml'),
		`${taxonomy}\ntowns:\n  - { district: 松江, name: 未来城镇 }\n`,
	);
	const { problems, catalog } = await checkContent(root, TODAY);
	expect(problems).toEqual([]);
	const towns = catalog?.listings.map(({ id, town }) => `${id} ${town}`).toSorted();
	expect(towns).toEqual(['sj-0001 新桥镇', 'sj-0002 新桥镇', 'sj-0003 未来城镇']);
});
