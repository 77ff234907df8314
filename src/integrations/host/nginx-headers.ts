import { CACHE_RULES, CLASS_RULES, NOT_KEPT, type PathClass } from '../../domain/host/path-class.ts';
import {
	type HeaderSettings,
	HSTS,
	isSecure,
	policyOf,
	resourcePolicyOf,
	speculationHeader,
} from '../../domain/host/response-headers.ts';
import { type Line, map, pattern, quoted } from './nginx-syntax.ts';

/** Whether a file is there, and its path: what is not there is never kept. */
const whenThere = (expression: string) =>
	pattern(`^20[06]:${expression.startsWith('^') ? '' : '.*'}(?:${expression.replace(/^\^/, '')})`);

/** What an answer says, by the class of its file. */
export function headerMaps(settings: HeaderSettings): string {
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
