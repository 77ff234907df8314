import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildSettings } from './src/build-settings.ts';
import { markdownProcessor } from './src/markdown/processor.ts';

const { siteUrl, base } = buildSettings();

export default defineConfig({
	site: siteUrl,
	base,
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'always' },
	prerenderConflictBehavior: 'error',
	image: { layout: 'constrained' },
	markdown: { syntaxHighlight: false, processor: markdownProcessor(base) },
	// A script inlined into a page would need its own hash in the content security policy.
	vite: { build: { assetsInlineLimit: 0 } },
	devToolbar: { enabled: false },
	integrations: [sitemap()],
});
