import { parseArgs } from 'node:util';
import { type BuildSettings, buildSettings } from '../build-settings.ts';
import type { Catalog } from '../domain/catalog/catalog.ts';
import { legacyPathsOf } from '../domain/schema/legacy-urls.ts';
import { shanghaiDay } from '../domain/units/calendar-date.ts';
import { articleUrl, withoutBase } from '../domain/urls.ts';
import { diagnose, doctorJson, doctorText, type NamedFinding } from './doctor/doctor-report.ts';
import type { Surroundings } from './doctor/finding.ts';
import { liveFindings } from './doctor/live/live-check.ts';
import { askLiveSite } from './doctor/live/live-site.ts';
import { surroundings } from './doctor/surroundings.ts';
import { sendTestLead } from './doctor/test-lead.ts';

const USAGE = [
	'用法：npm run doctor                        检查设置、内容和环境，不向任何服务器发请求',
	'      npm run doctor -- --live [网址]        再看线上的网站：证书、转址、响应头、404、旧网址、网站地图',
	'      npm run doctor -- --send-test-lead    再发一条标明是测试的需求（只限 provider: post）',
	'      加 --format json 给程序读',
].join('\n');

/** For each request, ms. */
const TIMEOUT = 15_000;

/** An old address with its page, both below the front page; undefined for a site without any. */
export function oldAddress(
	catalog: Pick<Catalog, 'articles' | 'site'> | undefined,
): { from: string; to: string } | undefined {
	const patterns = catalog?.site.legacy.articlePatterns ?? [];
	const pairs = (catalog?.articles ?? []).flatMap((article) =>
		legacyPathsOf(article, patterns)
			.filter((path) => !path.includes('?'))
			.map((path) => ({ from: path.slice(1), to: withoutBase(articleUrl(article.id)).slice(1) })),
	);
	return pairs[0];
}

async function liveReport(
	named: string | undefined,
	{ base, siteUrl }: BuildSettings,
	{ site, catalog }: Surroundings,
): Promise<NamedFinding[]> {
	const root = named ?? siteUrl.replace(/\/+$/, '') + base;
	const url = root.endsWith('/') ? root : `${root}/`;
	const live = await askLiveSite({ url, old: oldAddress(catalog), timeoutMs: TIMEOUT });
	const findings = liveFindings(live, site ?? { compliance: {} }, shanghaiDay(new Date()));
	return findings.map((finding) => ({ check: '线上', ...finding }));
}

async function testReport({ site }: Surroundings): Promise<NamedFinding[]> {
	return site === undefined ? [] : [{ check: '需求表单', ...(await sendTestLead(site, TIMEOUT)) }];
}

/** Why the arguments cannot be followed; undefined when they can. */
function usageProblem(format: string, isLive: boolean, urls: readonly string[]): string | undefined {
	const [url] = urls;
	if (format !== 'text' && format !== 'json') return `没有 ${format} 这种格式\n${USAGE}`;
	if (urls.length > (isLive ? 1 : 0)) return USAGE;
	if (url !== undefined && !/^https?:\/\/./.test(url)) return `网址要以 https:// 开头：${url}`;
	return undefined;
}

/** @returns whether nothing must be mended */
async function main(): Promise<boolean> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			live: { type: 'boolean', default: false },
			'send-test-lead': { type: 'boolean', default: false },
			format: { type: 'string', default: 'text' },
		},
	});
	const problem = usageProblem(values.format, values.live, positionals);
	if (problem !== undefined) {
		console.error(problem);
		return false;
	}
	const settings = buildSettings();
	const found = await surroundings(settings);
	const findings = [
		...diagnose(found),
		...(values['send-test-lead'] ? await testReport(found) : []),
		...(values.live ? await liveReport(positionals[0], settings, found) : []),
	];
	process.stdout.write(values.format === 'json' ? doctorJson(findings) : doctorText(findings));
	return findings.every(({ level }) => level !== 'must');
}

if (import.meta.main) {
	try {
		if (!(await main())) process.exitCode = 1;
	} catch (error) {
		const isUsage =
			error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
		if (!isUsage) throw error;
		console.error(USAGE);
		process.exitCode = 1;
	}
}
