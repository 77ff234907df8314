import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
	try {
		return new Uint8Array(await readFile(file));
	} catch {
		return undefined;
	}
}

/**
 * Writes a file of the cache. It appears whole or not at all, so that a build that was stopped leaves no half a picture behind.
 * Throws what the file system throws.
 */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
	const file = join(folder, name);
	const draft = `${file}.${randomUUID()}`;
	await mkdir(folder, { recursive: true });
	await writeFile(draft, bytes);
	await rename(draft, file);
}

/** The picture of a key, made when it is not in the cache yet. A cache that cannot be written costs time and nothing else. */
export async function cachedPicture(
	folder: string,
	key: string,
	make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
	const known = await readIfThere(join(folder, `${key}.jpg`));
	if (known !== undefined) return known;
	const made = await make();
	try {
		await writeWhole(folder, `${key}.jpg`, made);
	} catch {
		// Drawn again next time.
	}
	return made;
}
