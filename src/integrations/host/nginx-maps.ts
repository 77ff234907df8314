import { type LegacyUrl } from '../../domain/schema/legacy-urls.ts';
import {
	CACHE_RULES,
	CLASS_RULES,
	HIDDEN_PATHS,
	NOT_KEPT,
	type PathClass,
} from '../../domain/host/path-class.ts';
import {
	type HeaderSettings,
	HSTS,
	isSecure,
	policyOf,
	resourcePolicyOf,
	speculationHeader,
} from '../../domain/host/response-headers.ts';
import { HEAD, literal, prefixOf, type SiteFacts } from './site-facts.ts';

/** A value in nginx's own syntax. Content has none of these letters where it comes from: ids, paths and policies. */
export function quoted(value: string): string {
	if (/[\r\n\0]/.test(value)) throw new Error(`not a value for nginx: ${JSON.stringify(value)}`);
	return `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}

type Line = readonly [key: string, value: string];

const map = (source: string, name: string, lines: readonly Line[]) =>
	[`map ${source} $portal_${name} {`, ...lines.map(([key, value]) => `\t${key} ${value};`), '}', ''].join(
		'\n',
	);

/** A key that is a regular expression. */
const pattern = (expression: string) => quoted(`~${expression}`);

/** Letters that may stand in an address that is sent back. Anything else, such as a line break, could end the header. */
const SAFE = '[A-Za-z0-9._~@+,=-]';

function pathMaps(base: string): string {
	const prefix = literal(prefixOf(base));
	return [
		'# 网站里的路径：去掉网址里的子目录；目录就是它的 index.html',
		map('$uri', 'path', [
			// No file has this name. Also a path with a line break comes here.
			['default', '/-'],
			[pattern(`^${prefix}(?<portal_rest>/.*)$`), '$portal_rest'],
		]),
		map('$portal_path', 'file', [
			['default', '$portal_path'],
			[pattern('^(?<portal_folder>.*/)$'), '"${portal_folder}index.html"'],
		]),
		map('$portal_path', 'hidden', [
			['default', '""'],
			[pattern(String.raw`^/\.well-known/`), '""'],
			[pattern(HIDDEN_PATHS), '1'],
		]),
		'# 多余的斜线、index.html：都回到一个网址。不认识的字符不转（换行会混进响应头）',
		map('$request_uri', 'twice', [
			['default', '0'],
			[pattern('^[^?]*//'), '1'],
		]),
		map('"$portal_twice$uri"', 'plain', [
			['default', '""'],
			[pattern(`^[01](?<portal_top>/(?:${SAFE}+/)*)index\\.html$`), '$portal_top'],
			[pattern(`^1(?<portal_merged>(?:/${SAFE}+)*/?)$`), '$portal_merged'],
			[pattern('^1'), '"-"'],
		]),
		map('$uri', 'slash', [
			['default', '""'],
			[pattern(`^(?<portal_bare_folder>(?:/${SAFE}+)+)$`), '$portal_bare_folder/'],
		]),
	].join('\n');
}

/** Literal keys of a map ignore case; a number in a pattern does not need it. */
function addressMaps({ base, rules, pages }: SiteFacts): string {
	const prefix = prefixOf(base);
	const bare = prefix === '' ? '$uri' : '$portal_bare';
	const target = (to: string) => quoted(to.replace('{id}', '$portal_id'));
	const key = ({ from }: LegacyUrl) => quoted(decodeURI(from));
	const numbered = `${prefix}/news/`;
	const isNumbered = (page: string) =>
		/^[1-9]\d*\/$/.test(page.slice(numbered.length)) && page.startsWith(numbered);
	const stem = (page: string) => page.replace(/\/$/, '');
	return [
		prefix === ''
			? ''
			: map('$uri', 'bare', [
					['default', '$uri'],
					[pattern(`^${literal(prefix)}(?<portal_below>/.*)$`), '$portal_below'],
				]),
		'# 旧网址 → 新网页',
		map(bare, 'old', [
			['default', '""'],
			...rules.exact
				.filter(({ from }) => !from.includes('?'))
				.map((each): Line => [key(each), quoted(each.to)]),
			...rules.patterns.map(({ from, to }): Line => [
				pattern(`^${decodeURI(from).split('{id}').map(literal).join('(?<portal_id>[1-9][0-9]*)')}$`),
				target(to),
			]),
		]),
		map(`"${bare}?$arg_id"`, 'query', [
			['default', '""'],
			...rules.queries.map(({ path, to }): Line => [
				pattern(`^${literal(path)}\\?(?<portal_id>[1-9][0-9]*)$`),
				target(to),
			]),
		]),
		'# 大小写不对的网址 → 网页',
		map('$uri', 'stem', [
			['default', '$uri'],
			[pattern('^(?<portal_trimmed>.*[^/])/+$'), '$portal_trimmed'],
		]),
		map('$portal_stem', 'page', [
			['default', '""'],
			...pages
				.filter((page) => !isNumbered(page) && stem(page) !== '')
				.map((page): Line => [quoted(stem(page)), quoted(page)]),
			[quoted(`~*^${literal(numbered)}(?<portal_number>[1-9][0-9]*)$`), quoted(`${numbered}$portal_number/`)],
		]),
	].join('\n');
}

/** Whether a file is there, and its path: what is not there is never kept. */
const whenThere = (expression: string) =>
	pattern(`^20[06]:${expression.startsWith('^') ? '' : '.*'}(?:${expression.replace(/^\^/, '')})`);

function headerMaps(settings: HeaderSettings): string {
	const byClass = (value: (each: PathClass) => string) => [
		...CLASS_RULES.map((rule): Line => [pattern(rule.pattern), quoted(value(rule.class))]),
	];
	return [
		'# 响应头，按文件的种类',
		map('$uri', 'policy', [
			['default', quoted(settings.policy)],
			...byClass((each) => policyOf(each, settings)),
		]),
		map('$uri', 'resource', [['default', quoted(resourcePolicyOf('page'))], ...byClass(resourcePolicyOf)]),
		map('$uri', 'speculation', [
			['default', quoted(speculationHeader(settings).value)],
			...byClass(() => ''),
		]),
		map('"$status:$uri"', 'cache', [
			['default', quoted(NOT_KEPT)],
			...CLASS_RULES.map((rule): Line => [whenThere(rule.pattern), quoted(CACHE_RULES[rule.class])]),
		]),
		map('"$https:$http_x_forwarded_proto"', 'hsts', [
			['default', '""'],
			...(isSecure(settings.siteUrl)
				? [pattern('^on:'), pattern(':https$')].map((key): Line => [key, quoted(HSTS.value)])
				: []),
		]),
	].join('\n');
}

/** Maps for the `http` part of nginx: what a request asks for, and what the answer says. */
export function nginxMaps(facts: SiteFacts): string {
	return [
		HEAD,
		'map_hash_max_size 65536;',
		'map_hash_bucket_size 512;',
		'',
		pathMaps(facts.base),
		addressMaps(facts),
		headerMaps(facts),
	].join('\n');
}
