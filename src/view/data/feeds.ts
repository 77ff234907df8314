import type { Article } from '../../domain/article/article.ts';
import { type CalendarDate, isWholeDay } from '../../domain/units/calendar-date.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { DISTRICTS } from '../../domain/schema/district.ts';
import { articleUrl, feedUrl, homeUrl, jsonFeedUrl } from '../../domain/urls.ts';
import { articleExcerpt } from '../article/article-card.ts';
import { shownDate } from '../article/article-date.ts';
import { absoluteUrl } from '../site/absolute-url.ts';

/** An article in a feed, with its date. */
export interface FeedEntry {
	article: Article;
	day: CalendarDate;
}

/** A feed of articles. */
export interface Feed {
	/** `all`, `category/<slug>` or `district/<slug>` */
	name: string;
	title: string;
	entries: readonly FeedEntry[];
}

const NEWEST = 30;

/** The newest articles with a whole day. Feed readers date other items by arrival, so old news would look new. */
function newestEntries(articles: readonly Article[]): FeedEntry[] {
	return articles
		.flatMap((article) => {
			const { date } = article.own;
			return date !== undefined && isWholeDay(date) ? [{ article, day: date }] : [];
		})
		.slice(0, NEWEST);
}

/** The main feed, also when empty, because every page links it; and one per category and district with articles. */
export function feeds({ site, taxonomy, articles, articlesBy }: Catalog): Feed[] {
	const parts = [
		...taxonomy.categories.map(({ slug, name }) => ({
			name: `category/${slug}`,
			title: `${name} - ${site.name}`,
			articles: articlesBy.category.get(slug) ?? [],
		})),
		...DISTRICTS.map(({ slug, name }) => ({
			name: `district/${slug}`,
			title: `${name} - ${site.name}`,
			articles: articlesBy.district.get(slug) ?? [],
		})),
	];
	const all = { name: 'all', title: site.name, articles };
	return [all, ...parts.filter((part) => part.articles.length > 0)].map((part) => ({
		name: part.name,
		title: part.title,
		entries: newestEntries(part.articles),
	}));
}

/** The instant at which a Shanghai day begins. */
function feedDate(date: CalendarDate): Date {
	return new Date(`${date}T00:00:00+08:00`);
}

const DESCRIPTION_LENGTH = 160;

/** The summary of an article in a feed. Old news is marked at the beginning. */
function summaryOf(article: Article): string {
	const note = article.own.isArchival ? `${shownDate(article.own).dateText}。` : '';
	return note + articleExcerpt(article, DESCRIPTION_LENGTH);
}

/** Channel metadata of an RSS feed: language, own address, date of the newest entry. */
function feedHead({ name, entries: [newest] }: Feed): string {
	const self = `<atom:link href="${absoluteUrl(feedUrl(name))}" rel="self" type="application/rss+xml"/>`;
	const built = newest && `<lastBuildDate>${feedDate(newest.day).toUTCString()}</lastBuildDate>`;
	return `<language>zh-CN</language>${self}${built ?? ''}`;
}

export function rssItem({ article, day }: FeedEntry) {
	return {
		title: article.title,
		link: absoluteUrl(articleUrl(article.id)),
		description: summaryOf(article),
		pubDate: feedDate(day),
		categories: [article.category.name, ...article.topics.map(({ name }) => name)],
	};
}

/** A feed as RSS 2.0, in the input format of the feed writer. */
export function rssFeed(feed: Feed, { site }: Pick<Catalog, 'site'>) {
	return {
		title: feed.title,
		description: site.description,
		site: absoluteUrl(homeUrl()),
		trailingSlash: true,
		items: feed.entries.map(rssItem),
		xmlns: { atom: 'http://www.w3.org/2005/Atom' },
		customData: feedHead(feed),
	};
}

/** All articles as a JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed({ site, articles }: Pick<Catalog, 'site' | 'articles'>) {
	return {
		version: 'https://jsonfeed.org/version/1.1',
		title: site.name,
		home_page_url: absoluteUrl(homeUrl()),
		feed_url: absoluteUrl(jsonFeedUrl()),
		description: site.description,
		language: 'zh-CN',
		items: newestEntries(articles).map(({ article, day }) => ({
			id: absoluteUrl(articleUrl(article.id)),
			url: absoluteUrl(articleUrl(article.id)),
			title: article.title,
			summary: summaryOf(article),
			content_text: article.text,
			date_published: feedDate(day).toISOString(),
			tags: [article.category.name, ...article.topics.map(({ name }) => name)],
		})),
	};
}
