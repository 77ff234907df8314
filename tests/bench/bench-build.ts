import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
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
const counts = values.n.split(',').map(Number);
const seed = Number(values.seed);
if (![...counts, seed].every((each) => Number.isSafeInteger(each) && each > 0))
	throw new Error('--n takes numbers of articles, --seed a whole number');

const folder = resolve('.cache/bench-build');
const content = resolve(folder, 'content');
const dist = resolve(folder, 'site');
Object.assign(process.env, { CONTENT_DIR: content, SITE_URL: 'https://example.com' });

// Share pictures of listings are kept between builds. The first build makes them, and is not measured.
writeArticles(content, 1, seed);
await buildCost(dist);
const rows: string[][] = [];
for (const count of counts) {
	writeArticles(content, count, seed);
	const { cpu, wall, memory, files, bytes } = await buildCost(dist);
	rows.push([
		count.toLocaleString('en'),
		cpu.toFixed(1),
		((cpu / count) * 1000).toFixed(1),
		wall.toFixed(1),
		memory === undefined ? '–' : memory.toFixed(0),
		files.toLocaleString('en'),
		(bytes / 1e6).toFixed(0),
	]);
	console.log(rows.at(-1)?.join(' | '));
}
const table = markdownTable(
	['articles', 'CPU s', 'CPU ms an article', 'wall s', 'peak memory MB', 'files', 'site MB'],
	rows,
);
const text = `A build from nothing with everything a deployment needs: check, pages, search index, feeds, copies at old addresses. Each
article is generated from a seed and is a numbered post of the old portal; listings and parks are those of the demo content, their
share pictures made before. CPU seconds are user and system time of all processes.

${table}`;
await writeBenchmark(
	resolve(values.out),
	'bench:build',
	`## Build: generated articles\n\nMade on ${new Date().toISOString().slice(0, 10)} by \`npm run bench:build -- --n ${values.n} --seed ${seed}\`, on ${availableParallelism()} processors at a load of ${loadavg()[1]?.toFixed(1)}.\n\n${text}`,
);
