import { MEDIA_TYPES, TYPE_EXCEPTIONS } from '../../domain/host/media-type.ts';
import { commonHeaders } from '../../domain/host/response-headers.ts';
import { nginxMaps } from './nginx-maps.ts';
import { quoted } from './nginx-syntax.ts';
import { type ConfigFile, HEAD, hostNames, literal, prefixOf, type SiteFacts } from './site-facts.ts';

function typeLines(): string[] {
	return MEDIA_TYPES.map(({ type, endings }) => `\t${quoted(type)} ${endings.join(' ')};`);
}

/** A place whose type the ending does not tell. Its files are looked for as everywhere. */
function exception(base: string, { pattern, type }: (typeof TYPE_EXCEPTIONS)[number]): string {
	const path = pattern.startsWith('^') ? `^${literal(prefixOf(base))}${pattern.slice(1)}` : pattern;
	return `location ~ ${quoted(path)} {\n\ttypes {}\n\tdefault_type ${quoted(type)};\n\ttry_files $portal_file @portal_lost;\n}\n`;
}

/** Headers of a location replace those around it all at once, so all stand here; an empty value sends none. */
function headerLines(facts: SiteFacts): string[] {
	const fixed = commonHeaders(facts).map(({ name, value }) => [name, quoted(value)]);
	const varied = [
		['Content-Security-Policy', '$portal_policy'],
		['Cross-Origin-Resource-Policy', '$portal_resource'],
		['Speculation-Rules', '$portal_speculation'],
		['Cache-Control', '$portal_cache'],
		['Strict-Transport-Security', '$portal_hsts'],
	];
	return [...fixed, ...varied].map(([name, value]) => `add_header ${name} ${value} always;`);
}

/** For the `server` part: what becomes of a request. `return` is the one safe use of `if`. */
function nginxRules(facts: SiteFacts): string {
	const textTypes = MEDIA_TYPES.filter(({ isText, endings }) => isText && !endings.includes('html'));
	return [
		HEAD,
		'server_tokens off;',
		'charset off;',
		'# 外面可能还有一层 CDN：转址只写路径',
		'absolute_redirect off;',
		'',
		'types {',
		...typeLines(),
		'}',
		'default_type application/octet-stream;',
		'',
		'# 生成时压缩好的 .gz；没有的现压',
		'gzip_static on;',
		'gzip on;',
		'gzip_vary on;',
		'gzip_proxied any;',
		'gzip_min_length 1024;',
		`gzip_types ${['text/html; charset=utf-8', ...textTypes.map(({ type }) => type)].map(quoted).join(' ')};`,
		'',
		...headerLines(facts),
		'',
		'if ($portal_hidden) { return 404; }',
		'if ($portal_old) { return 301 $portal_old; }',
		'if ($portal_query) { return 301 $portal_query; }',
		'if ($portal_plain = "-") { return 404; }',
		'if ($portal_plain) { return 301 $portal_plain$is_args$args; }',
		'',
		...(facts.base === '/'
			? []
			: [`location = ${prefixOf(facts.base)} { return 301 ${prefixOf(facts.base)}/$is_args$args; }\n`]),
		'location / {\n\ttry_files $portal_file @portal_lost;\n}\n',
		...TYPE_EXCEPTIONS.map((each) => exception(facts.base, each)),
		'location @portal_lost {',
		'\tif ($portal_page) { return 301 $portal_page$is_args$args; }',
		'\tif ($portal_slash = "") { return 404; }',
		'\tif (-f $document_root$portal_path/index.html) { return 301 $portal_slash$is_args$args; }',
		'\treturn 404;',
		'}',
		'',
		`location = ${prefixOf(facts.base)}/404.html { return 404; }`,
		'error_page 404 @portal_404;',
		'location @portal_404 {\n\ttry_files /404.html =404;\n}',
		'',
	].join('\n');
}

/** The part that an owner installs once: name, folder and, later, the certificate. */
function nginxServer({ siteUrl }: SiteFacts): string {
	const { host, other } = hostNames(siteUrl);
	const name = host.replace(/:\d+$/, '');
	return [
		'# 只装一次：改好下面的域名和文件夹，证书由 certbot 写进来。说明见 docs/deploy/nginx.md',
		'include portal/maps.conf;',
		'',
		'server {',
		'\tlisten 80;',
		'\tlisten [::]:80;',
		`\tserver_name ${name};`,
		'\t# dist 里的内容放在这里',
		'\troot /var/www/portal;',
		'\tinclude portal/rules.conf;',
		'}',
		...(other === undefined
			? []
			: [
					'',
					'server {',
					'\tlisten 80;',
					'\tlisten [::]:80;',
					`\tserver_name ${other.replace(/:\d+$/, '')};`,
					`\treturn 301 ${new URL(siteUrl).origin}$request_uri;`,
					'}',
				]),
		'',
	].join('\n');
}

/** The configuration of nginx (1.18 or newer), as files of a folder `portal` beside `nginx.conf`. */
export function nginxFiles(facts: SiteFacts): ConfigFile[] {
	return [
		{ name: 'maps.conf', text: nginxMaps(facts) },
		{ name: 'rules.conf', text: nginxRules(facts) },
		{ name: 'server.conf', text: nginxServer(facts) },
	];
}
