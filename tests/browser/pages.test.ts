import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { openPage, overflow, startVisit, type Visit } from './browser.ts';
import { TEMPLATES } from './templates.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

test.each(TEMPLATES)('%s keeps the policy, never shifts, fits 320 px and is accessible', async (path) => {
	const { page, troubles, atRest, close } = await openPage(visit, { viewport: { width: 320, height: 640 } });
	await page.addInitScript(() => {
		Reflect.set(globalThis, 'shift', 0);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const value: unknown = Reflect.get(entry, 'value');
				if (typeof value === 'number')
					Reflect.set(globalThis, 'shift', Number(Reflect.get(globalThis, 'shift')) + value);
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(path);
	await page
		.locator('[data-part=results][aria-busy=false], main:not(:has([data-part=results]))')
		.first()
		.waitFor({ state: 'attached' });
	await atRest();
	expect(await overflow(page)).toBe(0);
	// Results that nobody asked for with a tap are the answer to an address: they may push what is below.
	if (!path.startsWith('/search/?'))
		expect(await page.evaluate(() => Reflect.get(globalThis, 'shift'))).toBe(0);

	// A very tall window, so that the call bar covers nothing.
	await page.setViewportSize({ width: 1280, height: 8000 });
	expect(await accessibilityFaults(page), '1280 px, light').toEqual([]);
	await page.setViewportSize({ width: 390, height: 8000 });
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await accessibilityFaults(page), '390 px, dark').toEqual([]);
	expect(troubles).toEqual([]);
	await close();
});

test('a fault that is added to a page is found', async () => {
	const { page, close } = await openPage(visit);
	await page.goto('/about/');
	await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
	expect((await accessibilityFaults(page)).join()).toContain('image-alt');
	expect(await accessibilityFaults(page, 'header')).toEqual([]);
	await close();
});
