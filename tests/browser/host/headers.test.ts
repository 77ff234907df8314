import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hostWorld, type HostWorld } from '../../site/host/host-world.ts';
import { installedServer, type ServerKind } from '../../site/host/installed-server.ts';
import { startWebServer } from '../../site/host/web-server.ts';
import { openPage, startVisit, type Visit } from '../browser.ts';
import { TEMPLATES } from '../templates.ts';

let world: HostWorld;
beforeAll(async () => {
	world = await hostWorld(inject('dist'));
});
afterAll(() => world.remove());

describe.each(['nginx', 'caddy'] satisfies ServerKind[])('under the headers of %s', (kind) => {
	const program = installedServer(kind);
	if (program === undefined) return test.skip(`${kind} is not installed`);
	let visit: Visit;
	beforeAll(async () => {
		const { browser, close } = await startVisit(world.dist);
		const server = await startWebServer(kind, program, world.config(kind), world.dist);
		visit = {
			browser,
			server: { port: 0, ...server },
			close: async () => {
				await close();
				await server.close();
			},
		};
	});
	afterAll(() => visit.close());

	test('no template breaks the policy or reports an error', { timeout: 180_000 }, async () => {
		const { page, troubles, atRest, close } = await openPage(visit);
		const found: string[] = [];
		for (const path of TEMPLATES) {
			await page.goto(path);
			await atRest();
			const own = troubles.filter((each) => path !== '/404.html' || !/404/.test(each));
			found.push(...own.map((each) => `${path}: ${each}`));
			troubles.length = 0;
		}
		expect(found).toEqual([]);
		await close();
	});

	test('the search works in its thread', async () => {
		const { page, troubles, close } = await openPage(visit);
		await page.goto(`/search/?q=${encodeURIComponent('补贴上限')}`);
		await page.locator('[data-part=results][data-total="1"][aria-busy=false]').waitFor();
		expect(page.workers()).toHaveLength(1);
		expect(troubles).toEqual([]);
		await close();
	});

	test('a page is fetched ahead when somebody points at its link, and a file is not', async () => {
		const { page, troubles, atRest, close } = await openPage(visit);
		const devtools = await page.context().newCDPSession(page);
		const rules: string[] = [];
		const ahead: string[] = [];
		const candidates = new Set<string>();
		devtools.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
			for (const { key } of preloadingAttemptSources) candidates.add(new URL(key.url).href);
		});
		devtools.on('Preload.ruleSetUpdated', ({ ruleSet }) => rules.push(ruleSet.errorMessage ?? 'right'));
		devtools.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) =>
			ahead.push(`${new URL(prefetchUrl).pathname} ${status}`),
		);
		await devtools.send('Preload.enable');
		await page.goto('/feeds/');
		await atRest();
		await expect.poll(() => rules).toEqual(['right']);
		await page.locator('header a[href="/listings/"], nav a[href="/listings/"]').first().hover();
		await expect.poll(() => ahead.join()).toContain('/listings/ Ready');
		const paths = [...candidates].map((url) => url.replace(visit.server.url, '/'));
		expect(paths).toContain('/listings/');
		expect(await page.locator('a[href$=".xml"]').count()).toBeGreaterThan(0);
		expect(paths.filter((path) => !/^\/[\w/-]*(#.*)?$/.test(path))).toEqual([]);
		expect(troubles).toEqual([]);
		await close();
	});

	test('a table is saved, although its file runs in a sandbox', async () => {
		const { page, close } = await openPage(visit);
		await page.goto('/about/');
		const download = page.waitForEvent('download');
		await page.evaluate(() => location.assign('/api/listings.csv'));
		expect((await download).suggestedFilename()).toBe('listings.csv');
		await close();
	});
});
