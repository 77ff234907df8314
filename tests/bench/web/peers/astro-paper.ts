import { join } from 'node:path';
import { benchProgram } from '../../bench-program.ts';
import { post } from '../../build/peers/peer.ts';
import type { Theme } from './theme.ts';

/** Its lock file is one of pnpm. */
const PNPM = '10.33.0';
/** In the place of Google's fonts, which a build would fetch. */
const NO_FONT = '{ name: "none", resolveFont: () => undefined }';

/** A theme of Astro that promises speed. */
export const astroPaper: Theme = {
	option: 'astro-paper',
	name: 'AstroPaper',
	changes:
		'without its web font and the pictures drawn with it, because its build fetches the font from Google: a page is faster without',
	install: () => {
		const pnpm = benchProgram('pnpm', PNPM);
		// All packages directly in the copy, or its build would find some in the folders above, which are this project's.
		const args = ['install', '--frozen-lockfile', '--config.node-linker=hoisted'];
		if (pnpm === undefined) return undefined;
		return [process.execPath, join(pnpm, 'bin/pnpm.cjs'), ...args];
	},
	edits: {
		'astro.config.ts': (text) => text.replace('fontProviders.google()', NO_FONT),
		'astro-paper.config.ts': (text) => text.replace('dynamicOgImage: true', 'dynamicOgImage: false'),
		'src/pages/og.png.ts': () => 'export const GET = () => new Response();\n',
	},
	article: ({ id, title, summary, date, topics, body }) => ({
		file: `src/content/posts/${id}.md`,
		text: post(
			{ title, description: summary, pubDatetime: new Date(date), tags: topics },
			`${summary}\n\n${body}`,
		),
		path: `posts/${id}/`,
	}),
	build: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
	site: 'dist',
};
