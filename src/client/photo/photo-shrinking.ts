import { bareJpeg } from '../../domain/lead/bare-jpeg.ts';
import { PHOTO_BYTES, PHOTO_SIDE } from '../../domain/lead/lead-photo.ts';

/** A picture small enough to be sent, without position, camera and time. */
export interface ShrunkPhoto {
	bytes: Uint8Array<ArrayBuffer>;
	/** The picture for a preview, small, as its styles may be missing. */
	preview: HTMLCanvasElement;
}

/** Pixels. */
const PREVIEW_SIDE = 240;

/** Qualities and sizes to try until a picture is small enough. */
const STEPS = [
	{ quality: 0.8, side: PHOTO_SIDE },
	{ quality: 0.6, side: PHOTO_SIDE },
	{ quality: 0.6, side: PHOTO_SIDE / 2 },
] as const;

function dataUrl(file: File): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(file);
	});
}

/** The longest side is at most `side`. The size of `image` is that after the turn its EXIF asks for. */
function drawn(image: HTMLImageElement, side: number): HTMLCanvasElement {
	const { naturalWidth: width, naturalHeight: height } = image;
	const scale = Math.min(1, side / Math.max(width, height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(width * scale));
	canvas.height = Math.max(1, Math.round(height * scale));
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('no canvas');
	// JPEG knows no transparency, and what is transparent would become black.
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.imageSmoothingQuality = 'high';
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return canvas;
}

async function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array<ArrayBuffer>> {
	const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
	// Safari writes a small EXIF block of its own.
	const bare = blob && bareJpeg(new Uint8Array(await blob.arrayBuffer()));
	if (!bare) throw new Error('no JPEG');
	return bare.bytes;
}

/**
 * Turns a file into a JPEG of at most 1600 pixels and 1 MB. It is drawn anew, so nothing of the file but the picture is
 * left. The image comes from a `data:` address, which the page's policy allows, and every browser turns it by its EXIF.
 * Throws if the browser cannot read it.
 */
export async function shrinkPhoto(file: File): Promise<ShrunkPhoto> {
	const image = new Image();
	image.src = await dataUrl(file);
	await image.decode();
	if (image.naturalWidth === 0) throw new Error('a picture without size');
	for (const { quality, side } of STEPS) {
		const canvas = drawn(image, side);
		const bytes = await jpegOf(canvas, quality);
		if (bytes.length <= PHOTO_BYTES) return { bytes, preview: drawn(image, PREVIEW_SIDE) };
	}
	throw new Error('too large');
}
