import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { buildSettings } from '../../build-settings.ts';
import { writeHostConfig } from '../../integrations/host/host-config.ts';
import { BUILD_LOG } from '../child/code-bundle.ts';
import { takeBuildLock } from './build-lock.ts';
import { type CheckedContent, quickBuild } from './quick-build.ts';
import { type FolderStamp, stampOf } from './last-build.ts';
import { pruneSiteCaches } from './site-caches.ts';

/** Moves a folder. A rename to another file system fails with EXDEV, so this also copies. */
async function move(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
		await cp(from, to, { recursive: true });
	}
}

/** Ten thousand small files one after the other in promises take seconds. */
const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

/**
 * Swaps a finished folder into place. If this fails half-way, the old folder is restored.
 * @param standby where the old folder goes afterwards, for the next build to start from
 */
async function swap(fresh: string, target: string, old: string, standby: string): Promise<void> {
	// A build was killed between the two renames: the old site is here and the target is missing.
	if (existsSync(old) && !existsSync(target)) await rename(old, target);
	removeFolder(old);
	const hadOne = existsSync(target);
	if (hadOne) await rename(target, old);
	try {
		await rename(fresh, target);
	} catch (error) {
		if (hadOne) await rename(old, target);
		throw error;
	}
	removeFolder(standby);
	try {
		if (hadOne) await rename(old, standby);
	} catch {
		// Another file system: the next build starts from an empty folder.
		removeFolder(old);
	}
}

/** Astro runs the compiled pages from here, so this folder must be able to resolve the project's packages. */
const WORKSHOP = resolve('.cache/building');

/** Variables that other tools set and that reach `import.meta.env`: with `DEV=1` a build would publish drafts. */
const MODES = ['NODE_ENV', 'DEV', 'PROD', 'MODE', 'SSR'];

/** Puts the environment of a build in order. A test run has another one. @returns puts it back */
function inProduction(): () => void {
	const before = MODES.map((name) => [name, process.env[name]] as const);
	for (const name of MODES) delete process.env[name];
	process.env['NODE_ENV'] = 'production';
	return () => {
		for (const [name, value] of before) {
			if (value === undefined) delete process.env[name];
			else process.env[name] = value;
		}
	};
}

async function fullBuild(cacheDir: string, logLevel: 'info' | 'error'): Promise<void> {
	// `force` ignores the stored content of earlier runs, because that store does not notice schema changes.
	const options = { root: '.', outDir: WORKSHOP, cacheDir: join(cacheDir, 'astro'), force: true };
	// Most builds need no bundle, and Astro takes half a second to load.
	const { build } = await import('astro');
	await build({ ...options, logLevel, logger: BUILD_LOG }, {});
}

interface SiteOptions {
	logLevel?: 'info' | 'error';
	content?: CheckedContent;
}

/**
 * Builds into a temporary folder and swaps it in when complete. After a failed build, `outDir` is unchanged. The configuration
 * of web servers goes beside it (`configFolder`).
 * Throws Astro's errors, and a BuildRunningError if another build of this project is running.
 * @param content for a build with a bundle of its own. Without it, Astro builds
 * @returns the site as it lies on the disk
 */
export async function buildSite(
	outDir: string,
	{ logLevel = 'info', content }: SiteOptions = {},
): Promise<FolderStamp | undefined> {
	const settings = buildSettings();
	const { cacheDir, isStock } = settings;
	const target = resolve(outDir);
	const beside = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
	const fresh = beside('new');
	const release = takeBuildLock();
	const restoreMode = inProduction();
	try {
		await mkdir(dirname(target), { recursive: true });
		for (const folder of [WORKSHOP, fresh]) removeFolder(folder);
		const standby = join(cacheDir, 'standby');
		const checked = isStock ? undefined : content;
		if (checked !== undefined && existsSync(standby)) await rename(standby, WORKSHOP);
		if (checked === undefined || !(await quickBuild(checked, WORKSHOP, settings))) {
			removeFolder(WORKSHOP);
			// The content of another build of this process.
			if (typeof checked !== 'function') (await import('../../reader/store-content.ts')).forgetContent();
			await fullBuild(cacheDir, logLevel);
		}
		await move(WORKSHOP, fresh);
		await swap(fresh, target, beside('old'), standby);
		const site = stampOf(target);
		await writeHostConfig(target, settings, site?.files);
		pruneSiteCaches(cacheDir);
		return site;
	} finally {
		restoreMode();
		for (const folder of [WORKSHOP, fresh]) removeFolder(folder);
		release();
	}
}
