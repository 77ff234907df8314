import type { Browser } from 'playwright-core';
import { type MeteredServer, SLOW_4G } from '../search/metered-server.ts';

/** The cost of opening a shared address. */
export interface Arrival {
	/** From the start of navigation until the results are in the page, in ms. */
	milliseconds: number;
	/** Response bodies of all requests, with Brotli. */
	bytes: number;
}

const QUERY = '?height=8&load=2000&fire=c2';

/** Opens a shared address over a slow connection, each time with an empty cache. */
export async function arrivalTimes(
	browser: Browser,
	server: MeteredServer,
	rounds: number,
): Promise<Arrival[]> {
	const arrivals: Arrival[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
		const page = await context.newPage();
		server.reset(SLOW_4G);
		await page.goto(`${server.url}listings/${QUERY}`, { waitUntil: 'commit' });
		await page.locator('listing-explorer[data-live]').waitFor();
		const milliseconds = await page.evaluate(() => performance.now());
		await page.waitForLoadState('networkidle');
		arrivals.push({ milliseconds, bytes: server.sent.bytes });
		await context.close();
	}
	server.reset();
	return arrivals;
}
