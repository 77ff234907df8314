import type { Blockquote, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** `>500㎡`, `>=2 吨`: a sign, where `> 引文` and `>引文` begin a quotation. `>1. 甲` quotes a list. */
const SIGN = /^ {0,3}>(?![0-9]+[.)] )(?=[=≥0-9０-９])/;

function isSigned({ children, position }: Blockquote, lines: readonly string[]): boolean {
	if (position === undefined || children.some(({ type }) => type !== 'paragraph')) return false;
	const own = lines.slice(position.start.line - 1, position.end.line);
	return own.every((line) => SIGN.test(line) || /^ {0,3}>?\s*$/.test(line));
}

/** The sign stands before the first text of every line. */
function withSigns(paragraph: Paragraph): Paragraph {
	const children = paragraph.children.map((node, i) => {
		if (node.type !== 'text') return node;
		const inside = node.value.replaceAll('\n', '\n>');
		return { ...node, value: i === 0 ? `>${inside}` : inside };
	});
	return { ...paragraph, children };
}

/** Gives lines like `>500㎡ 的客户优先` their sign back: Markdown takes it for a quotation and drops it. */
export function remarkGreaterThan() {
	return (tree: Root, file: { value: unknown }): void => {
		const lines = String(file.value).split('\n');
		visit(tree, 'blockquote', (node, index, parent) => {
			if (parent === undefined || index === undefined || !isSigned(node, lines)) return undefined;
			const paragraphs = node.children.flatMap((child) =>
				child.type === 'paragraph' ? [withSigns(child)] : [],
			);
			Object.assign(parent, { children: parent.children.toSpliced(index, 1, ...paragraphs) });
			return index + paragraphs.length;
		});
	};
}
