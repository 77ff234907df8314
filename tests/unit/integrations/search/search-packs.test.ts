import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeCbor } from '../../../../src/domain/search/engine-meta.ts';
import { packedPart } from '../../../../src/integrations/search/pagefind-file.ts';
import { readAddresses, writePacks } from '../../../../src/integrations/search/search-packs.ts';
import { packedParts, packedTexts } from './packed-texts.ts';

const RECORD = {
	url: '/news/0/',
	type: 'article',
	title: '标题',
	paragraphs: ['一', '二'],
	date: '2026-03-01',
	district: ['东莞', '长安镇'],
	category: '政策',
};
const SHOWN = {
	url: '/news/0/',
	content: '一\n二',
	meta: { title: '标题', date: '2026-03-01', type: 'article', category: '政策', district: '东莞、长安镇' },
	anchors: [],
	filters: {},
};
const SHARD = { name: '2025', version: '0123abcd' };

let bundle: string;
let target: string;

beforeEach(() => {
	bundle = mkdtempSync(join(tmpdir(), 'search-packs-'));
	target = join(bundle, 'target');
	for (const folder of ['fragment', 'index', 'filter']) mkdirSync(join(bundle, folder));
});
afterEach(() => rmSync(bundle, { recursive: true }));

function write(name: string, text: string): void {
	writeFileSync(join(bundle, 'fragment', name), gzipSync(text));
}

const records = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ ...RECORD, url: `/news/${i}/` }));

/** An index of pages as Pagefind writes it. @param shown pages of the fragments */
function writeIndexOf(count: number, shown = records(count)): void {
	const pages = [...Array.from({ length: count }, (_, i) => [`und_${i}`, 1, 'g']), ['und_foot', 1, 'g']];
	const chunks = [
		['1', '松', 'und_a'],
		['江', '江', 'und_b'],
	];
	const meta = encodeCbor(['1.6.0', pages, chunks, [['type', 'und_f']], [], []]);
	const file = (path: string, content: string | Uint8Array) =>
		writeFileSync(join(bundle, path), packedPart(Buffer.from(content), 0));
	file('pagefind.und_1.pf_meta', meta);
	file('index/und_a.pf_index', 'first chunk');
	file('index/und_b.pf_index', 'second chunk');
	file('filter/und_f.pf_filter', 'filter');
	const texts = shown.map(({ url }, i) => [`und_${i}`, { url, content: '一' }]);
	file('fragment/g.pf_fragment', JSON.stringify(Object.fromEntries(texts)));
}

test('filters, chunks and texts stand in the packs in this order', async () => {
	writeIndexOf(2);
	const table = await writePacks(bundle, records(2), SHARD, target);
	expect(table).toMatchObject({ ...SHARD, filters: ['type'], words: ' 江' });
	expect(readdirSync(target)).toEqual(['2025-0123abcd-0.pf_pack']);
	const text = (i: number) => JSON.stringify({ ...SHOWN, url: `/news/${i}/` });
	expect(packedParts(target, table)).toEqual(['filter', 'first chunk', 'second chunk', text(0), text(1)]);
});

test('a large shard has several packs', async () => {
	writeIndexOf(400);
	const table = await writePacks(bundle, records(400), SHARD, target);
	expect(readdirSync(target).length).toBeGreaterThan(1);
	expect(packedTexts(target, table)).toHaveLength(400);
});

test('old news shows its date in words', async () => {
	writeIndexOf(1);
	const old = { ...RECORD, date: '', shownDate: '旧闻，年份不详' };
	const table = await writePacks(bundle, [old], SHARD, target);
	expect(packedTexts(target, table).join('')).toContain('"date":"旧闻，年份不详"');
});

test.each([
	['in another order', records(2).toReversed()],
	['without one of them', records(1)],
])('an index with the pages %s is refused', async (_, shown) => {
	writeIndexOf(2, shown);
	await expect(writePacks(bundle, records(2), SHARD, target)).rejects.toThrow('another order');
	expect(existsSync(target)).toBe(false);
});

test('the addresses of the pages are read by the ids of Pagefind', async () => {
	const page = (url: string) => ({ url, content: '一', meta: {} });
	write('zh_group_1.pf_fragment', `pagefind_dcd${JSON.stringify({ zh_1: page('/a/'), zh_2: page('/b/') })}`);
	write('zh_group_2.pf_fragment', `pagefind_dcd${JSON.stringify({ zh_3: page('/c/') })}`);
	expect([...(await readAddresses(bundle))].toSorted()).toEqual([
		['zh_1', '/a/'],
		['zh_2', '/b/'],
		['zh_3', '/c/'],
	]);
});

test.each([
	['another head', 'pagefind_v2{"a":{"url":"/","content":""}}', 'x.pf_fragment is no file of Pagefind 1.6'],
	['no head', '{"a":{"url":"/","content":""}}', 'x.pf_fragment is no file of Pagefind 1.6'],
	[
		'another field for the address',
		'pagefind_dcd{"a":{"u":"/","content":""}}',
		'x.pf_fragment belongs to no page',
	],
	['no content', 'pagefind_dcd{"a":{"url":"/"}}', 'x.pf_fragment belongs to no page'],
	['one page without an id', 'pagefind_dcd{"url":"/","content":""}', 'x.pf_fragment belongs to no page'],
])('a file with %s is refused by its name', async (_name, text, message) => {
	write('x.pf_fragment', text);
	await expect(readAddresses(bundle)).rejects.toThrow(message);
});

test('a file that is not packed is refused', async () => {
	writeFileSync(join(bundle, 'fragment/x.pf_fragment'), '{}');
	await expect(readAddresses(bundle)).rejects.toThrow('incorrect header check');
});
