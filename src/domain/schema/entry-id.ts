import { z } from 'astro/zod';
import { isIdShaped } from './id-shape.ts';

/** Words with a meaning in paths (`pagePaths` in known-paths.ts) or that Windows rejects as file names. */
const RESERVED = new Set([
	'page',
	'category',
	'district',
	'type',
	'index',
	'feeds',
	'api',
	'archive',
	'tools',
	'presets',
	'con',
	'prn',
	'aux',
	'nul',
]);

const FIX = '请用小写英文字母、数字和连字符，例如 sj-0001，至多 80 个字符';

/** The reason why a word cannot be an id in a URL; undefined when it can. */
export function idProblem(id: string): { problem: string; fix: string } | undefined {
	if (RESERVED.has(id)) return { problem: `编号 “${id}” 是网站保留的词`, fix: '请换一个文件名' };
	if (!isIdShaped(id)) return { problem: `编号 “${id}” 不能用作网址`, fix: FIX };
	return undefined;
}

/** Schema of a path segment. */
export const slugSchema = z.string().refine((value) => idProblem(value) === undefined, {
	error: '不能用作网址',
	params: { fix: FIX },
});

/** Schema of a list of entries that a file names. @param title of the field, in Chinese */
export const entryIds = (title: string) =>
	z
		.array(z.union([z.string(), z.number()], { error: '应为编号' }).transform(String))
		.default([])
		.meta({ title, description: '写文件名，不带 .md', examples: ['[sj-0001]'] });

/** The id of a file: its name, or the name of its folder for `index.md`. Year folders do not count. */
export function idOfFile(path: string): string {
	const parts = path.replace(/\.md$/, '').split('/');
	const last = parts.at(-1) ?? '';
	return last === 'index' && parts.length > 1 ? (parts.at(-2) ?? last) : last;
}
