import { defineConfig } from 'astro/config';
import { buildSettings } from './src/build-settings.ts';
import { browserFloor } from './src/integrations/browser-floor.ts';
import { buildProgress } from './src/integrations/build-progress.ts';
import { contentModule } from './src/integrations/content-module.ts';
import { emptySite } from './src/integrations/page/built-site.ts';
import { keptPages } from './src/integrations/page/kept-pages.ts';
import { pictureThreads } from './src/integrations/page/picture-threads.ts';
import { leanImports } from './src/integrations/lean-imports.ts';
import { previewServer } from './src/integrations/preview/preview-server.ts';
import { stepsIntegration } from './src/integrations/site-step.ts';
import { siteEdition } from './src/integrations/site-edition.ts';
import { siteSteps } from './src/integrations/site-steps.ts';
import { styleGuide } from './src/styleguide/style-guide.ts';

const settings = buildSettings();
const { siteUrl, base, hasStyleGuide, isStock } = settings;
const site = emptySite();

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
		pictureThreads(),
		...(isStock ? [] : [contentModule()]),
		previewServer(settings.contentDir),
		leanImports(),
		styleGuide(hasStyleGuide),
		keptPages(site, { ...settings, edition: () => siteEdition(settings) }),
		stepsIntegration(siteSteps(site, settings)),
	],
});
