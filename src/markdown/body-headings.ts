import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const LEVELS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Keeps the page title the only `h1`. If the body has an `h1`, all headings of the body move one level down. */
export function rehypeBodyHeadings() {
	return (tree: Root): void => {
		let hasTop = false;
		visit(tree, 'element', (node) => {
			hasTop ||= node.tagName === 'h1';
		});
		if (!hasTop) return;
		visit(tree, 'element', (node) => {
			const level = LEVELS.indexOf(node.tagName);
			if (level >= 0) node.tagName = LEVELS[level + 1] ?? 'h6';
		});
	};
}
