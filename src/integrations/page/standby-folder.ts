import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileNumber } from '../disk/linked-file.ts';

/** The search index clears up here itself: removing and linking its hundreds of packs takes a second. */
const SEARCH = 'pagefind';
/** Steps write their files here without a look at what is there. They must not write into a kept file. */
const WRITTEN = /^(?:[^/]*|_astro\/.*)$/;

/**
 * Removes from the folder of an earlier site all but the files that are meant to be there, so that a build only has to add
 * what is new. A file stays when it is a hard link to the right one: nothing is compared by name or date.
 * @param numbers of the right files, by path
 * @returns the paths that stay, with `/` as separator; and second names of right files, such as old addresses, which stay too
 */
export function leaveOnly(
	folder: string,
	numbers: ReadonlyMap<string, string>,
): { left: Set<string>; seconds: Map<string, string> } {
	const left = new Set<string>();
	const seconds = new Map<string, string>();
	const files = new Map([...numbers].map(([file, number]) => [number, file]));
	const clean = (below: string): number => {
		let count = 0;
		for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
			const path = `${below}${entry.name}`;
			if (entry.isDirectory()) {
				count += path === SEARCH ? 1 : clean(`${path}/`);
				continue;
			}
			const number = fileNumber(join(folder, path)) ?? '';
			const file = files.get(number);
			const isRight = numbers.get(path) === number;
			if (file === undefined || (!isRight && WRITTEN.test(path))) {
				rmSync(join(folder, path));
				continue;
			}
			if (isRight) left.add(path);
			else seconds.set(path, file);
			count += 1;
		}
		if (count === 0 && below !== '') rmdirSync(join(folder, below));
		return count;
	};
	clean('');
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
