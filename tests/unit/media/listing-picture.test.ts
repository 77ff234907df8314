import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { section } from '../../../src/media/drawing/section.ts';
import { listingPicture } from '../../../src/media/listing-picture.ts';
import type { Poster } from '../../../src/media/listing-poster.ts';
import { cachedPicture } from '../../../src/media/picture-cache.ts';
import { listing } from '../world.ts';

const POSTER: Poster = {
	card: {
		title: '松江新桥 3,000 ㎡ 标准厂房',
		place: '松江',
		price: { amount: '1.15', unit: '元/㎡/天', note: '' },
		facts: ['面积', '层高', '承重', '配电', '消防'].map((label) => ({ label, value: '—' })),
		updatedText: '2026年11月20日',
	},
	section: section(listing('l-full'), 'wide', 'day'),
	badges: [],
	siteName: '测试园区网',
	hotline: '400 000 0000',
	url: 'https://example.com/listings/x/',
};

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const drawing = (fill: string) => ({
	bytes: bytes(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 64" width="96" height="64"><rect width="96" height="64" fill="${fill}"/></svg>`,
	),
	isDrawing: true,
});

async function colorAt(picture: Uint8Array, left: number, top: number): Promise<number[]> {
	const spot = sharp(picture).extract({ left, top, width: 1, height: 1 });
	return [...(await spot.raw().toBuffer())];
}

test('the picture is a JPEG of 1080 × 1440 with the drawing above the words', async () => {
	const picture = await listingPicture(POSTER, drawing('#00f'), folder);
	const { format, width, height } = await sharp(picture).metadata();
	expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1080, height: 1440 });
	const [red = 255, green = 255, blue = 0] = await colorAt(picture, 540, 300);
	expect(red).toBeLessThan(20);
	expect(green).toBeLessThan(20);
	expect(blue).toBeGreaterThan(235);
	// The band at the bottom, in the site's colour.
	const [, , foot = 0] = await colorAt(picture, 10, 1430);
	expect(Math.abs(foot - 0x60)).toBeLessThan(8);
});

test('a photo fills the box', async () => {
	const photo = await sharp({ create: { width: 300, height: 900, channels: 3, background: '#0f0' } })
		.png()
		.toBuffer();
	const picture = await listingPicture(POSTER, { bytes: photo, isDrawing: false }, folder);
	for (const x of [2, 540, 1077]) expect((await colorAt(picture, x, 300))[1]).toBeGreaterThan(235);
});

test('text is drawn without system fonts', async () => {
	const title = await listingPicture(POSTER, undefined, folder);
	const stats = await sharp(title).extract({ left: 56, top: 120, width: 500, height: 110 }).stats();
	// Large letters in the site's dark colour on a light background.
	expect(stats.channels[0]?.min).toBeLessThan(60);
});

test('the same listing is drawn once; a changed text or picture is drawn again', async () => {
	const first = await listingPicture(POSTER, drawing('#00f'), folder);
	const [file = ''] = readdirSync(folder);
	expect(readdirSync(folder)).toHaveLength(1);
	writeFileSync(join(folder, file), 'from the cache');
	expect(await listingPicture(POSTER, drawing('#00f'), folder)).toEqual(bytes('from the cache'));
	const renamed = { ...POSTER, card: { ...POSTER.card, place: '闵行' } };
	await listingPicture(renamed, drawing('#00f'), folder);
	await listingPicture(POSTER, drawing('#f00'), folder);
	expect(readdirSync(folder)).toHaveLength(3);
	expect(first.length).toBeLessThan(150_000);
});

test('the cache keeps whole files only, and a cache that cannot be written only costs time', async () => {
	const made = await cachedPicture(join(folder, 'deep'), 'key', async () => bytes('made'));
	expect(made).toEqual(bytes('made'));
	expect(readFileSync(join(folder, 'deep/key.jpg'), 'utf8')).toBe('made');
	expect(readdirSync(join(folder, 'deep'))).toEqual(['key.jpg']);
	writeFileSync(join(folder, 'file'), '');
	expect(await cachedPicture(join(folder, 'file'), 'key', async () => bytes('again'))).toEqual(
		bytes('again'),
	);
	await expect(cachedPicture(folder, 'broken', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(readdirSync(folder).toSorted()).toEqual(['deep', 'file']);
});
