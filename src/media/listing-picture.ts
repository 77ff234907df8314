import { createHash } from 'node:crypto';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { FONT_FAMILY, FONT_FILES } from './font.ts';
import { type Poster, pictureHeight, POSTER_WIDTH, posterSvg } from './listing-poster.ts';
import { cachedPicture } from './picture-cache.ts';

/** A photo, or a drawing in SVG. */
export interface SourcePicture {
	bytes: Uint8Array;
	isDrawing: boolean;
}

const FONT = {
	loadSystemFonts: false,
	fontFiles: FONT_FILES,
	defaultFontFamily: FONT_FAMILY,
	sansSerifFamily: FONT_FAMILY,
	serifFamily: FONT_FAMILY,
	monospaceFamily: FONT_FAMILY,
};
/** Flat colours and fine text: full colour resolution keeps red letters sharp. */
const JPEG = { quality: 75, mozjpeg: true, chromaSubsampling: '4:4:4' };

/** A drawing as a PNG on white, with the letters of the project's own font. @param width px */
export async function drawnPng(svg: Uint8Array, width: number): Promise<Buffer> {
	const fitTo = { mode: 'width', value: width } as const;
	return (await renderAsync(Buffer.from(svg), { font: FONT, fitTo, background: '#fff' })).asPng();
}

async function toJpeg(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const { pixels, width, height } = await renderAsync(svg, { font: FONT });
	const raw = { width, height, channels: 4 } as const;
	return new Uint8Array(await sharp(pixels, { raw }).flatten().jpeg(JPEG).toBuffer());
}

/** A photo is cut to the box; a drawing is shown whole. */
async function dataUri({ bytes, isDrawing }: SourcePicture, height: number): Promise<string> {
	if (isDrawing) {
		// Drawn on its own first: a drawing inside a drawing would lose its letters.
		const drawing = await drawnPng(bytes, POSTER_WIDTH);
		return `data:image/png;base64,${drawing.toString('base64')}`;
	}
	const photo = await sharp(bytes).rotate().resize(POSTER_WIDTH, height).jpeg({ quality: 92 }).toBuffer();
	return `data:image/jpeg;base64,${photo.toString('base64')}`;
}

/** Part of every key: raise it when pictures are drawn differently though poster and picture are the same. */
const EDITION = `1 ${JSON.stringify(JPEG)} ${sharp.versions.sharp}`;

const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/**
 * The picture of a listing for WeChat Moments: a JPEG of 1080 × 1440. The same words, picture and layout are drawn only once;
 * later builds take the file from the cache.
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
