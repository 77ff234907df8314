import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The texts of a content folder by their paths inside it. Files in another encoding are left out: the content check names them.
 * @throws the errors of the file system
 */
export async function contentTexts(root: string): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	const names = (await readdir(root, { recursive: true })).map((path) => path.split(sep).join('/'));
	for (const file of names.filter((path) => /\.(md|ya?ml)$/.test(path)).toSorted()) {
		const bytes = await readFile(join(root, file));
		try {
			texts.set(file, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
		} catch {
			continue;
		}
	}
	return texts;
}
