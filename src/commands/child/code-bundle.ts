import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildSettings, buildSettings } from '../../build-settings.ts';
import { type Pictured, storePictured } from '../../integrations/page/bundle-facts.ts';
import { bundleSaver } from '../../integrations/page/bundle-saver.ts';
import { siteEdition } from '../../integrations/site-edition.ts';
import { endWithStarter, startProcess } from './own-process.ts';

const WORKSHOP = resolve('.cache/bundling');

/** Logs one line per phase instead of one per page. */
export const BUILD_LOG = { entrypoint: new URL('build-log.mjs', import.meta.url) };

/**
 * Bundles the code and the pictures of the content, and stores that for `openStoredBundle`. It has a process of its
 * own: Vite takes more than the pages of a large site.
 * @returns whether the bundle is stored. Astro's own build explains why it is not
 */
export function bundleCode(content: Pictured): Promise<boolean> {
	console.log('正在打包程序 …');
	const { child, ended } = startProcess(import.meta.filename);
	child.send(content);
	return ended;
}

async function bundle(content: Pictured, settings: BuildSettings): Promise<void> {
	storePictured(content);
	const { cacheDir } = settings;
	const clear = () => rmSync(WORKSHOP, { recursive: true, force: true });
	const saver = bundleSaver(cacheDir, siteEdition(settings), () => {
		clear();
		process.exit();
	});
	clear();
	const { build } = await import('astro');
	const options = { root: '.', outDir: WORKSHOP, cacheDir: join(cacheDir, 'astro'), force: true };
	await build({ ...options, logLevel: 'warn', logger: BUILD_LOG, integrations: [saver] }, {});
}

if (import.meta.main) {
	endWithStarter();
	process.once('message', (content: Pictured) => {
		// Astro's own build says why.
		bundle(content, buildSettings()).catch(() => process.exit(1));
	});
}
