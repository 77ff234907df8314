import { MEDIA_TYPES, TYPE_EXCEPTIONS } from '../../domain/host/media-type.ts';
import { CACHE_RULES, CLASS_RULES, HIDDEN_PATHS, NOT_KEPT } from '../../domain/host/path-class.ts';
import {
	commonHeaders,
	HSTS,
	isSecure,
	policyOf,
	resourcePolicyOf,
	speculationHeader,
} from '../../domain/host/response-headers.ts';
import { oldAddresses, oneAddress, quoted } from './caddy-addresses.ts';
import { type ConfigFile, HEAD, hostNames, type SiteFacts } from './site-facts.ts';

/** What each file is. The first line that fits decides. */
function fileMaps(facts: SiteFacts): string[] {
	const typeOf = (pattern: string, type: string) => `\t${quoted(`~${pattern}`)} ${quoted(type)}`;
	return [
		'map {path} {portal_type} {',
		...TYPE_EXCEPTIONS.map(({ pattern, type }) => typeOf(pattern, type)),
		...MEDIA_TYPES.map(({ type, endings }) => typeOf(`\\.(${endings.join('|')})$`, type)),
		'\tdefault `text/html; charset=utf-8`',
		'}',
		'map {path} {portal_cache} {portal_resource} {portal_policy} {',
		...CLASS_RULES.map(
			({ pattern, class: each }) =>
				`\t${quoted(`~${pattern}`)} ${[CACHE_RULES[each], resourcePolicyOf(each), policyOf(each, facts)].map(quoted).join(' ')}`,
		),
		`\tdefault ${[CACHE_RULES.page, resourcePolicyOf('page'), facts.policy].map(quoted).join(' ')}`,
		'}',
		'header Content-Type {portal_type}',
		'header Cache-Control {portal_cache}',
		'header Cross-Origin-Resource-Policy {portal_resource}',
		'header Content-Security-Policy {portal_policy}',
	];
}

const indented = (lines: readonly string[]) =>
	lines.flatMap((line) => line.split('\n')).map((line) => `\t${line}`);

/** What becomes of a request. `route` keeps the order. */
function caddyRules(facts: SiteFacts): string {
	const { name, value } = speculationHeader(facts);
	const secure = isSecure(facts.siteUrl)
		? [
				'@https protocol https',
				'@proxied header X-Forwarded-Proto https',
				`header @https ${HSTS.name} ${HSTS.value}`,
				`header @proxied ${HSTS.name} ${HSTS.value}`,
			]
		: [];
	const fixed = [
		'header -Server',
		...commonHeaders(facts).map((each) => `header ${each.name} ${quoted(each.value)}`),
		`header Cache-Control ${NOT_KEPT}`,
		`header Content-Security-Policy ${quoted(facts.policy)}`,
	];
	return [
		HEAD,
		'route {',
		...indented([
			...fixed,
			...secure,
			'@writes not method GET HEAD',
			'respond @writes 405',
			'',
			...oldAddresses(facts),
			'',
			...oneAddress(facts.base),
			'',
		]),
		...indented([
			'@hidden {',
			`\tpath_regexp ${quoted(HIDDEN_PATHS)}`,
			'\tnot path /.well-known/*',
			'}',
			'error @hidden 404',
			'error /404.html 404',
			'',
			...fileMaps(facts),
			'@page path_regexp (/|\\.html|\\.php)$',
			`header @page ${name} ${quoted(value)}`,
			'encode gzip',
			'file_server {',
			'\tprecompressed br gzip',
			'\tdisable_canonical_uris',
			'}',
		]),
		'}',
		'',
		'handle_errors {',
		`\theader Cache-Control ${NOT_KEPT}`,
		'\theader Content-Type `text/html; charset=utf-8`',
		`\theader Content-Security-Policy ${quoted(facts.policy)}`,
		`\theader Cross-Origin-Resource-Policy ${resourcePolicyOf('page')}`,
		'\trewrite * /404.html',
		'\tfile_server',
		'}',
		'',
	].join('\n');
}

/** The part that an owner installs once. Caddy gets the certificate by itself. */
function caddySite({ siteUrl }: SiteFacts): string {
	const { origin } = new URL(siteUrl);
	const { host, other } = hostNames(siteUrl);
	const address = (name: string) => (isSecure(siteUrl) ? name : `http://${name}`);
	return [
		'# 只装一次：改好域名和文件夹。说明见 docs/deploy/caddy.md',
		`${address(host)} {`,
		'\t# dist 里的内容放在这里',
		'\troot * /var/www/portal',
		'\timport portal/rules.caddy',
		'}',
		...(other === undefined ? [] : ['', `${address(other)} {`, `\tredir ${origin}{uri} 301`, '}']),
		'',
	].join('\n');
}

/** The configuration of Caddy (2.6 or newer), as files of a folder `portal` beside its `Caddyfile`. */
export function caddyFiles(facts: SiteFacts): ConfigFile[] {
	return [
		{ name: 'rules.caddy', text: caddyRules(facts) },
		{ name: 'Caddyfile', text: caddySite(facts) },
	];
}
