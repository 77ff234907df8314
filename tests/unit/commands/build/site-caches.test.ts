import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pruneSiteCaches } from '../../../../src/commands/build/site-caches.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'caches-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The cache of a content folder that was built so many days ago. */
function cacheOf(name: string, days: number): string {
	const folder = join(root, name);
	mkdirSync(folder);
	writeFileSync(join(folder, 'index'), name);
	const used = Date.now() / 1000 - days * 86_400;
	utimesSync(folder, used, used);
	return folder;
}

test('the caches of the content folders that were built longest ago go, but never that of this build', () => {
	const own = cacheOf('site-own', 99);
	for (let days = 1; days <= 20; days++) cacheOf(`site-${days}`, days);
	cacheOf('pictures', 50);
	pruneSiteCaches(own);
	const left = readdirSync(root);
	expect(left).toHaveLength(14);
	expect(left).toEqual(expect.arrayContaining(['site-own', 'pictures', 'site-1', 'site-12']));
	expect(existsSync(join(root, 'site-13'))).toBe(false);
});

test('a first build has nothing to remove', () => {
	pruneSiteCaches(join(root, 'site-first'));
	expect(readdirSync(root)).toEqual(['site-first']);
});
