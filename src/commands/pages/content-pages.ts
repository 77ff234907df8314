import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BuildSettings } from '../../build-settings.ts';
import { filesBelow } from '../../integrations/html/built-pages.ts';
import { type BuiltSite, emptySite } from '../../integrations/page/built-site.ts';
import { type Pictured, pictured } from '../../integrations/page/bundle-facts.ts';
import { type KeptSite, madeAndKept, openKeptSite } from '../../integrations/page/kept-site.ts';
import { openPageMaker, outputFile, type StaticPath } from '../../integrations/page/page-maker.ts';
import { renderPages } from '../../integrations/page/rendered-pages.ts';
import { NotInBundleError } from '../../integrations/page/resized-pictures.ts';
import { openStoredBundle, type StoredBundle } from '../../integrations/page/stored-bundle.ts';
import { siteEdition } from '../../integrations/site-edition.ts';
import type { ContentReport } from '../../reader/content-check.ts';
import { storeContent } from '../../reader/store-content.ts';

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

/** Makes the pages and everything else of the routes. @returns the site, undefined when only Astro's own build can make it */
async function makePages(
	bundle: StoredBundle,
	outDir: string,
	settings: BuildSettings,
	kept: KeptSite,
): Promise<BuiltSite | undefined> {
	const { prerenderer, putClient, resizePictures, forget } = bundle;
	const site = emptySite();
	const looked = kept.lookAhead(outDir);
	// Its fault is thrown below.
	looked.catch(() => {});
	await prerenderer.setup?.();
	const maker = openPageMaker(site, kept, { ...settings, outDir });
	const paths = await prerenderer.getStaticPaths();
	await looked;
	if (!areDistinct(paths)) return undefined;
	const pending = maker.pending(paths);
	const present = existsSync(outDir) ? kept.reuse(outDir, site) : new Set<string>();
	putClient(outDir);
	if (!(await renderPages(prerenderer, pending, { site, maker, outDir, settings }))) return undefined;
	await resizePictures(outDir);
	forget();
	maker.complete(present);
	putPublic(outDir, site);
	// Only Astro's own build knows what is missing.
	const isWhole = [...site.made.values()].every(({ assets }) =>
		assets.every((name) => existsSync(join(outDir, name))),
	);
	if (!isWhole) return undefined;
	console.log(madeAndKept(site, kept));
	return site;
}

/** Puts the content into memory, and nothing else of the report. @returns whether it is right */
async function store(takeReport: TakeReport, { contentDir }: BuildSettings): Promise<boolean> {
	const report = await takeReport();
	if (report !== undefined) storeContent(report, contentDir, resolve('.'));
	return report !== undefined;
}

/** Gives the checked content. Undefined when it is no longer right. */
export type TakeReport = () => Promise<ContentReport | undefined>;

/**
 * Makes the pages of the content with the bundle of the code, which is stored: when only content has changed, Vite does not start.
 * @param outDir folder inside the project; empty, or an earlier site to start from
 * @param bundle makes the bundle when it is missing, and says whether it is there
 * @returns undefined when a full build is needed; `outDir` may hold parts then
 */
export async function pagesOfContent(
	takeReport: TakeReport,
	outDir: string,
	settings: BuildSettings,
	bundle: (content: Pictured) => Promise<boolean> = async () => false,
	kept = openKeptSite(settings.cacheDir, siteEdition(settings)),
): Promise<BuiltSite | undefined> {
	if (!(await store(takeReport, settings))) return undefined;
	try {
		const open = () => openStoredBundle(settings, siteEdition(settings), console.warn);
		const stored = (await open()) ?? ((await bundle(pictured())) ? await open() : undefined);
		return stored && (await makePages(stored, outDir, settings, kept));
	} catch (error) {
		if (!(error instanceof NotInBundleError))
			console.warn(`快速生成没有成功（${String(error)}），改用完整的方式`);
		return undefined;
	}
}
