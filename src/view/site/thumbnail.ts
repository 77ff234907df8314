// † browser
import type { ImageFile } from '../../domain/schema/picture.ts';

/** A picture, or the word that stands in for one. */
export interface Thumbnail {
	image: ImageFile | undefined;
	alt: string;
	word: string;
	/** One of the tints of the stylesheet, 1 to 6; the same word always gets the same. */
	tint: number;
}

/** Whether a picture was a vector drawing: the name of its prepared file says so. */
export function isDrawing({ src }: Pick<ImageFile, 'src'>): boolean {
	return /\/drawing\./.test(src);
}

const WIDTH = 480;

/** Widths of a picture in a column of text or a gallery, px: for plain and for fine screens. */
const COLUMN_WIDTHS = [824, 1648];

/** How wide the browser shows a picture: the window's width, up to its own. @param width px */
function sizesUpTo(width: number): string {
	return `(min-width:${width}px) ${width}px,100vw`;
}

/** How a picture of the column is made. */
export const COLUMN_PICTURE = { width: 824, widths: COLUMN_WIDTHS, sizes: sizesUpTo(824) };

/**
 * How the picture of a card is made, sizes in px: a photo is cropped to 3:2, a drawing is whole. In full, so that components and
 * the explorer ask for the same file: the image component would fill in what is left out.
 */
export function cardPicture(image: ImageFile) {
	const shape = { width: WIDTH, fit: 'cover', sizes: sizesUpTo(WIDTH) } as const;
	const height = isDrawing(image) ? Math.round((WIDTH * image.height) / image.width) : 320;
	return { ...shape, widths: [WIDTH, 2 * WIDTH], height, position: 'center' };
}
