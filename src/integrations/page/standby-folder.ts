import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The file of a path itself, whatever its name: the same for two hard links. Undefined when there is none. */
export function fileNumber(path: string): string | undefined {
	// Numbers of files are larger than a safe integer on some systems.
	const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
	return stats?.isFile() === true ? `${stats.dev} ${stats.ino}` : undefined;
}

/**
 * Removes from the folder of an earlier site all but the files that are meant to be there, so that a build only has to add
 * what is new. A file stays when it is a hard link to the right one: nothing is compared by name or date.
 * @param numberOf the number of the right file for a path, if any
 * @returns the paths that stay, with `/` as separator
 */
export function leaveOnly(folder: string, numberOf: (path: string) => string | undefined): Set<string> {
	const left = new Set<string>();
	const clean = (below: string): number => {
		let count = 0;
		for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
			const path = `${below}${entry.name}`;
			if (entry.isDirectory()) {
				count += clean(`${path}/`);
				continue;
			}
			const right = numberOf(path);
			if (right !== undefined && right === fileNumber(join(folder, path))) {
				left.add(path);
				count += 1;
			} else rmSync(join(folder, path));
		}
		if (count === 0 && below !== '') rmdirSync(join(folder, below));
		return count;
	};
	clean('');
	return left;
}
