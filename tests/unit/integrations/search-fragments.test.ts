import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rewriteFragments } from '../../../src/integrations/search-fragments.ts';

const RECORD = {
	url: '/news/1/',
	type: 'article',
	title: '标题',
	paragraphs: ['一', '二'],
	date: '2026-03-01',
	district: ['东莞', '长安镇'],
	category: '政策',
};
const WRITTEN = {
	url: '/news/1/',
	content: '一\u200b二',
	word_count: 2,
	filters: { year: ['2026'] },
	meta: {},
	anchors: [1],
};
const SHOWN = {
	url: '/news/1/',
	content: '一\n二',
	word_count: 2,
	filters: {},
	meta: { title: '标题', date: '2026-03-01', type: 'article', category: '政策', district: '东莞、长安镇' },
	anchors: [],
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

function read(name: string): string {
	return gunzipSync(readFileSync(join(bundle, 'fragment', name))).toString('utf8');
}

test('a fragment shows the text of its page and keeps what the engine needs', async () => {
	write('zh_1.pf_fragment', `pagefind_dcd${JSON.stringify(WRITTEN)}`);
	await rewriteFragments(bundle, [RECORD]);
	expect(read('zh_1.pf_fragment')).toBe(`pagefind_dcd${JSON.stringify(SHOWN)}`);
});

test('old news shows its date in words', async () => {
	write('zh_1.pf_fragment', `pagefind_dcd${JSON.stringify(WRITTEN)}`);
	await rewriteFragments(bundle, [{ ...RECORD, date: '', shownDate: '旧闻，年份不详' }]);
	expect(read('zh_1.pf_fragment')).toContain('"date":"旧闻，年份不详"');
});

test('a file of several pages keeps them under their ids', async () => {
	const other = { ...RECORD, url: '/news/2/', title: '别的' };
	const pages = { zh_1: WRITTEN, zh_2: { ...WRITTEN, url: '/news/2/' } };
	write('zh_group_1.pf_fragment', `pagefind_dcd${JSON.stringify(pages)}`);
	await rewriteFragments(bundle, [RECORD, other]);
	const rewritten: unknown = JSON.parse(read('zh_group_1.pf_fragment').slice('pagefind_dcd'.length));
	expect(rewritten).toEqual({
		zh_1: SHOWN,
		zh_2: { ...SHOWN, url: '/news/2/', meta: { ...SHOWN.meta, title: '别的' } },
	});
});

test.each([
	[
		'another head',
		`pagefind_v2${JSON.stringify(WRITTEN)}`,
		'x.pf_fragment is not a fragment of Pagefind 1.6',
	],
	['no head', JSON.stringify(WRITTEN), 'x.pf_fragment is not a fragment of Pagefind 1.6'],
	[
		'an unknown page',
		`pagefind_dcd${JSON.stringify({ ...WRITTEN, url: '/news/9/' })}`,
		'x.pf_fragment belongs to no page',
	],
	[
		'another field for the address',
		'pagefind_dcd{"u":"/news/1/","content":"一"}',
		'x.pf_fragment belongs to no page',
	],
	['no content', 'pagefind_dcd{"url":"/news/1/"}', 'x.pf_fragment belongs to no page'],
	['no object', 'pagefind_dcd["/news/1/"]', 'x.pf_fragment belongs to no page'],
])('a fragment with %s is refused by its name and left as it is', async (_name, text, message) => {
	write('x.pf_fragment', text);
	await expect(rewriteFragments(bundle, [RECORD])).rejects.toThrow(message);
	expect(read('x.pf_fragment')).toBe(text);
});

test('a file that is not packed is refused', async () => {
	writeFileSync(join(bundle, 'fragment/x.pf_fragment'), JSON.stringify(WRITTEN));
	await expect(rewriteFragments(bundle, [RECORD])).rejects.toThrow('incorrect header check');
});
