import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { answered, openPage, overflow, startVisit, type Visit } from './browser.ts';
import { shiftsOf, watchShifts } from './shift/layout-shift.ts';
import { TEMPLATES } from './templates.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

test.each(TEMPLATES)('%s keeps the policy, never shifts, fits 320 px and is accessible', async (path) => {
	const { page, troubles, atRest, close } = await openPage(visit, { viewport: { width: 320, height: 640 } });
	await page.clock.setFixedTime('2026-11-23T04:00:00Z');
	await watchShifts(page);
	await page.goto(path);
	await answered(page);
	await atRest();
	expect(await overflow(page)).toBe(0);
	expect(await shiftsOf(page)).toEqual([]);

	// A very tall window, so that the call bar covers nothing.
	await page.setViewportSize({ width: 1280, height: 8000 });
	expect(await accessibilityFaults(page), '1280 px, light').toEqual([]);
	await page.setViewportSize({ width: 390, height: 8000 });
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await accessibilityFaults(page), '390 px, dark').toEqual([]);
	expect(troubles).toEqual([]);
	await close();
});

/** Pages that show something by the visitor's day. */
const BY_DAY = [
	...['/', '/news/', '/news/policy-open/', '/policies/', '/topics/biomedicine/', '/districts/songjiang/'],
	...['/listings/', '/listings/l-full/', '/parks/p-one/'],
];

test.each([
	['the last day of a policy', '2026-11-30', BY_DAY],
	['the first of its last fourteen days', '2026-12-01', BY_DAY],
	['the day after its last', '2026-12-16', BY_DAY],
	['the day after the last of a notice', '2026-12-21', ['/']],
])('a page that is built on 2026-11-23 does not shift on %s', async (_, day, paths) => {
	for (const width of [320, 390, 1280]) {
		const { page, atRest, close } = await openPage(visit, { viewport: { width, height: 640 } });
		await page.clock.setFixedTime(`${day}T04:00:00Z`);
		await watchShifts(page);
		for (const path of paths) {
			await page.goto(path);
			await atRest();
			expect(await shiftsOf(page), `${path} at ${width} px`).toEqual([]);
		}
		await close();
	}
});

test('a fault that is added to a page is found', async () => {
	const { page, close } = await openPage(visit);
	await page.goto('/about/');
	await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
	expect((await accessibilityFaults(page)).join()).toContain('image-alt');
	expect(await accessibilityFaults(page, 'header')).toEqual([]);
	await close();
});
