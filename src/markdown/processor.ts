import { rehypeHeadingIds, type RehypePlugins, type RemarkPlugins, unified } from '@astrojs/markdown-remark';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { remarkTradeSyntax } from './trade-syntax.ts';
import { rehypeBodyHeadings } from './body-headings.ts';
import { remarkGreaterThan } from './greater-than.ts';
import { remarkNoticeLines } from './notice-lines.ts';
import { rehypeSitePaths } from './site-paths.ts';
import { rehypeTableCells } from './table-cells.ts';

/** Plugins of one reader: they see the text as written, and the page's tree once it is sanitised. */
export interface ReadingPlugins {
	remark: RemarkPlugins;
	rehype: RehypePlugins;
}

/**
 * The one Markdown pipeline. Single tildes stay text (`100~200㎡`), quotes and dashes are left as typed, bold works next to
 * Chinese punctuation, and whatever slips past the content check is sanitised.
 * @param base folder the site is served from
 */
export function markdownProcessor(
	base: string,
	{ remark, rehype }: ReadingPlugins = { remark: [], rehype: [] },
) {
	return unified({
		gfm: false,
		smartypants: false,
		remarkPlugins: [
			[remarkGfm, { singleTilde: false }],
			remarkCjkFriendly,
			remarkTradeSyntax,
			remarkGreaterThan,
			...remark,
			remarkNoticeLines,
		],
		remarkRehype: {
			footnoteLabel: '注释',
			footnoteBackLabel: (reference: number) => `回到正文的注释 ${reference + 1}`,
		},
		rehypePlugins: [
			[rehypeSanitize, { ...defaultSchema, clobberPrefix: '' }],
			rehypeBodyHeadings,
			rehypeHeadingIds,
			...rehype,
			rehypeTableCells,
			[rehypeSitePaths, base],
		],
	});
}
