import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** The small one: it is read by every page that is checked. */
const CHECKER = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asks the checker, which comes through the debugger, past the page's policy. @param what an expression for its first argument */
async function check(page: Page, what: string, runOnly: readonly string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${CHECKER};0`);
	return page.evaluate<string[]>(`axe
		.run(${what}, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })
		.then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}

/** What the checker finds wrong with a page as it stands. @param parts selectors of what is checked, the whole page without any */
export function accessibilityFaults(page: Page, ...parts: string[]): Promise<string[]> {
	const what = parts.length === 0 ? 'document' : JSON.stringify({ include: parts.map((part) => [part]) });
	return check(page, what, STANDARD);
}

/** What a finger cannot hit on the part of a page that is in the window. */
export function smallTargets(page: Page): Promise<string[]> {
	return check(page, 'document', ['target-size']);
}
