import type { Page } from 'playwright-core';

/** Number of sheets when a page is printed. */
export async function pdfPages(page: Page): Promise<number> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}
