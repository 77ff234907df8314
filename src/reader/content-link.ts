import { existsSync, readdirSync } from 'node:fs';
import { extname, sep } from 'node:path';
import type { Catalog } from '../domain/catalog/catalog.ts';
import { closest } from '../domain/schema/closest.ts';
import { idOfFile } from '../domain/schema/entry-id.ts';
import { knownPaths } from '../domain/catalog/known-paths.ts';
import { articleUrl, listingUrl, pageUrl, parkUrl, withoutBase } from '../domain/urls.ts';
import type { ContentFolder } from './content-folder.ts';

/** What links inside the site may lead to. */
export interface LinkTargets {
	paths: ReadonlySet<string>;
	/** Ids of files that have problems of their own; a link to one is not a second mistake. */
	brokenIds: ReadonlySet<string>;
	/** Whether `paths` has every page; else only links to a single article, listing or park are judged. */
	isComplete: boolean;
	/** What a link with `#` may lead to, by the path of an entry's page. */
	anchors: ReadonlyMap<string, readonly string[]>;
}

/** Places that pages have whatever their text says; the check of the finished pages knows which page has which. */
const PAGE_ANCHORS: readonly string[] = ['main', 'lead-title', 'lead-notice'];
const ENTRY = /^\/(news|listings|parks)\/[^/]+\/?$/;

/** Files the site hands out as they are, such as forms to fill in. */
export function publicFiles(): string[] {
	if (!existsSync('public')) return [];
	return readdirSync('public', { recursive: true, encoding: 'utf8' })
		.filter((file) => extname(file) !== '')
		.map((file) => `/${file.split(sep).join('/')}`);
}

/** The pages there will be: all of them when the content is in order, else those of the files that are there. */
export function linkTargets(
	entries: ContentFolder['entries'],
	catalog: Catalog | undefined,
	brokenIds: ReadonlySet<string>,
	bodies: ReadonlyMap<string, { ids: readonly string[] }> = new Map(),
): LinkTargets {
	const files = publicFiles();
	const pages = [
		...entries.articles.map(({ id, file }) => [articleUrl(id), file] as const),
		...entries.listings.map(({ id, file }) => [listingUrl(id), file] as const),
		...entries.parks.map(({ id, file }) => [parkUrl(id), file] as const),
		...entries.pages.map(({ id, file }) => [pageUrl(id), file] as const),
	];
	const anchors = new Map(pages.map(([path, file]) => [withoutBase(path), bodies.get(file)?.ids ?? []]));
	const known = catalog === undefined ? pages.map(([path]) => path) : [...knownPaths(catalog)];
	return {
		paths: new Set([...known.map(withoutBase), ...files]),
		brokenIds,
		isComplete: catalog !== undefined,
		anchors,
	};
}

/** The last part of a path: the id of what it shows. */
function lastPart(path: string): string {
	return path.split('/').findLast((part) => part !== '') ?? '';
}

/** An address with its characters as an editor sees them: `%20` is a space. */
export function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

/** The page a broken path was probably meant for: a like one of the same folder, else one of the same name elsewhere. */
function guess(path: string, paths: ReadonlySet<string>): string | undefined {
	const id = lastPart(path);
	const folder = path.replace(/[^/]*\/?$/, '');
	const siblings = [...paths].filter((each) => each.replace(/[^/]+\/$/, '') === folder);
	const near = closest(id, siblings.map(lastPart));
	return siblings.find((each) => lastPart(each) === near) ?? [...paths].find((each) => lastPart(each) === id);
}

function relativeLinkFix(url: string, { paths }: LinkTargets): string {
	if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(url) && !/\.md$/i.test(url)) {
		return `站外网址请写完整：https://${url}；站内请写 /news/3231/ 这样的路径`;
	}
	const id = idOfFile(url.replace(/[?#].*$/, ''));
	const path = [...paths].find((each) => lastPart(each) === id);
	return path === undefined ? '请写网页的路径，例如 /news/3231/，不要写文件名' : `请写网页的路径：${path}`;
}

/** Why no place of a page answers to `#anchor`. @param ids what the text of that page offers */
function anchorProblem(url: string, anchor: string, ids: readonly string[]) {
	if (anchor === '' || ids.includes(anchor) || PAGE_ANCHORS.includes(anchor)) return undefined;
	const meant = closest(anchor, ids);
	const list = ids.map((id) => `#${id}`).join('、');
	const choice = ids.length === 0 ? '那一页的正文没有小标题，请删去 # 和后面的字' : `可以写：${list}`;
	return {
		problem: `链接 “${url}” 指向的段落 #${anchor} 不存在`,
		fix: meant === undefined ? choice : `是否想写 #${meant}？${choice}`,
	};
}

/**
 * Why a link cannot stay, or undefined when it leads out of the site or to a page that is there.
 * @param ownIds what a link inside the same text may lead to
 */
export function linkProblem(url: string, targets: LinkTargets, ownIds: readonly string[]) {
	const anchor = decoded(url.split('#')[1] ?? '');
	if (url.startsWith('#')) return anchorProblem(url, anchor, ownIds);
	// Odd schemes and `//host` are refused with the body itself.
	if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return undefined;
	if (!url.startsWith('/')) {
		return { problem: `站内链接 “${url}” 不是从 / 开头`, fix: relativeLinkFix(url, targets) };
	}
	const { paths, brokenIds, isComplete, anchors } = targets;
	const path = decoded(url.replace(/[?#].*$/, ''));
	const ids = anchors.get(path);
	if (paths.has(path)) return ids === undefined ? undefined : anchorProblem(url, anchor, ids);
	if (brokenIds.has(lastPart(path))) return undefined;
	if (paths.has(`${path}/`)) return { problem: `站内链接 “${url}” 少了结尾的 /`, fix: `请写成 ${path}/` };
	if (!isComplete && !ENTRY.test(path)) return undefined;
	const meant = guess(path, paths);
	return {
		problem: `站内链接 “${url}” 指向不存在的页面`,
		fix:
			meant === undefined ? '请在浏览器里打开要链接的页面，复制网址里域名后面的部分' : `是否想写 ${meant}？`,
	};
}
