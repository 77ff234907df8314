import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { expect } from 'vitest';
import { provideChromium } from '../../src/commands/chromium.ts';
import { type RunningServer, serveFolder } from '../../src/commands/static-server.ts';

/** Switches off Chromium's own traffic, because the tests count every request to another origin. */
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** A built site with its server and a browser. */
export interface Visit {
	server: RunningServer;
	browser: Browser;
	close(): Promise<void>;
}

/** Serves a built folder on a free port and starts a browser. */
export async function startVisit(folder: string): Promise<Visit> {
	const server = await serveFolder(folder, 0);
	const browser = await chromium.launch({ executablePath: provideChromium(), args: FLAGS });
	return {
		server,
		browser,
		close: async () => {
			await browser.close();
			await server.close();
		},
	};
}

/** Waits until the page is idle and has painted. */
function drawn(page: Page): Promise<void> {
	return page.evaluate(
		() =>
			new Promise<void>((done) => {
				requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
			}),
	);
}

/**
 * A page that records problems: console errors, exceptions, failed requests and requests to other origins. `atRest` waits
 * until no request is pending and the result is painted, so that everything the page does by itself is done.
 */
export async function openPage({ browser, server }: Visit, options: BrowserContextOptions = {}) {
	const context = await browser.newContext({ baseURL: server.url, ...options });
	const page = await context.newPage();
	const troubles: string[] = [];
	const underWay = new Set<Request>();
	page.on('request', (request) => underWay.add(request));
	page.on('requestfinished', (request) => underWay.delete(request));
	page.on('requestfailed', (request) => underWay.delete(request));
	const atRest = () =>
		expect.poll(() => drawn(page).then(() => underWay.size), { interval: 0, timeout: 20_000 }).toBe(0);
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning')
			troubles.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== new URL(server.url).origin)
			troubles.push(`other origin: ${request.url()}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400 && !response.url().includes('/missing'))
			troubles.push(`${response.status()}: ${response.url()}`);
	});
	return { page, troubles, atRest, close: () => context.close() };
}

/** Waits until a page with a search or a finder has answered its address; other pages have nothing to answer. */
export const answered = (page: Page) =>
	page
		.locator('[data-part=results][aria-busy=false], main:not(:has([data-part=results]))')
		.first()
		.waitFor({ state: 'attached' });

/** A text of a page as somebody would type it: spaces that do not break are spaces, and joiners are nothing. */
export const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

/** How much wider a page is than its window, in px. */
export function overflow(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
