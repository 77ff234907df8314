import sitemap from '@astrojs/sitemap';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CalendarDate } from '../domain/units/calendar-date.ts';
import { pathOfFile } from './html/built-pages.ts';
import { NEWS_SITEMAP, newsSitemap } from './news-sitemap.ts';
import type { PageFacts } from './page/page-facts.ts';
import { type BuiltSite, pagesOf } from './page/built-site.ts';
import type { SiteStep } from './site-step.ts';

/** As many photos as Google reads on one page. */
const MOST_PHOTOS = 1000;

/** Takes the hour out of days: it is midnight in Greenwich, and nobody knows a better one. */
async function withoutHours(folder: string): Promise<void> {
	for (const file of (await readdir(folder)).filter((each) => /^sitemap-\w+\.xml$/.test(each))) {
		const text = await readFile(join(folder, file), 'utf8');
		await writeFile(join(folder, file), text.replaceAll('T00:00:00.000Z</lastmod>', '</lastmod>'));
	}
}

/**
 * Writes the official sitemap, with the date that each page states, its photos, and without pages with noindex; and, named in
 * its index, a sitemap of the news of the last two days.
 */
export function datedSitemap(base: string, siteUrl: string, site: BuiltSite, today: CalendarDate): SiteStep {
	const urlOf = (path: string) => new URL(encodeURI(path), siteUrl).href;
	/** It is made for Astro's own build, which knows only the pages that were made now. */
	const call = (hook: unknown, options: object) => Reflect.apply(Object(hook), undefined, [options]);
	return {
		name: 'sitemap',
		run: async (folder, logger) => {
			const facts = new Map<string, PageFacts>();
			for (const [file, page] of pagesOf(site)) {
				const path = pathOfFile(file, base);
				if (path.endsWith('/')) facts.set(path, page);
			}
			const news = newsSitemap(
				[...facts].map(([path, page]) => ({ url: urlOf(path), facts: page })),
				today,
			);
			if (news !== undefined) await writeFile(join(folder, NEWS_SITEMAP), news);
			const prefix = base.replace(/\/$/, '');
			const { hooks } = sitemap({
				namespaces: { news: false, xhtml: false, image: true, video: false },
				customSitemaps: news === undefined ? [] : [urlOf(`${prefix}/${NEWS_SITEMAP}`)],
				serialize: (item) => {
					const page = facts.get(decodeURI(new URL(item.url).pathname));
					if (page?.isIndexed === false) return undefined;
					const lastmod = page?.modified === undefined ? {} : { lastmod: page.modified };
					const photos = (page?.photos ?? []).slice(0, MOST_PHOTOS).map((src) => ({ url: urlOf(src) }));
					// Its types leave pictures out; it writes them all the same.
					const withPhotos = { ...item, ...lastmod, ...(photos.length === 0 ? {} : { img: photos }) };
					return withPhotos;
				},
			});
			const pages = [...facts.keys()].map((path) => ({ pathname: encodeURI(path.slice(prefix.length + 1)) }));
			const config = { site: siteUrl, base, trailingSlash: 'always', build: { format: 'directory' } };
			await call(hooks['astro:config:done'], { config });
			await call(hooks['astro:routes:resolved'], { routes: [] });
			const silent = { ...logger, info: () => {} };
			await call(hooks['astro:build:done'], { dir: pathToFileURL(`${folder}/`), pages, logger: silent });
			await withoutHours(folder);
			logger.info(
				`${pages.length} 个网页${news === undefined ? '' : `，新闻 ${news.split('<url>').length - 1} 条`}`,
			);
		},
	};
}
