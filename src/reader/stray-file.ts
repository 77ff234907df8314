import type { ContentProblem } from '../domain/schema/content-error.ts';
import type { FolderPaths } from './folder-paths.ts';

/** Rejects symbolic links: their target is outside the folder, is not committed and can change unnoticed. */
export function linkProblems({ links }: FolderPaths): ContentProblem[] {
	return links.map((file) => ({
		file,
		problem: '这是快捷方式（符号链接），不是文件本身',
		fix: '请把原来的文件复制到这里，删去快捷方式',
	}));
}

/**
 * Reports text files in the wrong place. Without this the site would silently miss them.
 * @param collections folders of Markdown @param settings files at the top
 */
export function strayProblems(
	{ files }: FolderPaths,
	collections: readonly string[],
	settings: readonly string[],
): ContentProblem[] {
	const known = new Set(['README.md', ...settings]);
	const isStray = (file: string) =>
		/\.(md|ya?ml)$/i.test(file) &&
		!known.has(file) &&
		!collections.some((folder) => file.startsWith(`${folder}/`));
	return files.filter(isStray).map((file) => ({
		file,
		problem: '文件放在这里不会出现在网站上',
		fix: file.toLowerCase().endsWith('.md')
			? '文章请放进 articles 的年份文件夹，房源放进 listings，园区放进 parks，固定页面放进 pages，公告放进 notices'
			: `设置只有 ${settings.join('、')} 这几个文件，请把内容写进去，再删去这个文件`,
	}));
}
