import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { drawnEdition, drawnJpeg } from './drawn-jpeg.ts';
import { type Poster, pictureHeight, POSTER_WIDTH, posterSvg } from './listing-poster.ts';
import { cachedPicture } from './picture-cache.ts';

/** A photo, or a drawing already rendered to pixels. */
export interface SourcePicture {
	bytes: Uint8Array;
	isDrawing: boolean;
}

/** Crops a photo to the box; shows a drawing whole. */
async function dataUri({ bytes, isDrawing }: SourcePicture, height: number): Promise<string> {
	const fit = isDrawing ? 'contain' : 'cover';
	const picture = sharp(bytes).resize(POSTER_WIDTH, height, { fit, background: '#fff' });
	const [type, output] = isDrawing
		? (['png', picture.png()] as const)
		: (['jpeg', picture.jpeg({ quality: 92 })] as const);
	return `data:image/${type};base64,${(await output.toBuffer()).toString('base64')}`;
}

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/**
 * The picture of a listing for WeChat Moments: a JPEG of 1080 × 1440. Cached by text, picture and layout, so that later
 * builds do not draw it again.
 */
export async function listingPicture(
	poster: Poster,
	picture: SourcePicture | undefined,
	cacheDir: string,
): Promise<Uint8Array<ArrayBuffer>> {
	const source = picture && `${picture.isDrawing} ${hash(picture.bytes)}`;
	const key = hash(drawnEdition() + posterSvg(poster, source));
	return cachedPicture(cacheDir, key, async () => {
		const href = picture && (await dataUri(picture, pictureHeight(poster)));
		return drawnJpeg(posterSvg(poster, href));
	});
}
