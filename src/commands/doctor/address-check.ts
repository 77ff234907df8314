import { type Check, fine, must, should } from './finding.ts';

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/;
const NUMERIC = /^(\d+\.\d+\.\d+\.\d+|\[[\da-f:]+\])$/;

export const ADDRESS: Check = {
	name: '网址',
	findings: ({ siteUrl, site }) => {
		if (!URL.canParse(siteUrl))
			return [must(`网址写错了：${siteUrl}`, '请在 site.yml 写 url: https://您的域名')];
		const { protocol, hostname, pathname, search, hash } = new URL(siteUrl);
		const set = site !== undefined && site.url !== siteUrl ? '（由 SITE_URL 决定）' : '';
		if (LOCAL.test(hostname))
			return [must(`网址是自己的电脑：${siteUrl}${set}`, '请在 site.yml 写 url: https://您的域名')];
		const found = [
			...(protocol === 'http:'
				? [must(`网址没有加密：${siteUrl}${set}`, '请在空间里开通 https，再把 url 改成 https:// 开头')]
				: []),
			...(pathname !== '/' || search !== '' || hash !== ''
				? [
						must(
							`网址后面带了路径：${siteUrl}${set}`,
							'url 只写到域名；放在文件夹里的网站，生成时用环境变量 BASE_PATH',
						),
					]
				: []),
			...(NUMERIC.test(hostname)
				? [should(`网址是 IP：${siteUrl}${set}`, '请用域名：备案、证书、微信和搜索都认域名')]
				: []),
		];
		return found.length > 0 ? found : [fine(`网址 ${siteUrl}${set}`)];
	},
};
