import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { SourcePicture } from './listing-picture.ts';
import { cachedPicture } from './picture-cache.ts';

/** Words are cut out of posters: full colour resolution keeps their edges sharp. */
const JPEG = { quality: 75, mozjpeg: true, chromaSubsampling: '4:4:4' };

/** Part of every key: raise it when squares are cut differently though the picture is the same. */
const EDITION = `1 ${JSON.stringify(JPEG)} ${sharp.versions.sharp}`;

/** The part of a picture that is kept. */
type Part = 'top' | 'centre';

async function cut({ bytes, isDrawing }: SourcePicture, part: Part, side: number): Promise<Buffer> {
	const fit = isDrawing ? 'contain' : 'cover';
	const picture = sharp(bytes).rotate().resize(side, side, { fit, position: part, background: '#fff' });
	return picture.flatten({ background: '#fff' }).jpeg(JPEG).toBuffer();
}

/**
 * A square JPEG of a picture, for link cards: a drawing whole, of anything else the top or the middle. It carries none of the
 * marks a camera leaves. The same picture is cut only once; later builds take the file from the cache.
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
