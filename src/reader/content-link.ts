import { existsSync, readdirSync } from 'node:fs';
import { extname, sep } from 'node:path';
import type { Catalog } from '../domain/catalog/catalog.ts';
import { closest } from '../domain/schema/closest.ts';
import { idOfFile } from '../domain/schema/entry-id.ts';
import { knownPaths } from '../domain/catalog/known-paths.ts';
import { noticeAnchor } from '../domain/notice/notice.ts';
import { articleUrl, listingUrl, noticesUrl, pageUrl, parkUrl, withoutBase } from '../domain/urls.ts';
import type { ContentFolder } from './content-folder.ts';

/** Valid targets of internal links. */
export interface LinkTargets {
	paths: ReadonlySet<string>;
	/** Ids of files that have their own problems. A link to one of them is not reported again. */
	brokenIds: ReadonlySet<string>;
	/** Whether `paths` contains every page. If not, only links to single articles, listings and parks are checked. */
	isComplete: boolean;
	/** Valid `#` targets by page path. */
	anchors: ReadonlyMap<string, readonly string[]>;
}

/** Ids that the page templates add. The check of the built pages knows which page has which. */
const PAGE_ANCHORS: readonly string[] = ['main', 'lead-title', 'lead-notice', 'complaint', 'device'];
const ENTRY = /^\/(news|listings|parks)\/[^/]+\/?$/;

/** Static files of `public/`, for example forms to fill in. */
export function publicFiles(): string[] {
	if (!existsSync('public')) return [];
	return readdirSync('public', { recursive: true, encoding: 'utf8' })
		.filter((file) => extname(file) !== '')
		.map((file) => `/${file.split(sep).join('/')}`);
}

/**
 * The link targets of the future site: all pages if the content is valid, otherwise only the pages of the files that exist.
 */
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
	anchors.set(
		withoutBase(noticesUrl()),
		entries.notices.map(({ id }) => noticeAnchor(id)),
	);
	const known = catalog === undefined ? pages.map(([path]) => path) : [...knownPaths(catalog)];
	return {
		paths: new Set([...known.map(withoutBase), ...files]),
		brokenIds,
		isComplete: catalog !== undefined,
		anchors,
	};
}

/** The last path segment: the id of the entry. */
function lastPart(path: string): string {
	return path.split('/').findLast((part) => part !== '') ?? '';
}

/** Decodes an address for messages: `%20` becomes a space. */
export function decoded(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

/** The page that a broken path probably meant: a similar path in the same folder, or the same name in another folder. */
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

/** Why `#anchor` has no target on its page. @param ids those in the text of that page */
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
 * Why a link is broken. Undefined for a link to another site or to an existing page.
 * @param ownIds valid `#` targets in the same text
 */
export function linkProblem(url: string, targets: LinkTargets, ownIds: readonly string[]) {
	const anchor = decoded(url.split('#')[1] ?? '');
	if (url.startsWith('#')) return anchorProblem(url, anchor, ownIds);
	// The body check already rejects unusual schemes and `//host`.
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
