import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DAYLIGHT } from '../../../src/domain/daylight.ts';

/** The tokens of the light colour scheme: everything before the first at-rule. */
const [light = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('@media');
const longHex = (color: string) => color.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3');

test.each(Object.entries(DAYLIGHT))('the color %s is the token of the styles', (name, color) => {
	const [, token = ''] = new RegExp(`--${name}: (#\\w+);`).exec(light) ?? [];
	expect(longHex(token)).toBe(color);
});

test('the icon has the color of the bar of the browser', () => {
	expect(readFileSync('public/favicon.svg', 'utf8')).toContain(`fill="${DAYLIGHT.action}"`);
});
