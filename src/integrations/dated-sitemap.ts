import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { PageFacts } from './page/page-facts.ts';
import { pathOfFile } from './html/built-pages.ts';
import { type BuiltSite, pagesOf } from './page/built-site.ts';

/** Adds to the official sitemap the date that each page states, and leaves out pages with noindex. */
export function datedSitemap(base: string, site: BuiltSite): AstroIntegration {
	const facts = new Map<string, PageFacts>();
	const official = sitemap({
		serialize: (item) => {
			const page = facts.get(decodeURI(new URL(item.url).pathname));
			if (page?.isIndexed === false) return undefined;
			return page?.modified === undefined ? item : { ...item, lastmod: page.modified };
		},
	});
	return {
		...official,
		hooks: {
			...official.hooks,
			'astro:build:done': async (options) => {
				for (const [file, page] of pagesOf(site)) facts.set(pathOfFile(file, base), page);
				// Astro names only the pages that it made now.
				const prefix = base.replace(/\/$/, '').length + 1;
				const pages = [...facts.keys()]
					.filter((path) => path.endsWith('/'))
					.map((path) => ({ pathname: encodeURI(path.slice(prefix)) }));
				await official.hooks['astro:build:done']?.({ ...options, pages });
			},
		},
	};
}
