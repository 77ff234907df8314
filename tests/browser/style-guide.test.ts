import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { contrast, LEAST_OF_BORDERS } from '../../src/styleguide/colour-tokens.ts';
import { buildLeadWorld } from '../site/world/lead-world.ts';
import { accessibilityFaults } from './accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from './browser.ts';
import { doubleText, hiddenBorders, stackedTexts } from './looks.ts';

const PATH = '/styleguide/';
/** Noon of the day of the build in Shanghai: what is fresh and what is open depends on it. */
const NOON = new Date('2026-11-23T04:00:00Z');
/** Very tall, so that the call bar covers nothing and every lazy picture is loaded. */
const HEIGHT = 12_000;

interface Look {
	width: number;
	colorScheme: 'light' | 'dark';
	forcedColors: 'none' | 'active';
}

const LOOKS: readonly Look[] = [
	{ width: 320, colorScheme: 'light', forcedColors: 'none' },
	{ width: 768, colorScheme: 'dark', forcedColors: 'none' },
	{ width: 1680, colorScheme: 'light', forcedColors: 'none' },
	{ width: 320, colorScheme: 'dark', forcedColors: 'active' },
	{ width: 1680, colorScheme: 'dark', forcedColors: 'none' },
];

let dist: string;
let visit: Visit;
beforeAll(async () => {
	dist = await buildLeadWorld('style-guide', {}, '', { STYLEGUIDE: '1' });
	visit = await startVisit(dist);
}, 300_000);
afterAll(() => visit.close());

async function openGuide({ width, ...media }: Look) {
	const opened = await openPage(visit, { viewport: { width, height: HEIGHT }, ...media });
	await opened.page.clock.setFixedTime(NOON);
	await opened.page.goto(PATH);
	await opened.atRest();
	return opened;
}

/** With forced colours the system sees to the contrast, and the checker reads colours that nobody sees. */
async function faults(page: Page, { forcedColors }: Look, ...parts: string[]): Promise<string[]> {
	const all = await accessibilityFaults(page, ...parts);
	return all.filter((each) => forcedColors === 'none' || !each.startsWith('color-contrast'));
}

test.each(LOOKS)('every component is accessible and fits: %j', async (look) => {
	const { page, troubles, close } = await openGuide(look);
	expect(await overflow(page)).toBe(0);
	expect(await hiddenBorders(page)).toEqual([]);
	expect(await faults(page, look)).toEqual([]);

	await page.getByRole('button', { name: '生成微信消息' }).click();
	await page.getByRole('alert').waitFor();
	expect(await faults(page, look, 'lead-form'), 'with errors in the form').toEqual([]);

	await doubleText(page);
	expect(await overflow(page), '200 % text').toBe(0);
	expect(await stackedTexts(page), '200 % text').toEqual([]);
	expect(troubles).toEqual([]);
	await close();
});

const hexOf = (rgb: string) =>
	`#${(rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;

test.each(['light', 'dark'] as const)(
	'the line around what has focus can be seen on a filled ground: %s',
	async (colorScheme) => {
		const { page, close } = await openGuide({ width: 320, colorScheme, forcedColors: 'none' });
		const link = page.getByRole('navigation', { name: '快速联系' }).getByRole('link').first();
		await page.keyboard.press('Tab');
		await link.focus();
		const [line, ground] = await link.evaluate((each) => {
			const { outlineColor, backgroundColor } = getComputedStyle(each);
			return [outlineColor, backgroundColor];
		});
		expect(contrast(hexOf(line ?? ''), hexOf(ground ?? ''))).toBeGreaterThanOrEqual(LEAST_OF_BORDERS);
		await close();
	},
);

test('every state is on it', async () => {
	const { page, close } = await openGuide({ width: 1680, colorScheme: 'light', forcedColors: 'none' });
	const shown = await page.locator('main').innerText();
	for (const state of ['新出', '降价', '现场核实', '待核实', '示例', '已租售', '洽谈中', '面议'])
		expect(shown).toContain(state);
	for (const state of ['即将截止', '申报中', '即将开始', '未注明申报时间', '已截止', '已失效'])
		expect(await page.locator('policy-state').getByText(state, { exact: true }).count(), state).toBe(1);
	await close();
});

test('neither the sitemap nor the search knows it, and other builds do not have it', () => {
	expect(readFileSync(join(dist, 'sitemap-0.xml'), 'utf8')).not.toContain(PATH);
	expect(readFileSync(join(dist, 'styleguide/index.html'), 'utf8')).not.toContain('data-search=');
	expect(existsSync(join(inject('dist'), PATH))).toBe(false);
	expect(existsSync(join(inject('realDist'), PATH))).toBe(false);
});
