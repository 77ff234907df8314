import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../../src/domain/units/calendar-date.ts';
import { checkContent } from '../../../src/reader/content-check.ts';

const WORLD = join(import.meta.dirname, '../../fixtures/world');
let root = '';

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'typed-'));
	for (const path of ['site.yml', 'taxonomy.yml', 'pages'])
		await cp(join(WORLD, path), join(root, path), { recursive: true });
});

afterAll(() => rm(root, { recursive: true }));

test('text that YAML takes for a number keeps what the editor typed, in the report and in what the site loads', async () => {
	const front = [
		'---',
		'title: 2026',
		'author: 1_000',
		'originalTitle: 1e3',
		'source: { name: 0x1F }',
		'publishDate: 2026-11-01',
		'kind: 编译',
		'category: 动态',
		'related: [0123]',
		'policy:',
		'  issuer: [1.10, true]',
		'  docNo: 0123',
		'legacyViews: 0101',
		'draft: false',
		'---',
		'',
		'正文。',
	];
	await mkdir(join(root, 'articles/2026'), { recursive: true });
	await writeFile(join(root, 'articles/2026/zero.md'), front.join('\n'));
	await writeFile(join(root, 'articles/2026/0123.md'), front.join('\n').replace('related: [0123]\n', ''));
	const { problems, catalog, folder } = await checkContent(root, day('2026-11-23'));
	expect(problems).toEqual([]);
	const expected = {
		title: '2026',
		author: '1_000',
		originalTitle: '1e3',
		source: { name: '0x1F' },
		related: ['0123'],
		policy: { issuer: ['1.10', 'true'], docNo: '0123' },
		legacyViews: 101,
	};
	expect(catalog?.articles.find(({ id }) => id === 'zero')).toMatchObject(expected);
	expect(folder.entries.articles.find(({ id }) => id === 'zero')?.data).toMatchObject(expected);
});
