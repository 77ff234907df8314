import { post } from '../../build/peers/peer.ts';
import type { Theme } from './theme.ts';

/** The starter of Eleventy's own documentation: style in the page, one small script. */
export const eleventyBaseBlog: Theme = {
	option: 'eleventy-base-blog',
	name: 'Eleventy Base Blog',
	changes: '',
	install: () => ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
	edits: {},
	article: ({ id, title, summary, date, body }) => ({
		file: `content/blog/${id}.md`,
		text: post({ title, description: summary, date }, `${summary}\n\n${body}`),
		path: `blog/${id}/`,
	}),
	build: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
	site: '_site',
};
