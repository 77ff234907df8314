import type { Article } from '../domain/article.ts';
import type { Catalog } from '../domain/catalog.ts';
import { paginate } from '../domain/pagination.ts';
import type { Category, Topic } from '../domain/taxonomy.ts';
import * as urls from '../domain/urls.ts';
import { type ArticleCard, articleCard } from './article-card.ts';
import { archivePartWords } from './article-date.ts';
import { type ListView, listView, PAGE_SIZE } from './list-page.ts';
import type { PageInput } from './shell.ts';

/** The pages of one list: its front page, then the numbered ones from the newest to the oldest. */
export type ListPages = [ListView<ArticleCard>, ...ListView<ArticleCard>[]];

function listPages(
	catalog: Catalog,
	articles: readonly Article[],
	urlOf: (page?: number) => string,
	head: Omit<PageInput, 'path'> & { lead: string },
): ListPages {
	const [front, ...older] = paginate(articles, PAGE_SIZE);
	const view = (page: typeof front) => listView(catalog, { ...head, page, urlOf, card: articleCard });
	return [view(front), ...older.map(view)];
}

/** The numbered pages of a list with their number as a path segment. */
export function numbered([, ...older]: ListPages): { page: string; view: ListView<ArticleCard> }[] {
	return older.map((view, i) => ({ page: String(older.length - i), view }));
}

export function newsPages(catalog: Catalog): ListPages {
	return listPages(catalog, catalog.articles, urls.newsUrl, {
		title: '产业资讯',
		lead: `共 ${catalog.articles.length} 篇，最新在前`,
		description: `${catalog.site.name}的产业政策与园区资讯，按分类浏览。`,
		trail: [],
	});
}

export function categoryPages({ slug, name, description }: Category, catalog: Catalog): ListPages {
	const articles = catalog.articlesBy.category.get(slug) ?? [];
	return listPages(catalog, articles, (page) => urls.categoryUrl(slug, page), {
		title: name,
		lead: [description, `共 ${articles.length} 篇`].filter(Boolean).join(' · '),
		description: `${name}：${description === '' ? `${catalog.site.name}的文章分类` : description}，共 ${articles.length} 篇。`,
		trail: [{ text: '资讯', href: urls.newsUrl() }],
		isIndexed: articles.length > 0,
		feeds: articles.length === 0 ? [] : [{ text: name, href: urls.feedUrl(`category/${slug}`) }],
	});
}

export function topicPages({ slug, name, description }: Topic, catalog: Catalog): ListPages {
	const articles = catalog.articlesBy.topic.get(slug) ?? [];
	return listPages(catalog, articles, (page) => urls.topicUrl(slug, page), {
		title: name,
		lead: [description, `共 ${articles.length} 篇文章`].filter(Boolean).join(' · '),
		description: `${name}产业资讯与适合的房源。${description}`,
		trail: [{ text: '主题', href: urls.topicsUrl() }],
		isIndexed: articles.length > 0,
	});
}

/** The articles of a part of the archive. @param part as in `archivePart` */
export function archivePages(part: string, catalog: Catalog): ListPages {
	const articles = catalog.articlesBy.month.get(part) ?? [];
	const name = archivePartWords(part).whole;
	return listPages(catalog, articles, (page) => urls.archivePartUrl(part, page), {
		title: `${name}的文章`,
		lead: `共 ${articles.length} 篇`,
		description: `${catalog.site.name}${name}的文章，共 ${articles.length} 篇。`,
		trail: [{ text: '归档', href: urls.archiveUrl() }],
		here: name,
	});
}
