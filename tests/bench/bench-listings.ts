import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { writeBenchmark } from './search/benchmark-page.ts';
import { arrivalTimes } from './listings/explorer-arrival.ts';
import { explorerText } from './listings/explorer-report.ts';
import { measureKeystrokes } from './listings/explorer-probe.ts';
import { generatedIndex } from './listings/generated-listings.ts';
import { meteredServer } from './search/metered-server.ts';
import { buildSite } from '../../src/commands/build/build-site.ts';
import { provideChromium } from '../../src/commands/chromium.ts';

const { values } = parseArgs({
	options: {
		listings: { type: 'string', default: '5000' },
		seed: { type: 'string', default: '1' },
		rounds: { type: 'string', default: '5' },
		out: { type: 'string', default: 'docs/benchmarks.md' },
	},
});
const [count = 0, seed = 0, rounds = 0] = [values.listings, values.seed, values.rounds].map(Number);
if (![count, seed, rounds].every(Number.isSafeInteger))
	throw new Error('--listings, --seed and --rounds take whole numbers');

const folder = resolve('.cache/bench-listings');
const site = join(folder, 'site');
await mkdir(folder, { recursive: true });
await buildSite(site, { logLevel: 'error' });
const today = new Date().toISOString().slice(0, 10);
const index = JSON.stringify(generatedIndex(count, seed, today));
await writeFile(join(site, 'api/explorer.json'), index);

const server = await meteredServer(site);
const browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
try {
	const url = `${server.url}listings/`;
	const results = await measureKeystrokes(browser, url, rounds, false);
	const all = await measureKeystrokes(browser, url, rounds, true);
	const arrivals = await arrivalTimes(browser, server, rounds);
	const text = explorerText({ count, index, results, all, arrivals });
	const command = `npm run bench:listings -- --listings ${count} --seed ${seed} --rounds ${rounds}`;
	console.log(text);
	await writeBenchmark(
		resolve(values.out),
		'bench:listings',
		`## Explorer: generated listings\n\nMade on ${today} by \`${command}\`.\n\n${text}`,
	);
} finally {
	await browser.close();
	server.close();
}
