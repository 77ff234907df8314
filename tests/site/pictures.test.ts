import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { builtPages, pageAt } from './world/built-site.ts';

const PICTURE = /\.(jpe?g|png|webp|avif|gif)$/;

const pictures = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => PICTURE.test(file));

test('no published picture has the place, time or camera in its metadata', async () => {
	expect(pictures.some((file) => file.includes('/photo-'))).toBe(true);
	for (const file of pictures) {
		const bytes = readFileSync(join(inject('dist'), file));
		const { exif, xmp, iptc } = await sharp(bytes).metadata();
		expect([file, exif, xmp, iptc]).toEqual([file, undefined, undefined, undefined]);
		expect([file, bytes.includes('CANARY-PHONE')]).toEqual([file, false]);
	}
});

test('pictures are published only in generated sizes, and every size is used on a page', () => {
	const published = readdirSync(join(inject('dist'), '_astro')).filter((file) =>
		/^(photo-[\da-f]{3}|drawing)\./.test(file),
	);
	const html = builtPages().map((path) => readFileSync(join(inject('dist'), path), 'utf8'));
	const explorer = readFileSync(join(inject('dist'), 'api/explorer.json'), 'utf8');
	const all = [...html, explorer].join('\n');
	expect(published.length).toBeGreaterThan(0);
	expect(published.filter((file) => !all.includes(file))).toEqual([]);
	expect(readdirSync(join(inject('dist'), '_astro')).filter((file) => file.endsWith('.svg'))).toEqual([]);
});

test('a photo with a rotation tag is upright', () => {
	const image = pageAt('/listings/l-reserved/').querySelector('picture-gallery img');
	expect(Number(image?.getAttribute('width'))).toBeGreaterThan(Number(image?.getAttribute('height')));
});
