/** Colours by name, without `--`, as six hexadecimal digits behind `#`. */
export type Colours = ReadonlyMap<string, string>;

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Tokens that letters are written in. */
export const LETTERS = ['ink', 'muted', 'action', 'accent'] as const;
/** Tokens that letters stand on. Every token of `LETTERS` may stand on every one of them. */
export const GROUNDS = ['ground', 'surface', 'notice', 'tint', 'highlight'] as const;
/** Letters on the ground of a button or of a tag in the corner of a card: the second of a pair is the ground. */
export const FILLED = [
	['action-ink', 'action'],
	['ground', 'accent'],
	['good', 'good-tint'],
] as const;
/** Borders of fields and buttons, and the line around what has focus. */
export const BORDERS = ['muted', 'action'] as const;

/** Least contrast of letters, WCAG 2.2 AA (1.4.3). */
export const LEAST_OF_LETTERS = 4.5;
/** Least contrast of borders of controls and of large letters, WCAG 2.2 AA (1.4.3, 1.4.11). */
export const LEAST_OF_BORDERS = 3;

const DECLARATION = /--([\w-]+):\s*(#[0-9a-f]{6}|#[0-9a-f]{3})\b/gi;

function coloursIn(css: string): [string, string][] {
	return [...css.matchAll(DECLARATION)].map(([, name = '', hex = '']) => [
		name,
		hex.length === 4 ? hex.replaceAll(/[0-9a-f]/gi, '$&$&').toLowerCase() : hex.toLowerCase(),
	]);
}

/** The colours of a style sheet such as tokens.css, by scheme. What the dark scheme does not set is as in the light one. */
export function colourTokens(css: string): Readonly<Record<Scheme, Colours>> {
	// The compiler may put a rule of its own for dark devices between them.
	const parts = css.split('prefers-color-scheme');
	const [light = '', dark = ''] = [parts[0], parts.at(-1)];
	return {
		light: new Map(coloursIn(light)),
		dark: new Map([...coloursIn(light), ...coloursIn(dark)]),
	};
}

/** Relative luminance, from 0 to 1. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours of six hexadecimal digits by WCAG 2, from 1 to 21. */
export function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

/** The contrast of two tokens. @throws RangeError for a name that is no colour */
export function tokenContrast(colours: Colours, letters: string, ground: string): number {
	const [a, b] = [colours.get(letters), colours.get(ground)];
	if (a === undefined || b === undefined) throw new RangeError(`no colour: ${letters} on ${ground}`);
	return contrast(a, b);
}
