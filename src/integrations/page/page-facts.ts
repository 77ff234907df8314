import type { SearchRecord } from '../search/search-record.ts';
import type { ScannedHtml, ScannedTag } from '../html/scanned-html.ts';

/** What later steps need of a page, so that none of them reads it again. */
export interface PageFacts {
	/** Every address on this site that the page names, each once. */
	links: readonly string[];
	/** The targets of `#` links. */
	ids: readonly string[];
	/** The day that the page states as its last change. */
	modified: string | undefined;
	/** False for pages with `noindex`. */
	isIndexed: boolean;
	/** Undefined for pages outside the search. */
	record: SearchRecord | undefined;
	/** Addresses of the photos that the page shows large. Drawings and plans are none. */
	photos: readonly string[];
	/** What a sitemap of news says of an article; undefined for other pages and for articles without a day. */
	news: { title: string; site: string; day: string } | undefined;
}

/** The addresses in `srcset`. Candidates are separated by commas; each is an address and a width. */
function candidates(srcset: string | undefined): string[] {
	return (srcset ?? '').split(/,\s+/).flatMap((each) => /\S+/.exec(each)?.[0] ?? []);
}

function addressesIn({ attributes }: ScannedTag): string[] {
	const { href, src, action, formaction, poster, srcset, imagesrcset } = attributes;
	const plain = [href, src, action, formaction, poster].filter((each) => each !== undefined);
	return [...plain, ...candidates(srcset), ...candidates(imagesrcset)];
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Whether an address may lead to a page of the same site. @param origin of the page, empty if it does not say */
const isOwn = (address: string, origin: string) => !SCHEME.test(address) || address.startsWith(origin);

/** The origin that a page states as its own. */
function originOf(tags: readonly ScannedTag[]): string {
	const canonical = tags.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical');
	return URL.parse(canonical?.attributes['href'] ?? '')?.origin ?? '';
}

const metaOf = (tags: readonly ScannedTag[], key: 'name' | 'property', name: string) =>
	tags.find((tag) => tag.name === 'meta' && tag.attributes[key] === name)?.attributes['content'];

/** The picture that a `<picture>` of the content falls back to. A drawing has an address of its own, not a hashed one. */
function photosIn(tags: readonly ScannedTag[]): string[] {
	const ends = tags.map(({ name }, i) =>
		name === 'picture' ? tags.findIndex((tag, j) => j > i && tag.name === 'img') : -1,
	);
	const photos = ends.flatMap((i) => tags[i]?.attributes['src'] ?? []);
	return [...new Set(photos.filter((src) => src.includes('/_astro/')))];
}

function newsIn(tags: readonly ScannedTag[]): PageFacts['news'] {
	const [title, site, day] = ['og:title', 'og:site_name', 'article:published_time'].map((name) =>
		metaOf(tags, 'property', name),
	);
	const isArticle = metaOf(tags, 'property', 'og:type') === 'article';
	if (!isArticle || title === undefined || site === undefined || day === undefined) return undefined;
	return { title, site, day };
}

/** The facts of a scanned page. @param record what the search keeps of it */
export function pageFacts({ tags }: ScannedHtml, record?: SearchRecord): PageFacts {
	const origin = originOf(tags);
	return {
		links: [...new Set(tags.flatMap(addressesIn))].filter((address) => isOwn(address, origin)),
		ids: tags.flatMap(({ attributes: { id } }) => id ?? []),
		modified: metaOf(tags, 'property', 'article:modified_time'),
		isIndexed: metaOf(tags, 'name', 'robots') !== 'noindex',
		record,
		photos: photosIn(tags),
		news: newsIn(tags),
	};
}
