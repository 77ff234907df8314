import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSettings } from '../../src/build-settings.ts';
import { runDevServer } from '../browser/dev/dev-server.ts';
import { writeArticles } from './build/article-files.ts';
import { residentMemory } from './measured-run.ts';
import { markdownTable, writeBenchmark } from './search/benchmark-page.ts';

const { values } = parseArgs({
	options: {
		n: { type: 'string', default: '1000,10000' },
		edits: { type: 'string', default: '5' },
		seed: { type: 'string', default: '1' },
		out: { type: 'string', default: 'docs/benchmarks.md' },
	},
});
const counts = values.n.split(',').map(Number);
const [seed = 0, edits = 0] = [values.seed, values.edits].map(Number);
if (![...counts, seed, edits].every((each) => Number.isSafeInteger(each) && each > 0))
	throw new Error('--n takes numbers of articles, --seed and --edits a whole number');

const folder = resolve('.cache/bench-preview');
const content = join(folder, 'content');
const root = join(folder, 'root');
process.env['CONTENT_DIR'] = content;

const seconds = (since: number) => (performance.now() - since) / 1000;
const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** One life of the preview: start, pages, edits. */
async function visit(files: readonly string[]) {
	const start = performance.now();
	const server = await runDevServer(root, content);
	const ready = seconds(start);
	async function page(path: string) {
		const since = performance.now();
		const response = await fetch(new URL(path, server.url), { headers: { accept: 'text/html' } });
		return { status: response.status, text: await response.text(), time: seconds(since) };
	}
	async function article(file: string) {
		const answer = await page(addressOf(file));
		if (answer.status !== 200) throw new Error(`${file} is answered with ${answer.status}`);
		return answer;
	}
	try {
		const first = await page('/');
		const [one = '', ...others] = files.slice(0, edits + 1);
		const firstArticle = await article(one);
		const further: number[] = [];
		for (const file of others) further.push((await article(file)).time);
		const saved: number[] = [];
		for (const [i, file] of others.entries()) {
			const words = `第${i + 1}次改动的句子${Date.now()}。`;
			appendFileSync(join(content, 'articles', file), `\n${words}\n`);
			const since = performance.now();
			while (!(await article(file)).text.includes(words)) await new Promise((done) => setTimeout(done, 20));
			saved.push(seconds(since));
		}
		const memory = residentMemory(server.pid) / 1024;
		return { ready, first: first.time, article: firstArticle.time, further, saved, memory };
	} finally {
		await server.stop();
	}
}

/** Address of an article. @param file path in `articles/` */
function addressOf(file: string): string {
	return `/news/${/([^/]*)\.md$/.exec(file)?.[1] ?? ''}/`;
}

const rows: string[][] = [];
for (const count of counts) {
	writeArticles(content, count, seed);
	const files = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.toSorted();
	rmSync(buildSettings().cacheDir, { recursive: true, force: true });
	rmSync(root, { recursive: true, force: true });
	mkdirSync(root, { recursive: true });
	for (const start of ['first', 'second', 'third']) {
		const { ready, first, article, further, saved, memory } = await visit(files);
		const times = [ready, first, article, middle(further), middle(saved), Math.max(...saved)];
		rows.push([
			count.toLocaleString('en'),
			start,
			...times.map((time) => time.toFixed(2)),
			memory.toFixed(0),
		]);
		console.log(rows.at(-1)?.join(' | '));
	}
}
const text = `The preview of \`npm run dev\` over generated articles, started three times: first without any cache. Ready is from the start of the
process to the moment it listens; then the home page, the first article, ${edits} further articles (the middle one), and ${edits} edits: a
sentence is added to the file of an article, and its page is asked for until it shows it (the middle and the longest one). Memory is
that of the process at the end.

${markdownTable(['articles', 'start', 'ready s', 'home s', 'first article s', 'further s', 'edit s', 'longest edit s', 'memory MB'], rows)}
`;
await writeBenchmark(
	resolve(values.out),
	'bench:preview',
	`## Preview: generated articles\n\nMade on ${new Date().toISOString().slice(0, 10)} by \`npm run bench:preview -- --n ${values.n} --edits ${edits} --seed ${seed}\`, on ${availableParallelism()} processors at a load of ${loadavg()[1]?.toFixed(1)}.\n\n${text}`,
);
