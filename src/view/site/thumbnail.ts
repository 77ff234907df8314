// † browser
import type { ImageFile } from '../../domain/schema/picture.ts';

/** Whether a picture is a vector drawing, by the name of its processed file. */
export function isDrawing({ src }: Pick<ImageFile, 'src'>): boolean {
	return /\/drawing\./.test(src);
}

/**
 * What is shown in the place of a photo while it loads: its average colour, as a class and the rule for it. A page may not
 * have a `style` attribute. The name of the processed file says the colour; undefined for a drawing.
 */
export function standIn({ src }: Pick<ImageFile, 'src'>): { name: string; rule: string } | undefined {
	const tone = /\/photo-([\da-f]{3})\./.exec(src)?.[1];
	return tone === undefined ? undefined : { name: `tone-${tone}`, rule: `.tone-${tone}{--tone:#${tone}}` };
}

const WIDTH = 480;

/** Widths of a picture in a text column or a gallery, px, for standard and high-density screens. */
const COLUMN_WIDTHS = [824, 1648];

/** The displayed width: the window's width, at most `width`. @param width px */
function sizesUpTo(width: number): string {
	return `(min-width:${width}px) ${width}px,100vw`;
}

/** Image options for a picture in the column. */
export const COLUMN_PICTURE = { width: 824, widths: COLUMN_WIDTHS, sizes: sizesUpTo(824) };

/**
 * Image options for a card, sizes in px: a photo is cropped to 3:2, a drawing is not cropped. All options are explicit,
 * so that components and the explorer request the same file: the image component would add defaults.
 */
export function cardPicture(image: ImageFile) {
	const shape = { width: WIDTH, fit: 'cover', sizes: sizesUpTo(WIDTH) } as const;
	const height = isDrawing(image) ? Math.round((WIDTH * image.height) / image.width) : 320;
	return { ...shape, widths: [WIDTH, 2 * WIDTH], height, position: 'center' };
}

/** Height of a photo in a gallery: this part of a narrow window, and at most so many px. As in GalleryPhoto.astro. */
const GALLERY_PART = 0.64;
const GALLERY_HEIGHT = 456;

/**
 * Sizes of a photo in a gallery, where all are equally high: the shown size, the widths of its files for phones and for
 * sharp screens, and `sizes`. A phone with three dots a pixel gets what is sharp at two, for half the bytes.
 */
export function galleryPhoto({ width, height }: Pick<ImageFile, 'width' | 'height'>) {
	const shape = width / height;
	const at = (px: number) => Math.min(width, Math.round(px * shape));
	const vw = Math.round(100 * GALLERY_PART * shape);
	const wide = Math.round(GALLERY_HEIGHT * shape);
	const edge = Math.round(GALLERY_HEIGHT / GALLERY_PART);
	return {
		size: { width: wide, height: GALLERY_HEIGHT },
		small: at(500),
		large: at(2 * GALLERY_HEIGHT),
		sizes: `(min-width:${edge}px) ${wide}px,(min-resolution:2.5dppx) ${Math.round((2 * vw) / 3)}vw,${vw}vw`,
	};
}
