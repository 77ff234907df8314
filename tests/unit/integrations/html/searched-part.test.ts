import { expect, test } from 'vitest';
import { searchedPart } from '../../../../src/integrations/search/searched-part.ts';

const HEAD = '<link rel="canonical" href="https://example.com/a/"><meta name="description" content="说明">';
const page = (body: string) =>
	`<html><head><style>p{top:0}</style>${HEAD}<meta name="robots" content="noindex"></head><body>${body}</body></html>`;
const part = (body: string) => `<html><head>${HEAD}</head><body>${body}</body></html>`;

test('is the searched element with what is in it, and two facts of the head', () => {
	const article = '<article class="flow" data-search="article;"><p>正文</p></article>';
	expect(searchedPart(page(`<header></header><main>${article}<aside>旁</aside></main>`))).toBe(part(article));
});

test('ends where its own element ends, not one of the same name inside', () => {
	const article =
		'<article data-search="x"><article><p>卡片</p></article><article-note></article-note>尾</article>';
	expect(searchedPart(page(`${article}<article>后</article>`))).toBe(part(article));
});

test('is not fooled by attributes of a similar name, nor by signs in attributes', () => {
	expect(searchedPart(page('<main><h1 data-search-title>题</h1></main>'))).toBe('');
	const main = '<main title="a > b </main>" data-search="x"><h1 data-search-title>题</h1></main>';
	expect(searchedPart(page(main))).toBe(part(main));
});

test('an element that is never closed goes to the end', () => {
	expect(searchedPart('<main data-search="x"><p>半')).toBe(
		'<html><head></head><body><main data-search="x"><p>半</body></html>',
	);
});
