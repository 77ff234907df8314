import { parseArgs } from 'node:util';
import { buildSettings } from '../build-settings.ts';
import { formatProblems } from '../domain/schema/content-error.ts';
import { checkContent } from '../reader/content-check.ts';
import { githubAnnotations } from './content-annotations.ts';

/**
 * Checks the content and tells the editor the outcome.
 * @param format `github` also prints each problem so that GitHub shows it beside its line
 * @returns whether everything is in order
 */
export async function reportContent(format = 'text'): Promise<boolean> {
	const { contentDir, today } = buildSettings();
	const { problems, catalog } = await checkContent(contentDir, today);
	if (catalog === undefined) {
		if (format === 'github') console.log(githubAnnotations(problems));
		console.error(formatProblems(problems));
		return false;
	}
	const { articles, listings, parks, scheduled } = catalog;
	console.log(
		`内容检查通过：文章 ${articles.length} 篇，房源 ${listings.length} 套，园区 ${parks.length} 个`,
	);
	if (scheduled.length > 0) console.log(`还没有到发布日期的文章：${scheduled.join('、')}`);
	return true;
}

if (import.meta.main) {
	const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
	if (!(await reportContent(values.format))) process.exitCode = 1;
}
