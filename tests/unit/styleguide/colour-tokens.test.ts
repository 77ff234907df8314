import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	BORDERS,
	colourTokens,
	contrast,
	FILLED,
	GROUNDS,
	LEAST_OF_BORDERS,
	LEAST_OF_LETTERS,
	LETTERS,
	SCHEMES,
	tokenContrast,
} from '../../../src/styleguide/colour-tokens.ts';

const schemes = colourTokens(readFileSync('src/styles/tokens.css', 'utf8'));

/** The tokens that the styles of the site give to a property. */
function tokensOf(property: RegExp): Set<string> {
	const texts = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(css|astro)$/.test(path))
		.map((path) => readFileSync(join('src', path), 'utf8'));
	return new Set(texts.flatMap((text) => [...text.matchAll(property)].map(([, token = '']) => token)));
}

describe('a style sheet is read', () => {
	const css = ':root{--a:#fff;--b:#102030;--gap:1rem}@media (prefers-color-scheme: dark){:root{--a:#000}}';

	test('by scheme, and what the dark one leaves out is as in the light one', () => {
		const { light, dark } = colourTokens(css);
		expect([...light]).toEqual([
			['a', '#ffffff'],
			['b', '#102030'],
		]);
		expect([...dark]).toEqual([
			['a', '#000000'],
			['b', '#102030'],
		]);
	});

	test('as the compiler writes it', () => {
		const own = '@media (prefers-color-scheme:dark){:root{--compiler:initial}}';
		const { dark } = colourTokens(css.replace('}@media', `}${own}@media`));
		expect(dark.get('a')).toBe('#000000');
	});

	test('contrast is that of WCAG', () => {
		expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
		expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
	});

	test('a name that is no colour is refused', () => {
		expect(() => tokenContrast(colourTokens(css).light, 'gap', 'a')).toThrow('no colour: gap on a');
	});
});

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
	const colours = schemes[scheme];

	test.each(LETTERS.flatMap((letters) => GROUNDS.map((ground) => [letters, ground] as const)))(
		'%s can be read on %s',
		(letters, ground) => {
			expect(tokenContrast(colours, letters, ground)).toBeGreaterThanOrEqual(LEAST_OF_LETTERS);
		},
	);

	test.each(FILLED)('%s can be read on %s', (letters, ground) => {
		expect(tokenContrast(colours, letters, ground)).toBeGreaterThanOrEqual(LEAST_OF_LETTERS);
	});

	test.each(BORDERS.flatMap((border) => GROUNDS.map((ground) => [border, ground] as const)))(
		'a control with the border %s can be seen on %s',
		(border, ground) => {
			expect(tokenContrast(colours, border, ground)).toBeGreaterThanOrEqual(LEAST_OF_BORDERS);
		},
	);
});

describe('no style uses a token in a way that is not checked', () => {
	test('as letters', () => {
		const checked = new Set<string>([...LETTERS, ...FILLED.map(([letters]) => letters)]);
		expect(tokensOf(/[^-]color:\s*var\(--([\w-]+)\)/g)).toEqual(checked);
	});

	test('as a ground', () => {
		const checked = new Set<string>([...GROUNDS, ...FILLED.map(([, ground]) => ground)]);
		const grounds = tokensOf(/background(?:-color)?:\s*var\(--([\w-]+)\)/g);
		// The colour of a photo stands under the photo. Nothing is written on it.
		grounds.delete('tone');
		expect(grounds).toEqual(checked);
	});

	// A line inside a filled control, such as the call bar, has the colour of its letters.
	test('as the line around what has focus', () => {
		const checked = new Set<string>(BORDERS);
		const used = tokensOf(/:focus-visible[^{}]*\{[^}]*outline(?:-color)?:[^;}]*var\(--([\w-]+)\)/g);
		expect(used.size).toBeGreaterThan(0);
		expect([...used].filter((token) => !checked.has(token))).toEqual([]);
	});
});
