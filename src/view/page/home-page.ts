import type { Article } from '../../domain/article/article.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { PropertyType } from '../../domain/schema/listing-facts.ts';
import * as urls from '../../domain/urls.ts';
import { type ArticleCard, withPinned } from '../article/article-card.ts';
import { type Facet, listingDistricts, PROPERTY_TYPE_CODES } from '../listing/facets.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';
import { POLICY_STATES } from '../../domain/policy/policy-state.ts';
import { listingCard } from '../listing/card-of-listing.ts';
import type { ListingCard } from '../listing/listing-card.ts';
import { newestNotice, type NoticeLine } from '../notice/notice-line.ts';
import { type PolicyRow, policyRows } from '../policy/policy-block.ts';
import { absoluteUrl } from '../site/absolute-url.ts';
import { organizationJsonLd, webSiteJsonLd } from '../site/json-ld.ts';
import { publisherOf } from './publisher.ts';
import { type Shell, shellOf } from './shell.ts';

/** A property type with listings on offer. */
export interface TypeTile extends Facet {
	type: PropertyType;
}

export interface HomePage {
	shell: Shell;
	heading: string;
	/** For whom the site is, and how it is asked. */
	intro: string;
	/** The newest notice that holds on the build day. */
	notice: NoticeLine | undefined;
	types: readonly TypeTile[];
	hasPresets: boolean;
	districts: readonly Facet[];
	/** The newest listings on offer. */
	listings: readonly ListingCard[];
	/** Number of all listings on offer. */
	onOffer: number;
	/** Policies open for application now or soon, the nearest deadline first. */
	policies: readonly PolicyRow[];
	/** The newest articles without old news, the policies above and those that are over. The first one leads. */
	news: readonly ArticleCard[];
	/** Kinds of content the site does not have yet, in words; empty for none. */
	missing: string;
}

const TYPES = 5;
const LISTINGS = 3;
const POLICIES = 5;
const NEWS = 10;

/** States of policies that nobody can use any more. */
const OVER: readonly string[] = [POLICY_STATES.closed, POLICY_STATES.expired];

const INTRO = '给找生产、仓储、研发场地的企业：写下区域、面积、层高、行车，看每一套哪些符合、哪里差一点。';

/** 资讯和园区正在整理，发布以后列在这里。 */
function missingText({ articles, listingsBy, parks }: Catalog): string {
	const missing = [
		...(articles.length === 0 ? ['资讯'] : []),
		...(listingsBy.onOffer.length === 0 ? ['房源'] : []),
		...(parks.length === 0 ? ['园区'] : []),
	];
	return missing.length === 0 ? '' : `${missing.join('、')}正在整理，发布以后列在这里。`;
}

/** The types with most listings on offer, in their usual order. */
function typeTiles({ listingsBy }: Catalog): TypeTile[] {
	const countOf = (type: PropertyType) => listingsBy.type.get(type)?.length ?? 0;
	const most = PROPERTY_TYPE_CODES.filter((type) => countOf(type) > 0)
		.toSorted((a, b) => countOf(b) - countOf(a))
		.slice(0, TYPES);
	return PROPERTY_TYPE_CODES.filter((type) => most.includes(type)).map((type) => ({
		type,
		text: PROPERTY_TYPES[type],
		href: urls.listingsOfTypeUrl(type),
		count: countOf(type),
	}));
}

export function homePage(catalog: Catalog): HomePage {
	const { site, articles, articlesBy, listingsBy, today, presets } = catalog;
	const publisher = publisherOf(site);
	const home = urls.homeUrl();
	const rows = policyRows(articlesBy.policies, today, site.demo);
	const policies = rows.filter(({ isLive }) => isLive).slice(0, POLICIES);
	const over = rows.filter(({ state }) => OVER.includes(state));
	const elsewhere = new Set([...policies, ...over].map(({ href }) => href));
	const isNews = ({ id, own }: Article) => !own.isArchival && !elsewhere.has(urls.articleUrl(id));
	const news = articles.filter(isNews);
	return {
		shell: shellOf(catalog, {
			title: site.name,
			description: site.description,
			path: home,
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
		intro: INTRO,
		notice: newestNotice(catalog.notices, today),
		types: typeTiles(catalog),
		hasPresets: listingsBy.onOffer.length > 0 && presets.length > 0,
		districts: listingDistricts(catalog),
		listings: listingsBy.onOffer.slice(0, LISTINGS).map((each) => listingCard(each, catalog)),
		onOffer: listingsBy.onOffer.length,
		policies,
		news: withPinned(news.slice(0, NEWS), news, today).slice(0, NEWS),
		missing: missingText(catalog),
	};
}
