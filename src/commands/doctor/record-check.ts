import { ICP_REGISTER, PROVINCES } from '../../domain/catalog/registration.ts';
import type { Site } from '../../domain/catalog/site.ts';
import { type Check, fine, type Finding, must, should } from './finding.ts';

/** Where every page leads from the numbers, for the sentence in the report. */
const LINKS = { icp: ICP_REGISTER, police: 'https://beian.mps.gov.cn/' } as const;

/** Hosts in mainland China, which serve no site without a number. */
const MAINLAND: ReadonlySet<string> = new Set(['oss', 'cos', 'gitee-pages']);

function icpFindings(icp: string | undefined, host: Site['host']): Finding[] {
	const fix = '请在 site.yml 的 compliance 写 icp: 备案号；没有备案的，先向空间的服务商申请';
	if (icp === undefined)
		return MAINLAND.has(host)
			? [must('没有写备案号，而网站放在境内：首页底部必须有备案号，并链接到工信部', fix)]
			: [should('没有写备案号。服务器在境内的网站必须备案；全在境外的不能备案', fix)];
	const [, digits = '', part] = /ICP备(\d+)号(-\d+)?$/u.exec(icp) ?? [];
	return [
		...(digits.length === 8 || digits.length === 10
			? []
			: [should(`备案号一般是 8 位或 10 位数字：${icp}`, '请照备案查询页上的核对')]),
		...(part === undefined
			? [should(`备案号没有网站的序号：${icp}`, '主体备案号后面还有 -1 这样的序号，底部应写网站的备案号')]
			: []),
	];
}

function policeFindings(police: string | undefined): Finding[] {
	if (police === undefined)
		return [
			should(
				'没有写公安备案号。境内的网站开通后 30 天内要到公安机关备案',
				'请在 site.yml 的 compliance 写 police: 公安备案号',
			),
		];
	const [, province = '', digits = ''] = /^(.)公网安备\s?(\d{14})号$/u.exec(police) ?? [];
	return digits.startsWith(PROVINCES[province] ?? 'none')
		? []
		: [must(`公安备案号的省份“${province}”和号码开头两位不是一处：${police}`, '请照备案查询页上的写')];
}

export const RECORD: Check = {
	name: '备案',
	findings: ({ site }) => {
		if (site === undefined) return [];
		const { icp, police } = site.compliance;
		const [ofIcp, ofPolice] = [icpFindings(icp, site.host), policeFindings(police)];
		return [
			...ofIcp,
			...(icp === undefined || ofIcp.length > 0 ? [] : [fine(`备案号 ${icp}，每页底部链接到 ${LINKS.icp}`)]),
			...ofPolice,
			...(police === undefined || ofPolice.length > 0
				? []
				: [fine(`公安备案号 ${police}，每页底部链接到 ${LINKS.police}`)]),
		];
	},
};
