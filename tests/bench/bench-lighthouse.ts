import { spawn } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { buildSite } from '../../src/commands/build/build-site.ts';
import { provideChromium } from '../../src/commands/chromium.ts';
import { benchProgram } from './bench-program.ts';
import { markdownTable, writeBenchmark } from './search/benchmark-page.ts';
import { meteredServer } from './search/metered-server.ts';

const VERSION = '13.5.0';
/** A page of each template that search engines may list. */
const PAGES = [
	['home', ''],
	['news', 'news/'],
	['article', 'news/3231/'],
	['topic', 'topics/biomedicine/'],
	['district', 'districts/songjiang/'],
	['all listings', 'listings/'],
	['listing', 'listings/sj-0001/'],
	['parks', 'parks/'],
	['park', 'parks/boluan-equipment/'],
	['policies', 'policies/'],
	['contact', 'contact/'],
	['rent calculator', 'tools/rent/'],
	['about', 'about/'],
] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '3' },
		out: { type: 'string', default: 'docs/benchmarks.md' },
	},
});
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');

const score = z.object({ score: z.number().nullable() });
const report = z.object({
	categories: z.record(z.string(), score),
	audits: z.record(z.string(), score.extend({ title: z.string(), scoreDisplayMode: z.string() })),
});

interface Visit {
	/** By category, 0–100. */
	scores: number[];
	/** Titles of the audits that fail. */
	failed: string[];
}

/** Asks Lighthouse about a page. */
async function visit(program: string, url: string): Promise<Visit> {
	const args = [
		join(program, 'cli/index.js'),
		url,
		'--quiet',
		'--output=json',
		'--chrome-flags=--headless=new --no-sandbox',
		// The listings of the demo are samples, which search engines may not list.
		'--skip-audits=is-crawlable',
	];
	const env = { ...process.env, CHROME_PATH: provideChromium() };
	const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
	const { categories, audits } = report.parse(JSON.parse(await text(child.stdout)));
	const failed = Object.values(audits).filter(
		({ score: each, scoreDisplayMode }) => scoreDisplayMode === 'binary' && each === 0,
	);
	return {
		scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
		failed: failed.map(({ title }) => title),
	};
}

const program = benchProgram('lighthouse', VERSION);
if (program === undefined) throw new Error('Lighthouse is needed');
const site = resolve('.cache/bench-web/lighthouse-site');
await buildSite(site, { logLevel: 'error' });
const server = await meteredServer(site);
const rows: string[][] = [];
try {
	for (const [name, path] of PAGES) {
		const visits: Visit[] = [];
		for (let round = 0; round < rounds; round += 1) visits.push(await visit(program, server.url + path));
		const middle = CATEGORIES.map(
			(_, i) =>
				visits.map(({ scores }) => scores[i] ?? 0).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0,
		);
		rows.push([name, ...middle.map(String), [...new Set(visits.flatMap(({ failed }) => failed))].join('; ')]);
		console.log(rows.at(-1)?.join(' | '));
	}
} finally {
	server.close();
}
const table = markdownTable(['', ...CATEGORIES, 'failed audits'], rows);
const words = `Scores of Lighthouse ${VERSION} for a phone, its own simulated slow 4G and slowed processor, the middle of ${rounds} visits. The server sends text as
Brotli, without the headers of a real host. The performance depends on what else the machine does.

${table}`;
await writeBenchmark(
	resolve(values.out),
	'bench:lighthouse',
	`## Pages: Lighthouse\n\nMade on ${new Date().toISOString().slice(0, 10)} by \`npm run bench:lighthouse -- --rounds ${rounds}\`, on ${availableParallelism()} processors at a load of ${loadavg()[1]?.toFixed(1)}.\n\n${words}`,
);
