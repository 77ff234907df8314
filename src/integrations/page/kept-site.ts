import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMemory } from '../../build-memory.ts';
import type { RelatedMemory } from '../../domain/article/related-lists.ts';
import { folderColumns, FolderFiles } from '../disk/folder-files.ts';
import { lookBeside } from '../disk/folder-thread.ts';
import type { BuiltSite } from './built-site.ts';
import { openKeptTree } from './kept-tree.ts';
import { leaveOnly } from './standby-folder.ts';
import { digestOf, type KeptAsset, type KeptFile, type MadeFile } from './page-manifest.ts';
import { readManifest, writeManifest } from './page-manifest.ts';
import { readRelated, writeRelated } from './related-memory.ts';

/** The site that the last build left in the cache. */
export interface KeptSite {
	/** The file as the last build made it, if it would be made again as it is. @param key undefined: it would not */
	find: (file: string, key: string | undefined) => MadeFile | undefined;
	/** The file as the last build made it, whether or not it is still there. */
	known: (file: string) => MadeFile | undefined;
	/** How many files it has. */
	size: number;
	/** How many of them a new site has no more. */
	gone: (site: BuiltSite) => number;
	/** What pages were drawn from → their keys. */
	memo: ReadonlyMap<string, string>;
	/** Reads the lists of related articles. */
	related: () => RelatedMemory | undefined;
	/**
	 * Looks how the kept files and the folder of an earlier site lie on the disk, beside other work. It must be over before `find`,
	 * which otherwise asks for each file.
	 */
	lookAhead: (folder: string) => Promise<void>;
	/** Leaves in the folder of an earlier site only files that are kept, and second names of them. @returns the paths of kept files */
	reuse: (folder: string, site: BuiltSite) => ReadonlySet<string>;
	/** Puts the kept files into the output folder, and the assets that any file names. @param present files that are there */
	restore: (site: BuiltSite, outDir: string, present?: ReadonlySet<string>) => void;
	/** Keeps a finished site for the next build, and nothing else. */
	save: (site: BuiltSite, outDir: string) => void;
}

const TREE = 'tree';
/** A thread starts in the time that it takes to ask for as many files. */
const WORTH_A_THREAD = 2000;

/** What became of the files of the last build, in one line for people. */
export const madeAndKept = (site: BuiltSite, last: KeptSite): string =>
	`网页和数据文件：新做 ${site.made.size} 个，沿用上次 ${site.kept.size} 个，去掉 ${last.gone(site)} 个`;

/** Names of the hashed files that any of the files names. */
function assetsOf(...groups: readonly ReadonlyMap<string, MadeFile>[]): Set<string> {
	return new Set(groups.flatMap((files) => [...files.values()].flatMap(({ assets }) => assets)));
}

/**
 * Opens what the last build of a content folder left.
 * @param cacheDir folder for what builds keep @param edition of code and settings. Another edition has nothing
 */
export function openKeptSite(cacheDir: string, edition: string): KeptSite {
	const folder = join(cacheDir, 'pages');
	const tree = openKeptTree(join(folder, TREE));
	const before = readManifest(folder, edition);
	const held = new Map<string, boolean>();
	let earlier: { folder: string; files: FolderFiles } | undefined;
	const holdsAsset = (name: string) => {
		const kept = before.assets.get(name);
		const holds = held.get(name) ?? (kept === undefined || tree.holds(name, kept));
		held.set(name, holds);
		return holds;
	};
	return {
		known: (file) => before.files.get(file),
		size: before.files.size,
		gone: ({ made, kept }) =>
			[...before.files.keys()].filter((file) => !made.has(file) && !kept.has(file)).length,
		memo: before.memo,
		related: () => readRelated(folder, edition),
		find: (file, key) => {
			const kept = before.files.get(file);
			if (key === undefined || kept?.key !== key || !tree.holds(file, kept)) return undefined;
			return kept.assets.every(holdsAsset) ? kept : undefined;
		},
		lookAhead: async (old) => {
			if (before.files.size < WORTH_A_THREAD) return;
			const [own, files] = await lookBeside([join(folder, TREE), old]);
			if (own === undefined || files === undefined) return;
			tree.know(own);
			earlier = { folder: old, files };
		},
		reuse: (old, site) => {
			const numbers = new Map<string, string>();
			for (const file of site.kept.keys()) {
				const number = tree.numberOf(file);
				if (number !== undefined) numbers.set(file, number);
			}
			const files = earlier?.folder === old ? earlier.files : new FolderFiles(folderColumns(old));
			earlier = undefined;
			const { left, seconds } = leaveOnly(old, numbers, files);
			site.seconds = seconds;
			return left;
		},
		restore: ({ kept, made }, outDir, present = new Set()) => {
			for (const file of kept.keys()) if (!present.has(file)) tree.restore(file, outDir);
			for (const name of assetsOf(kept, made)) {
				const isKept = before.assets.has(name) && holdsAsset(name);
				if (isKept && !existsSync(join(outDir, name))) tree.restore(name, outDir);
			}
		},
		save: ({ made, kept }, outDir) => {
			const files = new Map<string, KeptFile>();
			for (const [file, each] of kept) {
				const known = before.files.get(file);
				if (known !== undefined) files.set(file, { ...known, ...each });
			}
			for (const [file, each] of made) {
				if (each.key !== undefined) files.set(file, { ...each, ...tree.keep(file, outDir) });
			}
			const assets = new Map<string, KeptAsset>();
			for (const name of assetsOf(kept, made)) {
				const path = join(outDir, name);
				const known = before.assets.get(name);
				if (known !== undefined && holdsAsset(name)) assets.set(name, known);
				else if (existsSync(path))
					assets.set(name, { ...tree.keep(name, outDir), hash: digestOf(readFileSync(path)) });
			}
			const memory = buildMemory();
			writeManifest(folder, { edition, files, assets, memo: memory.usedKeys });
			writeRelated(folder, edition, memory.related());
			for (const file of before.files.keys()) if (!files.has(file)) tree.remove(file);
			for (const name of before.assets.keys()) if (!assets.has(name)) tree.remove(name);
		},
	};
}
