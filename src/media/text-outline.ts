import type { Font } from 'fontkitten';
import { fontOf, type Weight } from './font.ts';

/** A character as an outline. Lengths are in units of the font, y grows upwards. */
interface CharacterOutline {
	/** SVG path data relative to the start of the character on the baseline; empty for a blank. */
	path: string;
	advance: number;
}

const LETTERS = {
	moveTo: 'm',
	lineTo: 'l',
	quadraticCurveTo: 'q',
	bezierCurveTo: 'c',
	closePath: 'z',
} as const;

/** A path in relative coordinates can be put anywhere by a move in front of it. */
function relativePath(commands: ReturnType<Font['getGlyph']>['path']['commands']): string {
	let at: readonly [number, number] = [0, 0];
	let start = at;
	return commands
		.map(({ command, args }) => {
			const [x, y] = at;
			const steps = args.map((value, i) => value - (i % 2 === 0 ? x : y));
			if (command === 'closePath') at = start;
			else at = [args.at(-2) ?? x, args.at(-1) ?? y];
			if (command === 'moveTo') start = at;
			return LETTERS[command] + steps.join(' ');
		})
		.join('');
}

const outlines = new Map<string, CharacterOutline>();

/** A character that the font does not have is no outline and takes no room. */
function outlineOf(character: string, weight: Weight): CharacterOutline {
	const key = `${weight}${character}`;
	const known = outlines.get(key);
	if (known !== undefined) return known;
	const font = fontOf(weight);
	const code = character.codePointAt(0) ?? 0;
	const glyph = font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code) : undefined;
	const outline = {
		path: glyph === undefined ? '' : relativePath(glyph.path.commands),
		advance: glyph?.advanceWidth ?? 0,
	};
	outlines.set(key, outline);
	return outline;
}

/** A line of text as one path from its start on the baseline. */
function lineOutline(text: string, weight: Weight): CharacterOutline {
	let advance = 0;
	let path = '';
	for (const character of text) {
		const outline = outlineOf(character, weight);
		if (outline.path !== '') path += `M${advance} 0${outline.path}`;
		advance += outline.advance;
	}
	return { path, advance };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescaped = (text: string) =>
	text.replaceAll(/&(amp|lt|gt|quot);/g, (entity, name: string) => ENTITIES[name] ?? entity);

/** How much of a line stands before its anchor. */
const BEFORE: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };
const PLACED = new Set(['x', 'y', 'font-size', 'font-weight', 'text-anchor', 'stroke-width']);

/** @throws Error when a text says no size */
function outlinedText(attributes: string, escaped: string): string {
	const given = new Map(
		[...attributes.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
	);
	const weight = given.get('font-weight') === '700' ? 700 : 400;
	const scale = Number(given.get('font-size')) / fontOf(weight).unitsPerEm;
	if (!(scale > 0)) throw new Error(`a text has no size: ${attributes}`);
	const { path, advance } = lineOutline(unescaped(escaped), weight);
	const x =
		Number(given.get('x') ?? 0) - advance * scale * (BEFORE[given.get('text-anchor') ?? 'start'] ?? 0);
	const stroke = given.get('stroke-width');
	const look = [
		...[...given].filter(([name]) => !PLACED.has(name)),
		// The outline is drawn in units of the font.
		...(stroke === undefined ? [] : [['stroke-width', String(Number(stroke) / scale)]]),
	].map(([name, value]) => `${name}="${value}"`);
	return `<path transform="matrix(${scale} 0 0 ${-scale} ${x} ${given.get('y') ?? 0})" ${look.join(' ')} d="${path}"/>`;
}

/**
 * Replaces every `<text>` of our own drawings by its outlines in the project's font. The renderer takes some six milliseconds
 * to shape a line of a font of 60,000 characters, and less than a tenth of that for its outlines. Kerning is left out, as in
 * `textWidth`.
 * @param svg with texts of one line: no `<tspan>`, size and weight as attributes of each
 */
export function withOutlines(svg: string): string {
	return svg.replaceAll(/<text ([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, text: string) =>
		outlinedText(attributes, text),
	);
}
