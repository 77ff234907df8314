import { expect, test } from 'vitest';
import { generatedCorpus } from '../../../bench/corpus/generated-corpus.ts';
import { searchQuestions } from '../../../bench/search/search-question.ts';

const pages = generatedCorpus(300, 7);

test('the same seed gives the same pages and questions, another seed different ones', () => {
	expect(generatedCorpus(300, 7)).toEqual(pages);
	expect(searchQuestions(pages, 7)).toEqual(searchQuestions(pages, 7));
	expect(generatedCorpus(300, 8)).not.toEqual(pages);
	expect(searchQuestions(pages, 8)).not.toEqual(searchQuestions(pages, 7));
});

test('generated pages are as varied as a portal is', () => {
	const text = pages.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n');
	const pairs = new Set([...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair));
	expect(pairs.size).toBeGreaterThan(3000);
	expect(new Set(pages.map(({ type }) => type))).toEqual(new Set(['article', 'listing', 'park']));
	expect(new Set(pages.map(({ date }) => date.slice(0, 4))).size).toBeGreaterThan(9);
	expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
});
