import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { RunningServer } from '../../../src/commands/static-server.ts';
import { type SeededRandom, seededRandom } from '../../bench/seeded-random.ts';
import { startVisit, type Visit } from '../browser.ts';
import { type Fault, FAULTS, startFaultHost } from './fault-host.ts';

/** `npm run test:faults -- --searches 1000` changes the number. */
const RUNS = Number(process.env['SEARCH_FAULT_RUNS'] ?? 60);
const FIRST_SEED = 20_261_128;
const AT_ONCE = 12;

/** Queries of the search address. */
const SEARCHES = [
	'q=测试',
	'q=冻干',
	'q=松江 厂房',
	'q=核潜艇',
	'q=测试&type=listing',
	'q=测试&type=article',
	'q=测试&district=嘉定区',
	'q=测试&type=park&district=嘉定区',
	'q=冻干&year=2026',
	'q=远航药业青浦冻干基地奠基',
] as const;
type Search = (typeof SEARCHES)[number];

/** The state of the page at one moment. */
interface Said {
	search: string;
	isBusy: boolean;
	status: string;
	counts: string[];
	isNone: boolean;
	hits: number;
}

declare global {
	// Set in the page by the test.
	var SAID: Said[];
}

let visit: Visit;
let host: RunningServer;
/** The states after searches without faults. */
const truth = new Map<Search, Said>();
const plans = new Map<number, (path: string) => Fault>();
let faults = 0;
/** Number of runs in which the page showed a warning. */
let marked = 0;

/** Records every state of the page. */
function listen(): void {
	globalThis.SAID = [];
	const look = () => {
		const text = (part: string) => document.querySelector(part)?.textContent ?? '';
		const none = document.querySelector<HTMLElement>('[data-part=none]');
		globalThis.SAID.push({
			search: decodeURIComponent(location.search.slice(1)).replaceAll('+', ' '),
			isBusy: document.querySelector('[data-part=results]')?.getAttribute('aria-busy') === 'true',
			status: text('[data-part=status]'),
			counts: [...document.querySelectorAll('[data-count]')].map((each) => each.textContent),
			isNone: none?.hidden === false,
			hits: document.querySelectorAll('[data-part=results] > [data-part=result]:not([data-lost])').length,
		});
	};
	new MutationObserver(look).observe(document, {
		subtree: true,
		childList: true,
		attributes: true,
		characterData: true,
	});
}

const open = async (run: number): Promise<{ context: BrowserContext; page: Page }> => {
	const context = await visit.browser.newContext({ baseURL: host.url });
	await context.addCookies([{ name: 'run', value: String(run), url: host.url }]);
	const page = await context.newPage();
	await page.addInitScript(listen);
	return { context, page };
};

/** The final state of the page, with an answer marked as complete. */
async function wholeAnswer(page: Page, search: Search): Promise<Said> {
	await page.waitForFunction(
		(wanted) => {
			const last = globalThis.SAID.at(-1);
			// Simulates a network that is back.
			if (last?.isBusy === false && !/共 /.test(last.status)) dispatchEvent(new Event('online'));
			const isLost = document.querySelector('[data-lost]') !== null;
			if (isLost && last?.isBusy === false) dispatchEvent(new Event('online'));
			return last?.search === wanted && !last.isBusy && !isLost && /共 /.test(last.status);
		},
		search,
		{ timeout: 180_000, polling: 100 },
	);
	const said = await page.evaluate(() => globalThis.SAID.at(-1));
	if (said === undefined) throw new Error('the page said nothing');
	return said;
}

