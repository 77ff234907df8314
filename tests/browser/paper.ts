import type { Page } from 'playwright-core';

/** The form of each sheet when a page is printed. */
export async function pdfSheets(page: Page): Promise<('portrait' | 'landscape')[]> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	return [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(
		([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'portrait'),
	);
}

/** Number of sheets when a page is printed. */
export async function pdfPages(page: Page): Promise<number> {
	return (await pdfSheets(page)).length;
}
