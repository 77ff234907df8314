import type { Section } from './drawing/section.ts';
import { FONT_FAMILY, textWidth } from './font.ts';
import { fittedSize, rect, type TextStyle, textLine, wrapped } from './poster-text.ts';
import { qrOutline } from './qr.ts';

/** The content of a listing's poster. */
export interface Poster {
	card: {
		title: string;
		place: string;
		price: { amount: string; unit: string; note: string };
		/** Five facts. The first one is as wide as two. */
		facts: readonly { label: string; value: string }[];
		updatedText: string;
	};
	/** Stands where a photo is missing: a drawing by day. */
	section: Section;
	/** For example 示例, 洽谈中. */
	badges: readonly string[];
	siteName: string;
	hotline: string;
	/** Absolute URL in the QR code. */
	url: string;
}

/** 3:4, as WeChat Moments shows a single picture. */
export const POSTER_WIDTH = 1080;
const POSTER_HEIGHT = 1440;
const SIDE = 56;
const INNER = POSTER_WIDTH - 2 * SIDE;
const FOOT = 244;
const QR = 196;
/** Height of the badges under a section. */
const BADGES = 88;
const AMOUNT: TextStyle = { size: 88, weight: 700, color: 'accent' };

/** Badges sit at the bottom of the picture, where floor plans are usually empty. */
function badges(texts: readonly string[], bottom: number): string {
	let x = SIDE - 16;
	return texts
		.map((text) => {
			const width = textWidth(text, 30, 700) + 32;
			const badge =
				rect(x, bottom - 72, width, 52, 'accent') +
				textLine(text, x + 16, bottom - 35, width, { size: 30, weight: 700, color: 'ground' });
			x += width + 12;
			return badge;
		})
		.join('');
}

/** Three columns; the first fact takes two of them. */
function facts(list: Poster['card']['facts'], y: number): string {
	const cell = INNER / 3;
	return list
		.map(({ label, value }, i) => {
			const place = i === 0 ? 0 : i + 1;
			const [x, top] = [SIDE + (place % 3) * cell, y + Math.floor(place / 3) * 96];
			const width = (i === 0 ? 2 : 1) * cell - 20;
			const size = fittedSize(value, width, 42, 700);
			return (
				textLine(label, x, top + 30, width, { size: 26, color: 'muted' }) +
				textLine(value, x, top + 76, width, { size, weight: 700 })
			);
		})
		.join('');
}

function foot({ siteName, hotline, url, card }: Poster): string {
	const y = POSTER_HEIGHT - FOOT;
	const { path, side } = qrOutline(url);
	const x = POSTER_WIDTH - SIDE - QR;
	const width = x - SIDE - 30;
	return [
		rect(0, y, POSTER_WIDTH, FOOT, 'action'),
		textLine(siteName, SIDE, y + 64, width, { size: 40, weight: 700, color: 'ground' }),
		textLine(`招商热线 ${hotline}`, SIDE, y + 124, width, { size: 44, weight: 700, color: 'ground' }),
		textLine('长按识别二维码，看平面图和全部参数', SIDE, y + 174, width, { size: 28, color: 'tint' }),
		textLine(`更新于 ${card.updatedText}`, SIDE, y + 216, width, { size: 26, color: 'tint' }),
		rect(x, y + 24, QR, QR, 'ground'),
		`<path transform="translate(${x} ${y + 24}) scale(${QR / side})" d="${path}"/>`,
	].join('');
}

/** The section, with room for the badges below. @param height of the picture, px */
function drawn({ section: { width, height: tall, marks } }: Poster, height: number): string {
	const scale = Math.min((POSTER_WIDTH - SIDE) / width, (height - BADGES - SIDE / 2) / tall);
	const x = (POSTER_WIDTH - width * scale) / 2;
	const y = height - BADGES - tall * scale;
	return `<g transform="translate(${x} ${y}) scale(${scale})">${marks}</g>`;
}

/** A slightly too long title gets a smaller font; a longer one gets two lines. */
function titleOf({ card: { title } }: Poster): { lines: string[]; style: TextStyle } {
	const fitted = fittedSize(title, INNER, 52, 700);
	const style: TextStyle = { size: fitted < 45 ? 52 : fitted, weight: 700 };
	return { lines: wrapped(title, INNER, 2, style), style };
}

/** Height left for the picture above the text, px. */
export function pictureHeight(poster: Poster): number {
	const title = titleOf(poster).lines.length * 70;
	const note = poster.card.price.note === '' ? 0 : 46;
	return POSTER_HEIGHT - FOOT - (40 + title + 48 + 108 + note + 20 + 2 * 96 + 24);
}

/**
 * The poster as SVG of 1080 × 1440. Text is measured with the project's own font, so that nothing overflows.
 * @param picture address of a photo, as wide as the poster and `pictureHeight` high; undefined for the section
 */
export function posterSvg(poster: Poster, picture: string | undefined): string {
	const { card } = poster;
	const { amount, unit, note } = card.price;
	const title = titleOf(poster);
	const top = pictureHeight(poster);
	let y = top + 40;
	const down = (by: number) => (y += by);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${POSTER_WIDTH}" height="${POSTER_HEIGHT}" font-family="${FONT_FAMILY}">`,
		rect(0, 0, POSTER_WIDTH, POSTER_HEIGHT, 'ground'),
		picture === undefined
			? drawn(poster, top)
			: `<image href="${picture}" width="${POSTER_WIDTH}" height="${top}"/>`,
		rect(0, top, POSTER_WIDTH, 2, 'line'),
		badges(poster.badges, top),
		...title.lines.map((each) => textLine(each, SIDE, down(70) - 14, INNER, title.style)),
		textLine(card.place, SIDE, down(48) - 12, INNER, { size: 30, color: 'muted' }),
		textLine(amount, SIDE, down(108) - 16, INNER, AMOUNT),
		textLine(unit, SIDE + textWidth(amount, 88, 700) + 16, y - 16, 400, { size: 38, color: 'accent' }),
		note === '' ? '' : textLine(note, SIDE, down(46) - 12, INNER, { size: 30, color: 'muted' }),
		rect(SIDE, down(10), INNER, 2, 'line'),
		facts(card.facts, down(10)),
		foot(poster),
		'</svg>',
	].join('');
}
