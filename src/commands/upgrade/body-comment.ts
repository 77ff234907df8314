import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { markdownProcessor } from '../../markdown/processor.ts';
import type { UpgradeStep, Upgraded } from './upgrade-step.ts';

/** A part of a text, from one offset to another. */
interface Span {
	start: number;
	end: number;
}

const COMMENT = /<!--[^]*?-->/g;
/** A definition that nothing can refer to: `[//]: # (a note)`. */
const NOTE = '//';

const front = (text: string) => /^\uFEFF?---\r?\n[^]*?\r?\n---[ \t]*(?=\r?\n|$)/.exec(text)?.[0].length ?? 0;

/** Where the comments of a body stand. Code is not touched: the tree of the check decides what is a comment. */
async function commentsIn(body: string): Promise<Span[]> {
	const spans: Span[] = [];
	const find = () => (tree: Root) => {
		visit(tree, (node) => {
			const start = node.position?.start.offset;
			const end = node.position?.end.offset;
			if (start === undefined || end === undefined) return;
			if (node.type === 'definition' && node.identifier === NOTE) spans.push({ start, end });
			if (node.type !== 'html') return;
			for (const { index, 0: comment } of body.slice(start, end).matchAll(COMMENT))
				spans.push({ start: start + index, end: start + index + comment.length });
		});
	};
	const { render } = await markdownProcessor('/', { remark: [find], rehype: [] }).createRenderer({
		image: { domains: [], remotePatterns: [] },
		syntaxHighlight: false,
	});
	await render(body);
	return spans.toSorted((a, b) => a.start - b.start);
}

/** A span with its whole lines, and the blank line below, when nothing else stands on them. */
function withLines(text: string, { start, end }: Span): Span {
	const before = /(^|\n)[ \t]*$/.exec(text.slice(0, start));
	const behind = /^[ \t]*(\r?\n|$)/.exec(text.slice(end));
	if (before === null || behind === null) return { start, end };
	const from = before.index + (before[1] ?? '').length;
	const isAfterBlank = /(^|\n)[ \t]*\r?\n$/.test(text.slice(0, from)) || from === 0;
	const blank = isAfterBlank ? (/^[ \t]*\r?\n/.exec(text.slice(end + behind[0].length))?.[0].length ?? 0) : 0;
	return { start: from, end: end + behind[0].length + blank };
}

async function withoutComments(text: string): Promise<Upgraded> {
	const head = front(text);
	const body = text.slice(head);
	if (!body.includes('<!--') && !body.includes(`[${NOTE}]`)) return { text };
	const spans = await commentsIn(body);
	let rest = '';
	let at = 0;
	for (const span of spans) {
		const { start, end } = withLines(body, span);
		rest += body.slice(at, Math.max(at, start));
		at = Math.max(at, end);
	}
	const removed = spans.map(({ start, end }) => body.slice(start, end));
	return { text: text.slice(0, head) + rest + body.slice(at), removed };
}

/** Comments were published in descriptions and feeds before they were refused. */
export const BODY_COMMENT: UpgradeStep = {
	from: 1,
	to: 2,
	what: '删去正文里的注释（<!-- … --> 和 [//]: # (…)）：文件会随网站公开，备注要写在别处',
	concerns: (file) => file.endsWith('.md'),
	apply: withoutComments,
};
