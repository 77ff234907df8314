import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';

/** A mistake in the text below the front matter. */
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
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const ALLOWED_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);
/** Deeper quotes cost the parser seconds and help no reader. */
const MAX_NESTING = 20;

function linkProblem(url: string): Omit<BodyProblem, 'line'> | undefined {
	const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
	if (scheme === undefined || ALLOWED_SCHEMES.has(scheme)) return undefined;
	return {
		problem: `链接 “${url.slice(0, 60)}” 的开头 ${scheme}: 不允许`,
		fix: '链接只能是 https:// 网址、mailto:、tel:，或站内路径如 /news/3231/',
	};
}

function problemOf(node: Nodes, depth: number): Omit<BodyProblem, 'line'> | undefined {
	if (node.type === 'html' && !node.value.startsWith('<!--')) {
		return {
			problem: `正文里有 HTML 代码：${node.value.slice(0, 40)}`,
			fix: '请删去尖括号里的代码，改用 Markdown 写法；要显示尖括号本身，请写成 \\<',
		};
	}
	if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
		const scheme = linkProblem(node.url);
		if (scheme !== undefined) return scheme;
	}
	if (node.type === 'image' && (node.alt ?? '').trim() === '') {
		return {
			problem: `图片 ${node.url} 没有说明文字`,
			fix: '请在方括号里写一句说明：![厂房一层平面图](./plan.png)',
		};
	}
	if (node.type === 'text' && /^#{1,6}[^\s#]/.test(node.value)) {
		return {
			problem: `“${node.value.slice(0, 20)}” 没有成为标题`,
			fix: '# 和文字之间要有一个空格：## 小标题',
		};
	}
	if (depth === MAX_NESTING + 1) {
		return { problem: `嵌套超过 ${MAX_NESTING} 层`, fix: '请减少 > 或列表的层数' };
	}
	return undefined;
}

/**
 * Reads a Markdown body as the site will and answers what must not be published: raw HTML, addresses other than web, mail and
 * phone, pictures without a description, headings that did not become one, and absurd nesting. Lines are those of `body`.
 */
export function checkBody(body: string): CheckedBody {
	const tree: Root = parser.parse(body);
	const problems: BodyProblem[] = [];
	const links: BodyReference[] = [];
	const images: BodyReference[] = [];
	visitParents(tree, (node, ancestors) => {
		const line = node.position?.start.line ?? 1;
		const problem = problemOf(node, ancestors.length);
		if (problem !== undefined) problems.push({ line, ...problem });
		if (node.type === 'link' || node.type === 'definition') links.push({ url: node.url, line });
		if (node.type === 'image') images.push({ url: node.url, line });
	});
	return { problems, links, images };
}
