import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMemory, startBuildMemory } from '../../build-memory.ts';
import type { BuiltSite } from './built-site.ts';
import type { KeptSite } from './kept-site.ts';
import { readManifest, writeManifest } from './page-manifest.ts';
import { readRelated, writeRelated } from './related-memory.ts';

/** What the manifest does not hold: paths of kept files and second names. */
const NAMES = 'names.json';

interface Names {
	kept: readonly string[];
	seconds: readonly (readonly [string, string])[];
}

/** Writes down what a process knows of the pages that it made, for the one that goes on. @param folder only for this */
export function writeRendered(folder: string, edition: string, { made, kept, seconds }: BuiltSite): void {
	const memory = buildMemory();
	// How a file lies on the disk is asked when it is kept.
	const files = new Map([...made].map(([file, each]) => [file, { ...each, size: 0, mtimeMs: 0 }]));
	writeManifest(folder, { edition, files, assets: new Map(), memo: memory.usedKeys });
	writeRelated(folder, edition, memory.related());
	const names: Names = { kept: [...kept.keys()], seconds: [...seconds] };
	writeFileSync(join(folder, NAMES), JSON.stringify(names));
}

/**
 * The site of another process, as if this one had made the pages.
 * @param find the kept file of the last build @throws an Error when there is none, or when it is damaged
 */
export function readRendered(folder: string, edition: string, find: KeptSite['known']): BuiltSite {
	const { files, memo } = readManifest(folder, edition);
	const { kept, seconds }: Names = JSON.parse(readFileSync(join(folder, NAMES), 'utf8'));
	const memory = startBuildMemory({ knownKeys: new Map(), related: () => readRelated(folder, edition) });
	for (const [drawnFrom, key] of memo) memory.usedKeys.set(drawnFrom, key);
	const found = kept.flatMap((file) => {
		const known = find(file);
		return known === undefined ? [] : [[file, known] as const];
	});
	if (files.size === 0 || found.length < kept.length)
		throw new Error('the pages of another process are gone');
	return {
		made: new Map([...files].map(([file, { size: _, mtimeMs: __, ...each }]) => [file, each])),
		kept: new Map(found),
		seconds: new Map(seconds),
	};
}
