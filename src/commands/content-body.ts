import type { Catalog } from '../domain/catalog.ts';
import type { ContentProblem, RawEntry } from '../domain/content-error.ts';
import { closest } from '../domain/closest.ts';
import { knownPaths } from '../domain/known-paths.ts';
import { checkBody } from '../markdown/body-check.ts';
import { pictureProblem } from './content-picture.ts';

function linkProblem(url: string, paths: ReadonlySet<string> | undefined, brokenIds: ReadonlySet<string>) {
	if (url.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return undefined;
	if (!url.startsWith('/')) {
		return {
			problem: `站内链接 “${url}” 不是从 / 开头`,
			fix: '请写网址路径，例如 /news/3231/，不要写文件名',
		};
	}
	const path = decodeURI(url.replace(/[?#].*$/, ''));
	const id = path.split('/').findLast((part) => part !== '') ?? '';
	if (paths === undefined || paths.has(path) || brokenIds.has(id)) return undefined;
	if (paths.has(`${path}/`)) return { problem: `站内链接 “${url}” 少了结尾的 /`, fix: `请写成 ${path}/` };
	const guess = closest(path, [...paths]);
	return {
		problem: `站内链接 “${url}” 指向不存在的页面`,
		fix: guess === undefined ? '请在浏览器里打开要链接的页面，复制它的路径' : `是否想写 ${guess}？`,
	};
}

/**
 * Problems in the bodies: what the text may not hold, links inside the site that lead nowhere, and pictures that are not there.
 * @param catalog when the rest is in order; without it links cannot be judged and are not
 */
export function bodyProblems(
	root: string,
	entries: readonly RawEntry[],
	catalog: Catalog | undefined,
	brokenIds: ReadonlySet<string>,
): ContentProblem[] {
	const paths = catalog && knownPaths(catalog);
	return entries.flatMap(({ file, body }) => {
		const { problems, links, images } = checkBody(body);
		return [
			...problems,
			...links.flatMap(({ url, line }) => ({ line, ...linkProblem(url, paths, brokenIds) })),
			...images.flatMap(({ url, line }) => ({ line, ...pictureProblem(root, file, url) })),
		].flatMap(({ line, problem, fix }) =>
			problem === undefined || fix === undefined ? [] : [{ file, line, problem, fix }],
		);
	});
}
