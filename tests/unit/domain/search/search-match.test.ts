import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTerm, foldText } from '../../../../src/domain/search/search-match.ts';
import { parseQuery, type SearchTerm } from '../../../../src/domain/search/search-query.ts';
import { singleQueries, singleTokens } from '../../../../src/domain/search/search-single.ts';
import { halvesOf, indexCopy } from '../../../../src/domain/search/search-copy.ts';

/** The matches of a term in a text. */
const finds = (text: string, term: string) =>
	findTerm(foldText(text), term).map(({ start, end }) => text.slice(start, end));

test.each([
	['松江', '松江区在松江', ['松江', '松江']],
	['松江', '松 江', ['松 江']],
	['第71次', '第 71 次', ['第 71 次']],
	['50', '500', []],
	['50', '150', []],
	['50', '50%', ['50']],
	['50', '50.5', []],
	['50', '0.50', []],
	['50', '50。', ['50']],
	['50', '50.', ['50']],
	['16', '1.6', []],
	['1.6', '1.6万亿', ['1.6']],
	['1.6', '11.6', []],
	['1.6', '1x6', []],
	['50%', '增长50%以上', ['50%']],
	['50%', '５０％', ['５０％']],
	['50%', '500%', []],
	['5g', '5GHz', ['5G']],
	['5g', '5 GHz', ['5 G']],
	['ai', 'AI芯片', ['AI']],
	['ai', 'aircraft', ['ai']],
	['ai', 'Shanghai', []],
	['g60', 'G60科创走廊', ['G60']],
	['g60', 'G600', []],
	['g60', 'AG60', []],
	['bigdata', 'big data', []],
	['7', '7 7', ['7', '7']],
	['77', '7 7', []],
	['c++', 'C++ 与 C', ['C++']],
	['江江', '江江江', ['江江', '江江']],
	['', '松江', []],
])('%j finds in %j %j', (term, text, expected) => {
	expect(finds(text, term)).toEqual(expected);
});

test('folding keeps every character in its place', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(foldText(text)).toHaveLength(text.length);
		}),
	);
});

// With the u flag an escaped hyphen is an invalid escape, so `new RegExp` would throw.
test.each([
	['sj-0001', '编号 sj-0001', ['sj-0001']],
	['2024-09', '2024-09-21', ['2024-09']],
])('%j finds in %j %j', (term, text, expected) => {
	expect(finds(text, term)).toEqual(expected);
});

// With the u flag a `lastIndex` inside a surrogate pair moves back to its start. A loop that advances by one code unit would
// never end.
test('𠮷 is found in 𠮷野', () => {
	expect(findTerm('𠮷野𠮷', '𠮷')).toEqual([
		{ start: 0, end: 2 },
		{ start: 3, end: 5 },
	]);
});

// The lower case of Ⅷ is ⅷ, but Ⅷ is not an upper-case letter (Lu).
test('a Roman numeral is found', () => {
	expect(parseQuery('Ⅷ型').terms.flatMap(({ text }) => finds('Ⅷ型', text))).toEqual(['Ⅷ型']);
});

/** Whether the engine finds a term: its tokens, or one of those for a single character or number, occur in sequence. */
function engineFinds(text: string, { text: term, engine }: SearchTerm): boolean {
	const copy = ` ${indexCopy(text)} ¶ ${singleTokens(halvesOf(text)).join(' ')} `;
	const single = singleQueries(term).map((query) => query.engine);
	return [engine, ...single].some((phrase) => copy.includes(` ${phrase.slice(1, -1)} `));
}

// The engine finds words by prefix, and the letters of a glued word are separate words.
test('one letter finds no letter inside a word', () => {
	expect(finds('5GHz', 'h')).toEqual([]);
	expect(parseQuery('h').terms.map((term) => engineFinds('5GHz', term))).toEqual([false]);
});

describe('the engine finds a text exactly when it contains the term', () => {
	/** See the test above. */
	const ONE_LETTER = /^\p{Script=Latin}$/u;
	const characters = fc.constantFrom(...'松江万gGhａü15０.%+#/_ ，\n');
	const texts = fc.string({ unit: characters, maxLength: 16 });
	/** Half of the queries are cut out of the text. Random queries would almost never match. */
	const cases = texts.chain((text) =>
		fc.record({
			text: fc.constant(text),
			query: fc.oneof(
				fc.string({ unit: characters, maxLength: 4 }),
				fc
					.tuple(fc.nat({ max: text.length }), fc.integer({ min: 1, max: 6 }))
					.map(([start, length]) => text.slice(start, start + length)),
			),
		}),
	);
	const agrees = (isWanted: (found: boolean) => boolean) =>
		fc.property(cases, ({ text, query }) => {
			for (const term of parseQuery(query).terms) {
				if (ONE_LETTER.test(term.text)) continue;
				const found = findTerm(foldText(text), term.text).length > 0;
				const asked = engineFinds(text, term);
				if (isWanted(found)) expect({ ...term, found: asked }).toEqual({ ...term, found });
			}
		});

	test('a term in the text is found', () => {
		fc.assert(
			agrees((found) => found),
			{ numRuns: 3000 },
		);
	});

	test('a found term is in the text', () => {
		fc.assert(
			agrees((found) => !found),
			{ numRuns: 3000 },
		);
	});
});
