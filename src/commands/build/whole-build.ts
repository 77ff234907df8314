import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { buildSettings } from '../../build-settings.ts';
import { configFolder, writeHostConfig } from '../../integrations/host/host-config.ts';
import { buildFault, faultLog } from './build-fault.ts';
import { BuildRunningError } from './build-lock.ts';
import { buildSite } from './build-site.ts';
import { prepareCompiledCode } from './compiled-code.ts';
import { checkedApart, isCheckedApart } from '../child/checked-apart.ts';
import type { TakeReport } from '../pages/content-pages.ts';
import { buildInputs, forgetLastBuild, noteBuild, unchangedSite } from './last-build.ts';

const FAULT_LOG = '.cache/build-error.txt';

/** What a common free plan takes. */
const MOST_FILES = 20_000;

const tooMany = (count: number) =>
	`提醒：网站有 ${count} 个文件，有的空间至多收 ${MOST_FILES} 个。请在 content/site.yml 写上 host（部署在哪里，见编辑手册第五节）：能转址的空间不需要旧网址的副本`;

/** Checks the content and prints the result. @returns gives the checked content once; undefined when it is not right */
async function checkedHere(): Promise<TakeReport | undefined> {
	// The reader is large, and a build that changes nothing does not need it.
	const { reportContent } = await import('../check-content.ts');
	let report = await reportContent();
	if (report === undefined) return undefined;
	return async () => {
		const taken = report ?? (await reportContent('text', true));
		// Nobody needs it afterwards, and it is as large as the content.
		report = undefined;
		return taken;
	};
}

/**
 * Checks the content and builds the site, unless everything is as it was at the last build. If this fails, prints the reason
 * in Chinese, whatever Astro or an integration threw.
 * @returns whether `outDir` holds the new site
 */
export async function checkAndBuild(outDir: string): Promise<boolean> {
	const start = performance.now();
	const settings = buildSettings();
	const inputs = buildInputs(settings);
	const files = settings.isStock ? undefined : unchangedSite(inputs, outDir, settings.cacheDir);
	if (files !== undefined) {
		if (!existsSync(configFolder(outDir))) await writeHostConfig(outDir, settings);
		console.log(`内容和设置都没有变化，网站保持原样（${files} 个文件）`);
		return true;
	}
	const content = isCheckedApart(settings) ? await checkedApart() : await checkedHere();
	if (content === undefined) return false;
	forgetLastBuild(settings.cacheDir);
	try {
		const site = await buildSite(outDir, { content });
		prepareCompiledCode();
		if (site !== undefined) noteBuild(inputs, outDir, site, settings.cacheDir);
		const { length: count } = site?.files ?? [];
		const megabytes = ((site?.bytes ?? 0) / 1e6).toFixed(1);
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		console.log(`网站已生成：${count} 个文件，${megabytes} MB，用时 ${seconds} 秒`);
		if (count > MOST_FILES && settings.host === 'any') console.warn(tooMany(count));
	} catch (error) {
		const isRefused = error instanceof BuildRunningError;
		if (!isRefused) await writeFile(FAULT_LOG, faultLog(error));
		console.error(isRefused ? error.message : buildFault(error, settings.contentDir, FAULT_LOG));
		return false;
	}
	return true;
}
