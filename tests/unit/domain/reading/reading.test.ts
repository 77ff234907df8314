import { describe, expect, test } from 'vitest';
import { readingRules } from '../../../../src/domain/reading/reading-rules.ts';
import {
	ELDER_MODE,
	isStandard,
	type ReadingSettings,
	readSettings,
	SCHEMES,
	settingsText,
	STANDARD,
	TEXT_SIZES,
} from '../../../../src/domain/reading/reading-settings.ts';
import { READING_START } from '../../../../src/domain/reading/reading-start.ts';

const TOKENS = { light: '--ground:#fff;--ink:#182124', dark: '--ground:#101618;--ink:#e4eaea' };

const ALL: ReadingSettings[] = TEXT_SIZES.flatMap((size) =>
	SCHEMES.flatMap((scheme) =>
		[0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
			size,
			scheme,
			hasContrast: (bits & 1) > 0,
			isSimple: (bits & 2) > 0,
			hasLargePointer: (bits & 4) > 0,
		})),
	),
);

/** Relative luminance of a colour (WCAG 2.2), 0 to 1. @param hex `#fff` or `#ffffff` */
function luminance(hex: string): number {
	const digits = hex.slice(1);
	const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
	const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
		const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
		return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

describe('reading settings', () => {
	test('survive being stored, all of them', () => {
		for (const settings of ALL) expect(readSettings(settingsText(settings))).toEqual(settings);
	});

	test.each(['', 'size=9000&scheme=red', '%%%', 'size=&scheme='])(
		'what is no setting is as the site is: %s',
		(text) => {
			expect(readSettings(text)).toEqual(STANDARD);
		},
	);

	test('only the standard is the standard', () => {
		expect(ALL.filter(isStandard)).toEqual([STANDARD]);
	});
});

describe('their rules', () => {
	test('are none for the standard, for the screen only, and one line each', () => {
		expect(readingRules(STANDARD, TOKENS)).toEqual([]);
		for (const settings of ALL) {
			for (const rule of readingRules(settings, TOKENS)) {
				expect(rule).toMatch(/^@media only screen\{.*\}$/);
				expect(rule).not.toContain('\n');
				expect(rule.split('{').length, rule).toBe(rule.split('}').length);
			}
		}
	});

	test('make running text 24 px (18 pt) in the mode for older people', () => {
		expect(readingRules(ELDER_MODE, TOKENS).join()).toContain('html{font-size:150%}');
	});

	test('force a scheme with the colours of the site', () => {
		const rules = readingRules({ ...STANDARD, scheme: 'dark' }, TOKENS).join();
		expect(rules).toContain(`color-scheme:dark;${TOKENS.dark}`);
		expect(rules).not.toContain(TOKENS.light);
	});

	test('of high contrast give text at least 15 to 1, links and buttons 7 to 1, by day and by night', () => {
		const rules = readingRules({ ...STANDARD, hasContrast: true }, TOKENS);
		const sets = rules.filter((rule) => rule.includes('--ink:#000') || rule.includes('--ink:#fff'));
		expect(sets).toHaveLength(2);
		for (const set of sets) {
			const token = new Map(
				[...set.matchAll(/(--[\w-]+):(#[0-9a-f]+)/g)].map(([, name, value = '']) => [name, value]),
			);
			const of = (name: string) => token.get(name) ?? '';
			for (const ground of ['--ground', '--surface', '--notice', '--tint']) {
				expect(contrast(of('--ink'), of(ground)), ground).toBeGreaterThanOrEqual(15);
				expect(contrast(of('--muted'), of(ground)), ground).toBeGreaterThanOrEqual(15);
				expect(contrast(of('--action'), of(ground)), ground).toBeGreaterThanOrEqual(7);
				expect(contrast(of('--accent'), of(ground)), ground).toBeGreaterThanOrEqual(7);
			}
			expect(contrast(of('--action'), of('--action-ink'))).toBeGreaterThanOrEqual(7);
			expect(contrast(of('--good'), of('--good-tint'))).toBeGreaterThanOrEqual(7);
			expect(contrast(of('--ink'), of('--highlight'))).toBeGreaterThanOrEqual(7);
		}
	});

	test('have a pointer of 48 px that needs no other file', () => {
		const rules = readingRules({ ...STANDARD, hasLargePointer: true }, TOKENS).join();
		expect(rules).toContain("width='48'");
		expect(rules).toContain('cursor:url("data:image/svg+xml');
	});
});

test('the start of a page names no setting, so that pages of older builds keep working', () => {
	expect(READING_START.length).toBeLessThan(120);
	expect(READING_START).not.toMatch(/size|scheme|contrast/);
});
