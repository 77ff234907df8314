import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Files that operating systems create by themselves. */
const DROPPING = /^(\..*|thumbs\.db|desktop\.ini)$/i;

/** Sorted paths below a folder, with `/` as separator. @param kind files, or symbolic links */
export async function pathsBelow(folder: string, kind: 'file' | 'link'): Promise<string[]> {
	if (!existsSync(folder)) return [];
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => (kind === 'file' ? entry.isFile() : entry.isSymbolicLink()))
		.filter((entry) => !DROPPING.test(entry.name))
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.split(sep)
				.join('/'),
		)
		.toSorted();
}
