import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSettings } from '../build-settings.ts';
import { type Host, HOSTS, hostSchema } from '../domain/host/host.ts';
import type { LimitedThing } from '../domain/host/host-limits.ts';
import { HOST_NOTES } from '../domain/host/host-notes.ts';
import {
	checkedLimits,
	countHeaders,
	countRedirects,
	type SiteMeasure,
} from '../domain/host/site-measure.ts';
import { planOf } from '../integrations/host/host-redirects.ts';
import { readLegacyTable } from '../integrations/host/legacy-urls.ts';
import { filesBelow } from '../integrations/html/built-pages.ts';

const NAMES: Readonly<Record<LimitedThing, string>> = {
	files: '文件数',
	fileBytes: '最大的文件',
	totalBytes: '总大小',
	staticRules: '逐条的转址规则',
	patternRules: '带通配的转址规则',
	routes: '转址和响应头规则',
	ruleLength: '最长的转址规则',
	headerRules: '响应头规则',
	headerLength: '最长的响应头',
};

const amount = (thing: LimitedThing, value: number) =>
	/bytes/i.test(thing)
		? `${(value / 1024 / 1024).toFixed(1)} MB`
		: `${value}${thing.endsWith('Length') ? ' 个字符' : ''}`;

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Vercel counts every rule of `vercel.json`. */
function countRoutes(text: string): number {
	const { redirects = [], headers = [] }: { redirects?: unknown[]; headers?: unknown[] } =
		text === '' ? {} : JSON.parse(text);
	return redirects.length + headers.length;
}

function measured(folder: string): { measure: SiteMeasure; largest: string } {
	const sizes = [...filesBelow(folder)].map((file) => ({ file, size: statSync(join(folder, file)).size }));
	const largest = sizes.reduce((a, b) => (b.size > a.size ? b : a), { file: '', size: 0 });
	return {
		largest: largest.file,
		measure: {
			files: sizes.length,
			fileBytes: largest.size,
			totalBytes: sizes.reduce((sum, { size }) => sum + size, 0),
			...countRedirects(textOf(join(folder, '_redirects'))),
			...countHeaders(textOf(join(folder, '_headers'))),
			routes: countRoutes(textOf(join(folder, 'vercel.json'))),
		},
	};
}

/**
 * Says in Chinese how a built site fits a host: its size, the rules for old addresses, what is over a limit and what to do.
 * @param built the host that the site was built for
 * @returns the lines to print, and whether a limit is broken that stops the deployment
 */
export async function hostReport(
	folder: string,
	host: Host,
	built: { host: Host; base: string; articlePatterns: readonly string[] },
): Promise<{ lines: string[]; isBroken: boolean }> {
	const { measure, largest } = measured(folder);
	const table = await readLegacyTable(folder);
	const { rules, copies } = planOf(table, { ...built, host });
	const limits = checkedLimits(host, measure);
	const lines = [
		`网站 ${folder}/ 放到 ${HOSTS[host]}：${measure.files} 个文件，共 ${amount('totalBytes', measure.totalBytes)}，最大的是 ${largest}（${amount('fileBytes', measure.fileBytes)}）`,
		`旧网址 ${table.length} 个：${rules.patterns.length + rules.exact.length + rules.queries.length} 条转址规则，${copies.length} 份副本`,
		...(built.host === host
			? []
			: [
					`注意：这个网站是按 host: ${built.host} 生成的。要放到这里，请在 content/site.yml 写 host: ${host}，再 npm run build`,
				]),
		...limits.map(({ thing, taken, most, isBroken, isHard, fix, source }) =>
			isBroken
				? `${isHard ? '✗' : '!'} ${NAMES[thing]} ${amount(thing, taken)}，超过 ${amount(thing, most)}\n  → ${fix}（${source}）`
				: `✓ ${NAMES[thing]} ${amount(thing, taken)}，至多 ${amount(thing, most)}`,
		),
		...HOST_NOTES[host].map((note) => `· ${note}`),
	];
	return { lines, isBroken: limits.some(({ isBroken, isHard }) => isBroken && isHard) };
}

async function main(): Promise<number> {
	const settings = buildSettings();
	const { values } = parseArgs({
		options: { target: { type: 'string' }, dir: { type: 'string', default: 'dist' } },
	});
	const target = values.target === undefined ? settings.host : hostSchema.safeParse(values.target).data;
	if (target === undefined) {
		console.error(`没有名为 “${values.target}” 的空间。可以写：${Object.keys(HOSTS).join('、')}`);
		return 1;
	}
	if (!existsSync(join(values.dir, 'legacy-urls.json'))) {
		console.error(`${values.dir}/ 里没有生成好的网站，请先运行 npm run build`);
		return 1;
	}
	const { lines, isBroken } = await hostReport(values.dir, target, settings);
	console.log(lines.join('\n'));
	return isBroken ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main();
