import type { Article } from '../domain/article.ts';
import type { Catalog } from '../domain/catalog.ts';
import { DISTRICTS } from '../domain/district.ts';
import { articleUrl, homeUrl, jsonFeedUrl } from '../domain/urls.ts';
import { articleExcerpt } from './article-card.ts';
import { absoluteUrl } from './shell.ts';

/** A feed of articles: its path below /feeds/, its title and its newest entries. */
export interface Feed {
	/** `all`, `category/<slug>` or `district/<slug>` */
	name: string;
	title: string;
	articles: readonly Article[];
}

const NEWEST = 30;

/** Every feed that has something in it: all articles, each category, each district. */
export function feeds({ site, taxonomy, articles, articlesBy }: Catalog): Feed[] {
	const all: Feed[] = [
		{ name: 'all', title: site.name, articles },
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
	return all
		.filter((feed) => feed.articles.length > 0)
		.map((feed) => ({ ...feed, articles: feed.articles.slice(0, NEWEST) }));
}

/** A Shanghai day as the instant it begins. */
function feedDate(date: Article['publishDate']): Date {
	return new Date(`${date}T00:00:00+08:00`);
}

const DESCRIPTION_LENGTH = 160;

/** An RSS item of an article. */
export function rssItem(article: Article) {
	return {
		title: article.title,
		link: absoluteUrl(articleUrl(article.id)),
		description: articleExcerpt(article, DESCRIPTION_LENGTH),
		pubDate: feedDate(article.publishDate),
		categories: [article.category.name, ...article.topics.map(({ name }) => name)],
	};
}

/** The site's articles as a JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed({ site, articles }: Pick<Catalog, 'site' | 'articles'>) {
	return {
		version: 'https://jsonfeed.org/version/1.1',
		title: site.name,
		home_page_url: absoluteUrl(homeUrl()),
		feed_url: absoluteUrl(jsonFeedUrl()),
		description: site.description,
		language: 'zh-CN',
		items: articles.slice(0, NEWEST).map((article) => ({
			id: absoluteUrl(articleUrl(article.id)),
			url: absoluteUrl(articleUrl(article.id)),
			title: article.title,
			summary: articleExcerpt(article, DESCRIPTION_LENGTH),
			content_text: article.text,
			date_published: feedDate(article.publishDate).toISOString(),
			tags: [article.category.name, ...article.topics.map(({ name }) => name)],
		})),
	};
}
