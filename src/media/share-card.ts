import { FONT_FAMILY } from './font.ts';
import { rect, textLine, wrapped } from './poster-text.ts';

/** The words of a drawn link card, for pages without a picture. */
export interface ShareCard {
	/** Drawn large, on up to three lines: 产业政策 */
	title: string;
	/** Below the title: 松江区. Empty leaves it out. */
	place: string;
	siteName: string;
}

/** Side of the card, px. WeChat shows squares and ignores pictures below 300. */
const SIDE = 600;
const EDGE = 48;
const INNER = SIDE - 2 * EDGE;
const TITLE = { size: 80, weight: 700, color: 'ground' } as const;
const LINE = 100;
const FIRST = 176;

/** The card as a square SVG. */
export function shareCardSvg({ title, place, siteName }: ShareCard): string {
	const lines = wrapped(title, INNER, 3, TITLE);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" font-family="${FONT_FAMILY}">`,
		rect(0, 0, SIDE, SIDE, 'action'),
		rect(EDGE, 72, 72, 8, 'tint'),
		...lines.map((each, i) => textLine(each, EDGE, FIRST + i * LINE, INNER, TITLE)),
		place === ''
			? ''
			: textLine(place, EDGE, FIRST + lines.length * LINE - 28, INNER, { size: 46, color: 'tint' }),
		textLine(siteName, EDGE, SIDE - 48, INNER, { size: 34, color: 'tint' }),
		'</svg>',
	].join('');
}
