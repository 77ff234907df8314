import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildSite } from '../../src/commands/build/build-site.ts';
import { provideChromium } from '../../src/commands/chromium.ts';
import { generatedIndex } from './listings/generated-listings.ts';
import { measureTaps } from './listings/explorer-taps.ts';
import { type TapRun, tapText } from './listings/tap-report.ts';
import { writeBenchmark } from './search/benchmark-page.ts';
import { meteredServer } from './search/metered-server.ts';

/** Taps are also measured with the processor slowed, about as a cheap phone is. */
const SLOWED = 4;
/** As many listings as a new site has, and as a large one. */
const SIZES = [20, 5000];

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		rounds: { type: 'string', default: '5' },
		out: { type: 'string', default: 'docs/benchmarks.md' },
	},
});
const [seed = 0, rounds = 0] = [values.seed, values.rounds].map(Number);
if (![seed, rounds].every(Number.isSafeInteger)) throw new Error('--seed and --rounds take whole numbers');

const folder = resolve('.cache/bench-finder');
const site = join(folder, 'site');
await mkdir(folder, { recursive: true });
await buildSite(site, { logLevel: 'error' });
const today = new Date().toISOString().slice(0, 10);

const browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
const runs: TapRun[] = [];
try {
	for (const count of SIZES) {
		await writeFile(join(site, 'api/explorer.json'), JSON.stringify(generatedIndex(count, seed, today)));
		// A server keeps what it has read, so each size has its own.
		const server = await meteredServer(site);
		const at = async (rate: number) => ({
			rate,
			phone: await measureTaps(browser, `${server.url}listings/`, { rounds, rate, width: 390 }),
			desktop: await measureTaps(browser, `${server.url}listings/`, { rounds, rate, width: 1280 }),
		});
		runs.push({ count, plain: await at(1), slow: await at(SLOWED) });
		server.close();
	}
} finally {
	await browser.close();
}
const text = tapText(runs);
/** What else the machine did, without which the times to paint cannot be compared. */
const load = `On ${availableParallelism()} processors at a load of ${loadavg()[1]?.toFixed(1)}.`;
console.log(text);
await writeBenchmark(
	resolve(values.out),
	'bench:finder',
	`## Finder: taps on filters\n\nMade on ${today} by \`npm run bench:finder -- --seed ${seed} --rounds ${rounds}\`. ${load}\n\n${text}`,
);
