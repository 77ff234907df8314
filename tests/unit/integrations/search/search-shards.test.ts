import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { shardPrefix, type ShardTable } from '../../../../src/domain/search/shard-table.ts';
import type { SearchRecord } from '../../../../src/integrations/search/search-record.ts';
import { packedTexts } from './packed-texts.ts';

// The cache is relative to the working directory. A separate project keeps files of other builds out.
const project = mkdtempSync(join(tmpdir(), 'search-shards-'));
const home = process.cwd();
process.chdir(project);
const { shardsOf, writeShards } = await import('../../../../src/integrations/search/search-shards.ts');

const CACHE = join(project, '.cache/search');
const BATCHES = join(project, '.cache/search-batches');

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

/** The tables of the shards in a folder, newest first. */
function tables(folder: string): ShardTable[] {
	const read: ShardTable[] = JSON.parse(readFileSync(join(folder, 'shards.json'), 'utf8'));
	return read;
}

/** What is shown of each page in a folder, as JSON. */
const fragmentTexts = (folder: string) => tables(folder).flatMap((table) => packedTexts(folder, table));

/** What is shown of each page in a folder. */
const fragments = (folder: string) => fragmentTexts(folder).map((text): unknown => JSON.parse(text));

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

const shardNames = () => tables(output).map(({ name }) => name);
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

test('the names of an older shard sort before those of a newer one', async () => {
	const records = dated('2026-01-01', '2025-01-01', '2023-01-01', '');
	await writeShards(records, output, { oneIndexUpTo: 3 });
	const prefixes = tables(output).map(shardPrefix);
	expect(prefixes.map((prefix) => prefix.slice(0, 5))).toEqual(['2025-', '2022-', '0000-']);
	expect(prefixes.toSorted()).toEqual(prefixes.toReversed());
});

test('a small site is one index in the folder itself', async () => {
	expect(await writeShards(dated('2019-01-01', '2026-01-01'), output)).toEqual(['all']);
	expect(shardNames()).toEqual(['all']);
	expect(existsSync(join(output, 'pagefind.js'))).toBe(true);
	expect(fragments(output)).toHaveLength(2);
});

test('a site of 300 pages is still one index, but no longer small', async () => {
	const records = Array.from({ length: 300 }, (_, i) => record(`${i}`, { paragraphs: ['一'] }));
	expect(await writeShards(records, output)).toEqual(['all']);
	expect(shardNames()).toEqual(['all']);
});

