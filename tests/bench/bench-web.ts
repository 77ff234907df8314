import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildSite } from '../../src/commands/build/build-site.ts';
import { provideChromium } from '../../src/commands/chromium.ts';
import { readArticle } from './build/peers/peer.ts';
import { markdownTable, writeBenchmark } from './search/benchmark-page.ts';
import { type MeteredServer, meteredServer } from './search/metered-server.ts';
import { handMadePage, withoutScripts } from './web/hand-made-page.ts';
import { loadPage, type PageLoad, SLOWED } from './web/page-load.ts';
import { astroPaper } from './web/peers/astro-paper.ts';
import { eleventyBaseBlog } from './web/peers/eleventy-base-blog.ts';
import { themeSite } from './web/peers/theme.ts';

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
		[astroPaper.option]: { type: 'string' },
		[eleventyBaseBlog.option]: { type: 'string' },
	},
});
const out = String(values['out']);
const rounds = Number(values['rounds']);
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

/** A page that is visited. */
interface Visited {
	name: string;
	server: MeteredServer;
	path: string;
	loads: PageLoad[];
}

const own = await meteredServer(site);
const visited: Visited[] = PAGES.map(([name, path]) => ({ name, path, server: own, loads: [] }));
const article = readArticle(resolve('content/articles/2024/3231.md'));
const notes: string[] = [];
for (const theme of [astroPaper, eleventyBaseBlog]) {
	const checkout = values[theme.option];
	const peer = themeSite(theme, checkout === undefined ? undefined : String(checkout), article);
	if (peer === undefined) {
		notes.push(`${theme.name} was left out of this run.`);
		continue;
	}
	const name = `the article with ${peer.name}`;
	visited.push({ name, server: await meteredServer(peer.folder), path: peer.path, loads: [] });
	if (peer.changes !== '') notes.push(`${theme.name} is built ${peer.changes}.`);
}

const browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
try {
	// The first visit pays for compressing on the server.
	for (const { server, path } of visited) await loadPage(browser, server, path);
	// Turn by turn, so that other work on the machine slows all of them down alike.
	for (let round = 0; round < rounds; round += 1)
		for (const { server, path, loads } of visited) loads.push(await loadPage(browser, server, path));
} finally {
	await browser.close();
	for (const { server } of visited) server.close();
}

/** The middle value of a page. */
function middle({ loads }: Visited, of: (load: PageLoad) => number): number {
	const sorted = loads.map(of).toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const largest = (page: Visited) => middle(page, ({ largestPaint }) => largestPaint);
const [first] = visited;
const byHand = first === undefined ? 0 : largest(first);
const ours = visited.filter(({ path }) => path === ARTICLE).map(largest)[0] ?? 0;
const table = markdownTable(
	['', 'largest paint, ms', '÷ by hand', '÷ our article', 'goal', 'shift', 'requests', 'kB'],
	visited.map((page) => [
		page.name,
		largest(page).toFixed(0),
		`${(largest(page) / byHand).toFixed(2)} ×`,
		`${(largest(page) / ours).toFixed(2)} ×`,
		page.path === ARTICLE ? `≤ ${GOAL} × by hand` : '',
		Math.max(...page.loads.map(({ shift }) => shift)).toFixed(3),
		String(middle(page, ({ requests }) => requests)),
		(middle(page, ({ bytes }) => bytes) / 1000).toFixed(1),
	]),
);
const text = `Each page is visited by a phone of 390 px over slow 4G (150 ms, 1.6 Mb/s, made by the server) with a processor ${SLOWED}
times slower, in a browser without any cache, ${rounds} times in turn; a figure is the middle one, a shift the largest. Requests and bytes are all of
a visit until the network rests, icons and lazy pictures in the window included. The page by hand has the same text, a few lines
of style and no script. Themes of others show the same lead and text, from Markdown, as they come with the versions of their lock files.
${notes.join(' ')}

${table}`;
console.log(text);
await writeBenchmark(
	resolve(out),
	'bench:web',
	`## Pages: first visit\n\nMade on ${new Date().toISOString().slice(0, 10)} by \`npm run bench:web -- --rounds ${rounds}\` and checkouts of the themes, on ${availableParallelism()} processors at a load of ${loadavg()[1]?.toFixed(1)}.\n\n${text}`,
);
