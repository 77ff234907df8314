import { type Article, ARTICLE_KINDS } from '../../domain/article/article.ts';
import { oldNewsReason } from '../../domain/article/article-date.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import * as urls from '../../domain/urls.ts';
import { type ArticleCard, articleCard, articleExcerpt } from '../article/article-card.ts';
import { type ArticleFacts, articleFacts, eventDay } from '../article/article-facts.ts';
import { linkTo, type SeriesPlace, seriesPlace } from '../article/series-place.ts';
import { type ShownDate, shownDate } from '../article/article-date.ts';
import { writeMark } from '../../domain/search/search-mark.ts';
import { formatDate, formatReadingTime } from '../../domain/units/format.ts';
import { articleJsonLd } from '../site/json-ld.ts';
import { listingCard } from '../listing/card-of-listing.ts';
import type { ListingCard } from '../listing/listing-card.ts';
import { type PolicyBlock, policyBlock } from '../policy/policy-block.ts';
import { type PolicyOffers, policyOffers } from '../park/policy-offers.ts';
import { publisherOf } from './publisher.ts';
import { shareLinks } from '../site/share.ts';
import { articleSharePicture } from './share-picture.ts';
import { type Shell, shellOf } from './shell.ts';
import { absoluteUrl } from '../site/absolute-url.ts';
import type { Link } from '../site/link.ts';

export interface ArticlePage {
	shell: Shell;
	title: string;
	/** The editor's summary, set as the lead. */
	lead: string | undefined;
	originalTitle: string | undefined;
	kind: string;
	author: string;
	source: { name: string; url: string | undefined } | undefined;
	own: ShownDate;
	/** The day of publication on this site, if it differs from the article's own date. */
	added: { date: string; text: string } | undefined;
	updated: { date: string; text: string } | undefined;
	/** Undefined when the box of facts says it. */
	event: { date: string; text: string } | undefined;
	views: number | undefined;
	/** Address of the program that knows how often it is read now, if the owner has one. */
	viewsFrom: string | undefined;
	readingTime: string;
	category: Link;
	facts: ArticleFacts;
	listings: readonly ListingCard[];
	/** Warnings above the text: an invented or old article. */
	notices: readonly string[];
	policy: PolicyBlock | undefined;
	/** Where a live policy can be used. */
	offers: PolicyOffers | undefined;
	cover: Article['cover'];
	permalink: string;
	share: readonly Link[];
	/** Its place in a series, if it is a part of one. */
	series: SeriesPlace | undefined;
	newer: Link | undefined;
	older: Link | undefined;
	related: readonly (ArticleCard & { reason: string })[];
	/** What the search index and its filters read off the page. */
	search: string;
}

const DESCRIPTION_LENGTH = 90;

const OLD_NEWS = {
	undated: '旧闻：本文依据旧站存档整理，原报道年份未注明，所述情况可能已有变化。',
	event: '旧闻：本文所述事件早于发布日期较多，政策与数据请以最新信息为准。',
	age: '旧闻：本文发布已超过一年，政策与数据请以最新信息为准。',
} as const;

const SAMPLE = '示例：本文为演示网站而写，机关、数字和条件都是虚构的。';

export function articlePage(article: Article, catalog: Catalog): ArticlePage {
	const { site, articlesBy, listingsBy } = catalog;
	const path = urls.articleUrl(article.id);
	const permalink = absoluteUrl(path);
	const description = articleExcerpt(article, DESCRIPTION_LENGTH);
	const author = article.author ?? site.author;
	const { own } = article;
	// Publication on this site does not count as a change of an archival article.
	const modified = article.updatedDate ?? (own.isArchival ? undefined : article.publishDate);
	const category = { text: article.category.name, href: urls.categoryUrl(article.category.slug) };
	const picture = articleSharePicture(article);
	const neighbours = articlesBy.neighbours.get(article.id);
	const oldNews = oldNewsReason(article, catalog.today);
	const day = (date: Article['publishDate']) => ({ date, text: formatDate(date) });
	const listings = article.listings.flatMap((id) => {
		const listing = listingsBy.id.get(id);
		return listing === undefined ? [] : [listingCard(listing, catalog)];
	});
	const facts = articleFacts(
		article,
		listings.map(({ shortTitle, href }) => ({ text: shortTitle, href })),
		catalog,
	);
	return {
		shell: shellOf(catalog, {
			title: article.title,
			description,
			path,
			trail: [category],
			here: '正文',
			form: { size: 'short' },
			type: 'article',
			picture,
			isPictured: article.cover !== undefined,
			published: own.date,
			modified,
			isIndexed: !article.sample,
			hasOffers: article.listings.length > 0,
			feeds: [{ text: article.category.name, href: urls.feedUrl(`category/${article.category.slug}`) }],
			jsonLd: [
				articleJsonLd({
					title: article.title,
					description,
					url: permalink,
					image: absoluteUrl(picture.path),
					published: own.date,
					modified,
					author,
					section: article.category.name,
					keywords: article.topics.map(({ name }) => name),
					publisher: publisherOf(site),
				}),
			],
		}),
		title: article.title,
		lead: article.summary,
		originalTitle: article.originalTitle,
		kind: ARTICLE_KINDS[article.kind],
		author,
		source: article.source && { name: article.source.name, url: article.source.url },
		own: shownDate(own),
		added: own.isArchival ? day(article.publishDate) : undefined,
		updated: article.updatedDate && day(article.updatedDate),
		event: facts.isBox ? undefined : eventDay(article),
		views: article.legacyViews,
		viewsFrom: site.views.endpoint,
		readingTime: formatReadingTime(article.text),
		category,
		facts,
		listings,
		notices: [article.sample ? SAMPLE : '', oldNews === undefined ? '' : OLD_NEWS[oldNews]].filter(Boolean),
		policy: article.policy && policyBlock(article.id, article.policy, catalog.today),
		offers: policyOffers(article, catalog),
		cover: article.cover,
		permalink,
		share: shareLinks(article.title, permalink),
		series: seriesPlace(article, articlesBy),
		newer: linkTo(neighbours?.newer),
		older: linkTo(neighbours?.older),
		related: catalog.related.of(article.id).flatMap(({ id, reason }) => {
			const other = articlesBy.id.get(id);
			return other === undefined ? [] : [{ ...articleCard(other), reason }];
		}),
		search: writeMark({
			type: 'article',
			date: own.date ?? '',
			shownDate: own.isArchival ? shownDate(own).dateText : '',
			district: article.district.map(({ name }) => name),
			category: article.category.name,
		}),
	};
}
