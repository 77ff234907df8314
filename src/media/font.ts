import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkitten';

/** The project brings its own Chinese font (OFL), so that a picture is the same on every build machine. */
const require = createRequire(import.meta.url);
const FOLDER = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
export const FONT_FAMILY = 'Noto Sans S Chinese';

const WEIGHTS = [400, 700] as const;
export type Weight = (typeof WEIGHTS)[number];
const FILES: Readonly<Record<Weight, string>> = {
	400: join(FOLDER, 'NotoSansHans-Regular.otf'),
	700: join(FOLDER, 'NotoSansHans-Bold.otf'),
};

/** Options for resvg: use the project's font only and ignore system fonts. */
export const FONT_OPTIONS = {
	loadSystemFonts: false,
	fontFiles: Object.values(FILES),
	defaultFontFamily: FONT_FAMILY,
	sansSerifFamily: FONT_FAMILY,
	serifFamily: FONT_FAMILY,
	monospaceFamily: FONT_FAMILY,
};

const opened = new Map<Weight, Font>();

/** A font of the project, opened once. */
export function fontOf(weight: Weight): Font {
	const known = opened.get(weight);
	if (known !== undefined) return known;
	const font = create(readFileSync(FILES[weight]));
	if (font.isCollection) throw new Error(`${FILES[weight]} holds more than one font`);
	opened.set(weight, font);
	return font;
}

/**
 * Width of a text, in the unit of `size`. Kerning is ignored: it makes almost every text narrower and none noticeably wider.
 */
export function textWidth(text: string, size: number, weight: Weight): number {
	const font = fontOf(weight);
	const units = [...text].map((each) => font.glyphForCodePoint(each.codePointAt(0) ?? 0).advanceWidth);
	return (units.reduce((sum, width) => sum + width, 0) * size) / font.unitsPerEm;
}

/** What the outlines of a text depend on, besides this code: the versions of the fonts. */
export function fontVersions(): string {
	return WEIGHTS.map((weight) => fontOf(weight).version).join();
}

/** The text without characters the font cannot draw (emoji, rare characters). A gap looks better than an empty box. */
export function drawable(text: string): string {
	const font = fontOf(400);
	const kept = [...text].filter((each) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
	return kept.join('').replaceAll(/\s+/g, ' ').trim();
}
