import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** The minified build, because every checked page has to load it. */
const CHECKER = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Lets every animation that ends come to its end: half a fade has colours that nobody reads. */
async function settle(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const ending = document
			.getAnimations()
			.filter(({ effect }) => effect !== null && Number.isFinite(effect.getComputedTiming().endTime));
		await Promise.allSettled(ending.map(({ finished }) => finished));
	});
}

/**
 * Runs axe-core. It is injected over the debugger, so the page's policy does not block it.
 * @param what an expression for its first argument
 */
async function check(page: Page, what: string, runOnly: readonly string[]): Promise<string[]> {
	await settle(page);
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${CHECKER};0`);
	return page.evaluate<string[]>(`axe
		.run(${what}, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })
		.then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}

/** Accessibility problems of a page in its current state. @param parts selectors to check; the whole page if none */
export function accessibilityFaults(page: Page, ...parts: string[]): Promise<string[]> {
	const what = parts.length === 0 ? 'document' : JSON.stringify({ include: parts.map((part) => [part]) });
	return check(page, what, STANDARD);
}

/** Touch targets that are too small, in the visible part of a page. */
export function smallTargets(page: Page): Promise<string[]> {
	return check(page, 'document', ['target-size']);
}
