import type { Browser, CDPSession, Page } from 'playwright-core';

/** The cost of taps on filters. */
export interface TapTimes {
	/** From each tap until its result is painted, ms by the browser's Event Timing. Other processes prolong it. */
	painted: readonly number[];
	/** Time of the main thread for each tap, in ms, until its result is painted. */
	thread: readonly number[];
	/** The same with what follows the paint: the other cards and the live counts. */
	whole: readonly number[];
}

/** Choices tapped one after the other. */
const TAPS = [
	'label:has(input[name=district][value=songjiang])',
	'label:has(input[name=type][value=factory])',
	'[data-step="height=8"]',
	'[data-step="load=2000"]',
	'[data-step="areaMin=1000&areaMax=3000"]',
	'[data-step="height=6"]',
];

/** Collects the duration of every input event, and tells when a frame has been painted. Runs in the browser. */
function watchTaps(): void {
	const durations: number[] = [];
	new PerformanceObserver((list) => {
		for (const { name, duration } of list.getEntries()) if (name === 'click') durations.push(duration);
	}).observe(Object.assign({ type: 'event', buffered: true }, { durationThreshold: 16 }));
	Object.assign(globalThis, { tapDurations: durations });
}

/** Leaves out what follows the paint: the other cards and the live counts. Runs in the browser. */
function withoutRest(): void {
	Object.assign(globalThis, { setTimeout: () => 0 });
}

/** After two frames and a pause the result of a tap is on the screen, and what the page does later is done. */
const settled = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<void>((done) => {
				requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())));
			}),
	);

async function threadTime(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/**
 * Taps every choice.
 * @param rate how many times slower the processor is @param hasRest whether to include what follows the paint
 * @returns thread time of each tap, ms
 */
async function tapAll(
	{ page, session, url }: { page: Page; session: CDPSession; url: string },
	rate: number,
	hasRest: boolean,
): Promise<number[]> {
	const times: number[] = [];
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await page.goto(`${url}?power=100`);
	await page.locator('listing-explorer[data-live]').waitFor();
	const open = page.getByRole('button', { name: /^条件/ });
	if (await open.isVisible()) await open.click();
	await settled(page);
	if (!hasRest) await page.evaluate(withoutRest);
	await session.send('Emulation.setCPUThrottlingRate', { rate });
	for (const choice of TAPS) {
		const target = page.locator(choice);
		await target.scrollIntoViewIfNeeded();
		await settled(page);
		const before = await threadTime(session);
		await target.click();
		await settled(page);
		times.push((await threadTime(session)) - before);
	}
	return times;
}

/**
 * Measures taps on filters of the explorer.
 * @param url of the explorer @param rate how many times slower the processor is made @param width of the window, px
 */
export async function measureTaps(
	browser: Browser,
	url: string,
	{ rounds, rate, width }: { rounds: number; rate: number; width: number },
): Promise<TapTimes> {
	const context = await browser.newContext({ viewport: { width, height: 844 } });
	const page = await context.newPage();
	await page.addInitScript(watchTaps);
	const session = await context.newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const [painted, thread, whole]: [number[], number[], number[]] = [[], [], []];
	for (let round = 0; round < rounds; round += 1) {
		whole.push(...(await tapAll({ page, session, url }, rate, true)));
		painted.push(...(await page.evaluate<number[]>('tapDurations')).slice(-TAPS.length));
		thread.push(...(await tapAll({ page, session, url }, rate, false)));
	}
	await context.close();
	return { painted, thread, whole };
}
