import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { answered, openPage, startVisit, type Visit } from '../browser.ts';
import { shiftsOf, watchShifts } from './layout-shift.ts';
import { slowLine } from './slow-line.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

/** Pages whose first screens differ, and questions that are answered above, among and without hits. */
const PAGES = [
	...['/', '/news/', '/news/policy-open/', '/topics/biomedicine/', '/districts/songjiang/', '/listings/'],
	...['/listings/l-full/', '/favourites/', '/parks/', '/parks/p-one/', '/policies/', '/policies/fit/'],
	...[
		'/contact/',
		'/contact/offer/',
		'/search/',
		'/search/?q=冻干',
		'/search/?q=松江厂房',
		'/search/?q=xyzzy',
	],
];

/** Opens a page in a window of some width, piece by piece, and says what has jumped. */
async function shiftsAt(width: number, path: string): Promise<unknown> {
	const line = await slowLine(inject('dist'), 60);
	const { page, atRest, close } = await openPage(visit, { viewport: { width, height: 720 } });
	await page.clock.setFixedTime('2026-11-23T04:00:00Z');
	await watchShifts(page);
	await page.goto(line.url + path, { waitUntil: 'commit' });
	// Each piece is painted before the next one comes.
	while (line.next())
		await page.evaluate(
			() =>
				new Promise<void>((painted) => {
					requestAnimationFrame(() => requestAnimationFrame(() => painted()));
				}),
		);
	await page.waitForLoadState();
	await answered(page);
	await atRest();
	const shifts = await shiftsOf(page);
	await close();
	line.close();
	return shifts;
}

test.each(PAGES)('%s does not jump while it comes in pieces', async (path) => {
	expect(await Promise.all([320, 1280].map((width) => shiftsAt(width, path)))).toEqual([[], []]);
});
