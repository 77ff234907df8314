import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfFile, readPages } from './html/built-pages.ts';
import { type ScannedHtml, type ScannedTag, scanHtml } from './html/scanned-html.ts';

/** A broken internal link. */
export interface DeadLink {
	/** The page with the link, relative to the output folder. */
	file: string;
	link: string;
	/** Set if the page exists but the anchor does not: the existing anchors. */
	anchors?: readonly string[];
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

/** The target of a link on this site; undefined for other sites. Relative links are resolved against the page. */
function targetOf(link: string, page: URL): URL | undefined {
	if (link === '' || !URL.canParse(link, page)) return undefined;
	const target = new URL(link, page);
	return target.origin === page.origin ? target : undefined;
}

/** Decodes an address for messages. Returns it unchanged if it cannot be decoded. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The output file for a URL path, or undefined if there is none. */
function fileAt(folder: string, path: string): string | undefined {
	const file = `${decoded(path).replace(/^\//, '')}${path.endsWith('/') ? 'index.html' : ''}`;
	return existsSync(join(folder, file)) && statSync(join(folder, file)).isFile() ? file : undefined;
}

const idsOf = ({ tags }: ScannedHtml) => tags.flatMap(({ attributes: { id } }) => id ?? []);

/** Anchors that work without an id: the top of the page, and text fragments. */
const isBuiltIn = (anchor: string) => anchor === '' || anchor === 'top' || anchor.startsWith(':~:');

/**
 * All broken internal links of a finished build: the file or the anchor is missing.
 * @param base base path of the site @param origin of the site; absolute links to it are checked too
 * @param moved old paths, decoded and with the base, that lead to a page by a redirect or a copy; with the path of the page
 */
export async function deadLinks(
	folder: string,
	base: string,
	origin = 'http://localhost',
	moved: ReadonlyMap<string, string> = new Map(),
): Promise<DeadLink[]> {
	const prefix = base.replace(/\/$/, '');
	const links: { file: string; link: string; target: URL }[] = [];
	const ids = new Map<string, readonly string[]>();
	for await (const { file, html } of readPages(folder)) {
		const scanned = scanHtml(html);
		ids.set(file, idsOf(scanned));
		const page = new URL(pathOfFile(file, base), origin);
		for (const link of new Set(scanned.tags.flatMap(addressesIn))) {
			const target = targetOf(link, page);
			if (target !== undefined) links.push({ file, link, target });
		}
	}
	const files = new Map<string, string | undefined>();
	return links.flatMap(({ file, link, target }): DeadLink[] => {
		const pathname = moved.get(decoded(target.pathname)) ?? target.pathname;
		if (!files.has(pathname)) {
			const isBelow = pathname.startsWith(`${prefix}/`);
			files.set(pathname, isBelow ? fileAt(folder, pathname.slice(prefix.length)) : undefined);
		}
		const found = files.get(pathname);
		if (found === undefined) return [{ file, link }];
		const anchor = decoded(target.hash.slice(1));
		const anchors = ids.get(found);
		return isBuiltIn(anchor) || anchors === undefined || anchors.includes(anchor)
			? []
			: [{ file, link, anchors }];
	});
}
