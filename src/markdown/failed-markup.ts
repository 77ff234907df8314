import type { Blockquote, Code, Emphasis, Heading, List, Nodes, Paragraph, Table } from 'mdast';
import { leftoverMarks, shown, type Slip } from './leftover-marks.ts';

/**
 * Rows with more or fewer cells than the header. Markdown drops extra cells; with missing cells, values are in the wrong
 * column.
 */
function tableSlips({ children: [head, ...rows] }: Table): Slip[] {
	const width = head?.children.length ?? 0;
	return rows.flatMap(({ children, position }): Slip[] => {
		if (children.length === width) return [];
		const line = position?.start.line ?? 1;
		return [
			{
				line,
				problem: `表格这一行有 ${children.length} 格，表头有 ${width} 格`,
				fix: '请让每行的竖线和表头一样多，空的格也要有竖线；文字里的竖线请写成 \\|',
			},
		];
	});
}

/**
 * Numbers that the page would renumber: a year at the start of a line, or a list with gaps. A list with equal numbers (1. 1.
 * 1.) is valid and means 1, 2, 3.
 */
function listSlips({ ordered, start, children }: List, lines: readonly string[]): Slip[] {
	if (ordered !== true) return [];
	const numbers = children.map(({ position }) => {
		const line = position?.start.line ?? 1;
		const written = Number(
			/(\d+)[.)]/.exec((lines[line - 1] ?? '').slice((position?.start.column ?? 1) - 1))?.[1],
		);
		return { line, written };
	});
	const isAlike = numbers.every(({ written }) => written === numbers[0]?.written);
	const first = start ?? 1;
	const fix = '不是列表就在数字和点之间加 \\，例如 1984\\. ；年份请写成 1984 年；是列表就请按顺序编号';
	return numbers.flatMap(({ line, written }, i): Slip[] => {
		const printed = first + i;
		if (first < 100 && (isAlike || written === printed)) return [];
		const words = written === printed ? '会变成列表的编号' : `在网页上会变成 ${printed}.`;
		return [{ line, problem: `行首的 “${written}.” ${words}`, fix }];
	});
}

/** Text that the page would show as code or not at all: an indented paragraph, or words after a code fence. */
function codeSlips({ position, value, lang, meta }: Code, lines: readonly string[]): Slip[] {
	const line = position?.start.line ?? 1;
	const first = (lines[line - 1] ?? '').slice((position?.start.column ?? 1) - 1);
	if (!/^\s*(?:`{3}|~{3})/.test(first)) {
		const problem = `“${shown(value)}” 前面有四个空格或 Tab，会变成代码`;
		return [{ line, problem, fix: '请删去行首的空格；段首不用空格，网页会排好' }];
	}
	const isLanguage = /^([a-z][a-z0-9+#-]*)?$/i.test(lang ?? '') && (meta ?? '') === '';
	if (isLanguage) return [];
	const problem = `“${shown(first)}” 开始了一段代码，这一行后面的字看不到`;
	return [{ line, problem, fix: '不是代码就请删去 ``` 或 ~~~；是代码就请把字写到下一行' }];
}

function headingSlips({ position }: Heading, lines: readonly string[]): Slip[] {
	const { start, end } = position ?? {};
	if (start === undefined || end === undefined || !/^\s*(-+|=+)\s*$/.test(lines[end.line - 1] ?? ''))
		return [];
	if (start.line === end.line) return [];
	return [
		{
			line: end.line,
			problem: `“${shown(lines[end.line - 1] ?? '')}” 会把上一行变成标题`,
			fix: '要分隔线，请在它上面空一行；要标题，请写成 ## 标题；误粘贴的文件头请删去',
		},
	];
}

/** Stars meant as × or as plain text: 长*宽*高, *3000*. */
function emphasisSlips({ children: [only, ...rest], position }: Emphasis): Slip[] {
	if (only?.type !== 'text' || rest.length > 0) return [];
	if (!/^[长宽高深厚径层]$|^[\d.,]+\s*(?:m|米|㎡|mm|cm|kg|t|吨)?$/.test(only.value)) return [];
	const line = position?.start.line ?? 1;
	return [
		{
			line,
			problem: `“*${only.value}*” 会变成强调，两个星号都看不到`,
			fix: '乘号请写 ×：100×50 米；要强调请用粗体 **文字**',
		},
	];
}

/** `> 500㎡` may be a quote or a greater-than sign. Only the editor knows. */
function quoteSlips({ position }: Blockquote, lines: readonly string[]): Slip[] {
	const line = position?.start.line ?? 1;
	const text = (lines[line - 1] ?? '').slice((position?.start.column ?? 1) - 1);
	if (!/^>\s*[=≥]?\s*[\d.]+\s*(?:㎡|平|亩|米|m\b|吨|t\b|kg|kV?A|kW|万|元|%|人|年|个月)/i.test(text))
		return [];
	return [
		{
			line,
			problem: `“${shown(text)}” 会变成引用，大于号看不到`,
			fix: '要大于号请写 “大于 500㎡” 或 \\>500㎡；要引用请在数字前加文字',
		},
	];
}

/** Finds a line that repeats the front matter. The body check handles paragraphs like `# 标题`. */
function paragraphSlips({ position }: Paragraph, lines: readonly string[]): Slip[] {
	const line = position?.start.line ?? 1;
	const text = lines[line - 1] ?? '';
	if (!/^(title|publishDate|category|kind|date|tags)\s*:/.test(text)) return [];
	return [
		{
			line,
			problem: `“${shown(text)}” 是文件头的一行，写在了正文里`,
			fix: '请移到文件开头的两行 --- 之间，或删去',
		},
	];
}

/**
 * Finds markup that does not do what the editor meant: it stays visible as characters, or it silently changes a number.
 * @param source the Markdown that the node positions refer to @param lines its lines
 */
export function failedMarkup(node: Nodes, source: string, lines: readonly string[]): Slip[] {
	if (node.type === 'text') return leftoverMarks(node, source);
	if (node.type === 'table') return tableSlips(node);
	if (node.type === 'list') return listSlips(node, lines);
	if (node.type === 'code') return codeSlips(node, lines);
	if (node.type === 'heading') return headingSlips(node, lines);
	if (node.type === 'emphasis') return emphasisSlips(node);
	if (node.type === 'blockquote') return quoteSlips(node, lines);
	if (node.type === 'paragraph') return paragraphSlips(node, lines);
	return [];
}
