import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Content folders whose caches stay: a site, its copies, and the worlds of tests. */
const MOST = 12;
/** As `build-settings.ts` names them. */
const PREFIX = 'site-';

/**
 * Marks the cache of a content folder as used now, and removes those of other folders that were used longest ago.
 * @param cacheDir absolute path of the cache that was used
 */
export function pruneSiteCaches(cacheDir: string): void {
	const [root, own] = [dirname(cacheDir), basename(cacheDir)];
	mkdirSync(cacheDir, { recursive: true });
	utimesSync(cacheDir, new Date(), new Date());
	const others = readdirSync(root)
		.filter((name) => name.startsWith(PREFIX) && name !== own)
		.map((name) => ({ name, used: statSync(join(root, name)).mtimeMs }))
		.toSorted((a, b) => b.used - a.used);
	for (const { name } of others.slice(MOST)) rmSync(join(root, name), { recursive: true, force: true });
}
