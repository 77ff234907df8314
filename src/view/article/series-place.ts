import type { Article } from '../../domain/article/article.ts';
import type { ArticleGroups } from '../../domain/catalog/catalog-groups.ts';
import { articleUrl, seriesUrl } from '../../domain/urls.ts';
import type { Link } from '../site/link.ts';

/** The place of an article in its series. */
export interface SeriesPlace {
	series: Link;
	/** 第 2 篇，共 5 篇 */
	words: string;
	/** The parts before and after it. */
	previous: Link | undefined;
	next: Link | undefined;
}

export const linkTo = (article: Article | undefined): Link | undefined =>
	article && { text: article.title, href: articleUrl(article.id) };

/** @returns undefined for an article of no series */
export function seriesPlace(
	{ id, series }: Article,
	{ series: groups }: ArticleGroups,
): SeriesPlace | undefined {
	if (series === undefined) return undefined;
	const parts = groups.get(series.slug) ?? [];
	const index = parts.findIndex((part) => part.id === id);
	return {
		series: { text: series.name, href: seriesUrl(series.slug) },
		words: `第 ${index + 1} 篇，共 ${parts.length} 篇`,
		previous: index > 0 ? linkTo(parts[index - 1]) : undefined,
		next: linkTo(parts[index + 1]),
	};
}
