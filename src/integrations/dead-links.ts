import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfFile, readPages } from './built-pages.ts';
import { type ScannedHtml, type ScannedTag, scanHtml } from './scanned-html.ts';

/** An internal link that leads nowhere. */
export interface DeadLink {
	/** The page that has it, below the output folder. */
	file: string;
	link: string;
	/** When the page is there and only the place in it is not: the places it has. */
	anchors?: readonly string[];
}

/** Addresses in `srcset`: each candidate is an address and a width, with a comma between two. */
function candidates(srcset: string | undefined): string[] {
	return (srcset ?? '').split(/,\s+/).flatMap((each) => /\S+/.exec(each)?.[0] ?? []);
}

function addressesIn({ attributes }: ScannedTag): string[] {
	const { href, src, action, formaction, poster, srcset, imagesrcset } = attributes;
	const plain = [href, src, action, formaction, poster].filter((each) => each !== undefined);
	return [...plain, ...candidates(srcset), ...candidates(imagesrcset)];
}

/** The place a link leads to on this site, or undefined for one that leads elsewhere. Relative links count from the page. */
function targetOf(link: string, page: URL): URL | undefined {
	if (link === '' || !URL.canParse(link, page)) return undefined;
	const target = new URL(link, page);
	return target.origin === page.origin ? target : undefined;
}

/** An address with its characters as an editor sees them; as it is when it cannot be decoded. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The file of the output folder that answers at a path, or undefined when none does. */
function fileAt(folder: string, path: string): string | undefined {
	const file = `${decoded(path).replace(/^\//, '')}${path.endsWith('/') ? 'index.html' : ''}`;
	return existsSync(join(folder, file)) && statSync(join(folder, file)).isFile() ? file : undefined;
}

const idsOf = ({ tags }: ScannedHtml) => tags.flatMap(({ attributes: { id } }) => id ?? []);

/** Places that browsers know without an id: the top of the page, and text to look for. */
const isBuiltIn = (anchor: string) => anchor === '' || anchor === 'top' || anchor.startsWith(':~:');

/**
 * Every internal link of a finished build that no file or no place in it answers.
 * @param base folder the site is served from @param origin of the site, so that full addresses of its own are checked too
 */
export async function deadLinks(
	folder: string,
	base: string,
	origin = 'http://localhost',
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
	return links.flatMap(({ file, link, target: { pathname, hash } }): DeadLink[] => {
		if (!files.has(pathname)) {
			const isBelow = pathname.startsWith(`${prefix}/`);
			files.set(pathname, isBelow ? fileAt(folder, pathname.slice(prefix.length)) : undefined);
		}
		const found = files.get(pathname);
		if (found === undefined) return [{ file, link }];
		const anchor = decoded(hash.slice(1));
		const anchors = ids.get(found);
		return isBuiltIn(anchor) || anchors === undefined || anchors.includes(anchor)
			? []
			: [{ file, link, anchors }];
	});
}
