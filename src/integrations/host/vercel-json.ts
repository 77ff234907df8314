import type { FolderRule } from '../../domain/host/folder-rules.ts';
import type { Redirects } from '../../domain/host/redirects.ts';

/** In a source these characters mean something (path-to-regexp). */
const source = (path: string) => path.replaceAll(/[:()*+?{}\\]/g, '\\$&');

/**
 * `vercel.json`: redirects, headers, and one address for each folder. An old address with a number in its query is told by
 * `has`; Vercel hands the query on to the new address.
 */
export function vercelJson({ patterns, exact, queries }: Redirects, rules: readonly FolderRule[]): string {
	const redirects = [
		...exact
			.filter(({ from }) => !from.includes('?'))
			.map(({ from, to }) => ({ source: source(from), destination: to })),
		...patterns.map(({ from, to }) => ({
			source: from.split('{id}').map(source).join(':id(\\d+)'),
			destination: to.replace('{id}', ':id'),
		})),
		...queries.map(({ path, key, to }) => ({
			source: source(path),
			has: [{ type: 'query', key, value: '(?<id>[1-9]\\d*)' }],
			destination: to.replace('{id}', ':id'),
		})),
	].map((rule) => ({ ...rule, statusCode: 301 }));
	const headers = rules.map((rule) => ({
		source: source(rule.path).replace(/\\\*$/, '(.*)'),
		headers: rule.headers.map(({ name, value }) => ({ key: name, value })),
	}));
	return `${JSON.stringify({ trailingSlash: true, redirects, headers }, null, '\t')}\n`;
}
