import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Topic } from '../../domain/schema/taxonomy.ts';
import * as urls from '../../domain/urls.ts';
import type { ArticleCard } from '../article/article-card.ts';
import { linkToAll, type ListView } from './list-page.ts';
import { listingCard } from '../listing/card-of-listing.ts';
import type { ListingCard } from '../listing/listing-card.ts';
import { listingPages, type ListingPages } from './listing-lists.ts';
import { topicPages } from './news-lists.ts';
import { forNotes, totalText } from '../listing/sample-note.ts';
import type { Link } from '../site/link.ts';

/** One or two full rows below the articles of a topic. */
const SHOWN = 6;

/** The front page of a topic: its newest articles, the latest suitable listings, and a link to all of them. */
export interface TopicFront {
	view: ListView<ArticleCard>;
	listings: readonly ListingCard[];
	allListings: Link | undefined;
}

export function topicFront(topic: Topic, catalog: Catalog): TopicFront {
	const [view] = topicPages(topic, catalog);
	const listings = catalog.listingsBy.industry.get(topic.slug) ?? [];
	return {
		view,
		listings: listings.slice(0, SHOWN).map((each) => listingCard(each, catalog)),
		allListings: linkToAll(listings.length, SHOWN, '套房源', urls.topicListingsUrl(topic.slug)),
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
