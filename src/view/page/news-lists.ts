import { DOT } from '../../domain/phrases.ts';
import type { Article } from '../../domain/article/article.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { District } from '../../domain/schema/district.ts';
import type { Category, Series, Topic } from '../../domain/schema/taxonomy.ts';
import { namedPages, pagesByYear, paginate } from '../../domain/pagination.ts';
import * as urls from '../../domain/urls.ts';
import { type ArticleCard, articleCard, withPinned } from '../article/article-card.ts';
import { archivePartWords } from '../article/article-date.ts';
import { categories, type FacetLink, uncounted } from '../listing/facets.ts';
import { LINES_A_PAGE, type ListView, listViews, type Pages } from './list-page.ts';
import { type PageInput, type Shell, shellOf } from './shell.ts';

type NewsPages = Pages<ListView<ArticleCard>>;

/** Old news arrives late, in the middle of its lists. Cut by years, it moves no page but those of its year. */
const byYear = (articles: readonly Article[]) =>
	pagesByYear(articles, LINES_A_PAGE, ({ own }) => own.date?.slice(0, 4) ?? 'undated');

function newsList(
	catalog: Catalog,
	articles: readonly Article[],
	urlOf: (page?: string) => string,
	head: Omit<PageInput, 'path'> & { lead: string },
	pages = byYear(articles),
): NewsPages {
	const lead = articles.length === 0 ? '' : head.lead;
	const empty = `“${head.title}”还没有文章，发布以后列在这里。`;
	const isIndexed = articles.length > 0;
	const rest = { lead, empty, isIndexed, urlOf, card: (article: Article) => article };
	const [front, ...older] = listViews(catalog, pages, { ...head, ...rest });
	return [
		{ ...front, cards: withPinned(front.cards, articles, catalog.today) },
		...older.map((view) => ({ ...view, cards: view.cards.map(articleCard) })),
	];
}

/** The front page of a list of news, with links to the categories. */
export interface NewsFront {
	view: ListView<ArticleCard>;
	categories: readonly FacetLink[];
}

export function newsPages(catalog: Catalog): NewsPages {
	return newsList(catalog, catalog.articles, urls.newsUrl, {
		title: '产业资讯',
		lead: `共 ${catalog.articles.length} 篇，最新在前`,
		description: `${catalog.site.name}的产业政策与园区资讯，按分类浏览。`,
		trail: [],
	});
}

export function newsFront(catalog: Catalog): NewsFront {
	const [view] = newsPages(catalog);
	return { view, categories: categories(catalog) };
}

export function categoryPages({ slug, name, description }: Category, catalog: Catalog): NewsPages {
	const articles = catalog.articlesBy.category.get(slug) ?? [];
	return newsList(catalog, articles, (page) => urls.categoryUrl(slug, page), {
		title: name,
		lead: [description, `共 ${articles.length} 篇`].filter(Boolean).join(DOT),
		description: `${name}：${description === '' ? `${catalog.site.name}的文章分类` : description}，共 ${articles.length} 篇。`,
		trail: [{ text: '资讯', href: urls.newsUrl() }],
		feeds: articles.length === 0 ? [] : [{ text: name, href: urls.feedUrl(`category/${slug}`) }],
	});
}

/** @returns `current`: the path of the category in the links */
export function categoryFront(category: Category, catalog: Catalog): NewsFront & { current: string } {
	const [view] = categoryPages(category, catalog);
	return { view, categories: uncounted(categories(catalog)), current: urls.categoryUrl(category.slug) };
}

export function topicPages({ slug, name, description }: Topic, catalog: Catalog): NewsPages {
	const articles = catalog.articlesBy.topic.get(slug) ?? [];
	return newsList(catalog, articles, (page) => urls.topicUrl(slug, page), {
		title: name,
		lead: [description, `共 ${articles.length} 篇文章`].filter(Boolean).join(DOT),
		description: `${name}产业资讯与适合的房源。${description}`,
		trail: [{ text: '主题', href: urls.topicsUrl() }],
	});
}

/** All news of a district. The district page shows only the newest. */
export function districtNewsPages({ slug, name }: District, catalog: Catalog): NewsPages {
	const articles = catalog.articlesBy.district.get(slug) ?? [];
	return newsList(catalog, articles, (page) => urls.districtNewsUrl(slug, page), {
		title: `${name}资讯`,
		lead: `共 ${articles.length} 篇，最新在前`,
		description: `${name}的产业政策与园区资讯，共 ${articles.length} 篇。`,
		trail: [
			{ text: '区域', href: urls.districtsUrl() },
			{ text: name, href: urls.districtUrl(slug) },
		],
		here: '资讯',
		feeds: [{ text: `${name}资讯`, href: urls.feedUrl(`district/${slug}`) }],
	});
}

/** The articles of an archive part. @param part as in `archivePart` */
export function archivePages(part: string, catalog: Catalog): NewsPages {
	const articles = catalog.articlesBy.month.get(part) ?? [];
	const name = archivePartWords(part).whole;
	return newsList(
		catalog,
		articles,
		(page) => urls.archivePartUrl(part, page),
		{
			title: `${name}的文章`,
			lead: `共 ${articles.length} 篇`,
			description: `${catalog.site.name}${name}的文章，共 ${articles.length} 篇。`,
			trail: [{ text: '归档', href: urls.archiveUrl() }],
			here: name,
		},
		namedPages(paginate(articles, LINES_A_PAGE)),
	);
}

/** The page of a series, with its parts in the order in which they are read. */
export interface SeriesPage {
	shell: Shell;
	title: string;
	lead: string;
	description: string;
	/** The oldest first. */
	parts: readonly ArticleCard[];
	/** Text for a series without parts. */
	empty: string;
}

/** A series has a bounded number of parts (`openReferences`), so it is one page. */
export function seriesPage({ slug, name, description }: Series, catalog: Catalog): SeriesPage {
	const articles = catalog.articlesBy.series.get(slug) ?? [];
	const count = `共 ${articles.length} 篇`;
	const isUndated = articles.some(({ own }) => own.date === undefined);
	const order = isUndated ? '年份不详的在前，其余从早到晚' : '从最早的一篇读起';
	return {
		shell: shellOf(catalog, {
			title: `专题：${name}`,
			description: [description || `${catalog.site.name}的专题：${name}`, count].join(DOT),
			path: urls.seriesUrl(slug),
			trail: [{ text: '主题', href: urls.topicsUrl() }],
			here: name,
			isIndexed: articles.some(({ sample }) => !sample),
			hasOffers: false,
		}),
		title: name,
		lead: articles.length === 0 ? '专题' : `专题，${count}，${order}`,
		description,
		parts: articles.map(articleCard),
		empty: `专题“${name}”还没有文章，发布以后列在这里。`,
	};
}
