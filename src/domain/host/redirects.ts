import { legacyFile, type LegacyUrl } from '../schema/legacy-urls.ts';
import { type Host, RULE_SUPPORT } from './host.ts';

/** An old address that tells articles by a number in its query. */
export interface QueryRedirect {
	/** Path from the root of the domain. */
	path: string;
	/** Name of the parameter with the number. */
	key: string;
	/** Current path with `{id}`. */
	to: string;
}

/** Redirects from old addresses, as few as they need. All paths are as in `LegacyUrl`. */
export interface Redirects {
	/** `{id}` is the number of an article, once in both paths. */
	patterns: readonly LegacyUrl[];
	/** What no pattern covers. Those that a pattern would send elsewhere come first: exact ones go before patterns. */
	exact: readonly LegacyUrl[];
	/** No file can answer these, so they work only where the host knows rules. */
	queries: readonly QueryRedirect[];
}

/** What becomes of the old addresses on a host. */
export interface RedirectPlan {
	/** For the host to follow. */
	rules: Redirects;
	/** Addresses that get a file at their exact path. */
	copies: readonly LegacyUrl[];
}

const NONE: Redirects = { patterns: [], exact: [], queries: [] };

/** How Z-BlogPHP addresses posts before its owner sets up readable addresses: `/?id=3231`. */
const QUERY_PATHS = ['/', '/index.php'];

/**
 * Hosts let a placeholder stand for any text, so a pattern needs a folder of its own: `/{id}` would catch every page. A name
 * of a placeholder goes on to the next character that is no part of a word.
 */
const USABLE = /^\/[^{]+\/[^{]*\{id\}(?!\w)[^{]*$/;

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A path with one `{id}` as an expression that reads the number. */
const reader = (pattern: string) => new RegExp(`^${pattern.split('{id}').map(escaped).join('([1-9]\\d*)')}$`);

/**
 * Old addresses as patterns and the rest. The order of the rest is kept.
 * @param articlePatterns old paths of numbered articles, such as `/index.php/post/{id}.html`
 * @param target the current path of a numbered article, with `{id}`
 */
export function redirectsOf(
	table: readonly LegacyUrl[],
	articlePatterns: readonly string[],
	target: string,
): Redirects {
	const known = articlePatterns
		.filter((from) => USABLE.test(from) && !from.includes('?'))
		.map((from) => ({ rule: { from, to: target }, read: reader(from) }));
	const numberOf = (path: string) => known.flatMap(({ read }) => read.exec(path)?.[1] ?? [])[0];
	const isCovered = ({ from, to }: LegacyUrl) => to === target.replace('{id}', numberOf(from) ?? '');
	const rest = table.filter((each) => !isCovered(each));
	const isCaught = ({ from }: LegacyUrl) => numberOf(from) !== undefined;
	return {
		patterns: known
			.filter(({ read }) => table.some((each) => read.test(each.from) && isCovered(each)))
			.map(({ rule }) => rule),
		exact: [...rest.filter(isCaught), ...rest.filter((each) => !isCaught(each))],
		// A site that replaces no other has no old addresses.
		queries: articlePatterns.length === 0 ? [] : QUERY_PATHS.map((path) => ({ path, key: 'id', to: target })),
	};
}

/**
 * Divides the old addresses of a site between rules and files. An address with a query can be no file.
 * @param table every old address @param redirects the same, from `redirectsOf`
 */
export function redirectPlan(host: Host, table: readonly LegacyUrl[], redirects: Redirects): RedirectPlan {
	const support = RULE_SUPPORT[host];
	const files = (list: readonly LegacyUrl[]) => list.filter(({ from }) => legacyFile(from) !== undefined);
	if (support === undefined) return { rules: NONE, copies: files(table) };
	const patterns = support.hasPatterns ? redirects.patterns : [];
	const exact = support.hasPatterns ? redirects.exact : table;
	const queries = support.hasQueries ? redirects.queries : [];
	const room = support.most - patterns.length - queries.length;
	return {
		rules: { patterns, exact: exact.slice(0, room), queries },
		copies: files(exact.slice(room)),
	};
}
