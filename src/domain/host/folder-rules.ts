import { CACHE_RULES, type PathClass } from './path-class.ts';
import {
	commonHeaders,
	type Header,
	type HeaderSettings,
	HSTS,
	isSecure,
	policyOf,
	resourcePolicyOf,
	SPECULATION_FILE,
	speculationHeader,
} from './response-headers.ts';

/** Headers for a path or, with `*` at its end, for all below it. With the base folder. */
export interface FolderRule {
	path: string;
	headers: readonly Header[];
}

/** Folders whose files are all of one class. */
const FOLDERS: readonly { path: string; class: PathClass }[] = [
	{ path: '/_astro/*', class: 'hashed' },
	{ path: '/pagefind/*', class: 'index' },
	{ path: '/api/*', class: 'data' },
	// `/feeds/` itself is a page.
	{ path: '/feeds/all.xml', class: 'data' },
	{ path: '/feeds/all.json', class: 'data' },
	{ path: '/feeds/category/*', class: 'data' },
	{ path: '/feeds/district/*', class: 'data' },
	{ path: '/calendars/*', class: 'data' },
	{ path: '/drawings/*', class: 'drawing' },
	{ path: '/favicon.svg', class: 'drawing' },
	{ path: '/pictures/*', class: 'image' },
	{ path: '/share/*', class: 'shared' },
	{ path: '/icons/*', class: 'shared' },
];

/**
 * The headers of a site for hosts that read rules by folder: Netlify, Cloudflare Pages and Vercel. The first two send the
 * headers of all rules that fit and join those of one name with a comma. Two policies joined so apply both; of other headers no
 * path gets one twice. Pages have no `Cache-Control` here: these hosts have a browser ask again by themselves.
 */
export function folderRules(settings: HeaderSettings): FolderRule[] {
	const prefix = settings.base.replace(/\/$/, '');
	const everywhere = [
		{ name: 'Content-Security-Policy', value: settings.policy },
		...commonHeaders(settings),
		...(isSecure(settings.siteUrl) ? [HSTS] : []),
		speculationHeader(settings),
	];
	const folders = FOLDERS.map(({ path, class: each }) => {
		const own = policyOf(each, settings);
		return {
			path: prefix + path,
			headers: [
				...(own === settings.policy ? [] : [{ name: 'Content-Security-Policy', value: own }]),
				{ name: 'Cache-Control', value: CACHE_RULES[each] },
				{ name: 'Cross-Origin-Resource-Policy', value: resourcePolicyOf(each) },
			],
		};
	});
	const rules = {
		path: `${prefix}/${SPECULATION_FILE}`,
		headers: [{ name: 'Content-Type', value: 'application/speculationrules+json' }],
	};
	return [{ path: `${prefix}/*`, headers: everywhere }, ...folders, rules];
}
