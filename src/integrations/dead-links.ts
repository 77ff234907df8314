import { filesBelow, pathOfFile, readPages } from './html/built-pages.ts';
import { type PageFacts, pageFacts } from './page/page-facts.ts';
import { scanHtml } from './html/scanned-html.ts';

/** A broken internal link. */
export interface DeadLink {
	/** The page with the link, relative to the output folder. */
	file: string;
	link: string;
	/** Set if the page exists but the anchor does not: the existing anchors. */
	anchors?: readonly string[];
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

/** The output file for a URL path, or undefined if there is none. @param files of the build */
function fileAt(files: ReadonlySet<string>, path: string): string | undefined {
	const file = `${decoded(path).replace(/^\//, '')}${path.endsWith('/') ? 'index.html' : ''}`;
	return files.has(file) ? file : undefined;
}

/** Anchors that work without an id: the top of the page, and text fragments. */
const isBuiltIn = (anchor: string) => anchor === '' || anchor === 'top' || anchor.startsWith(':~:');

/** A page with its addresses and anchors. */
export type LinkedPage = readonly [file: string, facts: Pick<PageFacts, 'links' | 'ids'>];

/**
 * All broken internal links: the file or the anchor is missing.
 * @param pages by their file in the output folder @param files all of the output folder @param base base path of the site
 * @param origin of the site; absolute links to it are checked too
 * @param moved old paths, decoded and with the base, that lead to a page by a redirect or a copy; with the path of the page
 */
export function deadLinksOf(
	pages: Iterable<LinkedPage>,
	files: ReadonlySet<string>,
	base: string,
	origin: string,
	moved: ReadonlyMap<string, string> = new Map(),
): DeadLink[] {
	const prefix = base.replace(/\/$/, '');
	const linked = [...pages];
	const factsOf = new Map(linked);
	const targets = new Map<string, string | undefined>();
	const targetFile = (pathname: string) => {
		if (!targets.has(pathname)) {
			const isBelow = pathname.startsWith(`${prefix}/`);
			targets.set(pathname, isBelow ? fileAt(files, pathname.slice(prefix.length)) : undefined);
		}
		return targets.get(pathname);
	};
	/** Addresses from the root are on every page, and lead to the same place from each. */
	const rootLinks = new Map<string, Omit<DeadLink, 'file'> | undefined>();
	const deadOn = (file: string, link: string): Omit<DeadLink, 'file'> | undefined => {
		const target = targetOf(link, new URL(pathOfFile(file, base), origin));
		if (target === undefined) return undefined;
		const found = targetFile(moved.get(decoded(target.pathname)) ?? target.pathname);
		if (found === undefined) return { link };
		const anchor = decoded(target.hash.slice(1));
		if (isBuiltIn(anchor)) return undefined;
		const anchors = factsOf.get(found)?.ids;
		return anchors === undefined || anchors.includes(anchor) ? undefined : { link, anchors };
	};
	return linked.flatMap(([file, { links }]) =>
		links.flatMap((link): DeadLink[] => {
			const isFromRoot = link.startsWith('/');
			const dead = isFromRoot && rootLinks.has(link) ? rootLinks.get(link) : deadOn(file, link);
			if (isFromRoot) rootLinks.set(link, dead);
			return dead === undefined ? [] : [{ file, ...dead }];
		}),
	);
}

/** All broken internal links of a folder, read from its pages. */
export async function deadLinks(
	folder: string,
	base: string,
	origin = 'http://localhost',
	moved: ReadonlyMap<string, string> = new Map(),
): Promise<DeadLink[]> {
	const pages: LinkedPage[] = [];
	for await (const { file, html } of readPages(folder)) pages.push([file, pageFacts(scanHtml(html))]);
	return deadLinksOf(pages, filesBelow(folder), base, origin, moved);
}
