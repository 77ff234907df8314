import type { Browser } from 'playwright-core';
import { type MeteredServer, SLOW_4G } from '../search/metered-server.ts';

/** One visit of a page without a cache. */
export interface PageLoad {
	/** Largest contentful paint, ms since the visit began. */
	largestPaint: number;
	/** Sum of layout shifts; 0 is none. */
	shift: number;
	requests: number;
	/** Bodies as sent, with Brotli. */
	bytes: number;
}

/** How many times slower the processor is, about as a cheap phone's. */
export const SLOWED = 4;

/** Collects paints and shifts. Runs in the browser, before the page. */
function watch(): void {
	const seen = { largestPaint: 0, shift: 0 };
	Object.assign(globalThis, { seen });
	new PerformanceObserver((list) => {
		for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
	}).observe({ type: 'largest-contentful-paint', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
	}).observe({ type: 'layout-shift', buffered: true });
}

/** Visits a page as a phone on slow 4G with a slow processor does, in a browser that knows nothing yet. */
export async function loadPage(browser: Browser, server: MeteredServer, path: string): Promise<PageLoad> {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 2,
		isMobile: true,
		// A phone has no mouse: with one the code for other phones is drawn at once, because the page may be printed.
		hasTouch: true,
	});
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
	await page.addInitScript(watch);
	server.reset(SLOW_4G);
	await page.goto(server.url + path, { waitUntil: 'networkidle' });
	const seen = await page.evaluate(() => {
		const { largestPaint, shift } = Object(Reflect.get(globalThis, 'seen'));
		return { largestPaint: Number(largestPaint), shift: Number(shift) };
	});
	const { requests, bytes } = server.sent;
	await context.close();
	return { ...seen, requests, bytes };
}
