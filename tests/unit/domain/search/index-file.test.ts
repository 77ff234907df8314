import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileKind, isPacked, isPlain, TRY_PAUSES } from '../../../../src/domain/search/index-file.ts';

test.each([
	['/pagefind/index/zh-cn_10b19f2.pf_index', 'part'],
	['/base/pagefind/2019/filter/zh-cn_1d321ee.pf_filter', 'part'],
	['/pagefind/fragment/zh-cn_17b5247.pf_fragment', 'page'],
	['/pagefind/pagefind.zh-cn_4cde8b13b857c.pf_meta', 'start'],
	['/pagefind/wasm.unknown.pagefind', 'start'],
	['/pagefind/pagefind-entry.json', 'start'],
	['/pagefind/shards.json', 'start'],
])('without %s the loss is a %s', (path, kind) => {
	expect(fileKind(path)).toBe(kind);
});

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
	['a packed file', gzipSync('pagefind_dcd…'), true, false],
	['an unpacked file', bytes('pagefind_dcd…'), false, true],
	['an error page', bytes('<!doctype html>'), false, false],
	['nothing', bytes(''), false, false],
	['one byte of a packed file', gzipSync('pagefind_dcd').subarray(0, 1), false, false],
])('%s is told by its first bytes', (_, body, packed, plain) => {
	expect([isPacked(body), isPlain(body)]).toEqual([packed, plain]);
});

test('a file is asked for a few times, with pauses that grow and stay short', () => {
	expect(TRY_PAUSES.length).toBeGreaterThanOrEqual(2);
	expect(TRY_PAUSES).toEqual(TRY_PAUSES.toSorted((a, b) => a - b));
	expect(TRY_PAUSES.reduce((sum, each) => sum + each, 0)).toBeLessThan(3000);
});
