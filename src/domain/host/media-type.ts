/** A type of file and the endings of its names. */
interface MediaType {
	type: string;
	endings: readonly string[];
	/** Whether it is text, which shrinks when it is compressed. */
	isText: boolean;
}

const text = (type: string, ...endings: string[]): MediaType => ({
	type: `${type}; charset=utf-8`,
	endings,
	isText: true,
});
const binary = (type: string, ...endings: string[]): MediaType => ({ type, endings, isText: false });

/** Every type of file that a site holds. Hosts differ in what they know; these are what browsers and readers expect. */
export const MEDIA_TYPES: readonly MediaType[] = [
	// Old addresses hold pages, whatever their name says: see `TYPE_EXCEPTIONS`.
	text('text/html', 'html', 'php'),
	text('text/css', 'css'),
	text('text/javascript', 'js', 'mjs'),
	text('application/json', 'json'),
	text('application/manifest+json', 'webmanifest'),
	text('application/xml', 'xml'),
	text('image/svg+xml', 'svg'),
	text('text/csv', 'csv'),
	text('text/calendar', 'ics'),
	text('text/plain', 'txt'),
	// Already compressed. The search takes parts of packs by Range.
	binary('application/octet-stream', 'pf_pack', 'pagefind'),
	binary('application/wasm', 'wasm'),
	binary('image/jpeg', 'jpg', 'jpeg'),
	binary('image/png', 'png'),
	binary('image/webp', 'webp'),
	binary('image/avif', 'avif'),
	binary('image/x-icon', 'ico'),
	binary('application/pdf', 'pdf'),
	binary('application/msword', 'doc', 'wps'),
	binary('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
	binary('application/vnd.ms-excel', 'xls', 'et'),
	binary('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
	binary('application/vnd.ms-powerpoint', 'ppt'),
	binary('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'),
];

/** Paths whose type their ending does not tell. Regular expressions as in `CLASS_RULES`; they go before the endings. */
export const TYPE_EXCEPTIONS: readonly { pattern: string; type: string }[] = [
	{ pattern: '^/speculation-rules\\.json$', type: 'application/speculationrules+json' },
	{ pattern: '^/feeds/.*\\.xml$', type: 'application/rss+xml; charset=utf-8' },
	{ pattern: '^/feeds/.*\\.json$', type: 'application/feed+json; charset=utf-8' },
	{ pattern: '/feed\\.php$', type: 'application/rss+xml; charset=utf-8' },
];

const TEXT_ENDINGS = new Set(MEDIA_TYPES.flatMap(({ endings, isText }) => (isText ? endings : [])));

/** Whether a file is text that compression makes smaller. @param path of a file, with `/` as separator */
export function isText(path: string): boolean {
	return TEXT_ENDINGS.has(path.slice(path.lastIndexOf('.') + 1));
}
