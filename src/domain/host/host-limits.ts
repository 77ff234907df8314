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

/** What is to know of a host. */
export interface HostFacts {
	limits: readonly HostLimit[];
	/** What no number says, in Chinese. */
	notes: readonly string[];
}

const MB = 1024 * 1024;

const CLOUDFLARE_LIMITS = 'https://developers.cloudflare.com/pages/platform/limits/';
const CLOUDFLARE_REDIRECTS = 'https://developers.cloudflare.com/pages/configuration/redirects/';
const CLOUDFLARE_HEADERS = 'https://developers.cloudflare.com/pages/configuration/headers/';
const VERCEL_LIMITS = 'https://vercel.com/docs/limits';
const GITHUB_LIMITS =
	'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits';

const cloudflare: HostFacts = {
	limits: [
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
	],
	notes: ['带问号的旧网址（/?id=7）在 Cloudflare Pages 上不能转址'],
};

const vercel: HostFacts = {
	limits: [
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
	],
	notes: [
		'免费版（Hobby）只供个人、非商业使用，公司网站要用付费版（https://vercel.com/docs/limits/fair-use-guidelines）',
		'vercel.json 在 dist 里，部署的文件夹要选 dist',
	],
};

const pages: HostFacts = {
	limits: [
		{
			thing: 'totalBytes',
			most: 1024 * MB,
			fix: '请减少照片，或改用别的空间',
			source: GITHUB_LIMITS,
			isHard: true,
		},
	],
	notes: [
		'一次部署超过 10 分钟会失败',
		'GitHub 的条款写明：不得用来经营网上生意或以商业交易为主的网站。招商网请先确认能不能用',
		'不能设响应头，不能转址：旧网址靠副本，每页自带的安全策略仍然有效',
	],
};

/**
 * What hosts limit, as their documentation says it on 2026-11-29. `npm run check:host` compares a built site with it. Hosts whose
 * limits nobody states have none here, and the notes say so.
 */
export const HOST_FACTS: Readonly<Record<Host, HostFacts>> = {
	any: {
		limits: [
			{
				thing: 'files',
				most: 20_000,
				fix: '有的空间至多收 20000 个。请在 content/site.yml 写上 host：能转址的空间不需要旧网址的副本',
				source: CLOUDFLARE_LIMITS,
				isHard: false,
			},
		],
		notes: ['没有写明放在哪里，只能按最常见的限制看'],
	},
	netlify: {
		limits: [],
		notes: [
			'Netlify 没有公布文件数和规则数的上限；文档建议一万条以上的转址改用通配，规则太大时部署可能失败（https://docs.netlify.com/manage/routing/redirects/overview/）',
		],
	},
	cloudflare,
	vercel,
	nginx: { limits: [], notes: ['没有上限；旧网址和响应头靠 dist-host/nginx 里的配置'] },
	caddy: { limits: [], notes: ['没有上限；旧网址和响应头靠 dist-host/caddy 里的配置'] },
	'github-pages': pages,
	'gitee-pages': {
		limits: [],
		notes: ['没有查到 Gitee Pages 现在的文档和上限。请先确认您的账号还能开通这项服务'],
	},
	oss: {
		limits: [],
		notes: [
			'OSS 不限文件数；转址规则（RoutingRule）至多 20 条（https://help.aliyun.com/zh/ros/developer-reference/aliyun-oss-website），且不能去掉 .html，所以旧网址靠副本',
			'响应头要在 CDN 或 ESA 上设，见 docs/deploy/oss.md',
		],
	},
	cos: {
		limits: [],
		notes: [
			'COS 不限文件数；转址规则至多 100 条（https://cloud.tencent.com/document/product/436/44031），且只能换前缀，所以旧网址靠副本',
			'响应头要在 CDN 或 EdgeOne 上设，见 docs/deploy/cos.md',
		],
	},
};
