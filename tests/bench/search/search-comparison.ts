import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import type { SearchRecord } from '../../../src/integrations/search/search-record.ts';
import type { Comparison } from '../bench-report.ts';
import { provideChromium } from '../../../src/commands/chromium.ts';
import { measuredIndex } from './measured-index.ts';
import { type MeteredServer, meteredServer, SLOW_4G } from './metered-server.ts';
import type { MeasuredSearch } from './measured-search.ts';
import { ourProbe, type SearchProbe, stockProbe } from './search-probe.ts';
import { bundleSearch, writeBarePage } from './search-probe-page.ts';
import { answerJudge } from './search-quality.ts';
import { type SearchQuestion, searchQuestions } from './search-question.ts';
import { truthPages } from './search-truth.ts';

const PROBES = { ours: ourProbe, stock: stockProbe };
type Engine = keyof typeof PROBES;

const COLD_SEARCHES = 12;
const TITLE_SEARCHES = 8;
const WARM_ROUNDS = 5;

/** Runs work with a search in a browser with an empty cache. */
async function withProbe<T>(
	browser: Browser,
	server: MeteredServer,
	engine: Engine,
	use: (probe: SearchProbe) => Promise<T>,
): Promise<T> {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		await page.goto(server.url);
		return await use(PROBES[engine](page));
	} finally {
		await context.close();
	}
}

/** @param isWarmed whether the engine is loaded before the query is typed */
async function firstSearches(
	browser: Browser,
	server: MeteredServer,
	engine: Engine,
	queries: readonly string[],
	isWarmed: boolean,
): Promise<MeasuredSearch['cold']> {
	const found = [];
	for (const query of queries) {
		server.reset();
		const one = await withProbe(browser, server, engine, async ({ warm, time }) => {
			if (isWarmed) await warm();
			server.reset(SLOW_4G);
			const milliseconds = await time(query);
			return { ...server.sent, milliseconds };
		});
		found.push(one);
	}
	server.reset();
	return found;
}

async function warmSearches({ time }: SearchProbe, queries: readonly string[]): Promise<number[][]> {
	const warm: number[][] = queries.map(() => []);
	for (const query of queries) await time(query);
	for (let round = 0; round < WARM_ROUNDS; round += 1) {
		for (const [i, query] of queries.entries()) warm[i]?.push(await time(query));
	}
	return warm;
}

/** The same page with one more sentence at the beginning. */
const edited = (page: SearchRecord): SearchRecord => ({
	...page,
	paragraphs: ['更正。', ...page.paragraphs],
});

/**
 * Builds both indexes and runs the same queries with both searches in Chromium.
 * @param folder for all files; old files are removed, and `comparison.json` finally holds every answer
 */
export async function compareSearches(
	pages: readonly SearchRecord[],
	seed: number,
	folder: string,
	log: (line: string) => void,
): Promise<Comparison> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const [file, editedFile] = [join(folder, 'pages.json'), join(folder, 'edited.json')];
	await writeFile(file, JSON.stringify(pages));
	await writeFile(editedFile, JSON.stringify([...pages.slice(0, -1), ...pages.slice(-1).map(edited)]));
	const questions = searchQuestions(pages, seed);
	const judge = answerJudge(pages, truthPages(pages));
	const browser = await chromium.launch({ executablePath: provideChromium() });

	const measure = async (engine: Engine): Promise<MeasuredSearch> => {
		const site = join(folder, engine);
		await writeBarePage(site);
		if (engine === 'ours') await bundleSearch(site);
		const index = await measuredIndex(engine, file, site, folder);
		const again = await measuredIndex(engine, editedFile, join(folder, 'edited'), folder);
		log(`${engine}: index in ${index.seconds.toFixed(1)} s`);
		const server = await meteredServer(site);
		try {
			const first = someQueries(questions, COLD_SEARCHES);
			const pasted = someQueries(
				questions.filter(({ kind }) => kind === 'title'),
				TITLE_SEARCHES,
			);
			const cold = await firstSearches(browser, server, engine, first, false);
			const warmed = await firstSearches(browser, server, engine, first, true);
			const titles = await firstSearches(browser, server, engine, pasted, false);
			log(`${engine}: first searches done`);
			const queries = questions.map(({ query }) => query);
			const warm = await withProbe(browser, server, engine, (probe) => warmSearches(probe, queries));
			log(`${engine}: warm searches done`);
			const answers = await withProbe(browser, server, engine, async ({ find }) => {
				const judged = [];
				for (const question of questions) judged.push(judge(question, await find(question.query)));
				return judged;
			});
			return { index, editSeconds: again.seconds, answers, cold, warmed, titles, warm };
		} finally {
			server.close();
		}
	};
	try {
		const ours = await measure('ours');
		const stock = await measure('stock');
		const characters = pages.reduce(
			(sum, { title, paragraphs }) => sum + [title, ...paragraphs].join('').length,
			0,
		);
		const comparison = { pages: pages.length, characters, ours, stock };
		await writeFile(join(folder, 'comparison.json'), JSON.stringify(comparison, null, '\t'));
		return comparison;
	} finally {
		await browser.close();
	}
}

/** `count` queries, spread evenly over all questions. */
function someQueries(questions: readonly SearchQuestion[], count: number): string[] {
	const step = questions.length / count;
	return Array.from({ length: count }, (_, i) => questions[Math.floor((i + 0.5) * step)]?.query ?? '');
}
