import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSettings } from '../../src/build-settings.ts';
import { writeArticles } from './build/article-files.ts';
import { buildCost } from './build/build-cost.ts';
import { markdownTable, writeBenchmark } from './search/benchmark-page.ts';

const { values } = parseArgs({
	options: {
		n: { type: 'string', default: '1000,3000' },
		seed: { type: 'string', default: '1' },
		out: { type: 'string', default: 'docs/benchmarks.md' },
	},
});
/** Folders of `.cache/` that all sites share. */
const SEARCH_CACHES = ['search', 'search-batches', 'search-engine'];
const counts = values.n.split(',').map(Number);
const seed = Number(values.seed);
if (![...counts, seed].every((each) => Number.isSafeInteger(each) && each > 0))
	throw new Error('--n takes numbers of articles, --seed a whole number');

const folder = resolve('.cache/bench-build');
const content = resolve(folder, 'content');
const dist = resolve(folder, 'site');
Object.assign(process.env, { CONTENT_DIR: content, SITE_URL: 'https://example.com' });

/** Forgets all that earlier builds of this content kept, and every search index. */
function forget(): void {
	for (const path of [buildSettings().cacheDir, ...SEARCH_CACHES.map((name) => resolve('.cache', name))])
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
	await measure(count, 'nothing changed');
}
const table = markdownTable(
	['articles', 'build', 'CPU s', 'wall s', 'peak memory MB', 'files', 'site MB'],
	rows,
);
const text = `A build with everything a deployment needs: check, pages, search index, feeds, copies at old addresses; from nothing, then in a
new process after one article in the middle of the site got a sentence more, and once more. Each article is generated from a seed
and is a numbered post of the old portal; listings and parks are those of the demo content, their share pictures made before. CPU
seconds are user and system time of all processes.

${table}`;
await writeBenchmark(
	resolve(values.out),
	'bench:build',
	`## Build: generated articles\n\nMade on ${new Date().toISOString().slice(0, 10)} by \`npm run bench:build -- --n ${values.n} --seed ${seed}\`, on ${availableParallelism()} processors at a load of ${loadavg()[1]?.toFixed(1)}.\n\n${text}`,
);
