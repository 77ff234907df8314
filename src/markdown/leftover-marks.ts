import type { Text } from 'mdast';

/** A mistake in the markup, with advice. */
export interface Slip {
	line: number;
	problem: string;
	fix: string;
}

/** The start of a text, short enough for a message. */
export function shown(text: string): string {
	return text.trim().slice(0, 24);
}

/** Marks that stay visible in the text because Markdown did not accept them. */
const LEFTOVERS: readonly (readonly [pattern: RegExp, what: string, fix: string])[] = [
	[/!\[\[[^\]]*\]\]/, '没有成为图片', '请写成 ![说明文字](./文件名.png)'],
	[/\[\[[^\]]*\]\]/, '没有成为链接', '请写成 [文字](/news/3231/)'],
	[/!\[[^\]\n]*\]\([^)\n]*\)/, '没有成为图片', '路径里不能有空格：请给文件改名，或把空格写成 %20'],
	[/\[[^\]\n]*\]\([^)\n]*\)/, '没有成为链接', '网址里不能有空格：请把空格写成 %20'],
	[/\[[^\]\n]*\]\($/m, '没有成为链接', '网址里不能有空格：请把空格写成 %20'],
	[/!?\[[^\]\n]*\]（[^）\n]*）/, '没有成为链接', '后面的括号请用英文的：[文字](网址)'],
	[/!?【[^】\n]*】\([^)\n]*\)/, '没有成为链接', '前面的括号请用英文的：[文字](网址)'],
	[
		/\{%.*?%\}|\{\{.*?\}\}|\[\/?[a-z]+:[^\]\n]*\]/,
		'是别的软件的短代码，这里不起作用',
		'请删去，改用 Markdown 写法',
	],
	[/^\[TOC\]$|\[toc\]/im, '是别的软件的目录标记，这里不起作用', '请删去这一行'],
	[/==[^=\n]+==/, '没有成为高亮', '请改用粗体：**文字**'],
	[/^:::.*$/m, '是别的软件的提示框，这里不起作用', '请改用引用：> 文字'],
	[/\*\*/, '没有成为粗体', '** 和文字之间不能有空格，并且一前一后成对：**文字**'],
	[/(?<![\w_])__(?![\w_]*__\w)[^_\n]+__/, '没有成为粗体', '请写成 **文字**，星号里面不能有空格'],
	[/~~/, '没有成为删除线', '~~ 和文字之间不能有空格，并且一前一后成对'],
	[/^\d{1,2}\.\p{Script=Han}/mu, '没有成为列表', '数字和点的后面要有一个空格：1. 第一条'],
	[/^[-+]\p{Script=Han}/mu, '没有成为列表', '减号后面要有一个空格：- 第一条'],
	[
		/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/m,
		'没有成为表格',
		'表头、分隔行 |---|---| 和各行的格数要一样，表格上面空一行',
	],
];

/** The source of a text node without escaped characters: `\*\*` is meant as literal stars. */
function unescaped({ position }: Text, source: string): string {
	const { start, end } = position ?? {};
	return source.slice(start?.offset, end?.offset).replaceAll(/\\[!-/:-@[-`{-~]/g, '');
}

/** The first mark in a text that stayed visible as characters. @param source the Markdown of the whole body */
export function leftoverMarks(node: Text, source: string): Slip[] {
	if (node.position === undefined) return [];
	const text = unescaped(node, source);
	for (const [pattern, what, fix] of LEFTOVERS) {
		const found = pattern.exec(text);
		if (found === null) continue;
		const line = node.position.start.line + text.slice(0, found.index).split('\n').length - 1;
		return [{ line, problem: `“${shown(found[0])}” ${what}`, fix }];
	}
	return [];
}
