import { parseArgs } from 'node:util';
import { buildSettings } from '../build-settings.ts';
import { formatProblems } from '../domain/schema/content-error.ts';
import { checkContent, type ContentReport } from '../reader/content-check.ts';
import { openKeptFiles } from '../reader/kept-files.ts';
import { githubAnnotations } from './content-annotations.ts';

/**
 * Checks the content and prints the result for the editor.
 * @param format `github` also prints each problem as an annotation that GitHub shows next to the line
 * @param isSilent whether to say nothing about valid content
 * @returns the content, if it is valid
 */
export async function reportContent(format = 'text', isSilent = false): Promise<ContentReport | undefined> {
	const { contentDir, today, base, cacheDir } = buildSettings();
	const report = await checkContent(contentDir, today, base, openKeptFiles(cacheDir, base));
	const { problems, catalog } = report;
	if (isSilent && catalog !== undefined) return report;
	if (catalog === undefined) {
		if (format === 'github') console.log(githubAnnotations(problems));
		console.error(formatProblems(problems));
		return undefined;
	}
	const { articles, listings, parks, scheduled } = catalog;
	console.log(
		`内容检查通过：文章 ${articles.length} 篇，房源 ${listings.length} 套，园区 ${parks.length} 个`,
	);
	if (scheduled.length > 0) console.log(`还没有到发布日期的文章：${scheduled.join('、')}`);
	return report;
}

if (import.meta.main) {
	const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
	if ((await reportContent(values.format)) === undefined) process.exitCode = 1;
}
