import { rmSync } from 'node:fs';
import type { BuildSettings } from '../../build-settings.ts';
import { ContentError } from '../../domain/schema/content-error.ts';
import type { BuiltSite } from '../../integrations/page/built-site.ts';
import type { Pictured } from '../../integrations/page/bundle-facts.ts';
import { type KeptSite, openKeptSite } from '../../integrations/page/kept-site.ts';
import { readRendered } from '../../integrations/page/rendered-site.ts';
import type { IndexThread } from '../../integrations/search/index-thread.ts';
import { siteEdition } from '../../integrations/site-edition.ts';
import { runSteps } from '../../integrations/site-step.ts';
import { bundleCode } from '../child/code-bundle.ts';
import { handOver, renderedApart } from '../child/rendered-apart.ts';
import type { TakeReport } from '../pages/content-pages.ts';

/**
 * Content that is right: what gives it, or only what is bundled of it when another process has checked it. The pages are made in
 * such a process then too.
 */
export type CheckedContent = TakeReport | Pictured;

/** Makes what is made of all pages: sitemap, search index and so on. Throws a ContentError for broken links. */
async function finishSite(
	site: BuiltSite,
	outDir: string,
	settings: BuildSettings,
	opened: { keptSite: KeptSite; indexThread?: IndexThread },
): Promise<void> {
	const { siteSteps } = await import('../../integrations/site-steps.ts');
	await runSteps(siteSteps(site, settings, opened), outDir, (name) => {
		const say = (text: string) => console.log(`[${name}] ${text}`);
		return { info: say, warn: say };
	});
}

/** A thread starts in the time that the index of this many pages takes, when most of them are kept. */
const WORTH_A_THREAD = 300;

/** Starts the thread of the search index when there was a build before: most of it is kept, and it is needed soon. */
async function indexThreadFor({ size }: KeptSite): Promise<IndexThread | undefined> {
	if (size < WORTH_A_THREAD) return undefined;
	const { openIndexThread } = await import('../../integrations/search/index-thread.ts');
	return openIndexThread();
}

/** Makes the pages in this process. What that takes is loaded only here: other processes would carry it along. */
async function pagesHere(
	takeReport: TakeReport,
	outDir: string,
	settings: BuildSettings,
	kept: KeptSite,
): Promise<BuiltSite | undefined> {
	const { pagesOfContent } = await import('../pages/content-pages.ts');
	return pagesOfContent(takeReport, outDir, settings, bundleCode, kept);
}

/** Makes code and pages each in a process of its own: either takes as much memory as what follows. */
async function pagesApart(
	pictures: Pictured,
	outDir: string,
	settings: BuildSettings,
	kept: KeptSite,
): Promise<BuiltSite | undefined> {
	const isThere = (await bundleCode(pictures)) && (await renderedApart(outDir));
	return isThere ? readRendered(handOver(settings), siteEdition(settings), kept.known) : undefined;
}

/**
 * Builds a site with the bundle of the code, which is stored. Throws a ContentError for broken links.
 * @param outDir folder inside the project; empty, or an earlier site to start from
 * @returns whether the site is there. If not, `outDir` may hold parts, and a full build is needed
 */
export async function quickBuild(
	content: CheckedContent,
	outDir: string,
	settings: BuildSettings,
): Promise<boolean> {
	const keptSite = openKeptSite(settings.cacheDir, siteEdition(settings));
	let indexThread: IndexThread | undefined;
	try {
		if (typeof content === 'function') indexThread = await indexThreadFor(keptSite);
		const site =
			typeof content === 'function'
				? await pagesHere(content, outDir, settings, keptSite)
				: await pagesApart(content, outDir, settings, keptSite);
		if (site === undefined) return false;
		await finishSite(site, outDir, settings, { keptSite, ...(indexThread && { indexThread }) });
		return true;
	} catch (error) {
		if (error instanceof ContentError) throw error;
		console.warn(`快速生成没有成功（${String(error)}），改用完整的方式`);
		return false;
	} finally {
		await indexThread?.end();
		rmSync(handOver(settings), { recursive: true, force: true });
	}
}
