import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FolderFiles } from '../disk/folder-files.ts';

/** The search index clears up here itself: removing and linking its hundreds of packs takes a second. */
const SEARCH = 'pagefind/';
/** Steps write their files here without a look at what is there. They must not write into a kept file. */
const WRITTEN = /^(?:[^/]*|_astro\/.*)$/;

/** The folders that a path lies in, with a `/` at the end, the innermost first. */
function foldersOf(path: string): string[] {
	const folders = [];
	for (let end = path.lastIndexOf('/', path.length - 2); end > 0; end = path.lastIndexOf('/', end - 1))
		folders.push(path.slice(0, end + 1));
	return folders;
}

/** Removes folders, and those that they leave empty. One in which something lies stays. */
function removeEmpty(folder: string, candidates: Iterable<string>): void {
	// The innermost first.
	for (const below of [...new Set(candidates)].toSorted((a, b) => b.length - a.length)) {
		try {
			rmdirSync(join(folder, below));
		} catch {
			// Something lies in it.
		}
	}
}

/**
 * Removes from the folder of an earlier site all but the files that are meant to be there, so that a build only has to add
 * what is new. A file stays when it is a hard link to the right one: nothing is compared by name or date.
 * @param numbers of the right files, by path @param files what lies in the folder
 * @returns the paths that stay, with `/` as separator; and second names of right files, such as old addresses, which stay too
 */
export function leaveOnly(
	folder: string,
	numbers: ReadonlyMap<string, string>,
	files: FolderFiles,
): { left: Set<string>; seconds: Map<string, string> } {
	const left = new Set<string>();
	const seconds = new Map<string, string>();
	const right = new Map([...numbers].map(([file, number]) => [number, file]));
	const empty = files.emptyFolders.flatMap((below) => [below, ...foldersOf(below)]);
	for (const path of files.paths) {
		if (path.startsWith(SEARCH)) continue;
		const number = files.find(path)?.number ?? '';
		const file = right.get(number);
		const isRight = numbers.get(path) === number;
		if (file === undefined || (!isRight && WRITTEN.test(path))) {
			rmSync(join(folder, path));
			empty.push(...foldersOf(path));
		} else if (isRight) left.add(path);
		else seconds.set(path, file);
	}
	removeEmpty(folder, empty);
	return { left, seconds };
}

/** Removes a file, and the folders that it leaves empty. */
export function removeWithFolders(folder: string, file: string): void {
	rmSync(join(folder, file));
	for (
		let below = dirname(file);
		below !== '.' && readdirSync(join(folder, below)).length === 0;
		below = dirname(below)
	)
		rmdirSync(join(folder, below));
}
