import type { Page } from 'playwright-core';

/** Notes from the next page on what jumps without a tap. Runs in the browser. */
function note(): void {
	const shifts: string[] = [];
	Object.assign(globalThis, { shifts });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			const sources: unknown = Reflect.get(entry, 'sources');
			const nodes = (Array.isArray(sources) ? sources : []).map(({ node }: { node?: unknown }) =>
				node instanceof Element ? node : node instanceof Node ? node.parentElement : null,
			);
			// A table finds its columns from all of its cells.
			if (nodes.length > 0 && nodes.every((node) => node?.closest('table'))) continue;
			const names = nodes.map((node) => `${node?.localName} ${node?.textContent?.trim().slice(0, 20)}`);
			shifts.push(`${Number(Reflect.get(entry, 'value')).toFixed(4)}: ${names.join(', ')}`);
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

/** Notes on each page that is opened from now on what jumps without a tap. */
export const watchShifts = (page: Page) => page.addInitScript(note);

/** What has jumped on the page, with how far; a jump inside a table does not count. */
export const shiftsOf = (page: Page): Promise<unknown> =>
	page.evaluate(() => Reflect.get(globalThis, 'shifts'));
