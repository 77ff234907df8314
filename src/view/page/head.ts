import { DAYLIGHT } from '../../domain/daylight.ts';
import * as urls from '../../domain/urls.ts';
import type { Shell } from './shell.ts';

/** An element in the head of a page. Void without content. */
export interface HeadElement {
	tag: 'link' | 'meta' | 'script' | 'title';
	attrs: Readonly<Record<string, string>>;
	/** The text of a title or the JSON of a script, already escaped. */
	content?: string;
}

const meta = (attrs: HeadElement['attrs']): HeadElement => ({ tag: 'meta', attrs });
const named = (name: string, content: string) => meta({ name, content });
const property = (name: string, content: string) => meta({ property: name, content });
const link = (rel: string, attrs: HeadElement['attrs']): HeadElement => ({
	tag: 'link',
	attrs: { rel, ...attrs },
});

/** The head elements for browsers, search engines and link cards, in order. The CSP goes after the first element. */
export function headElements(shell: Shell): HeadElement[] {
	const { title, heading, description, canonical, siteName, image, published, modified } = shell;
	return [
		meta({ charset: 'utf-8' }),
		named('viewport', 'width=device-width, initial-scale=1'),
		{ tag: 'title', attrs: {}, content: title },
		named('description', description),
		link('canonical', { href: canonical }),
		...(shell.isIndexed ? [] : [named('robots', 'noindex')]),
		named('theme-color', DAYLIGHT.action),
		named('format-detection', 'telephone=no'),
		link('icon', { href: urls.faviconUrl() }),
		link('apple-touch-icon', { href: urls.touchIconUrl() }),
		link('manifest', { href: urls.manifestUrl() }),
		...shell.feeds.map(({ text, href }) =>
			link('alternate', { type: 'application/rss+xml', title: text, href }),
		),
		link('alternate', { type: 'application/feed+json', title: siteName, href: urls.jsonFeedUrl() }),
		property('og:site_name', siteName),
		property('og:type', shell.type),
		property('og:title', heading),
		property('og:description', description),
		property('og:url', canonical),
		property('og:image', image.url),
		...(image.alt === '' ? [] : [property('og:image:alt', image.alt)]),
		...(published === undefined ? [] : [property('article:published_time', published)]),
		...(modified === undefined ? [] : [property('article:modified_time', modified)]),
		...shell.engineMetas.map(meta),
		...shell.jsonLd.map((content): HeadElement => ({
			tag: 'script',
			attrs: { type: 'application/ld+json' },
			content,
		})),
	];
}
