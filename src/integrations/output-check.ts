import type { SiteStep } from './site-step.ts';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError, type ContentProblem } from '../domain/schema/content-error.ts';
import { idOfFile } from '../domain/schema/entry-id.ts';
import { type DeadLink, deadLinksOf, decoded } from './dead-links.ts';
import { readLegacyTable } from './host/legacy-urls.ts';
import { filesBelow, pathOfFile } from './html/built-pages.ts';
import { type BuiltSite, pagesOf } from './page/built-site.ts';

/** The collection of a page's content, by the first segment of its path. */
const COLLECTIONS: Readonly<Record<string, string>> = {
	news: 'articles',
	listings: 'listings',
	parks: 'parks',
};

/** The content file of a page, relative to the content folder; undefined for lists and other pages without one. */
async function contentFileOf(page: string, contentDir: string): Promise<string | undefined> {
	const parts = page.replace(/(\/?index)?\.html$/, '').split('/');
	const [first = '', id = first] = parts;
	const folder = parts.length === 1 ? 'pages' : COLLECTIONS[first];
	if (folder === undefined || parts.length > 2 || !existsSync(join(contentDir, folder))) return undefined;
	const files = await readdir(join(contentDir, folder), { recursive: true, encoding: 'utf8' });
	const file = files.find((each) => each.endsWith('.md') && idOfFile(each.replaceAll('\\', '/')) === id);
	return file === undefined ? undefined : `${folder}/${file.replaceAll('\\', '/')}`;
}

/** The first line with the link as written: the full link, or its part after `#`. */
function lineOfLink(text: string, link: string): number | undefined {
	const forms = [link, decoded(link)];
	const index = text.split('\n').findIndex((line) => forms.some((form) => line.includes(form)));
	return index < 0 ? undefined : index + 1;
}

const LISTED = 12;

function wordsOf({ link, anchors }: DeadLink): Pick<ContentProblem, 'problem' | 'fix'> {
	if (anchors === undefined) {
		return { problem: `链接 “${link}” 指向不存在的页面或文件`, fix: '请改正链接，或补上它指向的内容' };
	}
	const list = anchors.slice(0, LISTED).map((id) => `#${id}`);
	return {
		problem: `链接 “${link}” 指向的段落不存在`,
		fix: `那一页可以用的有：${[...list, ...(anchors.length > LISTED ? ['…'] : [])].join('、')}`,
	};
}

/**
 * A broken link in words for editors. It names file and line if the link is in the content, otherwise the page with the
 * link.
 */
async function problemOf(dead: DeadLink, contentDir: string, base: string): Promise<ContentProblem> {
	const { problem, fix } = wordsOf(dead);
	const file = await contentFileOf(dead.file, contentDir);
	const line =
		file === undefined ? undefined : lineOfLink(await readFile(join(contentDir, file), 'utf8'), dead.link);
	const where = `网页 ${pathOfFile(dead.file, base)} 里的`;
	return file === undefined || line === undefined
		? { file: file ?? '', problem: where + problem, fix }
		: { file, line, problem, fix };
}

/** Fails the build on broken internal links. Throws a ContentError that names all of them. */
export function outputCheck(site: BuiltSite, base: string, contentDir: string, siteUrl: string): SiteStep {
	return {
		name: 'output-check',
		run: async (folder, log) => {
			const files = filesBelow(folder);
			const table = await readLegacyTable(folder);
			const prefix = base.replace(/\/$/, '');
			const moved = new Map(table.map(({ from, to }) => [prefix + decoded(from), to]));
			const dead = deadLinksOf(pagesOf(site), files, base, new URL(siteUrl).origin, moved);
			if (dead.length > 0) {
				throw new ContentError(await Promise.all(dead.map((each) => problemOf(each, contentDir, base))));
			}
			log.info('站内的链接、图片和段落都找得到');
		},
	};
}
