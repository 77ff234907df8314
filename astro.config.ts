import { defineConfig } from 'astro/config';
import { buildSettings } from './src/build-settings.ts';
import { codeEdition } from './src/code-edition.ts';
import { browserFloor } from './src/integrations/browser-floor.ts';
import { buildProgress } from './src/integrations/build-progress.ts';
import { contentModule } from './src/integrations/content-module.ts';
import { datedSitemap } from './src/integrations/dated-sitemap.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { emptySite } from './src/integrations/page/built-site.ts';
import { keepPages, keptPages } from './src/integrations/page/kept-pages.ts';
import { leanImports } from './src/integrations/lean-imports.ts';
import { legacyUrls } from './src/integrations/legacy-urls.ts';
import { outputCheck } from './src/integrations/output-check.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { styleGuide } from './src/styleguide/style-guide.ts';

const { contentDir, cacheDir, siteUrl, base, host, articlePatterns, leadOrigins, hasStyleGuide, isStock } =
	buildSettings();
const site = emptySite();
const edition = () => JSON.stringify([codeEdition(), siteUrl, base, leadOrigins, hasStyleGuide]);
const hosting = { base, host, articlePatterns };
const keptOptions = { cacheDir, edition, base, leadOrigins };

export default defineConfig({
	site: siteUrl,
	base,
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'always' },
	prerenderConflictBehavior: 'error',
	// A script inlined into a page would need its own hash in the content security policy.
	vite: {
		build: { assetsInlineLimit: 0 },
		environments: {
			client: {
				// Each page names its scripts in its critical bytes; `[name]` is thirty letters that every one of them repeats.
				build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash:6].js' } } },
			},
		},
	},
	devToolbar: { enabled: false },
	// In this order: what makes the pages, what is made of them, what checks the result and keeps it.
	integrations: [
		buildProgress(),
		browserFloor(),
		...(isStock ? [] : [contentModule()]),
		leanImports(),
		styleGuide(hasStyleGuide),
		keptPages(site, keptOptions),
		datedSitemap(base, site),
		searchIndex(site),
		legacyUrls(hosting),
		hostFiles(hosting),
		outputCheck(site, base, contentDir, siteUrl),
		keepPages(site, keptOptions),
	],
});
