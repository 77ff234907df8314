import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildPhotoWorld, PHOTO_COUNT } from './world/photo-world.ts';

let html = '';
let page: Document;
beforeAll(async () => {
	html = readFileSync(join(await buildPhotoWorld(), 'listings/l-full/index.html'), 'utf8');
	page = parseHTML(html).document;
}, 300_000);

const images = () => [...page.querySelectorAll('picture-gallery img')];
const photos = () => images().slice(0, PHOTO_COUNT);

test('photos, section and plans are in one gallery, each with its caption and its size', () => {
	const captions = images().map((image) => image.getAttribute('alt'));
	expect(captions.slice(0, 2)).toEqual(['第 1 张测试照片：厂房和空地', '第 2 张测试照片：厂房和空地']);
	expect(captions.slice(PHOTO_COUNT)).toEqual([expect.stringContaining('剖面示意'), '测试平面示意图']);
	for (const image of images()) {
		expect(Number(image.getAttribute('width'))).toBeGreaterThan(0);
		expect(Number(image.getAttribute('height'))).toBeGreaterThan(0);
	}
});

test('only the first picture loads at once, before others', () => {
	const loading = images().map((image) => [
		image.getAttribute('loading'),
		image.getAttribute('fetchpriority'),
	]);
	expect(loading).toEqual([[null, 'high'], ...Array.from({ length: PHOTO_COUNT + 1 }, () => ['lazy', null])]);
});

test('a photo is AVIF, else WebP, else JPEG', () => {
	for (const photo of photos()) {
		const sources = [...(photo.parentElement?.querySelectorAll('source') ?? [])];
		expect(sources.map((source) => source.getAttribute('type'))).toEqual(['image/avif', 'image/webp']);
		expect(sources[0]?.getAttribute('srcset')).toMatch(/^\S+\.avif \d+w,\s?\S+\.avif \d+w$/);
		expect(sources[1]?.getAttribute('srcset')).toMatch(/\.webp$/);
		expect(photo.getAttribute('src')).toMatch(/\.jpg$/);
	}
});

test('a colour of the photo stands in for it, by a rule of the page’s one style and no attribute', () => {
	const styles = [...page.querySelectorAll('style')];
	expect(styles).toHaveLength(1);
	const css = styles[0]?.textContent ?? '';
	for (const photo of photos()) {
		const [, tone] = /(?:^| )tone-([\da-f]{3})(?: |$)/.exec(photo.getAttribute('class') ?? '') ?? [];
		// A class that no photo has would be no proof: its colour is in the name of the file.
		expect(photo.getAttribute('src')).toContain(`/photo-${tone}.`);
		expect(css.split(`.tone-${tone}{--tone:#${tone}`)).toHaveLength(2);
	}
	expect(page.querySelectorAll('[style]')).toHaveLength(0);
});
