import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Adds the base path to root-relative links written by editors: `/news/3231/`. */
export function rehypeSitePaths(base: string) {
	const prefix = base.replace(/\/$/, '');
	return (tree: Root): void => {
		if (prefix === '') return;
		visit(tree, 'element', (node) => {
			const { href } = node.properties;
			if (node.tagName === 'a' && typeof href === 'string' && /^\/(?!\/)/.test(href)) {
				node.properties['href'] = prefix + href;
			}
		});
	};
}
