import { copyFileSync, linkSync, lstatSync, rmSync } from 'node:fs';

/** A second name for a file, or a copy where the file system has none. */
export function linkOrCopy(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
}

/** The file of a path itself, whatever its name: the same for two hard links. Undefined when there is none. */
export function fileNumber(path: string): string | undefined {
	// Numbers of files are larger than a safe integer on some systems.
	const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
	return stats?.isFile() === true ? `${stats.dev} ${stats.ino}` : undefined;
}

/** Makes a path a second name of a file, whatever it was before. A kept file is never written into. */
export function relink(from: string, to: string): void {
	const number = fileNumber(to);
	if (number !== undefined && number === fileNumber(from)) return;
	rmSync(to, { recursive: true, force: true });
	linkOrCopy(from, to);
}
