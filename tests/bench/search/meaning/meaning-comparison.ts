import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { provideChromium } from '../../../../src/commands/chromium.ts';
import { measuredIndex } from '../measured-index.ts';
import { meteredServer } from '../metered-server.ts';
import { stockProbe } from '../search-probe.ts';
import { bundleSearch, writeBarePage } from '../search-probe-page.ts';
import { truthPages } from '../search-truth.ts';
import { MEANING_MODULES, shownMeaning } from './meaning-probe.ts';
import { gradesOf, type JudgedMeaning, judgedMeaning, type Shown } from './meaning-quality.ts';
import type { MeaningQuestion } from './meaning-question.ts';
import { generatedQuestions, HAND_QUESTIONS } from './meaning-questions.ts';
import { type PortalWorld, portalWorld } from './portal-world.ts';

/** Both searches over one generated portal. */
export interface MeaningComparison {
	articles: number;
	listings: number;
	ours: readonly JudgedMeaning[];
	stock: readonly JudgedMeaning[];
}

/** What the page shows at first, as src/client/search/listing-answer.ts has it. */
const FIRST = { fits: 4, near: 3 };

/** A question for listings is answered by listings first; one for texts by texts, whatever stands above them. */
async function shownByOurs(page: Page, question: MeaningQuestion): Promise<Shown> {
	const { fits, near, texts, ask } = await shownMeaning(page, question.query);
	if (!('wants' in question))
		return { answers: texts, isUnsure: false, ranking: texts, firstPage: texts, ask };
	const urls = (ids: readonly string[]) => ids.map((id) => `/listings/${id}/`);
	const distinct = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];
	return {
		answers: fits === undefined || fits.length === 0 ? texts : urls(fits),
		isUnsure: fits?.length === 0,
		ranking: distinct(urls(fits ?? []), urls(near), texts),
		firstPage: distinct(urls(fits ?? []).slice(0, FIRST.fits), urls(near).slice(0, FIRST.near), texts),
		ask,
	};
}

async function shownByStock(page: Page, { query }: MeaningQuestion): Promise<Shown> {
	const { urls } = await stockProbe(page).find(query);
	return { answers: urls, isUnsure: false, ranking: urls, firstPage: urls, ask: '' };
}

async function writeSite(folder: string, { index, words, pages }: PortalWorld): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	for (const engine of ['ours', 'stock']) await writeBarePage(join(folder, engine));
	await bundleSearch(join(folder, 'ours'), MEANING_MODULES);
	await mkdir(join(folder, 'ours/api'), { recursive: true });
	await writeFile(join(folder, 'ours/api/explorer.json'), JSON.stringify(index));
	await writeFile(join(folder, 'ours/api/suggestions.json'), JSON.stringify(words));
	await writeFile(join(folder, 'pages.json'), JSON.stringify(pages));
}

/** Makes a portal, asks both searches all questions in Chromium and judges what they show. @param folder for all files */
export async function compareMeanings(
	size: { articles: number; listings: number },
	seed: number,
	today: string,
	folder: string,
	log: (line: string) => void,
): Promise<MeaningComparison> {
	const world = await portalWorld(size, seed, today);
	await writeSite(folder, world);
	const truth = truthPages(world.pages);
	const questions = [...generatedQuestions(world, seed), ...HAND_QUESTIONS].map((question) => ({
		question,
		grades: gradesOf(question, world.listings, truth),
	}));
	const browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
	const judged = async (
		engine: 'ours' | 'stock',
		ask: (page: Page, question: MeaningQuestion) => Promise<Shown>,
	): Promise<JudgedMeaning[]> => {
		await measuredIndex(engine, join(folder, 'pages.json'), join(folder, engine), folder);
		const server = await meteredServer(join(folder, engine));
		try {
			const page = await (await browser.newContext()).newPage();
			await page.goto(server.url);
			const answers: JudgedMeaning[] = [];
			for (const { question, grades } of questions)
				answers.push(judgedMeaning(question, grades, await ask(page, question)));
			log(`${engine}: ${answers.length} queries answered`);
			return answers;
		} finally {
			server.close();
		}
	};
	try {
		const ours = await judged('ours', shownByOurs);
		const stock = await judged('stock', shownByStock);
		const { length: listings } = world.listings;
		const comparison = { articles: world.pages.length - listings, listings, ours, stock };
		await writeFile(join(folder, 'comparison.json'), JSON.stringify(comparison, null, '\t'));
		return comparison;
	} finally {
		await browser.close();
	}
}
