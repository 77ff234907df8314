import { createHash } from 'node:crypto';
import { drawnEdition, drawnJpeg } from './drawn-jpeg.ts';
import { cachedPicture } from './picture-cache.ts';
import { type ShareCard, shareCardSvg } from './share-card.ts';

/** A drawn link card as a square JPEG. Later builds take it from the cache. */
export async function sharePicture(card: ShareCard, cacheDir: string): Promise<Uint8Array<ArrayBuffer>> {
	const svg = shareCardSvg(card);
	const key = createHash('sha256').update(drawnEdition()).update(svg).digest('hex');
	return cachedPicture(cacheDir, key, () => drawnJpeg(svg));
}
