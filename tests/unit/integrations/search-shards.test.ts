import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { SearchRecord } from '../../../src/integrations/search-record.ts';

// The cache is relative to the working directory at import time. A separate project keeps files of other builds out.
const project = mkdtempSync(join(tmpdir(), 'search-shards-'));
const home = process.cwd();
process.chdir(project);
const { shardsOf, writeShards } = await import('../../../src/integrations/search-shards.ts');

const CACHE = join(project, '.cache/search');
const MAGIC = 'pagefind_dcd';

let output: string;

beforeEach(() => {
	output = mkdtempSync(join(project, 'output-'));
});
afterAll(() => {
	process.chdir(home);
	rmSync(project, { recursive: true });
});

function record(id: string, fields: Partial<SearchRecord> = {}): SearchRecord {
	return {
		url: `/news/${id}/`,
		type: 'article',
		title: `松山湖厂房${id}`,
		paragraphs: ['东莞\u200b长安镇的厂房，3,000 ㎡。', '5GHz 与 ISO/TS 16949。'],
		date: '2026-03-01',
		district: ['东莞', '长安镇'],
		category: '招商动态',
		...fields,
	};
}

const dated = (...dates: string[]) => dates.map((date, i) => record(`r${i}`, { date }));

/** The uncompressed text of every fragment below a folder. */
function fragmentTexts(folder: string): string[] {
	const texts = readdirSync(join(folder, 'fragment')).map((name) =>
		gunzipSync(readFileSync(join(folder, 'fragment', name))).toString('utf8'),
	);
	expect(texts.filter((text) => !text.startsWith(MAGIC))).toEqual([]);
	return texts.map((text) => text.slice(MAGIC.length));
}

/** What is shown of each page below a folder. */
function fragments(folder: string): unknown[] {
	return fragmentTexts(folder).flatMap((text): unknown[] => Object.values(JSON.parse(text)));
}

/** The bytes of every file below a folder. */
function bytesOf(folder: string): [string, string][] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry): [string, string] => {
			const file = join(entry.parentPath, entry.name);
			return [file.slice(folder.length), readFileSync(file).toString('base64')];
		})
		.toSorted(([a], [b]) => a.localeCompare(b));
}

const shardsFile = (): unknown => JSON.parse(readFileSync(join(output, 'shards.json'), 'utf8'));
const cached = () => (existsSync(CACHE) ? readdirSync(CACHE).toSorted() : []);

test.each([
	[0, 1],
	[1, 1],
	[3000, 1],
	[3001, 2],
])('%i pages of two periods make %i shards', (count, shards) => {
	const records = Array.from({ length: count }, (_, i) =>
		record(`${i}`, { date: i === 0 ? '2020-01-01' : '2026-01-01' }),
	);
	expect(shardsOf(records)).toHaveLength(shards);
});

test('a single shard is called all and holds every page in its order', () => {
	const records = dated('2019-01-01', '2026-01-01');
	expect(shardsOf(records)).toEqual([{ name: 'all', records }]);
});

test('periods are three years long, newest first, and are called after their first year', () => {
	const records = dated(
		'2018-12-31',
		'2019-01-01',
		'2021-12-31',
		'2022-01-01',
		'2024-06-01',
		'2027-12-31',
		'2025-01-01',
		'',
		'2022',
	);
	const shards = shardsOf(records, 1).map((shard) => [shard.name, shard.records.map(({ date }) => date)]);
	expect(shards).toEqual([
		['2025', ['2027-12-31', '2025-01-01']],
		['2022', ['2022-01-01', '2024-06-01', '2022']],
		['2019', ['2019-01-01', '2021-12-31']],
		['2016', ['2018-12-31']],
		['0', ['']],
	]);
});

