import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pathOfFile, readPages } from '../../../src/integrations/html/built-pages.ts';
import { type SearchRecord, searchRecord } from '../../../src/integrations/search/search-record.ts';
import { type SearchIndexOptions, writeShards } from '../../../src/integrations/search/search-shards.ts';
import { openPage, startVisit, type Visit } from '../browser.ts';

/** The pages of the fixture world, spread over nine years. */
async function records(): Promise<SearchRecord[]> {
	const found: SearchRecord[] = [];
	for await (const { file, html } of readPages(inject('dist'))) {
		const record = searchRecord(html, pathOfFile(file, '/'));
		if (record === undefined) continue;
		found.push({ ...record, date: `${2016 + (found.length % 9)}${record.date.slice(4)}` });
	}
	return [...found, ...crowd()];
}

/** Many newer pages have titles that begin with the title of the oldest page. One of them also has the same end. */
function crowd(): SearchRecord[] {
	const page = (title: string, year: number): SearchRecord => ({
		url: `/crowd/${encodeURIComponent(title)}/`,
		type: 'park',
		title,
		paragraphs: ['虚构的正文。'],
		date: `${year}-01-01`,
		district: [],
		category: '',
	});
	const others = Array.from({ length: 14 }, (_, i) => page(`“甲乙”智造园第 ${i + 1} 栋`, 2017 + (i % 8)));
	return [page('“甲乙”智造园', 2016), page('“甲乙”智造园与丙丁智造园', 2024), ...others];
}

const visits: Visit[] = [];
let visitors: Awaited<ReturnType<typeof openPage>>[] = [];
const folders: string[] = [];
let names: string[][] = [];

/** A copy of the world with a separate index. */
async function worldWith(options: SearchIndexOptions): Promise<Visit> {
	const folder = await mkdtemp('.cache/shards-');
	folders.push(folder);
	await cp(inject('dist'), folder, { recursive: true });
	await rm(join(folder, 'pagefind'), { recursive: true });
	names = [...names, await writeShards(await records(), join(folder, 'pagefind'), options)];
	return startVisit(folder);
}

beforeAll(async () => {
	visits.push(await worldWith({}), await worldWith({ oneIndexUpTo: 10 }));
	visitors = await Promise.all(visits.map((visit) => openPage(visit)));
}, 120_000);
afterAll(async () => {
	await Promise.all(visits.map((visit) => visit.close()));
	await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** All hits of a query and the counts by type, as shown on the page. */
async function answer({ page, troubles }: (typeof visitors)[number], query: string) {
	await page.goto(`/search/?q=${encodeURIComponent(query)}&all=1`);
	await page
		.locator('[data-part=results][data-total][aria-busy=false]')
		.waitFor({ state: 'attached', timeout: 20_000 });
	const hits = await page.locator('[data-part=result]').allTextContents();
	const counts = await page.locator('[data-count]').allTextContents();
	expect(troubles).toEqual([]);
	return { hits, counts };
}

test('a title is on top when it is just the query, however many go on after it', async () => {
	for (const visitor of visitors) {
		const { hits, counts } = await answer(visitor, '“甲乙”智造园');
		expect(hits).toHaveLength(16);
		expect(hits[0]).toContain('2016');
		expect(hits.slice(1).join('')).not.toContain('2016');
		expect(counts.join('')).toContain('16');
	}
});

test('the pages part into periods, the newest first', () => {
	const periods = ['2022', '2019', '2016'];
	expect(names).toEqual([['all'], periods]);
});

test.each(['测试', '冻干', '松江 厂房', '第 1', '50%', 'G60', '没有这样的词', '2026年', '区', '3'])(
	'several shards answer %s like one index: same hits, order and counts',
	async (query) => {
		const [one, several] = await Promise.all(visitors.map((visitor) => answer(visitor, query)));
		expect(several).toEqual(one);
	},
);
