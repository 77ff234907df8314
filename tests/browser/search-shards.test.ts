import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pathOfFile, readPages } from '../../src/integrations/built-pages.ts';
import { type SearchRecord, searchRecord } from '../../src/integrations/search-record.ts';
import { type SearchIndexOptions, writeShards } from '../../src/integrations/search-shards.ts';
import { openPage, startVisit, type Visit } from './browser.ts';

/** The pages of the fixture world, spread over nine years. */
async function records(): Promise<SearchRecord[]> {
	const found: SearchRecord[] = [];
	for await (const { file, html } of readPages(inject('dist'))) {
		const record = searchRecord(html, pathOfFile(file, '/'));
		if (record === undefined) continue;
		found.push({ ...record, date: `${2016 + (found.length % 9)}${record.date.slice(4)}` });
	}
	return found;
}

const visits: Visit[] = [];
const folders: string[] = [];
let names: string[][] = [];

/** A copy of the world with an index of its own. */
async function worldWith(options: SearchIndexOptions): Promise<Visit> {
	const folder = await mkdtemp('.cache/shards-');
	folders.push(folder);
	await cp(inject('dist'), folder, { recursive: true });
	await rm(join(folder, 'pagefind'), { recursive: true });
	names = [...names, await writeShards(await records(), join(folder, 'pagefind'), options)];
	return startVisit(folder);
}

beforeAll(async () => {
	visits.push(await worldWith({}), await worldWith({ oneIndexUpTo: 10, maxFragments: 10 }));
}, 120_000);
afterAll(async () => {
	await Promise.all(visits.map((visit) => visit.close()));
	await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** Every hit of a query, with the counts by type, as the page shows them. */
async function answer(visit: Visit, query: string) {
	const { page, troubles, close } = await openPage(visit);
	await page.goto(`/search/?q=${encodeURIComponent(query)}&all=1`);
	await page
		.locator('[data-search-results][data-total][aria-busy=false]')
		.waitFor({ state: 'attached', timeout: 20_000 });
	const hits = await page.locator('[data-search-result]').allTextContents();
	const counts = await page.locator('[data-count]').allTextContents();
	expect(troubles).toEqual([]);
	await close();
	return { hits, counts };
}

test('the pages part into periods, the newest first', () => {
	expect(names).toEqual([['all'], ['2022', '2019', '2016']]);
});

test.each(['测试', '冻干', '松江 厂房', '第 1', '50%', 'G60', '没有这样的词', '2026年'])(
	'several shards answer %s like one index: same hits, order and counts',
	async (query) => {
		const [one, several] = visits;
		if (one === undefined || several === undefined) throw new Error('two worlds are needed');
		expect(await answer(several, query)).toEqual(await answer(one, query));
	},
);
