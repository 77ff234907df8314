import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cbor, encodeCbor } from '../../../../src/domain/search/engine-meta.ts';
import { packedPart } from '../../../../src/integrations/search/pagefind-file.ts';
import { firstWords, readMeta } from '../../../../src/integrations/search/search-meta.ts';

const META = [
	'1.6.0',
	[
		['und_9', 120, 'und_group_1'],
		['und_foot', 1, 'und_group_1'],
	],
	[
		['1', '松', 'und_a'],
		['江', '江', 'und_b'],
	],
	[['type', 'und_f']],
	[],
	[],
];

let bundle: string;

beforeEach(() => {
	bundle = mkdtempSync(join(tmpdir(), 'search-meta-'));
});
afterEach(() => rmSync(bundle, { recursive: true }));

const write = (meta: Cbor) =>
	writeFileSync(join(bundle, 'pagefind.und_meta.pf_meta'), packedPart(Buffer.from(encodeCbor(meta)), 0));

test('pages, chunks and filters are read', async () => {
	write(META);
	expect(await readMeta(bundle)).toEqual({
		pages: ['und_9', 'und_foot'],
		chunks: [
			['1', '松', 'und_a'],
			['江', '江', 'und_b'],
		],
		filters: [['type', 'und_f']],
	});
});

test.each<[string, Cbor]>([
	['of another version', ['1.7.0', ...META.slice(1)]],
	['with another part', [...META, []]],
	['with other chunks', [...META.slice(0, 2), [['1', 'und_a']], ...META.slice(3)]],
	['with other filters', [...META.slice(0, 3), [['type', 1]], [], []]],
	['with a sort order', [...META.slice(0, 4), [['date', []]], []]],
	['that is no list', 'und'],
])('metadata %s is refused', async (_name, meta) => {
	write(meta);
	await expect(readMeta(bundle)).rejects.toThrow('not that of Pagefind 1.6.0');
});

test('an index without metadata is refused', async () => {
	await expect(readMeta(bundle)).rejects.toThrow('wrote no metadata');
});

test('the first word of a chunk is as short as it can be', () => {
	expect(
		firstWords([
			['1', '松江', 'a'],
			['松河口', '松河', 'b'],
			['江', '江', 'c'],
			['江\u{20000}', '龙', 'd'],
			['\uE000', '\uE000', 'e'],
			['\u{20000}江', '\u{20000}江', 'f'],
		]),
	).toEqual(['', '松河', '江', '江\u{20000}', '\uE000', '\u{20000}']);
});

test('chunks that overlap are refused', () => {
	expect(() =>
		firstWords([
			['1', '松江', 'a'],
			['松江', '江', 'b'],
		]),
	).toThrow('overlap at 松江');
});
