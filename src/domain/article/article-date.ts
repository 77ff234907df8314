import { type CalendarDate, daysBetween, type PartialDate } from '../units/calendar-date.ts';

/** The date an article is listed under. It can differ from the day of publication on this site. */
export interface OwnDate {
	/** A day, or the month or year if that is all we know; undefined when even the year is unknown. Sorts as text. */
	date: CalendarDate | PartialDate | undefined;
	/** True when it was published here long after the event. Lists mark it 旧闻; the home page and feeds omit or mark it. */
	isArchival: boolean;
}

/** The date fields of the front matter. */
interface Dated {
	isArchival: boolean;
	eventDate?: PartialDate | undefined;
	/** The day of publication on this site. */
	publishDate: CalendarDate;
}

/** An event more than this many days before publication is no longer news. */
const OLD_NEWS_DAYS = 90;
/** The rules described in an article older than this may have changed. */
const STALE_DAYS = 365;

/**
 * The date an article is listed under: in lists, feeds, the archive, search and for search engines. News uses its
 * publication date. Old news uses the day, month or year of the event, as far as it is known.
 */
export function ownDate({ isArchival, eventDate, publishDate }: Dated): OwnDate {
	const isLate = eventDate !== undefined && daysBetween(eventDate, publishDate) > OLD_NEWS_DAYS;
	return isArchival || isLate
		? { date: eventDate, isArchival: true }
		: { date: publishDate, isArchival: false };
}

/** Why an article needs the 旧闻 notice on the day the site is built, or undefined when it is still news. */
export function oldNewsReason(article: Dated, today: CalendarDate): 'undated' | 'event' | 'age' | undefined {
	const { date, isArchival } = ownDate(article);
	if (isArchival) return date === undefined ? 'undated' : 'event';
	return daysBetween(article.publishDate, today) > STALE_DAYS ? 'age' : undefined;
}

interface Ordered {
	id: string;
	own: OwnDate;
	publishDate: CalendarDate;
}

/** Made once: it takes longer to make than to use. */
const BY_ID = new Intl.Collator('en', { numeric: true });

/** Order of days as they are written, without the cost of a language. */
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Newest first by own date. A year alone sorts after the days of that year; articles without a date come last. Ties go
 * by later publication, then by id, so that every build has the same order.
 */
export function byNewest(a: Ordered, b: Ordered): number {
	return (
		byText(b.own.date ?? '', a.own.date ?? '') ||
		byText(b.publishDate, a.publishDate) ||
		BY_ID.compare(a.id, b.id)
	);
}

/** The archive part of a date: a month `2024-08`, a year `2024` with unknown month, or `undated`. */
export function archivePart({ date }: OwnDate): string {
	return date?.slice(0, 7) ?? 'undated';
}

/** Most pinned articles of a list. With more of them nothing stands out. */
const MOST_PINNED = 3;

/** The pinned articles of a list, in its order. */
export function pinnedOf<Item extends { pinnedUntil?: CalendarDate | undefined }>(
	articles: readonly Item[],
	today: CalendarDate,
): Item[] {
	return articles
		.filter(({ pinnedUntil }) => pinnedUntil !== undefined && pinnedUntil >= today)
		.slice(0, MOST_PINNED);
}
