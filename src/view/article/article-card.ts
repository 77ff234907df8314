import { DOT } from '../../domain/phrases.ts';
import type { Article } from '../../domain/article/article.ts';
import { pinnedOf } from '../../domain/article/article-date.ts';
import type { CalendarDate } from '../../domain/units/calendar-date.ts';
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
	/** True on top of a list, where an editor has put it for some days. */
	isPinned: boolean;
}

const EXCERPT_LENGTH = 52;

/** The editor's summary; without one, the beginning of the text. */
export function articleExcerpt({ summary, text }: Article, length = EXCERPT_LENGTH): string {
	return excerpt(summary ?? text, length);
}

/** An article stands in the lists of its category, topics, districts and month, in the news and beside related ones. */
const cards = new WeakMap<Article, Readonly<ArticleCard>>();

/** The card of an article, one for all lists. */
export function articleCard(article: Article): Readonly<ArticleCard> {
	const known = cards.get(article);
	if (known !== undefined) return known;
	const card = newCard(article);
	cards.set(article, card);
	return card;
}

function newCard(article: Article): ArticleCard {
	return {
		href: articleUrl(article.id),
		title: article.title,
		excerpt: articleExcerpt(article),
		...shownDate(article.own),
		category: article.category.name,
		place: article.district.map(({ short }) => short).join(DOT),
		cover: article.cover,
		isOld: article.own.isArchival,
		isPinned: false,
	};
}

/** Cards with the pinned articles on top. @param all the articles to pin from, which may be on later pages */
export function withPinned(
	shown: readonly Article[],
	all: readonly Article[],
	today: CalendarDate,
): ArticleCard[] {
	const pinned = pinnedOf(all, today);
	const rest = shown.filter((article) => !pinned.includes(article));
	return [
		...pinned.map((article) => ({ ...articleCard(article), isPinned: true })),
		...rest.map(articleCard),
	];
}
