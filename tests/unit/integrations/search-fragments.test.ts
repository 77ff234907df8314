import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAddresses, writeFragments } from '../../../src/integrations/search-fragments.ts';

const RECORD = {
	url: '/news/1/',
	type: 'article',
	title: '标题',
	paragraphs: ['一', '二'],
	date: '2026-03-01',
	district: ['东莞', '长安镇'],
	category: '政策',
};
const SHOWN = {
	url: '/news/1/',
	content: '一\n二',
	meta: { title: '标题', date: '2026-03-01', type: 'article', category: '政策', district: '东莞、长安镇' },
	anchors: [],
	filters: {},
};

let bundle: string;

beforeEach(() => {
	bundle = mkdtempSync(join(tmpdir(), 'search-fragments-'));
	mkdirSync(join(bundle, 'fragment'));
});
afterEach(() => rmSync(bundle, { recursive: true }));

function write(name: string, text: string): void {
	writeFileSync(join(bundle, 'fragment', name), gzipSync(text));
}

/** What every file holds. */
function written(): Record<string, unknown> {
	const texts = readdirSync(join(bundle, 'fragment')).map((name) => {
		const text = gunzipSync(readFileSync(join(bundle, 'fragment', name))).toString('utf8');
		expect(text.startsWith('pagefind_dcd')).toBe(true);
		return [name, JSON.parse(text.slice('pagefind_dcd'.length))] as const;
	});
	return Object.fromEntries(texts);
}

const others = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ ...RECORD, url: `/news/${i}/` }));

test('a fragment shows the text of its page and keeps what the engine needs', async () => {
	const ids = await writeFragments(bundle, [RECORD], '2025-v-', 1);
	expect([...ids]).toEqual([['/news/1/', '2025-v-0.0']]);
	expect(written()).toEqual({ '2025-v-0.pf_fragment': { '2025-v-0.0': SHOWN } });
});

test('what Pagefind wrote is gone', async () => {
	write('zh_1.pf_fragment', 'pagefind_dcd{}');
	await writeFragments(bundle, [RECORD], '', 1);
	expect(Object.keys(written())).toEqual(['0.pf_fragment']);
});

test('old news shows its date in words', async () => {
	await writeFragments(bundle, [{ ...RECORD, date: '', shownDate: '旧闻，年份不详' }], '', 1);
	expect(JSON.stringify(written())).toContain('"date":"旧闻，年份不详"');
});

test('a file of several pages keeps them under their ids', async () => {
	const ids = await writeFragments(bundle, others(3), 'v-', 2);
	expect([...ids.values()]).toEqual(['v-0.0', 'v-0.1', 'v-1.0']);
	const page = (i: number) => ({ ...SHOWN, url: `/news/${i}/` });
	expect(written()).toEqual({
		'v-0.pf_fragment': { 'v-0.0': page(0), 'v-0.1': page(1) },
		'v-1.pf_fragment': { 'v-1.0': page(2) },
	});
});

test.each([1, 3, 17, 40])('ids sort like the pages they are given for, %i a file', async (pagesPerFile) => {
	const ids = [...(await writeFragments(bundle, others(300), '', pagesPerFile)).values()];
	expect(ids.toSorted()).toEqual(ids);
	expect(new Set(ids).size).toBe(300);
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
