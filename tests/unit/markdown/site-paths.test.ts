import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { rehypeSitePaths } from '../../../src/markdown/site-paths.ts';

function linkAfter(base: string, href: string, tagName = 'a'): unknown {
	const node: Element = { type: 'element', tagName, properties: { href }, children: [] };
	const root: Root = {
		type: 'root',
		children: [{ type: 'element', tagName: 'p', properties: {}, children: [node] }],
	};
	rehypeSitePaths(base)(root);
	return node.properties['href'];
}

test.each([
	['/site', '/news/1/', '/site/news/1/'],
	['/site/', '/news/1/', '/site/news/1/'],
	['/a/b', '/', '/a/b/'],
	['/site', '/news/1/?a=1#b', '/site/news/1/?a=1#b'],
	['/', '/news/1/', '/news/1/'],
	['', '/news/1/', '/news/1/'],
])('below %j a path %s leads to %s', (base, href, expected) => {
	expect(linkAfter(base, href)).toBe(expected);
});

test.each([
	['https://example.com/news/1/'],
	['//example.com/news/1/'],
	['mailto:a@example.com'],
	['tel:4000000000'],
	['#section'],
	['news/1/'],
	['./plan.png'],
	[''],
])('%j is no path of the site and stays', (href) => {
	expect(linkAfter('/site', href)).toBe(href);
});

test('only links are changed', () => {
	expect(linkAfter('/site', '/x/', 'area')).toBe('/x/');
});

test('a link without an address stays without one', () => {
	const node: Element = { type: 'element', tagName: 'a', properties: {}, children: [] };
	rehypeSitePaths('/site')({ type: 'root', children: [node] });
	expect(node.properties).toEqual({});
});
