import { createHash } from 'node:crypto';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { FONT_OPTIONS } from './font.ts';
import { cachedPicture } from './picture-cache.ts';
import { type ShareCard, shareCardSvg } from './share-card.ts';

/** Flat colours and large letters. 4:4:4 chroma keeps the edges sharp. */
const JPEG = { quality: 75, mozjpeg: true, chromaSubsampling: '4:4:4' };

/** Part of every cache key. The SVG is the other part, so a changed drawing is drawn again. */
const EDITION = `1 ${JSON.stringify(JPEG)} ${sharp.versions.sharp}`;

/** A drawn link card as a square JPEG. Later builds take it from the cache. */
export async function sharePicture(card: ShareCard, cacheDir: string): Promise<Uint8Array<ArrayBuffer>> {
	const svg = shareCardSvg(card);
	const key = createHash('sha256').update(EDITION).update(svg).digest('hex');
	return cachedPicture(cacheDir, key, async () => {
		const { pixels, width, height } = await renderAsync(svg, { font: FONT_OPTIONS });
		const raw = { width, height, channels: 4 } as const;
		return new Uint8Array(await sharp(pixels, { raw }).flatten().jpeg(JPEG).toBuffer());
	});
}
