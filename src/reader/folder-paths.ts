import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files that operating systems create by themselves. */
const DROPPING = /^(\..*|thumbs\.db|desktop\.ini)$/i;

/** What lies below a folder: sorted paths with `/` as separator. */
export interface FolderPaths {
	files: readonly string[];
	/** Symbolic links. */
	links: readonly string[];
}

/** Looks at a folder once. Folder by folder takes a third of the time of Node's own way. A missing folder has nothing. */
export function pathsBelow(root: string): FolderPaths {
	const [files, links]: [string[], string[]] = [[], []];
	const look = (below: string) => {
		for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
			const path = `${below}${entry.name}`;
			if (entry.isDirectory()) look(`${path}/`);
			else if (DROPPING.test(entry.name)) continue;
			else if (entry.isFile()) files.push(path);
			else if (entry.isSymbolicLink()) links.push(path);
		}
	};
	if (existsSync(root)) look('');
	return { files: files.toSorted(), links: links.toSorted() };
}
