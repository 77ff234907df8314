import type { Catalog } from './catalog.ts';
import { DISTRICTS } from '../schema/district.ts';
import { legacyPathsOf } from '../schema/legacy-urls.ts';
import { PROPERTY_TYPES } from '../schema/listing-facts.ts';
import * as urls from '../urls.ts';

/**
 * Every path an editor may link to, written from the site root. Later pages of lists are left out because their content
 * moves.
 */
export function knownPaths(catalog: Catalog): ReadonlySet<string> {
	const { articles, listings, site } = catalog;
	return new Set([
		...pagePaths(catalog),
		...articles.flatMap((article) => legacyPathsOf(article, site.legacy.articlePatterns)),
		...listings.flatMap(({ legacyUrls }) => legacyUrls),
	]);
}

/** The paths of the current pages, without the old addresses that redirect to them. */
export function pagePaths(catalog: Catalog): ReadonlySet<string> {
	const { articles, listings, parks, pages, taxonomy } = catalog;
	return new Set([
		urls.homeUrl(),
		urls.newsUrl(),
		urls.listingsUrl(),
		urls.favouritesUrl(),
		urls.compareUrl(),
		urls.presetsUrl(),
		urls.parksUrl(),
		urls.policiesUrl(),
		urls.companyFitUrl(),
		urls.districtsUrl(),
		urls.topicsUrl(),
		urls.archiveUrl(),
		urls.feedsUrl(),
		urls.noticesUrl(),
		urls.searchUrl(),
		urls.toolsUrl(),
		urls.rentToolUrl(),
		urls.unitToolUrl(),
		urls.offerUrl(),
		...[...pages.keys()].map(urls.pageUrl),
		...articles.map(({ id }) => urls.articleUrl(id)),
		...[...catalog.articlesBy.month.keys()].map((part) => urls.archivePartUrl(part)),
		...listings.map(({ id }) => urls.listingUrl(id)),
		...parks.map(({ id }) => urls.parkUrl(id)),
		...taxonomy.categories.map(({ slug }) => urls.categoryUrl(slug)),
		...taxonomy.topics.map(({ slug }) => urls.topicUrl(slug)),
		...taxonomy.series.map(({ slug }) => urls.seriesUrl(slug)),
		...[...catalog.articlesBy.district.keys()].map((slug) => urls.districtNewsUrl(slug)),
		...parks.map(({ district }) => urls.districtParksUrl(district.slug)),
		...[...catalog.listingsBy.park.keys()].map((id) => urls.parkListingsUrl(id)),
		...[...catalog.listingsBy.industry.keys()].map((slug) => urls.topicListingsUrl(slug)),
		...parks.flatMap(({ leadIndustries }) => leadIndustries.map(({ slug }) => urls.topicParksUrl(slug))),
		...DISTRICTS.flatMap(({ slug }) => [urls.districtUrl(slug), urls.listingsInDistrictUrl(slug)]),
		...catalog.listingsBy.onOffer.map(({ district, propertyType }) =>
			urls.listingsOfTypeInDistrictUrl(district.slug, propertyType),
		),
		...Object.keys(PROPERTY_TYPES).map((type) => `${urls.listingsUrl()}type/${type}/`),
	]);
}