test('a large site has the packs of all shards beside one engine', async () => {
	const records = dated('2026-01-01', '2025-01-01', '2023-01-01', '2020-01-01');
	expect(await writeShards(records, output, { oneIndexUpTo: 3 })).toEqual(['2025', '2022', '2019']);
	expect(shardNames()).toEqual(['2025', '2022', '2019']);
	expect(tables(output).map((table) => packedTexts(output, table).length)).toEqual([2, 1, 1]);
	const packs = tables(output).map((table) => `${shardPrefix(table)}0.pf_pack`);
	expect(readdirSync(output).toSorted()).toEqual(
		[...packs, 'pagefind.js', 'shards.json', 'wasm.unknown.pagefind'].toSorted(),
	);
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

test('no zero-width character of the engine reaches the visitor', async () => {
	const records = ['a', 'b', 'c'].map((id) =>
		record(id, { paragraphs: ['东莞长安镇的厂房招商引资信息平台。', 'ISO/TS 16949 与 5GHz。'] }),
	);
	await writeShards(records, output);
	const texts = fragmentTexts(output);
	expect(texts.join('')).toContain('东莞长安镇的厂房招商引资信息平台。');
	expect(texts.filter((text) => /[\u200b-\u200d\ufeff]/.test(text))).toEqual([]);
});

test('the same pages come from the cache, byte for byte', async () => {
	const records = dated('2026-01-01', '2020-01-01').map((page) => ({ ...page, title: '缓存' }));
	const first = join(output, 'first');
	await writeShards(records, first);
	const second = join(output, 'second');
	await writeShards(records, second);
	expect(bytesOf(second)).toEqual(bytesOf(first));
	const pack = readdirSync(first).find((name) => name.endsWith('.pf_pack')) ?? '';
	expect(statSync(join(second, pack)).ino).toBe(statSync(join(first, pack)).ino);
});

test('a pack that somebody changed in a site is made again', async () => {
	const records = dated('2026-01-01').map((page) => ({ ...page, title: '动过' }));
	const first = join(output, 'first');
	await writeShards(records, first);
	const right = bytesOf(first);
	const pack = readdirSync(first).find((name) => name.endsWith('.pf_pack')) ?? '';
	const bytes = readFileSync(join(first, pack));
	writeFileSync(join(first, pack), bytes.toReversed());
	await writeShards(records, first);
	expect(bytesOf(first)).toEqual(right);
	// Another date alone is nothing.
	utimesSync(join(first, pack), 1, 1);
	const { ino } = statSync(join(first, pack));
	await writeShards(records, first);
	expect(statSync(join(first, pack)).ino).toBe(ino);
});

test('of the index of an earlier site nothing is left', async () => {
	await writeShards(dated('2026-01-01'), output);
	await writeShards(dated('2025-02-02'), output);
	const fresh = join(output, 'fresh');
	await writeShards(dated('2025-02-02'), fresh);
	const right = bytesOf(fresh);
	rmSync(fresh, { recursive: true });
	expect(bytesOf(output)).toEqual(right);
});

test('an edit rebuilds only its own shard', async () => {
	const records = dated('2026-01-01', '2023-01-01', '2020-01-01').map((page) => ({ ...page, title: '修改' }));
	const options = { oneIndexUpTo: 1 };
	await writeShards(records, join(output, 'first'), options);
	const before = cached();
	const edited = records.map((page, i) => (i === 1 ? { ...page, paragraphs: ['改过的一段。'] } : page));
	await writeShards(edited, join(output, 'second'), options);
	expect(cached().filter((name) => !before.includes(name))).toHaveLength(1);
	expect(fragmentTexts(join(output, 'second')).join('')).toContain('改过的一段。');
	const [first, second] = ['first', 'second'].map((name) =>
		bytesOf(join(output, name)).map(([file]) => file),
	);
	// Only one pack has another name.
	expect(second?.filter((file) => first?.includes(file) === false)).toHaveLength(1);
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

/** Three years of pages in several batches. */
const manyRecords = () =>
	Array.from({ length: 240 }, (_, i) =>
		record(`many${i}`, {
			date: `${2022 + (i % 5)}-0${1 + (i % 9)}-11`,
			paragraphs: [`第${i}号厂房，${i * 37} ㎡，Réf. 20${i % 7}。`, i % 3 === 0 ? '松山湖😀' : '長安镇，é'],
		}),
	);

const EDITS: [string, (records: SearchRecord[]) => SearchRecord[]][] = [
	['an edited page', (all) => all.map((page, i) => (i === 120 ? { ...page, paragraphs: ['改过。'] } : page))],
	['a new page', (all) => [...all, record('new', { date: '2026-11-11' })]],
	['a new page between the others', (all) => [...all, record('old', { date: '2023-05-11' })]],
	['a page that is gone', (all) => all.toSpliced(100, 1)],
	[
		'a page with another date',
		(all) => all.map((page, i) => (i === 7 ? { ...page, date: '2026-01-01' } : page)),
	],
	['a new page, and all pages in another order', (all) => [record('last'), ...all.toReversed()]],
	['a year without pages', (all) => all.filter(({ date }) => !date.startsWith('2024'))],
];

test.each(EDITS)('%s makes the bytes of a build from nothing', async (_name, edit) => {
	const options = { oneIndexUpTo: 1 };
	await writeShards(manyRecords(), join(output, 'before'), options);
	const batches = readdirSync(BATCHES);
	await writeShards(edit(manyRecords()), join(output, 'after'), options);
	expect(readdirSync(BATCHES).filter((name) => !batches.includes(name)).length).toBeLessThan(batches.length);
	rmSync(join(project, '.cache'), { recursive: true });
	await writeShards(edit(manyRecords()), join(output, 'cold'), options);
	expect(bytesOf(join(output, 'after'))).toEqual(bytesOf(join(output, 'cold')));
	expect(bytesOf(join(output, 'after'))).not.toEqual(bytesOf(join(output, 'before')));
});

test.each([
	['an empty batch', BATCHES, () => ''],
	['a batch that is cut', BATCHES, (bytes: string) => bytes.slice(0, -3)],
	['a batch with other bytes', BATCHES, (bytes: string) => bytes.slice(0, -1) + '\u0001'],
	['other digests', CACHE, (bytes: string, name: string) => (name === 'digests.json' ? '{}' : bytes)],
	['no table', CACHE, (bytes: string, name: string) => (name === 'table.json' ? '' : bytes)],
])('%s in the cache changes nothing', async (_name, folder, damage) => {
	rmSync(join(project, '.cache'), { recursive: true });
	const edited = [...manyRecords(), record('more')];
	await writeShards(manyRecords(), join(output, 'before'), { oneIndexUpTo: 1 });
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		writeFileSync(file, damage(readFileSync(file, 'latin1'), entry.name), 'latin1');
	}
	await writeShards(edited, join(output, 'after'), { oneIndexUpTo: 1 });
	rmSync(join(project, '.cache'), { recursive: true });
	await writeShards(edited, join(output, 'cold'), { oneIndexUpTo: 1 });
	expect(bytesOf(join(output, 'after'))).toEqual(bytesOf(join(output, 'cold')));
});

test('the order in which the pages are given makes no difference', async () => {
	await writeShards(manyRecords(), join(output, 'first'), { oneIndexUpTo: 1 });
	await writeShards(manyRecords().toReversed(), join(output, 'second'), { oneIndexUpTo: 1 });
	expect(bytesOf(join(output, 'second'))).toEqual(bytesOf(join(output, 'first')));
});

test('many edits do not fill the cache', async () => {
	for (let edit = 0; edit < 20; edit += 1) {
		await writeShards([record('edited', { title: `第${edit}版` })], join(output, 'site'));
		const hoursAgo = new Date(Date.now() - (100 - edit) * 3_600_000);
		for (const folder of [CACHE, BATCHES])
			for (const name of readdirSync(folder)) utimesSync(join(folder, name), hoursAgo, hoursAgo);
	}
	expect(cached().length).toBeLessThanOrEqual(13);
});

test('an unused cached shard is deleted after thirty days', async () => {
	rmSync(CACHE, { recursive: true });
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
