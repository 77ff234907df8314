import type { Element, ElementContent, Root } from 'hast';

/** Elements that start a new block of text. A table row is one block. */
const BLOCKS = new Set('p li h1 h2 h3 h4 h5 h6 tr pre blockquote dt dd figcaption caption hr'.split(' '));
const CELLS = new Set(['td', 'th']);

/** Footnote numbers, back links and hidden labels: not part of the text. */
function isFurniture({ properties }: Element): boolean {
	const { className, dataFootnoteRef, dataFootnoteBackref } = properties;
	const isHidden = Array.isArray(className) && className.includes('sr-only');
	return isHidden || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
}

/** The plain text of a rendered and sanitised body. One line per block: paragraph, heading, list item or table row. */
export function bodyText(tree: Root): string {
	const blocks = [''];
	const add = (text: string) => blocks.push((blocks.pop() ?? '') + text);
	const walk = (nodes: readonly (Root['children'][number] | ElementContent)[]): void => {
		for (const node of nodes) {
			if (node.type === 'text') add(node.value);
			if (node.type !== 'element' || isFurniture(node)) continue;
			const isBlock = BLOCKS.has(node.tagName);
			if (isBlock) blocks.push('');
			if (CELLS.has(node.tagName)) add(' ');
			if (node.tagName === 'br') blocks.push('');
			walk(node.children);
			if (isBlock) blocks.push('');
		}
	};
	walk(tree.children);
	return blocks
		.map((block) => block.replaceAll(/\s+/g, ' ').trim())
		.filter((block) => block !== '')
		.join('\n');
}

/** All ids in a body: the valid targets of `#` links. */
export function bodyIds(tree: Root): string[] {
	const ids: string[] = [];
	const walk = (nodes: readonly (Root['children'][number] | ElementContent)[]): void => {
		for (const node of nodes) {
			if (node.type !== 'element') continue;
			const { id } = node.properties;
			if (typeof id === 'string') ids.push(id);
			walk(node.children);
		}
	};
	walk(tree.children);
	return ids;
}
