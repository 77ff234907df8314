import type { Host } from './host.ts';

/** What an owner should know of a host and no number says, in Chinese, as the documentation of the host said on 2026-11-29. */
export const HOST_NOTES: Readonly<Record<Host, readonly string[]>> = {
	any: ['没有写明放在哪里，只能按最常见的限制看'],
	netlify: [
		'Netlify 没有公布文件数和规则数的上限；文档建议一万条以上的转址改用通配，规则太大时部署可能失败（https://docs.netlify.com/manage/routing/redirects/overview/）',
	],
	cloudflare: ['带问号的旧网址（/?id=7）在 Cloudflare Pages 上不能转址'],
	vercel: [
		'免费版（Hobby）只供个人、非商业使用，公司网站要用付费版（https://vercel.com/docs/limits/fair-use-guidelines）',
		'vercel.json 在 dist 里，部署的文件夹要选 dist',
	],
	nginx: ['没有上限；旧网址和响应头靠 dist-host/nginx 里的配置'],
	caddy: ['没有上限；旧网址和响应头靠 dist-host/caddy 里的配置'],
	'github-pages': [
		'一次部署超过 10 分钟会失败',
		'GitHub 的条款写明：不得用来经营网上生意或以商业交易为主的网站。招商网请先确认能不能用',
		'不能设响应头，不能转址：旧网址靠副本，每页自带的安全策略仍然有效',
	],
	'gitee-pages': ['没有查到 Gitee Pages 现在的文档和上限。请先确认您的账号还能开通这项服务'],
	oss: [
		'OSS 不限文件数；转址规则（RoutingRule）至多 20 条（https://help.aliyun.com/zh/ros/developer-reference/aliyun-oss-website），且不能去掉 .html，所以旧网址靠副本',
		'响应头要在 CDN 或 ESA 上设，见 docs/deploy/oss.md',
	],
	cos: [
		'COS 不限文件数；转址规则至多 100 条（https://cloud.tencent.com/document/product/436/44031），且只能换前缀，所以旧网址靠副本',
		'响应头要在 CDN 或 EdgeOne 上设，见 docs/deploy/cos.md',
	],
};
