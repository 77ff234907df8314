import sitemap from '@astrojs/sitemap';
import { pathToFileURL } from 'node:url';
import { pathOfFile } from './html/built-pages.ts';
import type { PageFacts } from './page/page-facts.ts';
import { type BuiltSite, pagesOf } from './page/built-site.ts';
import type { SiteStep } from './site-step.ts';

/** Writes the official sitemap, with the date that each page states and without pages with noindex. */
export function datedSitemap(base: string, siteUrl: string, site: BuiltSite): SiteStep {
	const facts = new Map<string, PageFacts>();
	const { hooks } = sitemap({
		serialize: (item) => {
			const page = facts.get(decodeURI(new URL(item.url).pathname));
			if (page?.isIndexed === false) return undefined;
			return page?.modified === undefined ? item : { ...item, lastmod: page.modified };
		},
	});
	/** It is made for Astro's own build, which knows only the pages that were made now. */
	const call = (hook: unknown, options: object) => Reflect.apply(Object(hook), undefined, [options]);
	return {
		name: 'sitemap',
		run: async (folder, logger) => {
			for (const [file, page] of pagesOf(site)) facts.set(pathOfFile(file, base), page);
			const prefix = base.replace(/\/$/, '').length + 1;
			const pages = [...facts.keys()]
				.filter((path) => path.endsWith('/'))
				.map((path) => ({ pathname: encodeURI(path.slice(prefix)) }));
			const config = { site: siteUrl, base, trailingSlash: 'always', build: { format: 'directory' } };
			await call(hooks['astro:config:done'], { config });
			await call(hooks['astro:routes:resolved'], { routes: [] });
			const silent = { ...logger, info: () => {} };
			await call(hooks['astro:build:done'], { dir: pathToFileURL(`${folder}/`), pages, logger: silent });
			logger.info(`${pages.length} pages`);
		},
	};
}
