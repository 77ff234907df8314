import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeShard, partsIn } from '../../../../src/integrations/search/known-parts.ts';
import { writePacks } from '../../../../src/integrations/search/search-packs.ts';
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

let target: string;

beforeEach(() => {
	target = mkdtempSync(join(tmpdir(), 'search-packs-'));
});
afterEach(() => rmSync(target, { recursive: true }));

const records = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ ...RECORD, url: `/news/${i}/` }));

const chunk = (firstWord: string, lastWord: string, text: string) => ({
	firstWord,
	lastWord,
	content: Buffer.from(text),
});
const contentOf = (count: number) => ({
	filters: [{ name: 'type', content: Buffer.from('filter') }],
	chunks: [chunk('1', '松', 'first chunk'), chunk('江厂', '龙', 'second chunk')],
	records: records(count),
});

const bytesOf = (folder: string) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.pf_pack'))
		.map((name) => readFileSync(join(folder, name)).toString('base64'));

test('filters, chunks and texts stand in the packs in this order', async () => {
	const { table, digests } = await writePacks(contentOf(2), SHARD, target);
	expect(table).toMatchObject({ ...SHARD, filters: ['type'], words: ' 江' });
	expect(digests).toHaveLength(table.sizes.length);
	expect(readdirSync(target)).toEqual(['2025-0123abcd-0.pf_pack']);
	const text = (i: number) => JSON.stringify({ ...SHOWN, url: `/news/${i}/` });
	expect(packedParts(target, table)).toEqual(['filter', 'first chunk', 'second chunk', text(0), text(1)]);
});

test('a large shard has several packs', async () => {
	const { table } = await writePacks(contentOf(400), SHARD, target);
	expect(readdirSync(target).length).toBeGreaterThan(1);
	expect(packedTexts(target, table)).toHaveLength(400);
});

test('old news shows its date in words', async () => {
	const old = { ...RECORD, date: '', shownDate: '旧闻，年份不详' };
	const { table } = await writePacks({ ...contentOf(0), records: [old] }, SHARD, target);
	expect(packedTexts(target, table).join('')).toContain('"date":"旧闻，年份不详"');
});

test('known parts make the same bytes, whatever index they are from', async () => {
	const [before, after, again] = ['before', 'after', 'again'].map((name) => join(target, name));
	if (before === undefined || after === undefined || again === undefined) throw new Error('three folders');
	await describeShard(before, await writePacks(contentOf(3), { ...SHARD, version: '89abcdef' }, before));
	const known = await partsIn(before);
	expect(known.size).toBe(6);
	await writePacks(contentOf(4), SHARD, after);
	await writePacks(contentOf(4), SHARD, again, known);
	expect(bytesOf(again)).toEqual(bytesOf(after));
	const { digests } = await writePacks(contentOf(3), SHARD, again);
	// A part with other bytes shows that it was taken.
	const other = new Map([...known, [digests[0] ?? '', known.get(digests[1] ?? '') ?? Buffer.alloc(0)]]);
	const { table } = await writePacks(contentOf(3), SHARD, again, other);
	expect(packedParts(again, table)[0]).toBe('first chunk');
});

test('a folder without a described shard has no known parts', async () => {
	expect(await partsIn(join(target, 'none'))).toEqual(new Map());
	await describeShard(target, await writePacks(contentOf(1), SHARD, target));
	rmSync(join(target, '2025-0123abcd-0.pf_pack'));
	expect(await partsIn(target)).toEqual(new Map());
});
