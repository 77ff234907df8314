import type { Sitemap } from './sitemap.ts';

/** What a search engine has to be told. */
export interface Announcement {
	/** New pages and pages with another date, the newest first: a daily quota may end before the list does. */
	changed: readonly string[];
	/** Pages of the same site that are gone. */
	deleted: readonly string[];
}

/**
 * Compares a site with what a search engine knows of it. A page without a date is told once, when it is new: that a list shows
 * something else every day is no news.
 * @param known what was told before, or the sitemap of the site before @param site the sitemap as it is now
 */
export function announcement(known: Sitemap, site: Sitemap): Announcement {
	const isChanged = ([url, date]: readonly [string, string]) => {
		const before = known.get(url);
		return before === undefined || (date !== '' && date !== before);
	};
	const changed = [...site].filter(isChanged).toSorted(([a, dateA], [b, dateB]) => {
		if (dateA !== dateB) return dateA < dateB ? 1 : -1;
		return a < b ? -1 : 1;
	});
	// What was told under another address of the site, such as one for trying it out, is not this site's to take back.
	const origins = new Set([...site.keys()].map((url) => new URL(url).origin));
	const isGone = (url: string) => !site.has(url) && origins.has(new URL(url).origin);
	return {
		changed: changed.map(([url]) => url),
		deleted: [...known.keys()].filter(isGone).toSorted(),
	};
}

/** What became of one request to a search engine. `why` is Chinese, for the owner. */
export type Outcome =
	| {
			kind: 'accepted';
			urls: readonly string[];
			refused: readonly { url: string; why: string }[];
			/** How many more it takes today; undefined when it does not say. */
			remain: number | undefined;
	  }
	/** The same again may succeed in a moment. */
	| { kind: 'busy'; why: string }
	/** No more today. */
	| { kind: 'spent'; why: string }
	| { kind: 'failed'; why: string };
