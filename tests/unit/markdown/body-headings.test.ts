import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { rehypeBodyHeadings } from '../../../src/markdown/body-headings.ts';

const element = (tagName: string, children: Element[] = []): Element => ({
	type: 'element',
	tagName,
	properties: {},
	children,
});

/** The names of all elements after the plugin, in order. */
function namesAfter(...children: Element[]): string[] {
	const root: Root = { type: 'root', children };
	rehypeBodyHeadings()(root);
	const namesOf = (node: Element): string[] => [
		node.tagName,
		...node.children.flatMap((child) => (child.type === 'element' ? namesOf(child) : [])),
	];
	return root.children.flatMap((child) => (child.type === 'element' ? namesOf(child) : []));
}

test.each([
	['a body that starts below the title stays', ['h2', 'p', 'h3'], ['h2', 'p', 'h3']],
	['a body with a top heading moves down', ['h1', 'p', 'h2', 'h3'], ['h2', 'p', 'h3', 'h4']],
	['a late top heading moves all of them', ['h2', 'p', 'h1'], ['h3', 'p', 'h2']],
	['several top headings move alike', ['h1', 'h1'], ['h2', 'h2']],
	['the lowest level stays the lowest', ['h1', 'h5', 'h6'], ['h2', 'h6', 'h6']],
	['other elements keep their names', ['h1', 'header', 'hr', 'p'], ['h2', 'header', 'hr', 'p']],
	['an empty body stays empty', [], []],
])('%s', (_name, before, after) => {
	expect(namesAfter(...before.map((name) => element(name)))).toEqual(after);
});

test('a heading inside a quote counts and moves as well', () => {
	expect(namesAfter(element('blockquote', [element('h1')]), element('h2'))).toEqual([
		'blockquote',
		'h2',
		'h3',
	]);
});
