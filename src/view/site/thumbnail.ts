// † browser
import type { ImageFile } from '../../domain/schema/picture.ts';

/** Whether a picture is a vector drawing, by the name of its processed file. */
export function isDrawing({ src }: Pick<ImageFile, 'src'>): boolean {
	return /\/drawing\./.test(src);
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
