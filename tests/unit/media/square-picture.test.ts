import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { squarePicture } from '../../../src/media/square-picture.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'squares-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The colour of a pixel, each channel as 0 or 1. */
async function colorAt(picture: Uint8Array, left: number, top: number): Promise<string> {
	const spot = await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
	return [...spot].map((value) => Math.round(value / 255)).join('');
}

/** A photo with red, green and blue bands from top to bottom, taken with a rotated camera. */
async function photo(): Promise<Uint8Array> {
	const bands = Buffer.concat(
		[
			[255, 0, 0],
			[0, 255, 0],
			[0, 0, 255],
		].map((color) => Buffer.from(Array.from({ length: 300 * 300 }, () => color).flat())),
	);
	return sharp(bands, { raw: { width: 300, height: 900, channels: 3 } })
		.rotate(270)
		.withExif({ IFD0: { Copyright: '拍摄者' } })
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
}

test.each([
	['top', '100'],
	['centre', '010'],
] as const)('of a photo the %s is kept, upright and without the marks of the camera', async (part, color) => {
	const picture = await squarePicture({ bytes: await photo(), isDrawing: false }, part, 600, folder);
	const { format, width, height, exif, orientation } = await sharp(picture).metadata();
	expect({ format, width, height, exif, orientation }).toEqual({
		format: 'jpeg',
		width: 600,
		height: 600,
		exif: undefined,
		orientation: undefined,
	});
	expect(await colorAt(picture, 300, 300)).toBe(color);
});

test('a drawing is shown whole, on white', async () => {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="#00f"/></svg>`;
	const picture = await squarePicture({ bytes: Buffer.from(svg), isDrawing: true }, 'centre', 600, folder);
	expect(await colorAt(picture, 300, 20)).toBe('111');
	expect(await colorAt(picture, 5, 300)).toBe('001');
	expect(await colorAt(picture, 594, 300)).toBe('001');
});

test('the same picture is cut once', async () => {
	const source = { bytes: await photo(), isDrawing: false };
	const first = await squarePicture(source, 'top', 600, folder);
	expect(await squarePicture(source, 'top', 600, folder)).toEqual(first);
	expect(readdirSync(folder)).toHaveLength(1);
	await squarePicture(source, 'centre', 600, folder);
	expect(readdirSync(folder)).toHaveLength(2);
});
