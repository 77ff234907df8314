import { createHash } from 'node:crypto';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { FONT_OPTIONS } from './font.ts';
import { type Poster, pictureHeight, POSTER_WIDTH, posterSvg } from './listing-poster.ts';
import { cachedPicture } from './picture-cache.ts';

/** A photo, or a drawing already rendered to pixels. */
export interface SourcePicture {
	bytes: Uint8Array;
	isDrawing: boolean;
}

/** Posters have flat colours and small text. 4:4:4 chroma keeps red letters sharp. */
const JPEG = { quality: 75, mozjpeg: true, chromaSubsampling: '4:4:4' };

async function toJpeg(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const { pixels, width, height } = await renderAsync(svg, { font: FONT_OPTIONS });
	const raw = { width, height, channels: 4 } as const;
	return new Uint8Array(await sharp(pixels, { raw }).flatten().jpeg(JPEG).toBuffer());
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

/** Part of every cache key. Raise the number when the drawing code changes but the poster data and picture do not. */
const EDITION = `2 ${JSON.stringify(JPEG)} ${sharp.versions.sharp}`;

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
	const key = hash(EDITION + posterSvg(poster, picture && hash(picture.bytes)));
	return cachedPicture(cacheDir, key, async () => {
		const href = picture && (await dataUri(picture, pictureHeight(poster)));
		return toJpeg(posterSvg(poster, href));
	});
}
