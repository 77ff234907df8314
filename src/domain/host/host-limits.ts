import type { Host } from './host.ts';

/** What a host limits. Counts, bytes or characters. */
export type LimitedThing =
	| 'files'
	| 'fileBytes'
	| 'totalBytes'
	| 'staticRules'
	| 'patternRules'
	| 'routes'
	| 'ruleLength'
	| 'headerRules'
	| 'headerLength';

/** A limit as the host states it. */
export interface HostLimit {
	thing: LimitedThing;
	most: number;
	/** What an owner can do, in Chinese. */
	fix: string;
	/** Where the host says so. */
	source: string;
	/** Whether going over it breaks the deployment. Other limits are for one way of deploying, or for one plan. */
	isHard: boolean;
}

const MB = 1024 * 1024;

const CLOUDFLARE_LIMITS = 'https://developers.cloudflare.com/pages/platform/limits/';
const CLOUDFLARE_REDIRECTS = 'https://developers.cloudflare.com/pages/configuration/redirects/';
const CLOUDFLARE_HEADERS = 'https://developers.cloudflare.com/pages/configuration/headers/';
const VERCEL_LIMITS = 'https://vercel.com/docs/limits';
const GITHUB_LIMITS =
	'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits';

const CLOUDFLARE: readonly HostLimit[] = [
	{
		thing: 'files',
		most: 20_000,
		fix: '免费版至多 20000 个文件；付费版至多 100000 个（在 Pages 项目里设环境变量 PAGES_WRANGLER_MAJOR_VERSION=4）。也可以改用自己的服务器（nginx、Caddy）',
		source: CLOUDFLARE_LIMITS,
		isHard: true,
	},
	{
		thing: 'fileBytes',
		most: 25 * MB,
		fix: '请压缩或删去这个文件（附件不超过 10 MB，一般是照片）',
		source: CLOUDFLARE_LIMITS,
		isHard: true,
	},
	{
		thing: 'staticRules',
		most: 2000,
		fix: '请把有规律的旧网址写成 legacy.articlePatterns 里的一条',
		source: CLOUDFLARE_REDIRECTS,
		isHard: true,
	},
	{
		thing: 'patternRules',
		most: 100,
		fix: '请减少 legacy.articlePatterns',
		source: CLOUDFLARE_REDIRECTS,
		isHard: true,
	},
	{
		thing: 'ruleLength',
		most: 1000,
		fix: '请缩短那个旧网址，或删去它',
		source: CLOUDFLARE_REDIRECTS,
		isHard: true,
	},
	{ thing: 'headerRules', most: 100, fix: '请报告给开发者', source: CLOUDFLARE_HEADERS, isHard: true },
	{
		thing: 'headerLength',
		most: 2000,
		fix: 'leads 里的网址太多或太长',
		source: CLOUDFLARE_HEADERS,
		isHard: true,
	},
];

const VERCEL: readonly HostLimit[] = [
	{
		thing: 'files',
		most: 15_000,
		fix: '命令行一次上传的文件数曾限 15000 个（Vercel 后来公告取消）；传不上去时请加 --archive=tgz，或改由 Git 仓库生成',
		source: VERCEL_LIMITS,
		isHard: false,
	},
	{
		thing: 'routes',
		most: 2048,
		fix: '请把有规律的旧网址写成 legacy.articlePatterns 里的一条',
		source: VERCEL_LIMITS,
		isHard: true,
	},
];

const GITHUB_PAGES: readonly HostLimit[] = [
	{
		thing: 'totalBytes',
		most: 1024 * MB,
		fix: '请减少照片，或改用别的空间',
		source: GITHUB_LIMITS,
		isHard: true,
	},
];

/** The limit that most often matters, for a site that nobody has named a host for. */
const COMMON: readonly HostLimit[] = [
	{
		thing: 'files',
		most: 20_000,
		fix: '有的空间至多收 20000 个。请在 content/site.yml 写上 host：能转址的空间不需要旧网址的副本',
		source: CLOUDFLARE_LIMITS,
		isHard: false,
	},
];

/**
 * What hosts limit, as their documentation said on 2026-11-29. Hosts that are not here state no limit that a site of files can
 * reach; `HOST_NOTES` says what else is to know.
 */
export const HOST_LIMITS: Readonly<Partial<Record<Host, readonly HostLimit[]>>> = {
	any: COMMON,
	cloudflare: CLOUDFLARE,
	vercel: VERCEL,
	'github-pages': GITHUB_PAGES,
};
