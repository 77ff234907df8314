import type { Article } from '../../domain/article/article.ts';
import { excerpt } from '../../domain/article/excerpt.ts';
import { articleUrl } from '../../domain/urls.ts';
import { type ShownDate, shownDate } from './article-date.ts';

export interface ArticleCard extends ShownDate {
	href: string;
	title: string;
	excerpt: string;
	category: string;
	place: string;
	cover: Article['cover'];
	isOld: boolean;
}

const EXCERPT_LENGTH = 52;

/** The editor's summary; without one, the beginning of the text. */
export function articleExcerpt({ summary, text }: Article, length = EXCERPT_LENGTH): string {
	return excerpt(summary ?? text, length);
}

export function articleCard(article: Article): ArticleCard {
	return {
		href: articleUrl(article.id),
		title: article.title,
		excerpt: articleExcerpt(article),
		...shownDate(article.own),
		category: article.category.name,
		place: article.district.map(({ short }) => short).join(' · '),
		cover: article.cover,
		isOld: article.own.isArchival,
	};
}
