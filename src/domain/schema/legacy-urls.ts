import { z } from 'astro/zod';

/** An old path and its current page, both without the base folder. */
export interface LegacyUrl {
	from: string;
	to: string;
}

/** The reason why an old path cannot be served; undefined when it can. */
function legacyProblem(path: string): string | undefined {
	if (!path.startsWith('/')) return '不是以 / 开头的路径';
	if (/[?#\\\s]/.test(path)) return '里有 ?、#、反斜线或空格，静态网站不能按它应答';
	try {
		const parts = decodeURIComponent(path).split('/');
		if (parts.includes('..') || parts.includes('.')) return '里有 . 或 ..，会跑出网站的文件夹';
	} catch {
		return '里的 % 写法不对';
	}
	return path.endsWith('/') ? '以 / 结尾，会和新网页混在一起' : undefined;
}

/** Schema of an old path below the domain, such as `/index.php/post/3231.html`: its own file, never a current page. */
export const legacyPath = z.string({ error: '应为路径' }).superRefine((path, ctx) => {
	const problem = legacyProblem(path);
	if (problem === undefined) return;
	const fix = '请写旧网址里域名后面的部分，例如 /index.php/post/3231.html';
	ctx.addIssue({ code: 'custom', message: `“${path}” ${problem}`, params: { fix } });
});

/** An imported post keeps its number as its id. */
const NUMBER = /^[1-9]\d*$/;

/**
 * Every old path of one article: the owner's patterns for imported (numbered) posts, then the paths in the article.
 * @param patterns such as `/index.php/post/{id}.html`
 */
export function legacyPathsOf(
	article: { id: string; legacyUrls: readonly string[] },
	patterns: readonly string[],
): string[] {
	const byPattern = NUMBER.test(article.id)
		? patterns.map((each) => each.replaceAll('{id}', article.id))
		: [];
	return [...new Set([...byPattern, ...article.legacyUrls])];
}

/**
 * The old home pages: `/index.php/` where posts were below it (Z-BlogPHP without rewriting; it answers `/index.php` with 404).
 * @param patterns such as `/index.php/post/{id}.html`
 */
export function legacyHomes(patterns: readonly string[]): string[] {
	return [...new Set(patterns.flatMap((each) => /^\/[^/{]+\.php\//.exec(each)?.[0] ?? []))];
}

/**
 * The file that serves an old path on a static host; undefined when no file can, since a query is not part of a file
 * name.
 */
export function legacyFile(path: string): string | undefined {
	if (path.includes('?')) return undefined;
	const clean = decodeURI(path).replace(/^\//, '');
	return clean === '' || clean.endsWith('/') ? `${clean}index.html` : clean;
}
