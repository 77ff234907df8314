import { DAYLIGHT } from '../domain/daylight.ts';
import { drawable, textWidth, type Weight } from './font.ts';
import { breakLines } from './line-break.ts';

export type Color = keyof typeof DAYLIGHT;

export interface TextStyle {
	/** Pixels. */
	size: number;
	weight?: Weight;
	color?: Color;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function rect(x: number, y: number, width: number, height: number, color: Color): string {
	return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${DAYLIGHT[color]}"/>`;
}

/** Breaks a text into lines of at most `width` px. */
export function wrapped(text: string, width: number, maxLines: number, style: TextStyle): string[] {
	const { size, weight = 400 } = style;
	return breakLines(drawable(text), width, maxLines, (part) => textWidth(part, size, weight));
}

/** One line of SVG text with its baseline at y. A text that is too wide is cut with an ellipsis. */
export function textLine(text: string, x: number, y: number, width: number, style: TextStyle): string {
	const { size, weight = 400, color = 'ink' } = style;
	const [fitting = ''] = wrapped(text, width, 1, style);
	return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${DAYLIGHT[color]}">${escaped(fitting)}</text>`;
}

/** The largest font size, at most `size`, at which a text fits. */
export function fittedSize(text: string, width: number, size: number, weight: Weight): number {
	return Math.min(size, Math.floor((size * width) / textWidth(drawable(text), size, weight)));
}
