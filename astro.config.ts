import { defineConfig } from 'astro/config';
import { buildSettings } from './src/build-settings.ts';
import { browserFloor } from './src/integrations/browser-floor.ts';
import { buildProgress } from './src/integrations/build-progress.ts';
import { datedSitemap } from './src/integrations/dated-sitemap.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { leanImports } from './src/integrations/lean-imports.ts';
import { legacyUrls } from './src/integrations/legacy-urls.ts';
import { outputCheck } from './src/integrations/output-check.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { styleGuide } from './src/styleguide/style-guide.ts';

const { contentDir, siteUrl, base, host, articlePatterns, leadOrigins, hasStyleGuide } = buildSettings();
const hosting = { base, host, articlePatterns };

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
	// In this order: what reads the pages as Astro made them, what finishes them, what copies and checks the result.
	integrations: [
		buildProgress(),
		browserFloor(),
		leanImports(),
		styleGuide(hasStyleGuide),
		datedSitemap(base),
		searchIndex(base),
		finishPages(leadOrigins),
		legacyUrls(hosting),
		hostFiles(hosting),
		outputCheck(base, contentDir, siteUrl),
	],
});
