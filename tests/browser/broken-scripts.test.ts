import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, startVisit, type Visit } from './browser.ts';

let visit: Visit;
beforeAll(async () => {
	visit = await startVisit(inject('dist'));
});
afterAll(() => visit.close());

/** Each test makes many visits in sequence. */
const TIMEOUT = 240_000;

/** Ways in which loading a script fails. */
const BREAKS: readonly ((route: Route) => Promise<void>)[] = [
	(route) => route.abort(),
	(route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>missing</p>' }),
	(route) => route.fulfill({ status: 500, body: '' }),
	(route) => route.fulfill({ contentType: 'text/javascript', body: 'export const ' }),
];

/** A visitor's task, with the expected end: the result or an explanation. */
interface Errand {
	what: string;
	path: string;
	act?: (page: Page) => Promise<void>;
	/** Selector. One visible match is enough. */
	answers: string;
}

const LATE = '.late';

async function leaveLead(page: Page): Promise<void> {
	if (!(await page.locator('lead-form').isVisible())) return;
	await page.locator('lead-form [name=need]').selectOption('rent');
	await page.locator('lead-form [name=contact]').fill('王先生');
	await page.locator('lead-form [name=phone]').fill('13800138000');
	await page.locator('lead-form [name=consent]').check();
	await page.locator('lead-form button.primary').click();
}

const ERRANDS: readonly Errand[] = [
	{
		what: 'leaves a lead',
		path: '/contact/',
		act: leaveLead,
		answers: 'lead-form textarea[readonly], .lead:has(lead-form:not(:defined)) > p > a[href^="tel:"]',
	},
	{ what: 'searches', path: '/search/?q=厂房', answers: `[data-part=result], search-page ${LATE}` },
	{
		what: 'opens a filter link',
		path: '/listings/?district=songjiang',
		answers: `[data-part=chips] li, listing-explorer ${LATE}`,
	},
	{
		what: 'compares',
		path: '/compare/?ids=l-near,l-full',
		answers: `compare-page[data-ready] tbody td, compare-page ${LATE}`,
	},
	{
		what: 'opens a shared list',
		path: '/favourites/?ids=l-near',
		answers: `[data-part=shared-list] > li, favourites-page ${LATE}`,
	},
	{
		what: 'counts a rent',
		path: '/tools/rent/',
		act: async (page) => {
			await page.locator('[name=area]').fill('');
			await page.locator('[name=area]').blur();
		},
		answers: `[name=area][aria-invalid], rent-calculator ${LATE}`,
	},
	{
		what: 'converts units',
		path: '/tools/units/',
		act: (page) => page.locator('unit-converter input').first().fill('viel'),
		answers: `unit-converter input[aria-invalid], unit-converter ${LATE}`,
	},
	{
		what: 'counts the rent of a listing',
		path: '/listings/l-full/',
		act: async (page) => {
			await page.locator('rent-block summary').first().click();
			// The fields stay hidden without their script. The figures are those of the listing.
			await page
				.locator('rent-block [name=area]')
				.fill('', { timeout: 3000 })
				.catch(() => undefined);
		},
		answers: 'rent-block [name=area][aria-invalid], rent-block [data-waits] [data-part=figures]',
	},
	{
		what: 'marks a favourite',
		path: '/listings/l-full/',
		// The heart stays hidden without its script.
		act: (page) =>
			page
				.locator('favourite-button button')
				.first()
				.click({ timeout: 3000 })
				.catch(() => undefined),
		answers: 'favourite-button [aria-pressed=true], body:not(:has(favourite-button:defined)) a[href^="tel:"]',
	},
	{
		what: 'looks at a picture',
		path: '/listings/l-full/',
		act: (page) => page.locator('picture-gallery a').first().click(),
		answers: '.viewer-bar, body > img, body > svg, svg:root',
	},
];

/** Does a task while one script is broken. Returns the fault, if any. */
async function faultOf(page: Page, { path, act, answers }: Errand): Promise<string | undefined> {
	await page.goto(path);
	await act?.(page);
	const isFound = await page
		.waitForFunction(
			([selector]) => {
				// Some texts appear only after a delay, for slow networks. Skip the delay.
				for (const animation of document.getAnimations())
					if (
						animation.playState !== 'finished' &&
						animation.effect?.getComputedTiming().endTime !== Infinity
					)
						animation.finish();
				return [...document.querySelectorAll(selector ?? '')].some((each) =>
					each.checkVisibility({ visibilityProperty: true }),
				);
			},
			[answers],
			{ timeout: 10_000 },
		)
		.then(() => true)
		.catch(() => false);
	if (!isFound) return 'a control does nothing and nothing is said';
	const isPage = (await page.locator('main').count()) > 0;
	if (isPage && (await page.locator('a[href^="tel:"]:visible').count()) === 0) return 'nobody can be called';
	return undefined;
}

test.each(ERRANDS)(
	'whichever script does not come, who $what gets an answer or words',
	{ timeout: TIMEOUT },
	async (errand) => {
		const { page, close } = await openPage(visit, { viewport: { width: 390, height: 844 } });
		const scripts = new Set<string>();
		page.on('request', (request) => {
			const { pathname } = new URL(request.url());
			if (pathname.endsWith('.js')) scripts.add(pathname);
		});
		expect(await faultOf(page, errand)).toBeUndefined();
		expect(await page.locator(LATE).filter({ visible: true }).count()).toBe(0);
		const faults: string[] = [];
		for (const [i, script] of [...scripts].entries()) {
			const serve = BREAKS[i % BREAKS.length];
			if (serve === undefined) continue;
			await page.evaluate(() => localStorage.clear());
			await page.route(`**${script}`, serve);
			const fault = await faultOf(page, errand);
			if (fault !== undefined) faults.push(`${script}, break ${i % BREAKS.length}: ${fault}`);
			await page.unroute(`**${script}`);
		}
		expect(scripts.size).toBeGreaterThan(0);
		expect(faults).toEqual([]);
		await close();
	},
);

test('the lists of the search page wait for its script, but not for ever', async () => {
	const { page, close } = await openPage(visit);
	await page.route('**/*.js', (route) => route.abort());
	await page.goto('/search/?q=厂房');
	const list = page.getByRole('navigation', { name: '资讯分类' });
	// On a busy machine the time is over before the page can be asked whether it waits.
	expect(await list.evaluate((element) => getComputedStyle(element).animationDuration)).toBe('6s');
	await list.waitFor();
	await close();
});
