import { build } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { buildSettings } from '../build-settings.ts';
import { takeBuildLock } from './build-lock.ts';

/** Astro keeps images and parsed content here; one folder for each content folder, so that one never leaks into another. */
function cacheDirFor(contentDir: string): string {
	const key = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
	return resolve('.cache', `astro-${key}`);
}

/** Moves a folder, also to another file system, where a rename fails with EXDEV. */
async function move(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
		await cp(from, to, { recursive: true });
	}
}

/** Puts a finished folder in the place of another. When that fails half-way, the other one is put back. */
async function swap(fresh: string, target: string, old: string): Promise<void> {
	// A build that was killed between the two renames left the site here and nothing in its place.
	if (existsSync(old) && !existsSync(target)) await rename(old, target);
	await rm(old, { recursive: true, force: true });
	const hadOne = existsSync(target);
	if (hadOne) await rename(target, old);
	try {
		await rename(fresh, target);
	} catch (error) {
		if (hadOne) await rename(old, target);
		throw error;
	}
	await rm(old, { recursive: true, force: true });
}

/** Astro runs the pages it has compiled from here, so it must lie where they find the packages of the project. */
const WORKSHOP = resolve('.cache/building');

/** A line for each phase instead of one for each page. */
export const BUILD_LOG = { entrypoint: new URL('build-log.mjs', import.meta.url) };

/**
 * Builds the site aside and swaps it in when it is complete: a failed build leaves what was in `outDir` as it was.
 * Throws what Astro throws, and a BuildRunningError when another build of this project is running.
 */
export async function buildSite(outDir: string, logLevel: 'info' | 'error' = 'info'): Promise<void> {
	const { contentDir } = buildSettings();
	const target = resolve(outDir);
	const beside = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
	const fresh = beside('new');
	const release = await takeBuildLock();
	const mode = process.env['NODE_ENV'];
	// Vite takes its mode from here: inside a test run the pages would otherwise not be those that are published.
	process.env['NODE_ENV'] = 'production';
	try {
		await mkdir(dirname(target), { recursive: true });
		for (const folder of [WORKSHOP, fresh]) await rm(folder, { recursive: true, force: true });
		// `force` reads all content anew: the store of an earlier run does not know that a schema has changed.
		const cacheDir = cacheDirFor(contentDir);
		await build({ root: '.', outDir: WORKSHOP, cacheDir, logLevel, logger: BUILD_LOG, force: true }, {});
		await move(WORKSHOP, fresh);
		await swap(fresh, target, beside('old'));
	} finally {
		if (mode === undefined) delete process.env['NODE_ENV'];
		else process.env['NODE_ENV'] = mode;
		for (const folder of [WORKSHOP, fresh]) await rm(folder, { recursive: true, force: true });
		await release();
	}
}
