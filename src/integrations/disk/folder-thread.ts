import { openWorkThread, serveWork } from '../../work-thread.ts';
import { type FolderColumns, folderColumns, FolderFiles } from './folder-files.ts';

/** Looks at folders in a thread of its own, one after the other. @returns what lies below each. Throws the errors of the file system */
export async function lookBeside(folders: readonly string[]): Promise<FolderFiles[]> {
	const found: FolderFiles[] = [];
	const { put, finish, end } = openWorkThread<string, undefined, FolderColumns>(import.meta.url, {
		setup: undefined,
		most: folders.length,
		take: (columns) => found.push(new FolderFiles(columns)),
	});
	try {
		for (const folder of folders) await put(folder);
		await finish();
		return found;
	} finally {
		await end();
	}
}

await serveWork<string, undefined, FolderColumns>(import.meta.url, async () => folderColumns);
