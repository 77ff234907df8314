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

/** Writes a cache file atomically, so that an aborted build leaves no partial picture. Throws file system errors. */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
	const file = join(folder, name);
	const draft = `${file}.${randomUUID()}`;
	await mkdir(folder, { recursive: true });
	await writeFile(draft, bytes);
	await rename(draft, file);
}

/** Returns the cached picture of a key, or makes it. If the cache is not writable, the only cost is time. */
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
		// The next build draws it again.
	}
	return made;
}