/** Numbers that the page states as facts but that are wrong. */
function wrongNumbers(said: Said): string[] {
	const real = truth.get(SEARCHES.find((each) => each === said.search) ?? SEARCHES[0]);
	if (real === undefined || said.isBusy) return [];
	const isWhole = /共 /.test(said.status);
	const wrong: string[] = [];
	if (isWhole && said.status !== real.status) wrong.push(said.status);
	if (said.isNone && !real.isNone) wrong.push('没有找到');
	const [most, least] = [/共 (\d+)/, /至少 (\d+)/].map((form) => form.exec(said.status)?.[1]);
	if (least !== undefined && Number(least) > Number(/共 (\d+)/.exec(real.status)?.[1]))
		wrong.push(said.status);
	if (most === undefined && said.hits > real.hits) wrong.push(`${said.hits} hits`);
	for (const [i, count] of said.counts.entries()) {
		const sound = real.counts[i] ?? '';
		const isRight = /^\d/.test(count)
			? count === sound
			: Number(/\d+/.exec(count)?.[0] ?? 0) <= Number(sound);
		if (!isRight) wrong.push(`${said.status}: ${count} for ${sound}`);
	}
	return wrong;
}

/** Files with faults in a run. */
const TARGETS = [/./, /./, /pf_index/, /pf_filter/, /pf_fragment/, /pf_pack/, /wasm/, /\.js$/, /\.json/];

/**
 * Picks files of a run, or all files of one kind, for faults. Their first requests fail, sometimes more often than the
 * search retries.
 */
function planOf(random: SeededRandom): (path: string) => Fault {
	const density = random.pick([0.1, 0.4, 1]);
	const target = random.pick(TARGETS);
	const left = new Map<string, number>();
	return (path) => {
		const isBad = target.test(path) && random.chance(density);
		const bad = left.get(path) ?? (isBad ? random.pick([1, 2, 3, 4, 7]) : 0);
		left.set(path, bad - 1);
		if (bad <= 0) return 'none';
		faults += 1;
		return random.pick(FAULTS);
	};
}

/** Simulates a visitor with one or more searches. Some searches start before the previous one is answered. */
async function runSearch(seed: number): Promise<string[]> {
	const random = seededRandom(seed);
	plans.set(seed, planOf(random));
	const { context, page } = await open(seed);
	const wrong: string[] = [];
	try {
		let search = random.pick(SEARCHES);
		await page.goto(`/search/?${search}`);
		for (let more = random.between(0, 2); more > 0; more -= 1) {
			if (random.chance(0.6)) await wholeAnswer(page, search);
			search = random.pick(SEARCHES);
			await page.evaluate((next) => {
				history.pushState(null, '', `?${next}`);
				dispatchEvent(new PopStateEvent('popstate'));
			}, search);
		}
		const last = await wholeAnswer(page, search);
		expect(last.counts, search).toEqual(truth.get(search)?.counts);
		const all = await page.evaluate(() => globalThis.SAID);
		if (all.some(({ status }) => /正在重试|没有网络/.test(status))) marked += 1;
		wrong.push(...all.flatMap(wrongNumbers));
	} catch (error) {
		const last = await page.evaluate(() => globalThis.SAID.at(-1)).catch(() => undefined);
		wrong.push(`${String(error).slice(0, 300)} ${JSON.stringify(last)}`);
	}
	await context.close();
	return [...new Set(wrong)].map((each) => `run ${seed}: ${each}`);
}

beforeAll(async () => {
	visit = await startVisit(inject('dist'));
	host = await startFaultHost(visit.server.url, (run, path) => plans.get(run)?.(path) ?? 'none');
	const { context, page } = await open(0);
	for (const search of SEARCHES) {
		await page.goto(`/search/?${search}`);
		truth.set(search, await wholeAnswer(page, search));
	}
	await context.close();
});
afterAll(async () => {
	await host.close();
	await visit.close();
});

test(`over ${RUNS} runs of faults no number is wrong and not marked`, async () => {
	const seeds = Array.from({ length: RUNS }, (_, i) => FIRST_SEED + i);
	const wrong: string[] = [];
	const work = async () => {
		for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
			wrong.push(...(await runSearch(seed)));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	console.info(`${RUNS} runs, ${faults} faults, ${marked} runs with marks, ${wrong.length} wrong`);
	expect(wrong).toEqual([]);
	expect(faults).toBeGreaterThan(2 * RUNS);
	expect(marked).toBeGreaterThan(RUNS / 20);
}, 3_600_000); // The long timeout allows for slow machines. The test does not measure speed.
