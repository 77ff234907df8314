import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildSite } from '../../src/commands/build-site.ts';
import { provideChromium } from '../../src/commands/chromium.ts';
import { markdownTable, writeBenchmark } from './search/benchmark-page.ts';
import { meteredServer } from './search/metered-server.ts';
import { handMadePage, withoutScripts } from './web/hand-made-page.ts';
import { loadPage, type PageLoad, SLOWED } from './web/page-load.ts';

const ARTICLE = 'news/3231/';
const HAND_MADE = 'hand-made/';
const SILENT = 'without-scripts/';
/** Each page, by what it is. */
const PAGES = [
	['the article by hand', HAND_MADE],
	['the article', ARTICLE],
	['the article without its scripts', SILENT],
	['home', ''],
	['a listing', 'listings/sj-0001/'],
	['all listings', 'listings/'],
	['policies', 'policies/'],
	['news', 'news/'],
	['search', 'search/'],
] as const;
/** The goal: largest paint of the article against the page made by hand. */
const GOAL = 1.1;

const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '9' },
		out: { type: 'string', default: 'docs/benchmarks.md' },
	},
});
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');

const site = resolve('.cache/bench-web/site');
await buildSite(site, { logLevel: 'error' });
const html = await readFile(join(site, ARTICLE, 'index.html'), 'utf8');
for (const [path, page] of [
	[HAND_MADE, handMadePage(html)],
	[SILENT, withoutScripts(html)],
] as const) {
	const file = join(site, path, 'index.html');
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, page);
}

const server = await meteredServer(site);
const browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
const loads = new Map<string, PageLoad[]>(PAGES.map(([, path]) => [path, []]));
try {
	// The first visit pays for compressing on the server.
	for (const [, path] of PAGES) await loadPage(browser, server, path);
	// Turn by turn, so that other work on the machine slows all of them down alike.
	for (let round = 0; round < rounds; round += 1)
		for (const [, path] of PAGES) loads.get(path)?.push(await loadPage(browser, server, path));
} finally {
	await browser.close();
	server.close();
}

/** The middle value of a page. */
function middle(path: string, of: (load: PageLoad) => number): number {
	const sorted = (loads.get(path) ?? []).map(of).toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const byHand = middle(HAND_MADE, ({ largestPaint }) => largestPaint);
const table = markdownTable(
	['', 'largest paint, ms', '÷ by hand', 'goal', 'shift', 'requests', 'kB'],
	PAGES.map(([name, path]) => [
		name,
		middle(path, ({ largestPaint }) => largestPaint).toFixed(0),
		`${(middle(path, ({ largestPaint }) => largestPaint) / byHand).toFixed(2)} ×`,
		path === ARTICLE ? `≤ ${GOAL}` : '',
		Math.max(...(loads.get(path) ?? []).map(({ shift }) => shift)).toFixed(3),
		String(middle(path, ({ requests }) => requests)),
		(middle(path, ({ bytes }) => bytes) / 1000).toFixed(1),
	]),
);
const text = `Each page is visited by a phone of 390 px over slow 4G (150 ms, 1.6 Mb/s, made by the server) with a processor ${SLOWED}
times slower, in a browser without any cache, ${rounds} times in turn; a figure is the middle one, a shift the largest. Requests and bytes are all of
a visit until the network rests, icons and lazy pictures in the window included. The page by hand has the same text, a few lines
of style and no script.

${table}`;
console.log(text);
await writeBenchmark(
	resolve(values.out),
	'bench:web',
	`## Pages: first visit\n\nMade on ${new Date().toISOString().slice(0, 10)} by \`npm run bench:web -- --rounds ${rounds}\`, on ${availableParallelism()} processors at a load of ${loadavg()[1]?.toFixed(1)}.\n\n${text}`,
);
