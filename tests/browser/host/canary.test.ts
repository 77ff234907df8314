import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideChromium } from '../../../src/commands/chromium.ts';
import { serveFolder } from '../../../src/commands/static-server.ts';
import { installedServer } from '../../site/host/installed-server.ts';
import { startWebServer } from '../../site/host/web-server.ts';
import { openPage } from '../browser.ts';
import { ATTACKS, buildCanary } from './canary-world.ts';

/** Pages that read their address, and the fields they read. */
const READERS = {
	'/search/': ['q', 'year', 'type'],
	'/listings/': ['q', 'district', 'height', 'sort', 'preset', 'near'],
	'/compare/': ['ids'],
	'/favourites/': ['ids', 'list'],
	'/contact/': ['listings', 'topic', 'from', 'need'],
	'/contact/offer/': ['listings', 'topic'],
	'/contact/error/': ['page', 'field'],
	'/contact/thanks/': ['id', 'uuid'],
	'/tools/rent/': ['rent', 'area', 'term'],
	'/tools/units/': ['value', 'unit'],
	'/policies/fit/': ['policy', 'district', 'industry'],
} as const;

let dist: string;
let browser: Browser;
beforeAll(async () => {
	dist = await buildCanary();
	browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
}, 300_000);
afterAll(() => browser.close());

const pagesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => `/${file.replaceAll('\\', '/')}`)
		.filter((file) => file.endsWith('/index.html') || file === '/404.html')
		.map((file) => file.replace(/index\.html$/, ''))
		.toSorted();

/** Files that somebody may open by themselves. */
const documentsIn = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => `/${file.replaceAll('\\', '/')}`)
		.filter((file) => /\.(svg|xml|json)$/.test(file) && !file.startsWith('/api/listings/'));

/** The page of errors, and the facts of a listing whose name is a word of an attack, are not there: no harm. */
const isMissing = (trouble: string) => /^(404|console: Failed to load resource.*404)/.test(trouble);

const nginx = installedServer('nginx');

const HOSTS = {
	'a host that sends no headers': () => serveFolder(dist, 0),
	'nginx with our headers':
		nginx === undefined ? undefined : () => startWebServer('nginx', nginx, `${dist}-host/nginx`, dist),
} as const;

describe.each(Object.entries(HOSTS))('a site full of attacks on %s', (_name, start) => {
	if (start === undefined) return test.skip('nginx is not installed');
	let server: Awaited<ReturnType<typeof start>>;
	beforeAll(async () => {
		server = await start();
	});
	afterAll(() => server.close());

	/** Goes to addresses in one tab. @returns dialogs, errors and requests to others, with the address */
	async function visited(addresses: readonly string[]): Promise<string[]> {
		const visit = { server: { port: 0, ...server }, browser, close: () => Promise.resolve() };
		const { page, troubles, atRest, close } = await openPage(visit);
		const found: string[] = [];
		page.on('dialog', (dialog) => {
			troubles.push(`dialog: ${dialog.message()}`);
			void dialog.dismiss();
		});
		for (const address of addresses) {
			await page.goto(address);
			// In a sandbox there is no script that could wait.
			if (!/\.(svg|xml|json)$/.test(address)) await atRest();
			found.push(...troubles.filter((each) => !isMissing(each)).map((each) => `${address}: ${each}`));
			troubles.length = 0;
		}
		await close();
		return found;
	}

	test('an attack that gets through would be seen', async () => {
		const page = '<!doctype html><title>x</title><img src="/icons/icon-512.png" onload="alert(1)">';
		writeFileSync(join(dist, 'attacked.html'), page);
		expect((await visited(['/attacked.html'])).join()).toMatch(/dialog: 1|Content Security Policy/);
		rmSync(join(dist, 'attacked.html'));
	});

	test('its pages run nothing, break no policy and ask nobody else', { timeout: 300_000 }, async () => {
		const pages = pagesIn(dist);
		expect(pages.length).toBeGreaterThan(50);
		expect(await visited(pages)).toEqual([]);
	});

	test('its feeds, drawings and data run nothing', { timeout: 120_000 }, async () => {
		expect(documentsIn(dist).length).toBeGreaterThan(10);
		// The viewer of Chromium adds an icon of its own, which a document without sources refuses.
		const own = (await visited(documentsIn(dist))).filter((each) => !/favicon|sandboxed|frame/i.test(each));
		expect(own).toEqual([]);
	});

	test.each(Object.entries(READERS))('attacks in the address of %s are text', async (path, fields) => {
		const addresses = [0, 2, 4, 7].map((first) => {
			const attacks = fields.map((_field, i) => ATTACKS[(first + i) % ATTACKS.length] ?? '');
			const query = new URLSearchParams(fields.map((field, i) => [field, attacks[i] ?? '']));
			return `${path}?${query.toString()}#${encodeURIComponent(attacks[0] ?? '')}`;
		});
		expect(await visited(addresses)).toEqual([]);
	});
});
