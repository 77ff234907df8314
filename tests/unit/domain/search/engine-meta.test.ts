import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	encodeCbor,
	engineEntry,
	engineMeta,
	wordBefore,
} from '../../../../src/domain/search/engine-meta.ts';
import { decodeCbor } from '../../integrations/search/pagefind-format.ts';

const TABLE = {
	name: '2025',
	version: '0123abcd',
	filters: ['type', 'year'],
	words: ' 松 江厂',
	sizes: '$$$$$$$',
};

test('the metadata lists the pages, the chunks without a gap between their words, and the filters', () => {
	const bytes = Buffer.from(engineMeta(TABLE));
	expect(bytes.subarray(0, 12).toString()).toBe('pagefind_dcd');
	expect(decodeCbor(bytes.subarray(12))).toEqual([
		'1.6.0',
		[
			['2025-0123abcd-5', 1, ''],
			['2025-0123abcd-6', 1, ''],
			['', 1, ''],
		],
		[
			['', '杽\u{10FFFF}', '2025-0123abcd-2'],
			['松', '江厁\u{10FFFF}', '2025-0123abcd-3'],
			['江厂', '\u{10FFFF}', '2025-0123abcd-4'],
		],
		[
			['type', '2025-0123abcd-0'],
			['year', '2025-0123abcd-1'],
		],
		[],
		[],
	]);
});

test('the entry names the metadata', () => {
	expect(JSON.parse(engineEntry(TABLE))).toMatchObject({
		version: '1.6.0',
		languages: { und: { hash: '2025-0123abcd-', wasm: null } },
	});
});

const bytesOf = (text: string) => Buffer.from(text);

test('no word lies between two chunks', () => {
	const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }).filter((each) => each !== '\0');
	fc.assert(
		fc.property(word, word, (next, other) => {
			fc.pre(next.isWellFormed() && other.isWellFormed() && !next.endsWith('\0'));
			fc.pre(!other.includes('\u{10FFFF}'));
			const isBefore = Buffer.compare(bytesOf(other), bytesOf(next)) < 0;
			expect(Buffer.compare(bytesOf(other), bytesOf(wordBefore(next))) <= 0).toBe(isBefore);
		}),
	);
});

test('the character before the first one behind the surrogates is the last one before them', () => {
	expect(wordBefore('\uE000')).toBe('\uD7FF\u{10FFFF}');
});

test.each([
	[0, '00'],
	[23, '17'],
	[24, '1818'],
	[255, '18ff'],
	[256, '190100'],
	[65_536, '1a00010000'],
	['a', '6161'],
	['松', '63e69dbe'],
	[[], '80'],
	[['1', [2, '']], '8261318202' + '60'],
])('%j is %s', (value, hex) => {
	expect(Buffer.from(encodeCbor(value)).toString('hex')).toBe(hex);
	expect(decodeCbor(Buffer.from(hex, 'hex'))).toEqual(value);
});

test('a long list keeps every part', () => {
	const list = Array.from({ length: 300 }, (_, i) => [`页面${i}`, i * 1000]);
	expect(decodeCbor(Buffer.from(encodeCbor(list)))).toEqual(list);
});
