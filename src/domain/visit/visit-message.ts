// † browser

/** A visit to a page, as a counter is told of it: no number of the visitor, no query, no title. */
export interface PageVisit {
	/** Host of the site: rent.sh.cn. */
	host: string;
	/** Path of the page, without query: searches and wishes stay out. */
	path: string;
	/** Origin of the other site that led here; '' when none or the same site. */
	from: string;
}

/** What is sent, as `fetch` takes it. */
export interface VisitMessage {
	url: string;
	body?: string;
	type?: string;
}

/**
 * The message of a visit for a counting program.
 * @param provider `umami`, `plausible` or `goatcounter` @param endpoint its address without a path
 * @param site what the program calls the site; '' for GoatCounter
 */
export function visitMessage(
	provider: string,
	endpoint: string,
	site: string,
	visit: PageVisit,
): VisitMessage {
	const { host, path, from } = visit;
	const referrer = from === '' ? {} : { referrer: from };
	if (provider === 'umami')
		return {
			url: `${endpoint}/api/send`,
			type: 'application/json',
			body: JSON.stringify({
				type: 'event',
				payload: { website: site, hostname: host, url: path, ...referrer },
			}),
		};
	if (provider === 'plausible')
		return {
			url: `${endpoint}/api/event`,
			type: 'text/plain',
			body: JSON.stringify({
				name: 'pageview',
				domain: site,
				url: `https://${host}${path}`,
				...referrer,
			}),
		};
	return {
		url: `${endpoint}/count?${new URLSearchParams({ p: path, ...(from === '' ? {} : { r: from }) })}`,
	};
}

/** The origin of the site that a visitor comes from; '' when there is none, or when it is this one. */
export function cameFrom(referrer: string, ownOrigin: string): string {
	if (!/^https?:/.test(referrer)) return '';
	const { origin } = new URL(referrer);
	return origin === ownOrigin ? '' : origin;
}

/** Address that tells how often a page was read. */
export const viewsAddress = (endpoint: string, path: string) =>
	`${endpoint}/counter/${encodeURIComponent(path)}.json`;
