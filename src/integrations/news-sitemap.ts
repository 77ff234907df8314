import type { CalendarDate } from '../domain/units/calendar-date.ts';
import type { PageFacts } from './page/page-facts.ts';

export const NEWS_SITEMAP = 'news-sitemap.xml';

/** Days before the build day that count. Google wants articles of the last two days. */
const DAYS = 2;
/** As many as Google reads. */
const MOST = 1000;

/** An article, with its address on the site. */
interface NewsPage {
	url: string;
	facts: Pick<PageFacts, 'isIndexed' | 'news'>;
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const daysBefore = (day: string, today: CalendarDate) => (Date.parse(today) - Date.parse(day)) / 86_400_000;

/**
 * A sitemap in Google's format for news, newest first. Dates are days: nobody knows the hour of an article.
 * @returns undefined when there is nothing new
 */
export function newsSitemap(pages: readonly NewsPage[], today: CalendarDate): string | undefined {
	const fresh = pages
		.flatMap(({ url, facts: { isIndexed, news } }) =>
			isIndexed && news !== undefined ? [{ url, ...news }] : [],
		)
		.filter(({ day }) => daysBefore(day, today) >= 0 && daysBefore(day, today) <= DAYS)
		.toSorted((a, b) => b.day.localeCompare(a.day) || a.url.localeCompare(b.url, 'en'))
		.slice(0, MOST);
	if (fresh.length === 0) return undefined;
	const entries = fresh.map(
		({ url, site, day, title }) =>
			`<url><loc>${escaped(url)}</loc><news:news><news:publication><news:name>${escaped(site)}</news:name><news:language>zh-cn</news:language></news:publication><news:publication_date>${day}</news:publication_date><news:title>${escaped(title)}</news:title></news:news></url>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries.join('')}</urlset>`;
}
