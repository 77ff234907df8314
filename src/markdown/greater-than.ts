import type { Blockquote, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Matches a greater-than sign: `>500㎡`, `>=2 吨`. Not a quote: `> 引文`, `>引文`, or a quoted list `>1. 甲`. */
const SIGN = /^ {0,3}>(?![0-9]+[.)] )(?=[=≥0-9０-９])/;

function isSigned({ children, position }: Blockquote, lines: readonly string[]): boolean {
	if (position === undefined || children.some(({ type }) => type !== 'paragraph')) return false;
	const own = lines.slice(position.start.line - 1, position.end.line);
	return own.every((line) => SIGN.test(line) || /^ {0,3}>?\s*$/.test(line));
}

/** Puts `>` back at the start of every line. */
function withSigns(paragraph: Paragraph): Paragraph {
	const children = paragraph.children.map((node, i) => {
		if (node.type !== 'text') return node;
		const inside = node.value.replaceAll('\n', '\n>');
		return { ...node, value: i === 0 ? `>${inside}` : inside };
	});
	return { ...paragraph, children };
}

/** Restores the `>` of lines like `>500㎡ 的客户优先`. Markdown would treat it as a quote and drop the sign. */
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
