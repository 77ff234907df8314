import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What operating systems leave behind in folders. */
const DROPPING = /^(\..*|thumbs\.db|desktop\.ini)$/i;

/** Paths below a folder, with `/` between folders, in order. @param kind files, or the links to files and folders */
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
