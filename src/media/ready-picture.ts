import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeWhole } from './picture-cache.ts';
import { isPictureFault, PICTURE_EDITION, type PictureFault, preparePicture } from './prepared-picture.ts';

/** A prepared picture of the content folder, stored in the cache. */
export interface ReadyPicture {
	/**
	 * Absolute path of the prepared file. The file name distinguishes drawing and photo, and says the average colour of a
	 * photo; the folder name is a hash of the content.
	 */
	path: string;
	/** px */
	width: number;
	/** px */
	height: number;
	format: 'jpg' | 'png';
}

/** `drawing.png`, `photo-8a9.jpg`: src/view/site/thumbnail.ts reads the names. */
const NAME = /^(?:drawing|photo-[\da-f]{3})\.(?:jpg|png)$/;

/**
 * Prepares a picture once. Later builds find it in the cache by a hash of the file.
 * @param cacheDir absolute path of the folder for prepared pictures
 */
export async function readyPicture(
	bytes: Uint8Array,
	cacheDir: string,
): Promise<ReadyPicture | PictureFault> {
	const digest = createHash('sha256').update(PICTURE_EDITION).update(bytes).digest('hex');
	// Each picture has its own folder. A hash in the file name would add a second hash, besides that of Vite, to every
	// address in the pages.
	const folder = join(cacheDir, digest);
	let name = existsSync(folder) ? readdirSync(folder).find((each) => NAME.test(each)) : undefined;
	if (name === undefined) {
		const prepared = await preparePicture(bytes);
		if (isPictureFault(prepared)) return prepared;
		name = `${prepared.isDrawing ? 'drawing' : `photo-${prepared.tone}`}.${prepared.extension}`;
		await writeWhole(folder, name, prepared.bytes);
	}
	const path = join(folder, name);
	const { width, height } = await sharp(path).metadata();
	return { path, width, height, format: name.endsWith('.png') ? 'png' : 'jpg' };
}
