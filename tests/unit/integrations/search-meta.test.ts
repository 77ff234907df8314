import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
	type Cbor,
	decodeCbor,
	encodeCbor,
	packed,
	unpacked,
} from '../../../src/integrations/pagefind-file.ts';
import { rewriteMeta } from '../../../src/integrations/search-meta.ts';

const FILTERS = [['type', 'zh_f']];
const META = [
	'1.6.0',
	[
		['zh_9', 120, 'zh_group_1'],
		['zh_2', 80, 'zh_group_1'],
		['zh_foot', 1, 'zh_group_1'],
	],
	[
		['1', '松', 'zh_a'],
		['江', '江', 'zh_b'],
	],
	FILTERS,
	[],
	[],
];
const ADDRESSES = new Map([
	['zh_9', '/a/'],
	['zh_2', '/b/'],
	['zh_foot', '/-/'],
]);
const IDS = new Map([
	['/a/', 'v-0.0'],
	['/b/', 'v-0.1'],
]);

let bundle: string;

beforeEach(() => {
	bundle = mkdtempSync(join(tmpdir(), 'search-meta-'));
	mkdirSync(join(bundle, 'index'));
	for (const name of ['zh_a', 'zh_b']) writeFileSync(join(bundle, `index/${name}.pf_index`), name);
	writeFileSync(join(bundle, 'pagefind-entry.json'), '{"languages":{"zh-cn":{"hash":"zh_meta"}}}');
});
afterEach(() => rmSync(bundle, { recursive: true }));

const write = (meta: Cbor) =>
	writeFileSync(join(bundle, 'pagefind.zh_meta.pf_meta'), packed(encodeCbor(meta)));

test('pages and chunks get names that follow each other', async () => {
	write(META);
	await rewriteMeta(bundle, ADDRESSES, IDS, 'v-');
	const name = 'pagefind.v-.pf_meta';
	expect(decodeCbor(unpacked(readFileSync(join(bundle, name)), name))).toEqual([
		'1.6.0',
		[
			['v-0.0', 1, ''],
			['v-0.1', 1, ''],
			['', 1, ''],
		],
		[
			['1', '松', 'v-0'],
			['江', '江', 'v-1'],
		],
		FILTERS,
		[],
		[],
	]);
	expect(readFileSync(join(bundle, 'index/v-0.pf_index'), 'utf8')).toBe('zh_a');
	expect(readFileSync(join(bundle, 'index/v-1.pf_index'), 'utf8')).toBe('zh_b');
	expect(readFileSync(join(bundle, 'pagefind-entry.json'), 'utf8')).toContain('"hash":"v-"');
	expect(existsSync(join(bundle, 'pagefind.zh_meta.pf_meta'))).toBe(false);
});

test.each<[string, Cbor]>([
	['of another version', ['1.7.0', ...META.slice(1)]],
	['with another part', [...META, []]],
	['with other chunks', [...META.slice(0, 2), [['1', 'zh_a']], ...META.slice(3)]],
	['that is no list', 'zh'],
])('metadata %s is refused', async (_name, meta) => {
	write(meta);
	await expect(rewriteMeta(bundle, ADDRESSES, IDS, 'v-')).rejects.toThrow('not that of Pagefind 1.6.0');
});

test('an index without metadata is refused', async () => {
	await expect(rewriteMeta(bundle, ADDRESSES, IDS, 'v-')).rejects.toThrow('wrote no metadata');
});

test('an entry that names other metadata is refused', async () => {
	write(META);
	writeFileSync(join(bundle, 'pagefind-entry.json'), '{}');
	await expect(rewriteMeta(bundle, ADDRESSES, IDS, 'v-')).rejects.toThrow('does not name the metadata');
});
