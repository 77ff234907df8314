import { literal, prefixOf, type SiteFacts } from './site-facts.ts';

/** A value in Caddy's own syntax. Braces would be a placeholder. */
export function quoted(value: string): string {
	if (/[`\r\n\0]/.test(value)) throw new Error(`not a value for Caddy: ${JSON.stringify(value)}`);
	return `\`${value}\``;
}

/** The letters of the Latin alphabet; addresses of pages have no other capitals. */
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Old addresses, told by the path and by a number in the query. */
export function oldAddresses({ base, rules }: SiteFacts): string[] {
	const prefix = prefixOf(base);
	const exact = rules.exact.filter(({ from }) => !from.includes('?'));
	const old = [
		...exact.map(
			({ from, to }) =>
				`\t${quoted(`~^(?i)(?:${literal(prefix)})?${literal(decodeURI(from))}$`)} ${quoted(to)}`,
		),
		...rules.patterns.map(({ from, to }) => {
			const number = decodeURI(from).split('{id}').map(literal).join('([1-9][0-9]*)');
			return `\t${quoted(`~^(?:${literal(prefix)})?${number}$`)} ${quoted(to.replace('{id}', '${1}'))}`;
		}),
		'\tdefault ""',
	];
	const queries = rules.queries.map(({ path, key, to }, index) =>
		[
			`@query${index} {`,
			`\tpath ${[path, prefix + path].filter((each, at, all) => all.indexOf(each) === at).join(' ')}`,
			`\tvars_regexp id${index} {http.request.uri.query.${key}} ^([1-9][0-9]*)$`,
			'}',
			`redir @query${index} ${to.replace('{id}', `{re.id${index}.1}`)} 301`,
		].join('\n'),
	);
	return [
		'map {path} {portal_old} {',
		...old,
		'}',
		'@old expression `{portal_old} != ""`',
		'redir @old {portal_old} 301',
		...queries,
	];
}

/** One address for each page. The path is put right step by step, and sent back if that changed it. */
export function oneAddress(base: string): string[] {
	const prefix = prefixOf(base);
	const strip =
		prefix === ''
			? []
			: [
					`redir ${prefix} ${prefix}/ 301`,
					`@outside not path ${prefix}/*`,
					'error @outside 404',
					`uri strip_prefix ${prefix}`,
				];
	return [
		...strip,
		'@control path_regexp [\\x00-\\x1f]',
		'error @control 404',
		'uri path_regexp //+ /',
		'uri path_regexp ^(.*/)index\\.html$ $1',
		'@capital {',
		'\tpath_regexp [A-Z]',
		'\tnot file {path} {path}/index.html',
		'}',
		'route @capital {',
		...LETTERS.map((letter) => `\turi path_regexp ${letter.toUpperCase()} ${letter}`),
		'\t@nowhere not file {path} {path}/index.html {path}index.html',
		'\terror @nowhere 404',
		'}',
		'@folder {',
		'\tnot path */',
		'\tfile {path}/index.html',
		'}',
		// Not `${1}`, which would be a placeholder.
		'uri @folder path_regexp ^(.+)$ $1/',
		`@moved expression \`${prefix === '' ? '' : `"${prefix}" + `}{http.request.uri.path} != {http.request.orig_uri.path}\``,
		`redir @moved ${prefix}{uri} 301`,
	];
}
