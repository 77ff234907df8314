import type { Nodes, Paragraph, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { failedMarkup } from './failed-markup.ts';
import { htmlFix } from './html-fix.ts';
import { COMMENT_PROBLEM, UNUSED_DEFINITION } from './note-words.ts';

/** A mistake in the Markdown below the front matter. */
export interface BodyProblem {
	line: number;
	problem: string;
	fix: string;
}

/** A link or picture of a body, with its line. */
export interface BodyReference {
	url: string;
	line: number;
}

export interface CheckedBody {
	problems: readonly BodyProblem[];
	links: readonly BodyReference[];
	images: readonly BodyReference[];
	/** The nesting is too deep. Later steps must skip this text. */
	isTooDeep: boolean;
}

type Words = Omit<BodyProblem, 'line'>;

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
/** Deeper quotes make the parser take seconds and help no reader. */
const MAX_NESTING = 20;
const MORE = /^<!--\s*(more|read-?more|excerpt|nextpage|pagebreak)\s*-->$/i;
/** A closing tag. Only the opening tag is reported. */
const END_TAG = /^<\/[a-z][a-z0-9-]*\s*>$/i;
/**
 * `##标题` without a space. A single # can also start a number (#1厂房) or a tag (#松江#), so it counts only before a plain
 * line of Chinese.
 */
const FAILED_HEADING = /^(?:#{2,6}[^\s#]|#\p{Script=Han}[^#\n]*$)/u;

function linkProblem(url: string): Words | undefined {
	if (/^[/\\]{2}/.test(url)) {
		return {
			problem: `链接 “${url.slice(0, 60)}” 以 // 开头`,
			fix: `站外网址请写完整：https:${url.replaceAll('\\', '/')}；站内路径只有一个 /`,
		};
	}
	const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
	if (scheme === undefined || ALLOWED_SCHEMES.has(scheme)) return undefined;
	return {
		problem: `链接 “${url.slice(0, 60)}” 的开头 ${scheme}: 不允许`,
		fix: '链接只能是 https:// 网址、mailto:、tel:，或站内路径如 /news/3231/',
	};
}

function problemOf(node: Nodes, depth: number): Words | undefined {
	if (node.type === 'html') {
		if (node.value.includes('<!--')) {
			return {
				problem: `${COMMENT_PROBLEM} “${node.value.slice(0, 40)}”`,
				fix: MORE.test(node.value)
					? '这是别的软件截取摘要的标记，请删去这一行；摘要写在文件头的 summary'
					: '文件会随网站公开，注释不是保密的地方：请删去，备注写在别处',
			};
		}
		const code = node.value.trim();
		if (END_TAG.test(code)) return undefined;
		return { problem: `正文里有 HTML 代码：${code.slice(0, 40)}`, fix: htmlFix(code) };
	}
	if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
		const scheme = linkProblem(node.url);
		if (scheme !== undefined) return scheme;
	}
	if ((node.type === 'image' || node.type === 'imageReference') && (node.alt ?? '').trim() === '') {
		return {
			problem: `图片 ${node.type === 'image' ? node.url : `[${node.identifier}]`} 没有说明文字`,
			fix: '请在方括号里写一句说明：![厂房一层平面图](./plan.png)',
		};
	}
	if (depth === MAX_NESTING + 1) {
		return { problem: `嵌套超过 ${MAX_NESTING} 层`, fix: '请减少 > 或列表的层数' };
	}
	return undefined;
}

/** Finds lines that were meant as headings. A `#` inside a line, for example after bold text, is normal text. */
function failedHeadings({ children }: Paragraph): BodyProblem[] {
	return children.flatMap((node, i): BodyProblem[] => {
		if (node.type !== 'text') return [];
		const start = node.position?.start.line ?? 1;
		return node.value.split('\n').flatMap((text, row): BodyProblem[] => {
			if ((row === 0 && i > 0) || !FAILED_HEADING.test(text)) return [];
			return [
				{
					line: start + row,
					problem: `“${text.slice(0, 20)}” 没有成为标题`,
					fix: '# 和文字之间要有一个空格：## 小标题',
				},
			];
		});
	});
}

/** A definition without a reference is not visible on the page. It is a mistake or a hidden note. */
function unusedDefinitions(
	used: ReadonlySet<string>,
	defined: ReadonlyMap<string, BodyReference>,
): BodyProblem[] {
	return [...defined]
		.filter(([name]) => !used.has(name))
		.map(([name, { line }]) => ({
			line,
			problem: `${UNUSED_DEFINITION} [${name}]，网页上看不到它`,
			fix: '请删去这一行，或在正文里写上 [文字][名称] 用到它',
		}));
}

/**
 * Finds everything in a Markdown tree that must not be published: raw HTML, comments, links other than web, mail and phone,
 * pictures without alt text, failed markup, numbers the page would change, invisible text and too deep nesting.
 * @param source the Markdown of this tree
 */
export function checkTree(tree: Root, source: string): CheckedBody {
	const lines = source.split('\n');
	const problems: BodyProblem[] = [];
	const links: BodyReference[] = [];
	const images: BodyReference[] = [];
	const definitions = new Map<string, BodyReference>();
	const pictured = new Set<string>();
	const used = new Set<string>();
	let isTooDeep = false;
	visitParents(tree, (node, ancestors) => {
		const line = node.position?.start.line ?? 1;
		const words = problemOf(node, ancestors.length);
		if (words !== undefined) problems.push({ line, ...words });
		isTooDeep ||= ancestors.length > MAX_NESTING;
		if (node.type === 'paragraph') problems.push(...failedHeadings(node));
		problems.push(...failedMarkup(node, source, lines));
		if (node.type === 'link') links.push({ url: node.url, line });
		if (node.type === 'image') images.push({ url: node.url, line });
		if (node.type === 'imageReference') pictured.add(node.identifier);
		if (node.type === 'imageReference' || node.type === 'linkReference') used.add(node.identifier);
		if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
		if (node.type === 'definition') definitions.set(node.identifier, { url: node.url, line });
		if (node.type === 'footnoteDefinition') definitions.set(`^${node.identifier}`, { url: '', line });
	});
	problems.push(...unusedDefinitions(used, definitions));
	for (const [name, reference] of definitions) {
		if (!name.startsWith('^')) (pictured.has(name) ? images : links).push(reference);
	}
	return { problems, links, images, isTooDeep };
}
