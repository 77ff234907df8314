import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface NewText {
	/** Path inside the folder. */
	file: string;
	after: string;
}

/** Puts new bytes in the place of a file: readers see the old or the new ones, never a part. */
async function replace(path: string, bytes: string | Uint8Array): Promise<void> {
	const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
	try {
		await writeFile(temporary, bytes);
		await rename(temporary, path);
	} finally {
		await rm(temporary, { force: true });
	}
}

/**
 * Writes all files or none: all new texts lie beside their files before the first one takes its place, and a failure after
 * that brings the old bytes back.
 * @throws the errors of the file system, after which every file is as it was
 */
export async function writeAll(root: string, changes: readonly NewText[]): Promise<void> {
	const staged: { path: string; temporary: string; old: Uint8Array }[] = [];
	const done: typeof staged = [];
	try {
		for (const { file, after } of changes) {
			const path = join(root, file);
			const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
			staged.push({ path, temporary, old: await readFile(path) });
			await writeFile(temporary, after);
		}
		for (const each of staged) {
			await rename(each.temporary, each.path);
			done.push(each);
		}
	} catch (error) {
		for (const { path, old } of done) await replace(path, old);
		throw error;
	} finally {
		for (const { temporary } of staged) await rm(temporary, { force: true });
	}
}
