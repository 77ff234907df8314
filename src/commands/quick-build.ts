import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BuildSettings } from '../build-settings.ts';
import { ContentError } from '../domain/schema/content-error.ts';
import { filesBelow } from '../integrations/html/built-pages.ts';
import { type BuiltSite, emptySite } from '../integrations/page/built-site.ts';
import { pictured } from '../integrations/page/bundle-facts.ts';
import { openKeptSite } from '../integrations/page/kept-site.ts';
import { openPageMaker, outputFile, type StaticPath } from '../integrations/page/page-maker.ts';
import { renderPages } from '../integrations/page/rendered-pages.ts';
import { NotInBundleError } from '../integrations/page/resized-pictures.ts';
import { openStoredBundle, type StoredBundle } from '../integrations/page/stored-bundle.ts';
import { runSteps } from '../integrations/site-step.ts';
import { siteEdition, siteSteps } from '../integrations/site-steps.ts';
import type { ContentReport } from '../reader/content-check.ts';
import { storeContent } from '../reader/store-content.ts';
import { bundleCode } from './child/code-bundle.ts';

/** Whether each path is claimed once. Astro explains a conflict better. */
const areDistinct = (paths: readonly StaticPath[]) =>
	new Set(paths.map(({ pathname, route }) => outputFile(pathname, route.type))).size === paths.length;

/** Puts the static files into the site. As in Astro's own build, they go before a page of the same address. */
function putPublic(outDir: string, site: BuiltSite): void {
	if (!existsSync('public')) return;
	for (const file of filesBelow('public')) {
		// Never through a hard link: it may be a page of the cache.
		site.seconds.delete(file);
		rmSync(join(outDir, file), { force: true });
		mkdirSync(dirname(join(outDir, file)), { recursive: true });
		copyFileSync(join('public', file), join(outDir, file));
	}
}

async function makeSite(bundle: StoredBundle, outDir: string, settings: BuildSettings): Promise<boolean> {
	const { prerenderer, putClient, resizePictures, forget } = bundle;
	const site = emptySite();
	const kept = openKeptSite(settings.cacheDir, siteEdition(settings));
	await prerenderer.setup?.();
	const maker = openPageMaker(site, kept, { ...settings, outDir });
	const paths = await prerenderer.getStaticPaths();
	if (!areDistinct(paths)) return false;
	const pending = maker.pending(paths);
	const present = existsSync(outDir) ? kept.reuse(outDir, site) : new Set<string>();
	putClient(outDir);
	if (!(await renderPages(prerenderer, pending, { site, maker, outDir, settings }))) return false;
	await resizePictures(outDir);
	forget();
	maker.complete(present);
	putPublic(outDir, site);
	// Only Astro's own build knows what is missing.
	const isWhole = [...site.made.values()].every(({ assets }) =>
		assets.every((name) => existsSync(join(outDir, name))),
	);
	if (!isWhole) return false;
	console.log(`${site.made.size} files made, ${site.kept.size} kept of the last build`);
	await runSteps(siteSteps(site, settings, kept), outDir, (name) => {
		const say = (text: string) => console.log(`[${name}] ${text}`);
		return { info: say, warn: say };
	});
	return true;
}

/** Puts the content into memory, and nothing else of the report. @returns whether it is right */
async function store(
	takeReport: () => Promise<ContentReport | undefined>,
	{ contentDir }: BuildSettings,
): Promise<boolean> {
	const report = await takeReport();
	if (report !== undefined) storeContent(report, contentDir, resolve('.'));
	return report !== undefined;
}

/**
 * Builds a site with the bundle of the code, which is stored: when only content has changed, Vite does not start. Throws a
 * ContentError for broken links.
 * @param takeReport gives the checked content @param outDir folder inside the project; empty, or an earlier site to start from
 * @returns whether the site is there. If not, `outDir` may hold parts, and a full build is needed
 */
export async function quickBuild(
	takeReport: () => Promise<ContentReport | undefined>,
	outDir: string,
	settings: BuildSettings,
): Promise<boolean> {
	if (!(await store(takeReport, settings))) return false;
	try {
		const open = () => openStoredBundle(settings, siteEdition(settings), console.warn);
		const bundle = (await open()) ?? ((await bundleCode(pictured())) ? await open() : undefined);
		return bundle !== undefined && (await makeSite(bundle, outDir, settings));
	} catch (error) {
		if (error instanceof ContentError) throw error;
		if (!(error instanceof NotInBundleError))
			console.warn(`quick build: ${String(error)}; a full build instead`);
		return false;
	}
}
