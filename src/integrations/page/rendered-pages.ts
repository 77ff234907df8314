import type { AstroPrerenderer } from 'astro';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildSettings } from '../../build-settings.ts';
import { openProgress } from '../../progress-line.ts';
import type { BuiltSite } from './built-site.ts';
import { openFinishingThread } from './finishing-thread.ts';
import { outputFile, type PageMaker, type StaticPath } from './page-maker.ts';

/** From this many pages on, a second thread takes less time than it takes to start. */
const MANY = 300;

export interface RenderedSite {
	site: BuiltSite;
	maker: PageMaker;
	/** Absolute path. The scripts must be there. */
	outDir: string;
	settings: BuildSettings;
}

/** The request that Astro makes for a path in a build. A file keeps the end of its path, a page has a slash there. */
function requestFor({ pathname, route }: StaticPath, { siteUrl, base }: BuildSettings): Request {
	const path = `${base.replace(/\/$/, '')}/${pathname.replace(/^\/+/, '')}`;
	return new Request(new URL(route.type !== 'page' || path.endsWith('/') ? path : `${path}/`, siteUrl));
}

/**
 * Renders, finishes and writes pages and other files of routes. Throws what rendering or finishing throws.
 * @returns whether all are there. A redirect or an error of the server is for Astro's own build
 */
export async function renderPages(
	prerenderer: AstroPrerenderer,
	paths: readonly StaticPath[],
	{ site, maker, outDir, settings }: RenderedSite,
): Promise<boolean> {
	const progress = openProgress('生成网页', paths.length);
	const isLarge = paths.length >= MANY && availableParallelism() > 1;
	const thread = isLarge ? openFinishingThread({ ...settings, outDir }, maker.note) : undefined;
	try {
		for (const path of paths) {
			const answer = await prerenderer.render(requestFor(path, settings), { routeData: path.route });
			const response = answer instanceof Response ? answer : answer.response;
			if (response.status !== 200 && response.status !== 404) return false;
			const file = outputFile(path.pathname, path.route.type);
			const target = join(outDir, file);
			if (site.seconds.delete(file)) rmSync(target);
			if (thread !== undefined && file.endsWith('.html')) {
				const bytes = new Uint8Array(await response.arrayBuffer());
				await thread.put({ file, bytes }, [bytes.buffer]);
			} else {
				const finished = await maker.finished(file, response);
				mkdirSync(dirname(target), { recursive: true });
				writeFileSync(target, new Uint8Array(await finished.arrayBuffer()));
			}
			progress.step();
		}
		await thread?.finish();
	} finally {
		await thread?.end();
		progress.end();
	}
	return true;
}
