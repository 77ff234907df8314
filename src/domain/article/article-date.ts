import { type CalendarDate, daysBetween, type PartialDate } from '../units/calendar-date.ts';

/** When the news of an article is from, which is not always when it came to this site. */
export interface OwnDate {
	/** A day, or the month or year that is known; undefined when not even the year is. Sorts as text. */
	date: CalendarDate | PartialDate | undefined;
	/** It came here long after: lists say 旧闻, the home page and feeds leave it out or say so. */
	isArchival: boolean;
}

/** What the front matter says about time. */
interface Dated {
	isArchival: boolean;
	eventDate?: PartialDate | undefined;
	/** The day it was put on this site. */
	publishDate: CalendarDate;
}

/** An event this many days before its publication is no longer news. */
const OLD_NEWS_DAYS = 90;
/** An article this old may describe rules that have changed since. */
const STALE_DAYS = 365;

/**
 * The date an article stands under: in every list, feed and archive month, in search and for search engines. News stands
 * under the day it was published here; what was old by then under the day, month or year of its event, as far as it is known.
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

/**
 * Newest first by their own date, a year alone after the days of that year, those without a date last; then the later
 * addition first, then by id, so that the order is the same in every build.
 */
export function byNewest(a: Ordered, b: Ordered): number {
	return (
		(b.own.date ?? '').localeCompare(a.own.date ?? '') ||
		b.publishDate.localeCompare(a.publishDate) ||
		a.id.localeCompare(b.id, 'en', { numeric: true })
	);
}

/** The part of the archive a date belongs to: a month `2024-08`, a year `2024` whose month is unknown, or `undated`. */
export function archivePart({ date }: OwnDate): string {
	return date?.slice(0, 7) ?? 'undated';
}
