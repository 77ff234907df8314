import type { SearchRecord } from '../search/search-record.ts';
import type { ScannedHtml, ScannedTag } from '../html/scanned-html.ts';

/** What later steps need of a page, so that none of them reads it again. */
export interface PageFacts {
	/** Every address that the page names, each once. */
	links: readonly string[];
	/** The targets of `#` links. */
	ids: readonly string[];
	/** The day that the page states as its last change. */
	modified: string | undefined;
	/** False for pages with `noindex`. */
	isIndexed: boolean;
	/** Undefined for pages outside the search. */
	record: SearchRecord | undefined;
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

const metaOf = (tags: readonly ScannedTag[], key: 'name' | 'property', name: string) =>
	tags.find((tag) => tag.name === 'meta' && tag.attributes[key] === name)?.attributes['content'];

/** The facts of a scanned page. @param record what the search keeps of it */
export function pageFacts({ tags }: ScannedHtml, record?: SearchRecord): PageFacts {
	return {
		links: [...new Set(tags.flatMap(addressesIn))],
		ids: tags.flatMap(({ attributes: { id } }) => id ?? []),
		modified: metaOf(tags, 'property', 'article:modified_time'),
		isIndexed: metaOf(tags, 'name', 'robots') !== 'noindex',
		record,
	};
}
