import { expect, test } from 'vitest';
import { singleQueries, singleTokens } from '../../../../src/domain/search/search-single.ts';

const half = (token: string, position: number) => ({ token, length: token.length, position });

test('a character has one token on a page, by the region where it comes first', () => {
	const halves = [half('松', 99), half('江', 100), half('松', 400), half('60', 249), half('区', 250)];
	expect(singleTokens(halves)).toEqual(['松ʕ', '江ʖ', '60ʖ', '区ʡ']);
});

test.each([
	['区', ['"区ʕ"', '"区ʖ"', '"区ʡ"']],
	['60', ['"60ʕ"', '"60ʖ"', '"60ʡ"']],
	['1.6', ['"1ǃ6ʕ"', '"1ǃ6ʖ"', '"1ǃ6ʡ"']],
	['松江', []],
	['60%', []],
	['g60', []],
	['g', []],
	['', []],
])('the queries for %j are %j', (term, queries) => {
	expect(singleQueries(term).map(({ engine }) => engine)).toEqual(queries);
});
