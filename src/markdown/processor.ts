import { rehypeHeadingIds, type RehypePlugins, type RemarkPlugins, unified } from '@astrojs/markdown-remark';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { remarkTradeSyntax } from './trade-syntax.ts';
import { rehypeBodyHeadings } from './body-headings.ts';
import { rehypeHeadingPhrases } from './heading-phrases.ts';
import { remarkGreaterThan } from './greater-than.ts';
import { remarkNoticeLines } from './notice-lines.ts';
import { rehypeSitePaths } from './site-paths.ts';
import { rehypeTableCells } from './table-cells.ts';

/** Plugins of one reader. Markdown plugins see the text as written, HTML plugins see the sanitised tree. */
export interface ReadingPlugins {
	remark: RemarkPlugins;
	rehype: RehypePlugins;
}

/**
 * The only Markdown pipeline. Single tildes stay text (`100~200㎡`), quotes and dashes stay as typed, bold works next to
 * Chinese punctuation. The output is sanitised in case the content check misses something.
 * @param base base path of the site
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
			rehypeHeadingPhrases,
			rehypeTableCells,
			[rehypeSitePaths, base],
		],
	});
}
