import { z } from 'astro/zod';

const text = (title: string, example: string) =>
	z
		.string()
		.trim()
		.optional()
		.meta({ title, examples: [example] });

/** Schema of what PIPL Art. 17 wants told before personal data are collected. What is needed is checked by `unstated`. */
export const leadPrivacySchema = z.strictObject({
	/** Company that is responsible for the data. */
	handler: text('个人信息处理者', '某某园区管理有限公司'),
	/** Its address or telephone number. */
	handlerContact: text('处理者的地址或电话', '上海市松江区某路 1 号，021-60000000'),
	/** Where a person asks to see, correct or delete his data. */
	rightsContact: text('受理查阅、更正、删除的联系方式', '电话 021-60000000'),
	/** Days that the data are kept. */
	retentionDays: z
		.int()
		.min(1)
		.max(3650)
		.optional()
		.meta({ title: '保存天数', examples: ['365'] }),
	/** What the data are used for, in a sentence. */
	purpose: z.string().trim().min(1).default('联系您，按您的需求介绍房源、园区和政策').meta({ title: '用途' }),
});

export type LeadPrivacy = z.output<typeof leadPrivacySchema>;

/** A setting that does not go together with the others. */
export interface SettingFault {
	path: readonly string[];
	message: string;
	fix: string;
}

/** Every point of the notice that the law asks for (PIPL Art. 17) and the owner has left out. */
export function unstated(privacy: LeadPrivacy): SettingFault[] {
	return (['handler', 'handlerContact', 'rightsContact', 'retentionDays'] as const)
		.filter((key) => privacy[key] === undefined || privacy[key] === '')
		.map((key) => ({
			path: [key],
			message: '没有填写，表单收集个人信息时必须写明（个人信息保护法第十七条）',
			fix: `请补上，例如 ${key}: ${exampleOf(key)}`,
		}));
}

function exampleOf(key: keyof LeadPrivacy): string {
	const examples = leadPrivacySchema.shape[key].meta()?.['examples'];
	return Array.isArray(examples) ? String(examples[0]) : '';
}
