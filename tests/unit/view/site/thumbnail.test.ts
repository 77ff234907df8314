import { expect, test } from 'vitest';
import { galleryPhoto, standIn } from '../../../../src/view/site/thumbnail.ts';

test.each([
	[{ width: 4000, height: 3000 }, 608, 667, 1216, 85],
	[{ width: 3000, height: 4000 }, 342, 375, 684, 48],
	[{ width: 3200, height: 1800 }, 811, 889, 1621, 114],
	// A small file is not blown up.
	[{ width: 400, height: 300 }, 608, 400, 400, 85],
])('a photo of %o in a gallery is %i px wide, in files of %i and %i px', (image, width, small, large, vw) => {
	const photo = galleryPhoto(image);
	expect([photo.size.width, photo.small, photo.large]).toEqual([width, small, large]);
	expect(photo.sizes).toMatch(new RegExp(`^\\(min-width:713px\\) ${width}px,.*,${vw}vw$`));
});

test('a photo has a colour that stands in for it; a drawing has none', () => {
	expect(standIn({ src: '/_astro/photo-8a9.BBo-ZQ18_1.avif' })).toEqual({
		name: 'tone-8a9',
		rule: '.tone-8a9{--tone:#8a9}',
	});
	expect(standIn({ src: '/_astro/drawing.BBo-ZQ18_1.webp' })).toBeUndefined();
	expect(standIn({ src: '/_astro/photo-field.BvcgnfgX.js' })).toBeUndefined();
});
