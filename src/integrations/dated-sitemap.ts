import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODIFIED = /<meta property="article:modified_time" content="([\d-]+)">/;
const NOINDEX = /<meta name="robots" content="noindex">/;

/** Adds to the official sitemap the date that each page states, and leaves out pages with noindex. */
export function datedSitemap(base: string): AstroIntegration {
	let folder = '';
	const official = sitemap({
		serialize: async (item) => {
			const path = decodeURI(new URL(item.url).pathname).slice(base.replace(/\/$/, '').length);
			const html = await readFile(join(folder, path, 'index.html'), 'utf8');
			if (NOINDEX.test(html)) return undefined;
			const lastmod = MODIFIED.exec(html)?.[1];
			return lastmod === undefined ? item : { ...item, lastmod };
		},
	});
	return {
		...official,
		hooks: {
			...official.hooks,
			'astro:build:done': async (options) => {
				folder = fileURLToPath(options.dir);
				await official.hooks['astro:build:done']?.(options);
			},
		},
	};
}
