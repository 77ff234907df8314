import type { FolderRule } from '../../domain/host/folder-rules.ts';
import type { Host } from '../../domain/host/host.ts';
import { type RedirectPlan, redirectPlan, type Redirects, redirectsOf } from '../../domain/host/redirects.ts';
import type { LegacyUrl } from '../../domain/schema/legacy-urls.ts';
import { vercelJson } from './vercel-json.ts';

/** Where the site is deployed, and how it was addressed before. */
export interface Hosting {
	/** Folder below the origin, as in the build settings. */
	base: string;
	host: Host;
	/** Old paths of numbered articles, with `{id}`. */
	articlePatterns: readonly string[];
}

/** What becomes of each old address. @param table every one of them */
export function planOf(table: readonly LegacyUrl[], { base, host, articlePatterns }: Hosting): RedirectPlan {
	const target = `${base.replace(/\/$/, '')}/news/{id}/`;
	return redirectPlan(host, table, redirectsOf(table, articlePatterns, target));
}

const hasNoQuery = ({ from }: LegacyUrl) => !from.includes('?');

/** A number in a pattern, as both hosts write it. */
const placeholder = (path: string) => path.replace('{id}', ':id');

/** Netlify prefers an existing file unless the rule ends with `!`. A query stands beside the path, pair by pair. */
const netlifyLines = ({ exact, queries }: Redirects) => [
	...exact.map(({ from, to }) => `${from.replaceAll(/[?&]/g, ' ')} ${to} 301!\n`),
	...queries.map(({ path, key, to }) => `${path} ${key}=:id ${placeholder(to)} 301!\n`),
];

/** Cloudflare ignores a rule with `!`, knows no queries, and wants those with a placeholder last. */
const cloudflareLines = ({ patterns, exact }: Redirects) =>
	[
		...exact.filter(hasNoQuery),
		...patterns.map(({ from, to }) => ({ from: placeholder(from), to: placeholder(to) })),
	].map(({ from, to }) => `${from} ${to} 301\n`);

/**
 * The file with redirects that the host reads, if any. On a host that nobody named it is written for Netlify and Cloudflare,
 * beside the copies.
 * @param headers for `vercel.json`, which has both
 */
export function redirectFile(
	table: readonly LegacyUrl[],
	hosting: Hosting,
	headers: readonly FolderRule[] = [],
): { name: string; text: string } | undefined {
	const rulesFor = (host: Host) => planOf(table, { ...hosting, host }).rules;
	switch (hosting.host) {
		case 'any':
			return {
				name: '_redirects',
				text: [...netlifyLines(rulesFor('netlify')), ...cloudflareLines(rulesFor('cloudflare'))].join(''),
			};
		case 'netlify':
			return { name: '_redirects', text: netlifyLines(rulesFor('netlify')).join('') };
		case 'cloudflare':
			return { name: '_redirects', text: cloudflareLines(rulesFor('cloudflare')).join('') };
		case 'vercel':
			return { name: 'vercel.json', text: vercelJson(rulesFor('vercel'), headers) };
		default:
			return undefined;
	}
}
