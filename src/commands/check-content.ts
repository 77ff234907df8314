import { buildSettings } from '../build-settings.ts';
import { formatProblems } from '../domain/content-error.ts';
import { checkContent } from '../reader/content-check.ts';

/** Checks the content and tells the editor the outcome. @returns whether everything is in order */
export async function reportContent(): Promise<boolean> {
	const { contentDir, today } = buildSettings();
	const { problems, catalog } = await checkContent(contentDir, today);
	if (catalog === undefined) {
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

if (import.meta.main && !(await reportContent())) process.exitCode = 1;
