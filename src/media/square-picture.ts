import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { LETTER_JPEG } from './drawn-jpeg.ts';
import type { SourcePicture } from './listing-picture.ts';
import { cachedPicture } from './picture-cache.ts';

/** Part of every cache key. Raise the number when the cropping code changes but the picture does not. */
const EDITION = `2 ${JSON.stringify(LETTER_JPEG)} ${sharp.versions.sharp}`;

/** The part of a picture that is kept. */
type Part = 'top' | 'centre';

async function cut({ bytes, isDrawing }: SourcePicture, part: Part, side: number): Promise<Buffer> {
	const fit = isDrawing ? 'contain' : 'cover';
	const picture = sharp(bytes).rotate().resize(side, side, { fit, position: part, background: '#fff' });
	return picture.flatten({ background: '#fff' }).jpeg(LETTER_JPEG).toBuffer();
}

/**
 * A square JPEG of a picture for link cards. A drawing is shown whole; anything else is cropped to its top or centre. Camera
 * metadata is removed. Later builds take the file from the cache.
 * @param side px
 */
export async function squarePicture(
	picture: SourcePicture,
	part: Part,
	side: number,
	cacheDir: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const key = createHash('sha256').update(`${EDITION} ${part} ${side}`).update(picture.bytes).digest('hex');
	return cachedPicture(cacheDir, key, async () => new Uint8Array(await cut(picture, part, side)));
}
