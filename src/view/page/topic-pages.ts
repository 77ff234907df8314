import type { Catalog } from '../../domain/catalog/catalog.ts';
import { parksOf } from '../../domain/park/park.ts';
import type { Topic } from '../../domain/schema/taxonomy.ts';
import * as urls from '../../domain/urls.ts';
import type { ArticleCard } from '../article/article-card.ts';
import type { ListView } from './list-page.ts';
import { listingCard } from '../listing/card-of-listing.ts';
import type { ListingCard } from '../listing/listing-card.ts';
import { listingPages, type ListingPages } from './listing-lists.ts';
import { topicPages } from './news-lists.ts';
import { type ParkLine, parkLine } from '../park/park-card.ts';
import { type PolicyRow, policyRows } from '../policy/policy-block.ts';
import { forNotes, totalText } from '../listing/sample-note.ts';
import type { Link } from '../site/link.ts';

/** Policies, parks and listings each: the page opens with them, and the news must not be far below. */
const SHOWN = 3;

/** The front page of a topic: what it means here, what the site has for it, and the news. */
export interface TopicFront {
	view: ListView<ArticleCard>;
	/** The owner's words about the topic, one or two paragraphs, or none. */
	intro: readonly string[];
	/** Policies one can apply for now or soon, the nearest deadline first. */
	policies: readonly PolicyRow[];
	/** Parks that lead with the industry. */
	parks: readonly ParkLine[];
	allParks: Link;
	/** The latest suitable listings. */
	listings: readonly ListingCard[];
	allListings: Link;
	/** Paths of the policies above, which do not lead the news a second time. */
	shown: readonly string[];
}

export function topicFront(topic: Topic, catalog: Catalog): TopicFront {
	const { slug, intro = [] } = topic;
	const [view] = topicPages(topic, catalog);
	const listings = catalog.listingsBy.industry.get(slug) ?? [];
	const parks = parksOf(catalog.parks, slug);
	const policies = policyRows(catalog.articlesBy.topic.get(slug) ?? [], catalog.today, catalog.site.demo)
		.filter(({ isLive }) => isLive)
		.slice(0, SHOWN);
	return {
		view,
		intro,
		policies,
		parks: parks.slice(0, SHOWN).map((park) => parkLine(park, catalog)),
		allParks: { text: `全部 ${parks.length} 个`, href: urls.topicParksUrl(slug) },
		listings: listings.slice(0, SHOWN).map((each) => listingCard(each, catalog)),
		allListings: { text: `全部 ${listings.length} 套`, href: urls.topicListingsUrl(slug) },
		shown: policies.map(({ href }) => href),
	};
}

/** All listings that suit an industry. */
export function topicListingPages({ slug, name }: Topic, catalog: Catalog): ListingPages {
	const listings = catalog.listingsBy.industry.get(slug) ?? [];
	return listingPages(catalog, {
		listings,
		urlOf: (page) => urls.topicListingsUrl(slug, page),
		types: [],
		districts: [],
		query: `?industry=${slug}`,
		head: {
			title: `适合${name}的房源`,
			lead: totalText(forNotes(listings, catalog.site.demo.listings), '套'),
			description: `写明适合${name}的厂房、仓库、研发楼，${totalText(listings, '套')}。`,
			trail: [
				{ text: '主题', href: urls.topicsUrl() },
				{ text: name, href: urls.topicUrl(slug) },
			],
			here: '房源',
		},
	});
}
