import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPosition, orderPages, withLast } from '../../../../src/domain/search/search-order.ts';
import { singleQueries } from '../../../../src/domain/search/search-single.ts';
import { parseQuery } from '../../../../src/domain/search/search-query.ts';
import { indexContent } from '../../../../src/integrations/search/search-record.ts';

/** Orders pages p0, p1, … Each argument is one page: the first position of each term. */
const order = (...pages: number[][]) =>
	orderPages(pages.map((first, i) => ({ id: `p${i}`, first }))).map(({ id }) => id);

test.each([
	['title, lead, rest', [[400], [150], [3]], ['p2', 'p1', 'p0']],
	['equals stay newest first', [[3], [99], [0]], ['p0', 'p1', 'p2']],
	['position 100 is no longer the title', [[100], [99]], ['p1', 'p0']],
	['position 250 is no longer the lead', [[250], [249]], ['p1', 'p0']],
	[
		'every term counts, not the best one',
		[
			[3, 400],
			[3, 150],
			[3, 5],
		],
		['p2', 'p1', 'p0'],
	],
	[
		'terms within a sentence before terms far apart',
		[
			[300, 341],
			[300, 340],
			[700, 660],
		],
		['p1', 'p2', 'p0'],
	],
	['no pages', [], []],
])('%s', (_, pages, expected) => {
	expect(order(...pages)).toEqual(expected);
});

test('pages of little use come last and keep their order', () => {
	const pages = ['gone', 'a', 'stale', 'b'].map((id, i) => ({ id, first: [i] }));
	const ordered = withLast(pages, (id) => id === 'gone' || id === 'stale');
	expect(ordered.map(({ id }) => id)).toEqual(['a', 'b', 'gone', 'stale']);
});

test('the list given stays as it was', () => {
	const pages = [
		{ id: 'a', first: [400] },
		{ id: 'b', first: [1] },
	];
	orderPages(pages);
	expect(pages.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('the first position of a term is where the engine finds its phrase', () => {
	const text = fc
		.array(fc.constantFrom(...'松江厂房 G60 50% 1.6 kVA，。·3'), { minLength: 1, maxLength: 30 })
		.map((characters) => characters.join('').replaceAll(/\s+/g, ' ').trim())
		.filter((each) => each !== '');
	const page = fc.record({ title: text, paragraphs: fc.array(text, { minLength: 1, maxLength: 4 }) });
	fc.assert(
		fc.property(page, text, ({ title, paragraphs }, query) => {
			const record = { url: '/', type: 'article', date: '2026-01-01', district: [], category: '' };
			const tokens = ` ${indexContent({ ...record, title, paragraphs })} `.replaceAll(/ +/g, ' ');
			for (const term of parseQuery(query).terms) {
				// The engine query has only some tokens of a Latin word at either end of a term.
				if (/^\p{Script=Latin}|\p{Script=Latin}$/u.test(term.text)) continue;
				const place = (phrase: string) => {
					const at = tokens.indexOf(` ${phrase.slice(1, -1)} `);
					return at < 0 ? undefined : tokens.slice(0, at + 1).split(' ').length - 2;
				};
				const first = firstPosition(title, paragraphs.join('\n'), term.text);
				const regions = singleQueries(term.text);
				if (regions.length === 0) expect(first).toBe(place(term.engine));
				const found = regions.filter(({ engine }) => place(engine) !== undefined);
				const expected = regions.find(({ position }) => first !== undefined && first <= position);
				if (regions.length > 0) expect(found).toEqual(expected === undefined ? [] : [expected]);
			}
		}),
		{ numRuns: 500 },
	);
});
