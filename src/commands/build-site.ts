import { build } from 'astro';
import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { buildSettings } from '../build-settings.ts';
import { takeBuildLock } from './build-lock.ts';

/** Astro keeps images and parsed content here; one folder for each content folder, so that one never leaks into another. */
function cacheDirFor(contentDir: string): string {
	const key = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
	return resolve('.cache', `astro-${key}`);
}

/**
 * Builds the site into a folder beside `outDir` and swaps it in when it is complete: a failed build leaves the old one
 * as it was. Throws what Astro throws, and an Error when another build of this project is running.
 */
export async function buildSite(outDir: string, logLevel: 'info' | 'error' = 'info'): Promise<void> {
	const { contentDir } = buildSettings();
	const target = resolve(outDir);
	const fresh = join(dirname(target), `.${basename(target)}.building`);
	const old = join(dirname(target), `.${basename(target)}.old`);
	const release = await takeBuildLock();
	try {
		await mkdir(dirname(target), { recursive: true });
		await rm(fresh, { recursive: true, force: true });
		// `force` reads all content anew: the store of an earlier run does not know that a schema has changed.
		await build({ root: '.', outDir: fresh, cacheDir: cacheDirFor(contentDir), logLevel, force: true }, {});
		await rm(old, { recursive: true, force: true });
		await rename(target, old).catch(() => undefined);
		await rename(fresh, target);
	} finally {
		await rm(fresh, { recursive: true, force: true });
		await rm(old, { recursive: true, force: true });
		await release();
	}
}
