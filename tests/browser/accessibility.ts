import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** The small one: it is read by every page that is checked. */
const CHECKER = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * What the checker finds wrong with a page as it stands. It comes through the debugger, past the page's policy.
 * @param parts selectors of what is checked, the whole page without any
 */
export async function accessibilityFaults(page: Page, ...parts: string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${CHECKER};0`);
	// At its end the call bar covers nothing of the page.
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	const checked = parts.length === 0 ? 'document' : JSON.stringify({ include: parts.map((part) => [part]) });
	return page.evaluate<string[]>(`axe
		.run(${checked}, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			resultTypes: ['violations'],
		})
		.then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}
