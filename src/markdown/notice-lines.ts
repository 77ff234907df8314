import type { Break, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** A line that starts an item: 1、 1．甲 （一） 一、 ① · >500㎡ */
const ITEM =
	/^(?:\d{1,2}[、．]|\d{1,2}[.)）](?!\d)|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|>[=≥\d]|[·•●■◆])/;
/** A labelled line: 联系人：样例先生 */
const LABEL = /^[\p{Script=Han}A-Za-z]{2,8}[：:]/u;
/** A line with only a date, as at the end of a notice. */
const DATE =
	/^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** Characters that Chinese text sets without a space between them. */
const CJK = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF65“”‘’…—·]/u;

/** Text of a node. A node without text, such as a picture, counts as one placeholder character. */
function textOf(node: PhrasingContent): string {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value;
	if ('children' in node) return node.children.map(textOf).join('');
	return node.type === 'break' ? '\n' : '\uFFFC';
}

/** What replaces a line end: a line break, nothing (Chinese on both sides), or the space that Latin text needs. */
function joint(before: string, after: string, isLabelled: boolean): 'line' | '' | '\n' {
	const [last = '', first = ''] = [[...before].at(-1), [...after][0]];
	if (ITEM.test(after) || DATE.test(after) || (isLabelled && LABEL.test(after))) return 'line';
	return CJK.test(last) && CJK.test(first) ? '' : '\n';
}

/** Applies the decided line ends to the text nodes of a paragraph. @param ends in text order */
function settled(node: PhrasingContent, ends: ('line' | '' | '\n')[]): PhrasingContent[] {
	if (node.type === 'break') ends.shift();
	if ('children' in node) {
		Object.assign(node, { children: node.children.flatMap((child) => settled(child, ends)) });
	}
	if (node.type !== 'text') return [node];
	const [first = '', ...rest] = node.value.split('\n');
	const nodes: (Text | Break)[] = [{ ...node, value: first }];
	for (const line of rest) {
		const end = ends.shift() ?? '\n';
		const last = nodes.at(-1);
		if (end === 'line') nodes.push({ type: 'break' }, { type: 'text', value: line });
		else if (last?.type === 'text') last.value += end + line;
	}
	return nodes;
}

function settle(paragraph: Paragraph): void {
	const lines = paragraph.children.map(textOf).join('').split('\n');
	if (lines.length < 2) return;
	const isLabelled = lines.filter((line) => LABEL.test(line)).length > 1;
	const ends = lines.slice(1).map((line, i) => joint(lines[i] ?? '', line, isLabelled));
	paragraph.children = paragraph.children.flatMap((node) => settled(node, ends));
}

/**
 * Keeps the line breaks of Chinese notices: items (1、 （一）), contact details and the date at the end. Any other line end
 * between Chinese characters comes from hard wrapping in the editor and is removed without a space.
 */
export function remarkNoticeLines() {
	return (tree: Root): void => {
		visit(tree, 'paragraph', settle);
	};
}
