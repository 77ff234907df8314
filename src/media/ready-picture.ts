import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeWhole } from './picture-cache.ts';
import { isPictureFault, PICTURE_EDITION, type PictureFault, preparePicture } from './prepared-picture.ts';

/** A picture of the content folder, prepared and lying in the cache. */
export interface ReadyPicture {
	/** Absolute path of the prepared file; its name tells a drawing from a photo, its folder changes with its content. */
	path: string;
	/** px */
	width: number;
	/** px */
	height: number;
	format: 'jpg' | 'png';
}

const NAMES = ['photo.jpg', 'photo.png', 'drawing.png'] as const;

/**
 * Prepares a picture once; later builds take it from the cache by the content of the file.
 * @param cacheDir absolute path of the folder that keeps prepared pictures
 */
export async function readyPicture(
	bytes: Uint8Array,
	cacheDir: string,
): Promise<ReadyPicture | PictureFault> {
	const digest = createHash('sha256').update(PICTURE_EDITION).update(bytes).digest('hex');
	// A folder for each, so that the published name, which pages repeat, has no digest but the one that Vite adds.
	const folder = join(cacheDir, digest);
	let name: string | undefined = NAMES.find((each) => existsSync(join(folder, each)));
	if (name === undefined) {
		const prepared = await preparePicture(bytes);
		if (isPictureFault(prepared)) return prepared;
		name = `${prepared.isDrawing ? 'drawing' : 'photo'}.${prepared.extension}`;
		await writeWhole(folder, name, prepared.bytes);
	}
	const path = join(folder, name);
	const { width, height } = await sharp(path).metadata();
	return { path, width, height, format: name.endsWith('.png') ? 'png' : 'jpg' };
}
