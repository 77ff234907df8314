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
 * The file of a key, made when it is not there yet. It appears whole or not at all, so that a build that was stopped leaves no
 * half a picture behind. A cache that cannot be written costs time and nothing else.
 */
export async function cachedPicture(
	folder: string,
	key: string,
	make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
	const file = join(folder, `${key}.jpg`);
	const known = await readIfThere(file);
	if (known !== undefined) return known;
	const made = await make();
	const draft = `${file}.${randomUUID()}`;
	try {
		await mkdir(folder, { recursive: true });
		await writeFile(draft, made);
		await rename(draft, file);
	} catch {
		// Drawn again next time.
	}
	return made;
}
