import { drawable, textWidth } from '../font.ts';
import { colour, type Palette, type Role, schemeStyle } from './ink.ts';

/** What lies over what, from the back. */
const LAYERS = ['paper', 'soil', 'space', 'hatch', 'behind', 'cut', 'front', 'words'] as const;
type Layer = (typeof LAYERS)[number];

interface Stroke {
	/** px */
	width?: number;
	dash?: string;
	opacity?: number;
}

interface Letters {
	/** px */
	size: number;
	role?: Role;
	bold?: boolean;
	anchor?: 'start' | 'middle' | 'end';
	/** The colour under the letters: they get a rim of it, so that lines do not cross them. */
	on?: Role;
}

/** At most one decimal. */
export const round = (value: number) => Math.round(value * 10) / 10;
const point = (x: number, y: number) => `${round(x)} ${round(y)}`;

/** Path data. All numbers are px. */
export const polygon = (...points: readonly (readonly [x: number, y: number])[]) =>
	`M${points.map(([x, y]) => point(x, y)).join('L')}z`;
export const polyline = (...points: readonly (readonly [x: number, y: number])[]) =>
	`M${points.map(([x, y]) => point(x, y)).join('L')}`;
export const box = (x: number, y: number, width: number, height: number) =>
	`M${point(x, y)}h${round(width)}v${round(height)}h${round(-width)}z`;
export const level = (x0: number, x1: number, y: number) => `M${point(x0, y)}H${round(x1)}`;
export const upright = (x: number, y0: number, y1: number) => `M${point(x, y0)}V${round(y1)}`;
export const disc = (x: number, y: number, radius: number) => {
	const r = round(radius);
	return `M${point(x - r, y)}a${r} ${r} 0 1 1 ${round(2 * r)} 0a${r} ${r} 0 1 1 ${round(-2 * r)} 0z`;
};

/** Diagonal lines inside a box: a pattern without an id, which could collide with that of another drawing. */
export function diagonals(x: number, y: number, width: number, height: number, step: number): string {
	let path = '';
	for (let at = step / 2; at < width + height; at += step) {
		const from = Math.max(0, at - height);
		const to = Math.min(width, at);
		path += polyline([x + from, y + at - from], [x + to, y + at - to]);
	}
	return path;
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Letters of a visitor's own font may be wider than those of the project's. */
const WIDER = 1.12;

/** Width of a text in px that it hardly ever exceeds. */
export const widthOf = (text: string, size: number, isBold = false) =>
	WIDER * textWidth(drawable(text), size, isBold ? 700 : 400);

const FONT = 'system-ui,sans-serif';

/** Collects marks and writes them as SVG. Marks of one look in one layer become one path, which keeps the file small. */
export class Pen {
	readonly #layers = new Map<Layer, Map<string, string>>();
	readonly #roles = new Set<Role>();
	readonly #palette: Palette;

	constructor(palette: Palette) {
		this.#palette = palette;
	}

	#colour(role: Role): string {
		this.#roles.add(role);
		return colour(role, this.#palette);
	}

	#put(layer: Layer, look: string, data: string): void {
		const looks = this.#layers.get(layer) ?? new Map<string, string>();
		this.#layers.set(layer, looks.set(look, (looks.get(look) ?? '') + data));
	}

	fill(layer: Layer, role: Role, data: string): void {
		this.#put(layer, `fill="${this.#colour(role)}"`, data);
	}

	line(layer: Layer, role: Role, data: string, { width = 1, dash, opacity }: Stroke = {}): void {
		const look = [
			`fill="none" stroke="${this.#colour(role)}"`,
			...(width === 1 ? [] : [`stroke-width="${round(width)}"`]),
			...(dash === undefined ? [] : [`stroke-dasharray="${dash}"`]),
			...(opacity === undefined ? [] : [`opacity="${opacity}"`]),
		];
		this.#put(layer, look.join(' '), data);
	}

	/** Text with its baseline at y. */
	text(x: number, y: number, words: string, { size, role = 'ink', bold, anchor, on }: Letters): void {
		const look = [
			`x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${this.#colour(role)}"`,
			...(bold === true ? ['font-weight="700"'] : []),
			...(anchor === undefined || anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
			...(on === undefined ? [] : [`stroke="${this.#colour(on)}" stroke-width="4"`]),
		];
		const mark = `<text ${look.join(' ')}>${escaped(drawable(words))}</text>`;
		this.#put('words', mark, '');
	}

	/** The marks alone, to be placed in another drawing. */
	marks(): string {
		const marks = LAYERS.flatMap((layer) =>
			[...(this.#layers.get(layer) ?? [])].map(([look, data]) =>
				look.startsWith('<') ? look : `<path ${look} d="${data}"/>`,
			),
		);
		// The rim of letters lies behind them.
		return `<g paint-order="stroke" stroke-linejoin="round">${marks.join('')}</g>`;
	}

	/** A file of its own. @param description read aloud instead of the drawing; none where the page says the same */
	file(width: number, height: number, description?: string): string {
		const marks = this.marks();
		const style = this.#palette === 'day' ? '' : schemeStyle(this.#roles);
		const letters = marks.includes('<text') ? ` font-family="${FONT}"` : '';
		const label = description === undefined ? '' : ` role="img" aria-label="${escaped(description)}"`;
		return `<svg xmlns="http://www.w3.org/2000/svg"${label} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${letters}>${style}${marks}</svg>`;
	}
}
