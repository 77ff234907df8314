import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { CalendarDate } from '../../domain/units/calendar-date.ts';
import type { District } from '../../domain/schema/district.ts';
import { type ArticleCard, articleCard } from './article-card.ts';

/** Where a page with news is about, and since when it has stood as it is. */
export interface NewsPlace {
	parkId: string | undefined;
	district: District;
	/** The day on which the facts of the page were last confirmed. */
	updatedDate: CalendarDate;
}

/**
 * News about a place: first articles that name its park, then those of its district, each newest first. Those of the district
 * are the newest when the facts of the page were confirmed: otherwise each article would change the pages of all parks and
 * listings of its district.
 */
export function localNews(
	{ parkId, district, updatedDate }: NewsPlace,
	{ articlesBy }: Pick<Catalog, 'articlesBy'>,
	limit: number,
): ArticleCard[] {
	const own = parkId === undefined ? [] : (articlesBy.park.get(parkId) ?? []);
	const near = (articlesBy.district.get(district.slug) ?? []).filter(
		({ publishDate }) => publishDate <= updatedDate,
	);
	return [...new Set([...own, ...near])].slice(0, limit).map(articleCard);
}
