/** What a file of the site is, as far as a host must know it. */
export type PathClass =
	'page' | 'hashed' | 'pack' | 'index' | 'image' | 'shared' | 'drawing' | 'data' | 'document';

interface ClassRule {
	/** Regular expression of a path in the site, without the base folder. The first rule that fits decides. */
	pattern: string;
	class: PathClass;
}

/**
 * The classes of paths. Patterns are plain enough for nginx (PCRE), Caddy (RE2) and JavaScript alike. A path that none of them
 * fits is a page: also old addresses, whatever they end in.
 */
export const CLASS_RULES: readonly ClassRule[] = [
	// A drawing in _astro/ would be a document as well.
	{ pattern: String.raw`\.svg$`, class: 'drawing' },
	{ pattern: '^/_astro/', class: 'hashed' },
	{ pattern: String.raw`^/pagefind/.*\.pf_pack$`, class: 'pack' },
	{ pattern: '^/pagefind/', class: 'index' },
	{ pattern: '^/(share|icons)/', class: 'shared' },
	{ pattern: String.raw`\.(jpg|png|webp|avif)$`, class: 'image' },
	{ pattern: String.raw`\.(json|csv|xml|ics|txt|webmanifest)$`, class: 'data' },
	// Attachments: ATTACHMENT in src/domain/schema/attachment.ts.
	{ pattern: String.raw`\.(pdf|docx?|xlsx?|pptx?|wps|et)$`, class: 'document' },
];

const readers = CLASS_RULES.map((rule) => ({ ...rule, read: new RegExp(rule.pattern) }));

/** The class of a path in the site, such as `/news/101/` or `/_astro/x.js`, without the base folder. */
export function classOf(path: string): PathClass {
	return readers.find(({ read }) => read.test(path))?.class ?? 'page';
}

/** `Cache-Control` of a file that is there. What is not there is never kept. */
export const CACHE_RULES: Readonly<Record<PathClass, string>> = {
	// A new price is seen at once; an unchanged page costs one answer 304.
	page: 'no-cache',
	data: 'no-cache',
	// The list of packs names those of its own build.
	index: 'no-cache',
	// Their names hold a digest of what is in them.
	hashed: 'public, max-age=31536000, immutable',
	// The same, but a build removes those of the one before.
	pack: 'public, max-age=3600',
	image: 'public, max-age=3600',
	shared: 'public, max-age=3600',
	drawing: 'public, max-age=3600',
	document: 'public, max-age=3600',
};

/** `Cache-Control` of redirects and errors. */
export const NOT_KEPT = 'no-cache';

/**
 * Files for hosts, hidden files and compressed siblings. They are no pages: a host that can, answers 404 for them. Only
 * `/.well-known/` is open, for certificates.
 */
export const HIDDEN_PATHS = String.raw`^/(_headers|_redirects|vercel\.json)$|/\.|\.(gz|br)$`;
