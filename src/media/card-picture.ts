import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { SourcePicture } from './listing-picture.ts';
import { cachedPicture } from './picture-cache.ts';

/** Size on a card, px: sharp on a phone. */
const WIDTH = 480;
const HEIGHT = 320;
const WEBP = { quality: 70 };

/** Part of every cache key. Raise the number when the preparation changes. */
const EDITION = `1 ${WIDTH} ${JSON.stringify(WEBP)} ${sharp.versions.sharp}`;

/** A WebP picture for a card: a photo is cropped to 3:2, a drawing is shown whole. Later builds take it from the cache. */
export async function cardPicture(
	{ bytes, isDrawing }: SourcePicture,
	cacheDir: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const key = createHash('sha256').update(`${EDITION} ${isDrawing}`).update(bytes).digest('hex');
	return cachedPicture(cacheDir, key, async () => {
		const picture = sharp(bytes).rotate();
		const sized = isDrawing
			? picture.resize({ width: WIDTH, withoutEnlargement: true })
			: picture.resize(WIDTH, HEIGHT, { fit: 'cover' });
		return new Uint8Array(await sized.webp(WEBP).toBuffer());
	});
}
