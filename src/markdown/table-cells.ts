import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Turns the obsolete `align` of table cells into a class, and lets a wide table scroll inside its own focusable region. */
export function rehypeTableCells() {
	return (tree: Root): void => {
		visit(tree, 'element', (node, index, parent) => {
			const { align } = node.properties;
			if ((node.tagName === 'td' || node.tagName === 'th') && typeof align === 'string') {
				delete node.properties['align'];
				node.properties['className'] = [`align-${align}`];
			}
			if (node.tagName !== 'table' || parent === undefined || index === undefined) return;
			if (parent.type === 'element' && parent.properties['role'] === 'region') return;
			parent.children[index] = {
				type: 'element',
				tagName: 'div',
				properties: { role: 'region', ariaLabel: '表格', tabIndex: 0, className: ['table-scroll'] },
				children: [node],
			};
		});
	};
}
