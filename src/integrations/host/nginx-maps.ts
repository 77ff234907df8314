import type { LegacyUrl } from '../../domain/schema/legacy-urls.ts';
import { HIDDEN_PATHS } from '../../domain/host/path-class.ts';
import { headerMaps } from './nginx-headers.ts';
import { type Line, map, pattern, quoted } from './nginx-syntax.ts';
import { HEAD, literal, prefixOf, type SiteFacts } from './site-facts.ts';

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

const powerOfTwo = (least: number) => 2 ** Math.ceil(Math.log2(least));

/** nginx refuses a hash table whose longest key does not fit, and warns of one that is too small. */
function hashSizes({ rules, pages }: SiteFacts): string[] {
	const keys = [...rules.exact.map(({ from }) => decodeURI(from)), ...pages];
	const longest = Math.max(0, ...keys.map((key) => Buffer.byteLength(key)));
	return [
		`map_hash_max_size ${Math.max(2048, powerOfTwo(2 * keys.length))};`,
		`map_hash_bucket_size ${Math.max(128, powerOfTwo(longest + 64))};`,
	];
}

/** Maps for the `http` part of nginx: what a request asks for, and what the answer says. */
export function nginxMaps(facts: SiteFacts): string {
	return [HEAD, ...hashSizes(facts), '', pathMaps(facts.base), addressMaps(facts), headerMaps(facts)].join(
		'\n',
	);
}
