import { articleUrl, listingUrl, parkUrl } from '../urls.ts';
import type { CalendarDate } from '../units/calendar-date.ts';
import type { CatalogInput } from './catalog-input.ts';

const DRAFT = '草稿：发布的网站上没有这一页';

/** Why a page is not on the published site today; undefined if it is. @param date day of publication, if it has one */
function reasonOf(isDraft: boolean, today: CalendarDate, date?: CalendarDate): string | undefined {
	if (isDraft) return DRAFT;
	return date !== undefined && date > today ? `定时：${date} 起发布` : undefined;
}

/** Path of each page that only a preview has → the words of its bar. */
export function unpublishedPages({
	articles,
	listings,
	parks,
	today,
}: Pick<CatalogInput, 'articles' | 'listings' | 'parks' | 'today'>): Map<string, string> {
	const pages = [
		...articles.map(
			({ id, data }) => [articleUrl(id), reasonOf(data.draft, today, data.publishDate)] as const,
		),
		...listings.map(({ id, data }) => [listingUrl(id), reasonOf(data.draft, today)] as const),
		...parks.map(({ id, data }) => [parkUrl(id), reasonOf(data.draft, today)] as const),
	];
	return new Map(
		pages.flatMap(([path, reason]): [string, string][] => (reason === undefined ? [] : [[path, reason]])),
	);
}
