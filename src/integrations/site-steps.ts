import type { BuildSettings } from '../build-settings.ts';
import { datedSitemap } from './dated-sitemap.ts';
import { hostFiles } from './host/host-files.ts';
import { legacyUrls } from './host/legacy-urls.ts';
import { squeezedFiles } from './host/squeezed-files.ts';
import { outputCheck } from './output-check.ts';
import type { BuiltSite } from './page/built-site.ts';
import { keepPages } from './page/kept-pages.ts';
import { type KeptSite, openKeptSite } from './page/kept-site.ts';
import type { IndexThread } from './search/index-thread.ts';
import { searchIndex } from './search-index.ts';
import { siteEdition } from './site-edition.ts';
import type { SiteStep } from './site-step.ts';

/** What a build has opened already. */
interface Opened {
	/** What the last build left. */
	keptSite?: KeptSite;
	indexThread?: IndexThread;
}

/** What is made of the finished pages, in this order, with what checks them and what keeps them for the next build. */
export function siteSteps(
	site: BuiltSite,
	settings: BuildSettings,
	{ keptSite, indexThread }: Opened = {},
): SiteStep[] {
	const { base, siteUrl, contentDir, cacheDir, today } = settings;
	return [
		searchIndex(site, indexThread),
		datedSitemap(base, siteUrl, site, today),
		legacyUrls(site, settings),
		outputCheck(site, base, contentDir, siteUrl),
		keepPages(site, () => keptSite ?? openKeptSite(cacheDir, siteEdition(settings))),
		hostFiles(settings),
		squeezedFiles(settings),
	];
}
