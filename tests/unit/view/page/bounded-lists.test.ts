import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../../../src/reader/content-check.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import type { Catalog } from '../../../../src/domain/catalog/catalog.ts';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import { articlePage } from '../../../../src/view/page/article-page.ts';
import { districtPage } from '../../../../src/view/page/district-page.ts';
import { explorerPage } from '../../../../src/view/page/explorer-page.ts';
import { homePage } from '../../../../src/view/page/home-page.ts';
import {
	allListings,
	listingsInDistrict,
	listingsOfType,
	listingsOfTypesInDistricts,
} from '../../../../src/view/page/listing-lists.ts';
import { listingPage } from '../../../../src/view/page/listing-page.ts';
import {
	archivePages,
	categoryPages,
	districtNewsPages,
	newsPages,
	topicPages,
} from '../../../../src/view/page/news-lists.ts';
import { parkListings } from '../../../../src/view/page/park-listings.ts';
import { allParks, parksInDistrict, parksOfTopic } from '../../../../src/view/page/park-lists.ts';
import { parkPage } from '../../../../src/view/page/park-page.ts';
import { policyPages } from '../../../../src/view/page/policy-pages.ts';
import { searchFields } from '../../../../src/view/search/search-fields.ts';
import { topicListingPages, topicFront } from '../../../../src/view/page/topic-pages.ts';
import { type Crowd, writeCrowdedContent } from '../../../crowded-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'bounded-lists-'));

beforeAll(() => {
	vi.stubEnv('SITE', 'https://example.com');
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

/** Enough entries to fill every front page, and then about twice as many. */
const SOME: Crowd = { articles: 119, policies: 59, listings: 35, parks: 35 };
const MORE: Crowd = { articles: 239, policies: 119, listings: 71, parks: 71 };

async function crowded(crowd: Crowd): Promise<Catalog> {
	writeCrowdedContent(folder, crowd);
	const { catalog, problems } = await checkContent(folder, day('2026-11-23'));
	if (catalog === undefined) throw new Error(`the crowded world is broken: ${JSON.stringify(problems[0])}`);
	return catalog;
}

function only<T>(item: T | undefined): T {
	if (item === undefined) throw new Error('the crowded world has one');
	return item;
}

const songjiang = only(DISTRICTS.find(({ slug }) => slug === 'songjiang'));
const topicOf = ({ taxonomy }: Catalog) => only(taxonomy.topics.find(({ slug }) => slug === 'biomedicine'));
const categoryOf = ({ taxonomy }: Catalog) => only(taxonomy.categories.find(({ slug }) => slug === 'news'));
const parkOf = ({ parkById }: Catalog) => only(parkById.get('park-1'));

/** Every list that grows with the content, and the kind of its entries. */
const LISTS: readonly [
	string,
	(catalog: Catalog) => readonly { cards: readonly { href: string }[] }[],
	keyof Crowd,
][] = [
	['news', newsPages, 'articles'],
	['a category', (catalog) => categoryPages(categoryOf(catalog), catalog), 'articles'],
	['a topic', (catalog) => topicPages(topicOf(catalog), catalog), 'articles'],
	['the news of a district', (catalog) => districtNewsPages(songjiang, catalog), 'articles'],
	['a month of the archive', (catalog) => archivePages('2026-11', catalog), 'articles'],
	['policies', policyPages, 'policies'],
	['parks', allParks, 'parks'],
	['the parks of a district', (catalog) => parksInDistrict(songjiang, catalog), 'parks'],
	['the parks of a topic', (catalog) => parksOfTopic(topicOf(catalog), catalog), 'parks'],
	['listings', allListings, 'listings'],
	['the listings of a district', (catalog) => listingsInDistrict(songjiang, catalog), 'listings'],
	['the listings of a type', (catalog) => listingsOfType('standard-factory', catalog), 'listings'],
	[
		'the listings of a type in a district',
		(catalog) => only(listingsOfTypesInDistricts(catalog)[0]).pages,
		'listings',
	],
	['the listings of a park', (catalog) => parkListings(parkOf(catalog), catalog), 'listings'],
	['the listings of a topic', (catalog) => topicListingPages(topicOf(catalog), catalog), 'listings'],
];

/** Every page that shows part of a growing list. */
const OTHERS: readonly [string, (catalog: Catalog) => unknown][] = [
	['home', homePage],
	['the explorer', explorerPage],
	['a district', (catalog) => districtPage(songjiang, [], catalog)],
	['a park', (catalog) => parkPage(parkOf(catalog), catalog)],
	[
		'what stands above the news of a topic',
		(catalog) => ({ ...topicFront(topicOf(catalog), catalog), view: undefined }),
	],
	['an article', (catalog) => articlePage(only(catalog.articlesBy.id.get('a-1')), catalog)],
	['a listing', (catalog) => listingPage(only(catalog.listingsBy.id.get('sj-0001')), catalog)],
	['search', searchFields],
];

const some = await crowded(SOME);
const more = await crowded(MORE);
/** Tolerance, because text lengths differ between entries. */
const SLACK = 1.15;
const sizeOf = (view: unknown) => JSON.stringify(view).length;

describe('a page stays as long as it is when the site grows:', () => {
	test.each(LISTS)('%s', (_, pagesOf) => {
		const largest = (catalog: Catalog) => Math.max(...pagesOf(catalog).map(sizeOf));
		expect(largest(more)).toBeLessThan(largest(some) * SLACK);
	});

	test.each(OTHERS)('%s', (_, viewOf) => {
		expect(sizeOf(viewOf(more))).toBeLessThan(sizeOf(viewOf(some)) * SLACK);
	});
});

test.each(LISTS)('every entry stands on one page of %s', (_, pagesOf, kind) => {
	const links = pagesOf(more).flatMap(({ cards }) => cards.map(({ href }) => href));
	expect(links).toHaveLength(MORE[kind]);
	expect(new Set(links).size).toBe(MORE[kind]);
});
