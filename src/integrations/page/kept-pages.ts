import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { fileURLToPath } from 'node:url';
import { openProgress, type ProgressLine } from '../../progress-line.ts';
import type { SiteStep } from '../site-step.ts';
import type { BuiltSite } from './built-site.ts';
import { type KeptSite, madeAndKept, openKeptSite } from './kept-site.ts';
import { openPageMaker, outputFile, type PageMaker, type PageMakerOptions } from './page-maker.ts';

export interface KeptPagesOptions extends Omit<PageMakerOptions, 'outDir'> {
	/** Folder for what builds keep. */
	cacheDir: string;
	/** Of the code and the settings, asked for when a build starts. Another edition keeps nothing. */
	edition: () => string;
}

/**
 * Makes the pages: those whose key is that of the last build are taken from it, and the others go from Astro's renderer
 * through the finisher and are written once. The key is `cacheKey` of `getStaticPaths`; a page without one is always made.
 */
export function keptPages(site: BuiltSite, options: KeptPagesOptions): AstroIntegration {
	const { cacheDir, edition, base } = options;
	let outDir = '';
	let maker: PageMaker | undefined;
	let progress: ProgressLine | undefined;
	let keptSite: KeptSite | undefined;
	const opened = () =>
		(maker ??= openPageMaker(site, (keptSite ??= openKeptSite(cacheDir, edition())), {
			...options,
			outDir,
		}));

	const prerenderer = (stock: AstroPrerenderer): AstroPrerenderer => ({
		name: 'kept-pages',
		setup: async () => stock.setup?.(),
		teardown: async () => {
			progress?.end();
			await stock.teardown?.();
		},
		getStaticPaths: async () => {
			const pending = opened().pending(await stock.getStaticPaths());
			progress = openProgress('生成网页', pending.length);
			return pending;
		},
		render: async (request, renderOptions) => {
			const answer = await stock.render(request, renderOptions);
			progress?.step();
			const response = answer instanceof Response ? answer : answer.response;
			if (response.status !== 200 && response.status !== 404) return response;
			const path = decodeURI(new URL(request.url).pathname).slice(base.replace(/\/$/, '').length);
			return opened().finished(outputFile(path, renderOptions.routeData.type), response);
		},
	});

	return {
		name: 'kept-pages',
		hooks: {
			'astro:config:done': ({ config }) => {
				outDir = fileURLToPath(config.outDir);
			},
			'astro:build:start': ({ setPrerenderer }) => setPrerenderer(prerenderer),
			'astro:build:generated': ({ logger }) => {
				maker?.complete();
				if (keptSite !== undefined) logger.info(madeAndKept(site, keptSite));
			},
		},
	};
}

/** Keeps the pages that this build made for the next one. After the check, so that nothing of a refused build is kept. */
export function keepPages(site: BuiltSite, keptSite: () => KeptSite): SiteStep {
	return { name: 'keep-pages', run: (folder) => keptSite().save(site, folder) };
}
