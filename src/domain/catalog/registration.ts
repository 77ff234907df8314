import { z } from 'astro/zod';

/** Provinces by the character that begins a number of either register → the first two digits of their codes (GB/T 2260). */
export const PROVINCES: Readonly<Record<string, string>> = {
	京: '11',
	津: '12',
	冀: '13',
	晋: '14',
	蒙: '15',
	辽: '21',
	吉: '22',
	黑: '23',
	沪: '31',
	苏: '32',
	浙: '33',
	皖: '34',
	闽: '35',
	赣: '36',
	鲁: '37',
	豫: '41',
	鄂: '42',
	湘: '43',
	粤: '44',
	桂: '45',
	琼: '46',
	渝: '50',
	川: '51',
	蜀: '51',
	黔: '52',
	贵: '52',
	滇: '53',
	云: '53',
	藏: '54',
	陕: '61',
	甘: '62',
	陇: '62',
	青: '63',
	宁: '64',
	新: '65',
};

const BEGINNING = Object.keys(PROVINCES).join('');
const ICP = new RegExp(`^[${BEGINNING}]ICP备\\d{5,10}号(?:-\\d{1,3})?$`, 'u');
const POLICE = new RegExp(`^[${BEGINNING}]公网安备\\s?\\d{14}号$`, 'u');

const ICP_EXAMPLE = '沪ICP备12345678号-1';
const POLICE_EXAMPLE = '沪公网安备31011702000000号';

/** What is wrong with a number of either register. Both are copied by hand, and mixed up. */
function fixFor(text: string, isPolice: boolean): string {
	const like = isPolice ? POLICE_EXAMPLE : ICP_EXAMPLE;
	const digits = /\d+/.exec(text)?.[0].length ?? 0;
	if (isPolice && text.includes('ICP')) return `这是 ICP 备案号，请写在 icp 后面；公安备案号的样子是 ${like}`;
	if (!isPolice && text.includes('公网安备'))
		return `这是公安备案号，请写在 police 后面；ICP 备案号的样子是 ${like}`;
	if (!(text.slice(0, 1) in PROVINCES)) return `第一个字应是省份简称，例如 ${like}`;
	if (!text.includes('号')) return `少了“号”字，例如 ${like}`;
	if (isPolice && digits !== 14) return `中间应是 14 位数字，现在是 ${digits} 位，例如 ${like}`;
	return `请照备案系统里的原样写，例如 ${like}`;
}

const recordNumber = (pattern: RegExp, title: string, example: string, isPolice: boolean) =>
	z
		.string({ error: '应为文字' })
		.trim()
		.superRefine((text, ctx) => {
			if (pattern.test(text)) return;
			const fix = fixFor(text, isPolice);
			ctx.addIssue({ code: 'custom', message: `“${text}” 和备案号的样子不同`, params: { fix } });
		})
		.optional()
		.meta({ title, examples: [example] });

/** Schema of `compliance` in site.yml: registration numbers at the foot of every page. */
export const registrationSchema = z.strictObject({
	/** ICP number of the site, or of its owner without the last part: 沪ICP备12345678号-1. */
	icp: recordNumber(ICP, 'ICP 备案号', ICP_EXAMPLE, false),
	/** Number of the police registration, with its 14 digits: 沪公网安备31011702000000号. */
	police: recordNumber(POLICE, '公安备案号', POLICE_EXAMPLE, true),
	/** Path of the police badge below public/. The owner gets the picture with the number. */
	policeBadge: z
		.string()
		.startsWith('/', '应以 / 开头')
		.optional()
		.meta({ title: '公安备案图标', examples: ['/beian.png'] }),
});

/** Page of the police register about one number. */
export const policeRecordUrl = (number: string) =>
	`https://beian.mps.gov.cn/#/query/webSearch?code=${number.replaceAll(/\D/g, '')}`;

/** The register of the ministry. It has no pages for single numbers. */
export const ICP_REGISTER = 'https://beian.miit.gov.cn/';
