import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildSettings, buildSettings } from '../../build-settings.ts';
import { endWithStarter, startProcess } from './own-process.ts';

/** Where the process that makes the pages leaves what it knows of them. */
export const handOver = ({ cacheDir }: BuildSettings) => join(cacheDir, 'rendered');

/**
 * Makes the pages of the content in a process of its own: the search index needs as much memory again.
 * What it knows of them is then in the folder of `handOver`.
 * @returns whether the pages are there. Astro's own build explains why not
 */
export const renderedApart = (outDir: string): Promise<boolean> =>
	startProcess(import.meta.filename, [outDir]).ended;

if (import.meta.main) {
	endWithStarter();
	// Not loaded by the process that waits.
	const { siteEdition } = await import('../../integrations/site-edition.ts');
	const { writeRendered } = await import('../../integrations/page/rendered-site.ts');
	const { reportContent } = await import('../check-content.ts');
	const { pagesOfContent } = await import('../pages/content-pages.ts');
	const settings = buildSettings();
	const site = await pagesOfContent(() => reportContent('text', true), process.argv[2] ?? '', settings);
	if (site === undefined) process.exit(1);
	// The content and the pages are done with, and what is written next is large.
	globalThis.gc?.();
	const folder = handOver(settings);
	rmSync(folder, { recursive: true, force: true });
	writeRendered(folder, siteEdition(settings), site);
	process.exit();
}
