import { afterEach, expect, test, vi } from 'vitest';
import { lexiconOf } from '../../../../../src/domain/search/meaning/lexicon.ts';
import { searchRequest } from '../../../../../src/domain/search/meaning/search-request.ts';
import { understand } from '../../../../../src/domain/search/meaning/understanding.ts';
import { parseQuery } from '../../../../../src/domain/search/search-query.ts';

const LEXICON = lexiconOf([]);

/** The parts that the text search looks for, each in its first spelling. */
function partsOf(text: string): (string | undefined)[] {
	const query = parseQuery(text);
	return searchRequest(query, understand(query, LEXICON)).parts.map(([first]) => first);
}

afterEach(() => {
	vi.unstubAllGlobals();
});

test.each([
	['高新技术企业认定', ['高新', '技术', '企业', '认定']],
	['专项资金', ['专项', '资金']],
	['租金补贴', ['租金补贴']],
	['认定', ['认定']],
	['mrna', ['mrna']],
])('a long run that is not understood is looked for by its words, in any place: %s', (text, parts) => {
	expect(partsOf(text)).toEqual(parts);
});

test('a browser that cannot segment looks for the run', () => {
	vi.stubGlobal('Intl', {});
	expect(partsOf('高新技术企业认定')).toEqual(['高新技术企业认定']);
});
