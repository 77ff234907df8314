import type { Browser, Page } from 'playwright-core';

/** Text to type into a field of an explorer with existing filters. */
const SCENARIOS = [
	{ query: '', field: 'height', text: '8.5' },
	{ query: '', field: 'areaMin', text: '3000' },
	{ query: '?district=songjiang&district=minhang&floor=ground', field: 'load', text: '2.5' },
	{ query: '?type=factory&type=standard-factory&fire=c2', field: 'power', text: '500' },
	{ query: '?deal=lease&height=6&eia=form&registrable=1', field: 'rent', text: '1.25' },
	{
		query:
			'?district=songjiang&district=minhang&areaMin=2000&areaMax=4000&rent=1.2&floor=ground&height=8&load=2000&power=500&fire=c2&eia=form',
		field: 'crane',
		text: '10',
	},
] as const;

/** Disables animation frames, and with them the live counts of an explorer. Runs in the browser. */
function withoutFrames(): void {
	globalThis.requestAnimationFrame = () => 0;
}

const settle = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 60)));

/**
 * Measures the script time of every keystroke, in ms of thread time, so that other processes have no influence.
 * @param url of the explorer @param hasCounts whether to include the live counts, which follow in the next frame
 */
export async function measureKeystrokes(
	browser: Browser,
	url: string,
	rounds: number,
	hasCounts: boolean,
): Promise<number[]> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const scriptTime = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
	};
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		for (const { query, field, text } of SCENARIOS) {
			await page.goto(url + query);
			const input = page.locator(`[name=${field}]`);
			// The first keystroke loads the index, so it is not measured.
			await input.pressSequentially(text.slice(0, 1));
			await page.locator('listing-explorer[data-live]').waitFor();
			await settle(page);
			// The explorer needs a frame to open, so they are taken away only now.
			if (!hasCounts) await page.evaluate(withoutFrames);
			for (const key of [...text.slice(1), 'Backspace', '5', 'Backspace']) {
				const before = await scriptTime();
				await input.press(key);
				await settle(page);
				times.push((await scriptTime()) - before);
			}
		}
	}
	await page.close();
	return times;
}
