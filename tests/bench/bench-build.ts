import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSettings } from '../../src/build-settings.ts';
import { writeArticles } from './build/article-files.ts';
import { buildCost } from './build/build-cost.ts';
import { peerTable } from './build/peers/peer-table.ts';
import { markdownTable, writeBenchmark } from './search/benchmark-page.ts';

const { values } = parseArgs({
	options: {
		n: { type: 'string', default: '1000,3000' },
		peers: { type: 'string', default: '1000' },
		rounds: { type: 'string', default: '3' },
		seed: { type: 'string', default: '1' },
		out: { type: 'string', default: 'docs/benchmarks.md' },
	},
});
/** Folders of `.cache/` that all sites share. */
const SHARED_CACHES = ['compiled', 'search', 'search-batches', 'search-engine'];
const counts = values.n.split(',').map(Number);
const [seed = 0, peers = 0, rounds = 0] = [values.seed, values.peers, values.rounds].map(Number);
if (![...counts, seed, rounds].every((each) => Number.isSafeInteger(each) && each > 0))
	throw new Error('--n takes numbers of articles, --seed and --rounds a whole number');

const folder = resolve('.cache/bench-build');
const content = resolve(folder, 'content');
const dist = resolve(folder, 'site');
Object.assign(process.env, { CONTENT_DIR: content, SITE_URL: 'https://example.com' });

/** Forgets all that earlier builds of this content kept, every search index, and compiled code. */
function forget(): void {
	for (const path of [buildSettings().cacheDir, ...SHARED_CACHES.map((name) => resolve('.cache', name))])
		rmSync(path, { recursive: true, force: true });
}

/** Adds a sentence to an article of the middle of the site. */
function editText(): void {
	const articles = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.toSorted();
	appendFileSync(join(content, 'articles', articles[articles.length >> 1] ?? ''), '\n又加了一句话。\n');
}

// Share pictures of listings are kept between builds. The first build makes them, and is not measured.
writeArticles(content, 1, seed);
await buildCost(dist);
const rows: string[][] = [];
async function measure(count: number, build: string): Promise<void> {
	const { cpu, wall, memory, files, bytes } = await buildCost(dist);
	rows.push([
		count.toLocaleString('en'),
		build,
		cpu.toFixed(1),
		wall.toFixed(1),
		memory === undefined ? '–' : memory.toFixed(0),
		files.toLocaleString('en'),
		(bytes / 1e6).toFixed(0),
	]);
	console.log(rows.at(-1)?.join(' | '));
}
for (const count of counts) {
	writeArticles(content, count, seed);
	forget();
	await measure(count, 'from nothing');
	editText();
	await measure(count, 'one text edited');
	editText();
	await measure(count, 'edited again');
	await measure(count, 'nothing changed');
}
let comparison = '';
if (peers > 0) {
	writeArticles(content, peers, seed);
	forget();
	await buildCost(dist);
	comparison = `
The same ${peers.toLocaleString('en')} articles with other generators, turn by turn, ${rounds} times; a figure is the middle one. They make a page for each
article, lists of twenty, a feed and a sitemap. This project also makes its lists by topic, district and month, listings and parks, copies at
old addresses, lean styles and a policy for each page, open data and its checks; its search index is kept from a build before.

${await peerTable(content, dist, rounds)}`;
}
const table = markdownTable(
	['articles', 'build', 'CPU s', 'wall s', 'peak memory MB', 'files', 'site MB'],
	rows,
);
const text = `A build with everything a deployment needs: check, pages, search index, feeds, copies at old addresses; from nothing, then in a
new process after one article in the middle of the site got a sentence more, after one more edit, and once more without any. The first
edit has no earlier site to start from. Each article is generated from a seed
and is a numbered post of the old portal; listings and parks are those of the demo content, their share pictures made before. CPU
seconds are user and system time of all processes.

${table}
${comparison}`;
await writeBenchmark(
	resolve(values.out),
	'bench:build',
	`## Build: generated articles\n\nMade on ${new Date().toISOString().slice(0, 10)} by \`npm run bench:build -- --n ${values.n} --seed ${seed} --peers ${peers}\`, on ${availableParallelism()} processors at a load of ${loadavg()[1]?.toFixed(1)}.\n\n${text}`,
);
