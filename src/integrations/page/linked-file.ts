import { copyFileSync, linkSync } from 'node:fs';

/** A second name for a file, or a copy where the file system has none. */
export function linkOrCopy(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
}
