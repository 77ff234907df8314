import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/domain/catalog/catalog.ts';
import { knownPaths } from '../../../../src/domain/catalog/known-paths.ts';
import { articleEntry, catalogInput, listingEntry, parkEntry, SITE } from '../../made-entry.ts';

const paths = knownPaths(
	buildCatalog(
		catalogInput({
			site: { ...SITE, showSamples: false },
			articles: [
				articleEntry('3231', { publishDate: '2026-05-31' }),
				articleEntry('named', { publishDate: '2025-12-01', legacyUrls: ['/old/named.html'] }),
				articleEntry('draft', { draft: true }),
				articleEntry('later', { publishDate: '2026-07-01' }),
			],
			listings: [
				listingEntry('sj-1'),
				listingEntry('leased', { status: '已租售', legacyUrls: ['/old/leased.html'] }),
				listingEntry('sample', { sample: true }),
			],
			parks: [parkEntry('park')],
		}),
	),
);

describe('an editor may link to', () => {
	test.each([
		'/',
		'/news/',
		'/listings/',
		'/parks/',
		'/policies/',
		'/districts/',
		'/topics/',
		'/archive/',
		'/feeds/',
		'/search/',
		'/about/',
		'/privacy/',
		'/contact/',
		'/news/3231/',
		'/news/named/',
		'/archive/2026/05/',
		'/archive/2025/12/',
		'/post/3231.html',
		'/old/named.html',
		'/listings/sj-1/',
		'/listings/leased/',
		'/parks/park/',
		'/news/category/news/',
		'/topics/robots/',
		'/districts/minhang/',
		'/districts/songjiang/parks/',
		'/listings/district/minhang/',
		'/listings/type/standard-factory/',
	])('%s', (path) => {
		expect(paths).toContain(path);
	});
});

describe('an editor may not link to', () => {
	test.each([
		'/news/draft/',
		'/news/later/',
		'/archive/2026/07/',
		'/listings/sample/',
		'/news/page/1/',
		'/post/named.html',
		'/news/3231',
		'/topics/policy/',
	])('%s', (path) => {
		expect(paths).not.toContain(path);
	});
});

// The page of the listing is also at its old path, as with articles.
test('the old path of a listing is known', () => {
	expect(paths).toContain('/old/leased.html');
});
