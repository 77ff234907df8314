import { type Check, fine, should } from './finding.ts';

/** The command that knows the limits of hosts. */
const COMMAND = 'check:host';

export const HOST: Check = {
	name: '空间',
	findings: ({ site, scripts }) => {
		if (site === undefined) return [];
		const limits = scripts.has(COMMAND)
			? [fine(`文件个数、大小和规则是否超过空间的限制，另用 npm run ${COMMAND} 检查`)]
			: [];
		if (site.host === 'any')
			return [
				should(
					'没有写网站放在哪里（host），旧网址只能各存一个副本',
					'请在 site.yml 写 host，例如 host: Cloudflare Pages，写法见编辑手册第五节',
				),
				...limits,
			];
		return [fine(`网站放在 ${site.host}`), ...limits];
	},
};
