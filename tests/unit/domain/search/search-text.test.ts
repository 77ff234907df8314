import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexCopy, tokenCount } from '../../../../src/domain/search/search-copy.ts';
import { foldWidth, piecesOf } from '../../../../src/domain/search/search-text.ts';

/** Makes the marks readable in this file. */
const shown = (text: string) =>
	indexCopy(text)
		.replaceAll('ǂ', '|')
		.replaceAll('ʗ', '~')
		.replaceAll('ʘ', '^')
		.replaceAll('ǃ', '.')
		.replaceAll('ǁ', 'PERCENT')
		.replaceAll('ꀃ', 'HYPHEN')
		.replaceAll('ꀂ', 'DOT')
		.replaceAll('ǀ', 'PLUS');

test.each([
	['5GHz', '5 ^g ~h ~z ghz|'],
	['5 GHz', '5 ^g ~h ~z ghz|'],
	['５ＧＨｚ', '5 ^g ~h ~z ghz|'],
	['G60科创走廊', '^g g| 60 60科 科创 创走 走廊 廊'],
	['G60', '^g g| 60'],
	['25年底3', '25年 年底 底3 3'],
	['2 3年', '2 3 3年 年'],
	['1.6万亿', '1.6万 万亿 亿'],
	['1.6.2', '1.6.2'],
	['50%', '50 PERCENT'],
	['５０％', '50 PERCENT'],
	['500', '500'],
	['第71次', '第71 71次 次'],
	['第 71 次', '第71 71次 次'],
	['AI芯片', '^a ~i ai| 芯 芯片 片'],
	['用AI', '用 ^a ~i ai|'],
	['big data', '^b ~i ~g big| ^d ~a ~t ~a data|'],
	['C++', '^c c| PLUS PLUS'],
	['sj-0001', '^s ~j sj| HYPHEN 0001'],
	['rent.sh', '^r ~e ~n ~t rent| DOT ^s ~h sh|'],
	['结束.', '结束 束 .'],
	['松江，厂房', '松江 江 ， 厂房 房'],
	['Zürich', '^z ~ü ~r ~i ~c ~h zürich|'],
	['', ''],
	[' \n ', ''],
])('%j is indexed as %j', (text, tokens) => {
	expect(shown(text)).toBe(tokens);
	expect(tokenCount(text)).toBe(tokens === '' ? 0 : tokens.split(' ').length);
});

const texts = fc.string({ unit: fc.constantFrom(...'松江a1Ｂ２.%，- \n😀ü㎡'), maxLength: 40 });

describe('for every text', () => {
	test('its pieces together are the folded text', () => {
		fc.assert(
			fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
				expect(
					piecesOf(text)
						.map((piece) => piece.text)
						.join(''),
				).toBe(foldWidth(text));
			}),
		);
	});

	test('folding keeps every character in its place', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(foldWidth(text)).toHaveLength(text.length);
				expect(foldWidth(foldWidth(text))).toBe(foldWidth(text));
			}),
		);
	});

	test('the width of letters and digits changes nothing', () => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(indexCopy(foldWidth(text))).toBe(indexCopy(text));
			}),
		);
	});

	test('white space around Han characters changes nothing', () => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(indexCopy(text.replaceAll(/[松江]/g, ' $& '))).toBe(indexCopy(text));
			}),
		);
	});

	test('tokens are parted by one space each', () => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(indexCopy(text)).not.toMatch(/^ | $| {2}/);
			}),
		);
	});
});