test('the shard of a page follows from its date only, whatever else there is', () => {
	const page = record('page', { date: '2023-05-05' });
	const neighbours = [
		dated('2022-01-01', '2024-12-31'),
		dated('2010-01-01', '2026-01-01', '2026-02-01'),
		dated('2023-05-05', '2023-05-05', '2023-05-06', '2031-01-01'),
	];
	const names = neighbours.flatMap((others) =>
		[
			[page, ...others],
			[...others, page],
		].map((records) => shardsOf(records, 1).find((shard) => shard.records.includes(page))?.name),
	);
	expect(new Set(names)).toEqual(new Set(['2022']));
});

test('a page of an older shard has an id below all ids of a newer one', async () => {
	const records = dated('2026-01-01', '2025-01-01', '2023-01-01', '');
	await writeShards(records, output, { oneIndexUpTo: 3 });
	const idsIn = (folder: string) => readdirSync(join(output, folder, 'fragment'));
	const [newest = [], ...older] = ['.', '2022', '0'].map(idsIn);
	expect([...older.toReversed().flat(), ...newest].toSorted()).toEqual([
		...older.toReversed().flat(),
		...newest,
	]);
});

test('a small site is one index in the folder itself', async () => {
	expect(await writeShards(dated('2019-01-01', '2026-01-01'), output)).toEqual(['all']);
	expect(shardsFile()).toEqual({ older: [] });
	expect(existsSync(join(output, 'pagefind.js'))).toBe(true);
	expect(fragments(output)).toHaveLength(2);
});

test('a site of 300 pages is still one index, but no longer small', async () => {
	const records = Array.from({ length: 300 }, (_, i) => record(`${i}`, { paragraphs: ['一'] }));
	expect(await writeShards(records, output)).toEqual(['all']);
	expect(shardsFile()).toEqual({ older: [] });
});

test('a large site has its newest period in the folder itself and the older ones below it, without an engine', async () => {
	const records = dated('2026-01-01', '2025-01-01', '2023-01-01', '2020-01-01');
	expect(await writeShards(records, output, { oneIndexUpTo: 3 })).toEqual(['2025', '2022', '2019']);
	expect(shardsFile()).toEqual({ older: ['2022', '2019'] });
	expect(['.', '2022', '2019'].map((folder) => fragments(join(output, folder)).length)).toEqual([2, 1, 1]);
	expect(['.', '2022', '2019'].map((folder) => existsSync(join(output, folder, 'pagefind.js')))).toEqual([
		true,
		false,
		false,
	]);
	expect(
		['.', '2022', '2019'].map((folder) => existsSync(join(output, folder, 'pagefind-entry.json'))),
	).toEqual([true, true, true]);
});

test('what is shown of a page is its paragraphs, one a line, and the five facts of a result', async () => {
	const page = record('shown', {
		paragraphs: ['第一段 ISO/TS 16949。', '第二段，3,000 ㎡。'],
		type: 'listing',
	});
	await writeShards([page], output);
	expect(fragments(output)).toEqual([
		expect.objectContaining({
			url: '/news/shown/',
			content: '第一段 ISO/TS 16949。\n第二段，3,000 ㎡。',
			meta: {
				title: '松山湖厂房shown',
				date: '2026-03-01',
				type: 'listing',
				category: '招商动态',
				district: '东莞、长安镇',
			},
			anchors: [],
			filters: {},
		}),
	]);
});

test.each([
	['a file a page', {}],
	['grouped files', { maxFragments: 1 }],
])('no zero-width character of the engine reaches the visitor: %s', async (_name, options) => {
	const records = ['a', 'b', 'c'].map((id) =>
		record(id, { paragraphs: ['东莞长安镇的厂房招商引资信息平台。', 'ISO/TS 16949 与 5GHz。'] }),
	);
	await writeShards(records, output, options);
	const texts = fragmentTexts(output);
	expect(texts.join('')).toContain('东莞长安镇的厂房招商引资信息平台。');
	expect(texts.filter((text) => /[\u200b-\u200d\ufeff]/.test(text))).toEqual([]);
});

