import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Catalog } from '../../../../src/domain/catalog/catalog.ts';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { checkContent } from '../../../../src/reader/content-check.ts';
import { allListings, listingsInDistrict, listingsOfType } from '../../../../src/view/page/listing-lists.ts';
import { listingPage } from '../../../../src/view/page/listing-page.ts';
import { missingPage } from '../../../../src/view/page/missing-page.ts';
import {
	categoryPages,
	districtNewsPages,
	newsPages,
	topicPages,
} from '../../../../src/view/page/news-lists.ts';
import { parkPage } from '../../../../src/view/page/park-page.ts';
import { searchPage } from '../../../../src/view/page/search-page.ts';
import { writeCrowdedContent } from '../../../crowded-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'still-pages-'));

beforeAll(() => {
	vi.stubEnv('SITE', 'https://example.com');
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

async function catalogOf(): Promise<Catalog> {
	const { catalog, problems } = await checkContent(folder, day('2026-11-23'));
	if (catalog === undefined) throw new Error(`the crowded world is broken: ${JSON.stringify(problems[0])}`);
	return catalog;
}

/** Writes an article of the district and topic that all entries share. */
function addArticle(id: string, dates: string): void {
	const fields = 'kind: 原创\ncategory: 动态\ntopics: [生物医药]\ndistrict: [松江, 闵行]';
	const head = `---\ntitle: 后来才写的一篇文章\n${dates}\n${fields}\n---\n`;
	writeFileSync(join(folder, 'articles/2026', `${id}.md`), `${head}\n正文。\n`);
}

writeCrowdedContent(folder, { articles: 150, policies: 0, listings: 50, parks: 5 });
// A third of the articles is of two earlier years.
for (let i = 1; i <= 60; i++) {
	const file = join(folder, 'articles/2026', `a-${i}.md`);
	const year = i <= 30 ? '2021' : '2023';
	writeFileSync(file, readFileSync(file, 'utf8').replace('publishDate: 2026', `publishDate: ${year}`));
}
// A listing without a park has only the news of its district.
const alone = join(folder, 'listings/sj-0007.md');
writeFileSync(alone, readFileSync(alone, 'utf8').replace('park: park-1\n', ''));
const before = await catalogOf();
addArticle('new', 'publishDate: 2026-11-21');
const withNew = await catalogOf();
rmSync(join(folder, 'articles/2026/new.md'));
addArticle('old', 'publishDate: 2026-11-21\nisArchival: true\neventDate: 2021-03-04');
const withOld = await catalogOf();
const edited = join(folder, 'listings/sj-0005.md');
writeFileSync(edited, readFileSync(edited, 'utf8').replace(/value: [\d.]+/, 'value: 2.22'));
const withPrice = await catalogOf();

const NEWS: readonly [string, (catalog: Catalog) => readonly { page: string | undefined }[]][] = [
	['news', newsPages],
	['categories', (catalog) => catalog.taxonomy.categories.flatMap((each) => categoryPages(each, catalog))],
	['topics', (catalog) => catalog.taxonomy.topics.flatMap((each) => topicPages(each, catalog))],
	['districts', (catalog) => DISTRICTS.flatMap((each) => districtNewsPages(each, catalog))],
];

describe('a new article changes the front page of its lists only:', () => {
	test.each(NEWS)('%s', (_, pagesOf) => {
		const older = (catalog: Catalog) => pagesOf(catalog).filter(({ page }) => page !== undefined);
		expect(older(before).length).toBeGreaterThan(3);
		expect(older(withNew)).toEqual(older(before));
	});

	test.each([
		['listings', (catalog: Catalog) => catalog.listings.map((each) => listingPage(each, catalog))],
		['parks', (catalog: Catalog) => catalog.parks.map((each) => parkPage(each, catalog))],
		['the search page', searchPage],
		['the page for what is not found', missingPage],
	])('no change of %s', (_, viewOf) => {
		expect(viewOf(withNew)).toEqual(viewOf(before));
	});
});

test.each(NEWS)('old news changes the pages of its year only: %s', (_, pagesOf) => {
	const others = (catalog: Catalog) =>
		pagesOf(catalog).filter(({ page }) => page !== undefined && !page.startsWith('2021'));
	expect(others(before).length).toBeGreaterThan(1);
	expect(others(withOld)).toEqual(others(before));
	expect(pagesOf(withOld)).not.toEqual(pagesOf(before));
});

test.each([
	['listings', allListings],
	['a district', (catalog: Catalog) => DISTRICTS.flatMap((each) => listingsInDistrict(each, catalog))],
	['a type', (catalog: Catalog) => listingsOfType('standard-factory', catalog)],
])('another rent changes one page of %s', (_, pagesOf) => {
	const pages = pagesOf(withOld);
	const now = pagesOf(withPrice);
	expect(pages.length).toBeGreaterThan(2);
	expect(now.filter((page, i) => JSON.stringify(page) !== JSON.stringify(pages[i]))).toHaveLength(1);
});
