import type { Catalog } from '../../domain/catalog/catalog.ts';
import * as urls from '../../domain/urls.ts';
import { type ArticleCard, articleCard } from '../article/article-card.ts';
import { type Facet, listingDistricts, listingTypes } from '../listing/facets.ts';
import { organizationJsonLd, webSiteJsonLd } from '../site/json-ld.ts';
import { type ListingCard, listingCard } from '../listing/listing-card.ts';
import { type ParkCard, parkCard } from '../park/park-card.ts';
import { presetLinks } from './presets.ts';
import { publisherOf } from './publisher.ts';
import { type Shell, shellOf } from './shell.ts';
import { absoluteUrl } from '../site/absolute-url.ts';
import type { Link } from '../site/link.ts';

export interface HomePage {
	shell: Shell;
	heading: string;
	description: string;
	types: readonly Facet[];
	districts: readonly Facet[];
	presets: readonly Facet[];
	/** The newest articles of each category that has some, without old news. */
	news: readonly { category: Link; cards: readonly ArticleCard[] }[];
	listings: readonly ListingCard[];
	parks: readonly ParkCard[];
	/** Kinds of content the site does not have yet, in words; empty for none. */
	missing: string;
}

const PER_CATEGORY = 4;
const LISTINGS = 6;
const PARKS = 6;

/** 资讯和园区正在整理，发布以后列在这里。 */
function missingText({ articles, listingsBy, parks }: Catalog): string {
	const missing = [
		...(articles.length === 0 ? ['资讯'] : []),
		...(listingsBy.onOffer.length === 0 ? ['房源'] : []),
		...(parks.length === 0 ? ['园区'] : []),
	];
	return missing.length === 0 ? '' : `${missing.join('、')}正在整理，发布以后列在这里。`;
}

export function homePage(catalog: Catalog): HomePage {
	const { site, taxonomy, articlesBy, listingsBy, parks } = catalog;
	const publisher = publisherOf(site);
	const home = urls.homeUrl();
	return {
		shell: shellOf(catalog, {
			title: site.name,
			description: site.description,
			path: home,
			form: { size: 'short' },
			jsonLd: [
				organizationJsonLd(publisher),
				webSiteJsonLd(
					site.name,
					absoluteUrl(home),
					`${absoluteUrl(urls.searchUrl())}?q={search_term_string}`,
				),
			],
		}),
		heading: site.tagline,
		description: site.description,
		types: listingTypes(catalog),
		districts: listingDistricts(catalog),
		presets: listingsBy.onOffer.length === 0 ? [] : presetLinks(catalog),
		news: taxonomy.categories.flatMap(({ slug, name }) => {
			const articles = (articlesBy.category.get(slug) ?? []).filter(({ own }) => !own.isArchival);
			if (articles.length === 0) return [];
			const category = { text: name, href: urls.categoryUrl(slug) };
			return [{ category, cards: articles.slice(0, PER_CATEGORY).map(articleCard) }];
		}),
		listings: listingsBy.onOffer.slice(0, LISTINGS).map(listingCard),
		parks: parks.slice(0, PARKS).map((park) => parkCard(park, catalog)),
		missing: missingText(catalog),
	};
}
