import { leadDestination } from '../../domain/lead/lead-destination.ts';
import { type Check, fine, must, should } from './finding.ts';

const NOWHERE =
	'需求表单什么也不上传（provider: none）：访客自己复制文字，加微信、发短信或打电话；他不发，您就不知道有过这个人';

export const LEAD: Check = {
	name: '需求表单',
	findings: ({ site }) => {
		if (site === undefined) return [];
		const { provider } = site.leads;
		if (provider === 'none')
			return [should(NOWHERE, '要自动收到，请按编辑手册第五节配 leads；就想这样的，不用改')];
		const { url, abroad } = leadDestination(site.leads, '/');
		const isLocal = URL.canParse(url) && /^(localhost|127\.)/.test(new URL(url).hostname);
		const found = [
			...(isLocal ? [must(`需求送到自己的电脑：${url}`, '请把 endpoint 换成接收程序对外的 https 网址')] : []),
			...(abroad === undefined
				? []
				: [
						should(
							`${abroad} 的服务器在境外：表单已经要求访客单独同意（个人信息保护法第三十九条）`,
							'想留在境内，请用 provider: post 和自己的接收程序',
						),
					]),
		];
		const test = provider === 'post' ? '；发一条测试：npm run doctor -- --send-test-lead' : '';
		return found.length > 0 ? found : [fine(`需求送到 ${new URL(url, site.url).origin}${test}`)];
	},
};