test('a small site has a file for each text, a large one shares them', async () => {
	const filesOf = (name: string) => readdirSync(join(output, name, 'fragment')).length;
	const records = Array.from({ length: 7 }, (_, i) => record(`${i}`));
	await writeShards(records, join(output, 'small'));
	await writeShards([...records, ...dated('2020-01-01')], join(output, 'large'), { oneIndexUpTo: 1 });
	expect([filesOf('small'), filesOf('large')]).toEqual([7, 4]);
});

test('the bundled user interfaces of Pagefind are gone', async () => {
	await writeShards([record('ui')], output);
	expect(readdirSync(output).filter((name) => /ui|highlight/.test(name))).toEqual([]);
});

test('the same pages come from the cache, byte for byte', async () => {
	const records = dated('2026-01-01', '2020-01-01').map((page) => ({ ...page, title: '缓存' }));
	const first = join(output, 'first');
	const before = cached();
	await writeShards(records, first);
	const [made = ''] = cached().filter((name) => !before.includes(name));
	writeFileSync(join(CACHE, made, 'from-cache'), '');
	const second = join(output, 'second');
	await writeShards(records, second);
	expect(existsSync(join(second, 'from-cache'))).toBe(true);
	expect(bytesOf(second).filter(([name]) => name !== '/from-cache')).toEqual(bytesOf(first));
});

test('an edit rebuilds only its own shard', async () => {
	const records = dated('2026-01-01', '2023-01-01', '2020-01-01').map((page) => ({ ...page, title: '修改' }));
	const options = { oneIndexUpTo: 1 };
	await writeShards(records, join(output, 'first'), options);
	const before = cached();
	const edited = records.map((page, i) => (i === 1 ? { ...page, paragraphs: ['改过的一段。'] } : page));
	await writeShards(edited, join(output, 'second'), options);
	expect(cached().filter((name) => !before.includes(name))).toHaveLength(1);
	expect(fragmentTexts(join(output, 'second/2022')).join('')).toContain('改过的一段。');
	expect(bytesOf(join(output, 'second/2019'))).toEqual(bytesOf(join(output, 'first/2019')));
});

test.each([
	['title', { title: '新标题' }],
	['date', { date: '2026-03-02' }],
	['category', { category: '政策' }],
	['district', { district: ['惠州'] }],
	['type', { type: 'listing' }],
	['url', { url: '/news/other/' }],
])('another %s is not answered from the cache', async (_name, change) => {
	await writeShards([record('change')], join(output, 'first'));
	await writeShards([record('change', change)], join(output, 'second'));
	expect(fragmentTexts(join(output, 'second'))).not.toEqual(fragmentTexts(join(output, 'first')));
});

test('a limit on fragment files is kept and loses no page', async () => {
	const records = Array.from({ length: 12 }, (_, i) => record(`limited-${i}`));
	await writeShards(records, join(output, 'free'));
	await writeShards(records, join(output, 'limited'), { maxFragments: 3 });
	const countOf = (name: string) => readdirSync(join(output, name, 'fragment')).length;
	expect(countOf('free')).toBe(12);
	expect(countOf('limited')).toBeLessThanOrEqual(3);
	const all = fragmentTexts(join(output, 'limited')).join('');
	expect(records.filter(({ url }) => !all.includes(`"url":"${url}"`))).toEqual([]);
});

test('an unused cached shard is deleted after thirty days', async () => {
	const [old, young] = [join(CACHE, 'old'), join(CACHE, 'young')];
	const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
	for (const [folder, days] of [
		[old, 31],
		[young, 29],
	] as const) {
		mkdirSync(folder, { recursive: true });
		utimesSync(folder, daysAgo(days), daysAgo(days));
	}
	const records = [record('pruned')];
	await writeShards(records, join(output, 'first'));
	expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
	const used = cached();
	for (const name of used) utimesSync(join(CACHE, name), daysAgo(31), daysAgo(31));
	await writeShards(records, join(output, 'second'));
	expect(cached()).toHaveLength(1);
});
