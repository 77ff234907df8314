import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLOURS, type Role } from '../../../../src/media/drawing/ink.ts';

const [day = '', night = ''] = readFileSync('src/styles/tokens.css', 'utf8').split(
	'prefers-color-scheme: dark',
);
const tokenOf = (css: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(css)?.[1];
const long = (hex = '') => (hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex);

test.each(['ink', 'muted', 'action', 'ground'] as const)(
	'%s has the value of its token, by day and by night',
	(role) => {
		expect(COLOURS[role]).toEqual([long(tokenOf(day, role)), long(tokenOf(night, role))]);
	},
);

/** Relative luminance, WCAG 2. */
function luminance(hex: string): number {
	const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
	const [red = 0, green = 0, blue = 0] = parts.map((part) =>
		part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
	);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

const LETTERS: readonly (readonly [Role, Role])[] = [
	...(['ground', 'offer', 'deal', 'let', 'pale', 'earth'] as const).map((on) => ['ink', on] as const),
	...(['ground', 'let', 'pale'] as const).map((on) => ['muted', on] as const),
	['action', 'ground'],
];

test.each(LETTERS)('letters in %s can be read on %s', (letters, on) => {
	for (const i of [0, 1] as const)
		expect(contrast(COLOURS[letters][i], COLOURS[on][i])).toBeGreaterThanOrEqual(4.5);
});
