import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The first character that no written address has: Chinese marks and text stand right behind one, without a space. */
const BEHIND = /[^\x21-\x7E]/;

/** Ends a bare address where Chinese text begins: 见 https://example.com/a.html，谢谢 links the address only. */
export function remarkBareAddresses() {
	return (tree: Root): void => {
		visit(tree, 'link', (node, index, parent) => {
			const [text] = node.children;
			if (node.children.length !== 1 || text?.type !== 'text' || parent === undefined || index === undefined)
				return;
			const isBare = /^(https?:\/\/|www\.)/.test(text.value) && node.url.endsWith(text.value);
			const at = text.value.search(BEHIND);
			if (!isBare || at < 0) return;
			const behind = text.value.slice(at);
			node.url = node.url.slice(0, node.url.length - behind.length);
			text.value = text.value.slice(0, at);
			parent.children.splice(index + 1, 0, { type: 'text', value: behind });
		});
	};
}
