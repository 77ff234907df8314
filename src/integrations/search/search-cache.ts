import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ENGINE_VERSION } from '../../domain/search/engine-meta.ts';

/*
 * What the search index keeps between builds. Every name follows from the content, so a kept file is either right or
 * not found, and all of it can be deleted at any time.
 */

/** Finished shards. */
export const shardsFolder = () => resolve('.cache/search');
/** Indexed batches of pages. */
export const batchesFolder = () => resolve('.cache/search-batches');
/** The engine, as browsers load it. */
export const enginesFolder = () => resolve('.cache/search-engine');

/** Increase it when the files change for a reason other than the records or Pagefind's version. */
export const FORMAT = 18;
/** What no build used for this long is deleted. */
const DAYS = 30;
/** Other builds may still copy what is younger. */
const SPARED = 3_600_000;

/** The key of JSON data in the cache. */
export function cacheKey(data: unknown): string {
	return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 24);
}

/** Ends the names of what another Node may pack or cut in another way. */
export const MAKER = cacheKey([
	FORMAT,
	ENGINE_VERSION,
	process.versions.zlib,
	process.versions.unicode,
]).slice(0, 8);

/** Marks a kept file or folder as used now. */
export async function touch(path: string): Promise<void> {
	const now = new Date();
	await utimes(path, now, now);
}

/** A path for an unfinished file or folder. `keep` gives it its name. */
export const unfinished = (path: string) => `${path}.${process.pid}`;

/** Gives a finished folder or file its name. Another build may have done so at the same time. */
export async function keep(path: string): Promise<void> {
	try {
		await rename(unfinished(path), path);
	} catch {
		await rm(unfinished(path), { recursive: true, force: true });
	}
}

/** Keeps the bytes of a file. */
export async function keepFile(path: string, bytes: Buffer): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(unfinished(path), bytes);
	await keep(path);
}

/** The paths in a folder of the cache with their age in ms, newest first. None when there is no such folder. */
export async function kept(folder: string): Promise<{ path: string; age: number }[]> {
	const paths = (await readdir(folder).catch((): string[] => [])).map((name) => join(folder, name));
	const ages = await Promise.all(
		paths.map(async (path) => {
			const found = await stat(path).catch(() => undefined);
			return found === undefined ? [] : [{ path, age: Date.now() - found.mtimeMs }];
		}),
	);
	return ages.flat().toSorted((a, b) => a.age - b.age);
}

/** Deletes what is old or too much. @param used never deleted @param most of the others */
export async function prune(folder: string, used: ReadonlySet<string>, most: number): Promise<void> {
	const others = (await kept(folder)).filter(({ path }) => !used.has(path));
	for (const [i, { path, age }] of others.entries())
		if (age > DAYS * 86_400_000 || (i >= most && age > SPARED))
			await rm(path, { recursive: true, force: true });
}
