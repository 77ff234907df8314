import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { leadSettingsSchema } from '../lead/lead-settings.ts';
import { normalisePhone } from '../lead/phone-number.ts';

const PHONE_KINDS = { mobile: '手机', landline: '座机', '400': '400 电话' } as const;

const phoneSchema = z.strictObject({
	number: z
		.union([z.string(), z.number()])
		.transform((value, ctx) => {
			const typed = String(value).trim();
			const reading = normalisePhone(typed);
			// Digits keep the groups they are written in: 400 0123 021 is easy to remember.
			if ('phone' in reading) return /^\+?[\d -]{7,20}$/.test(typed) ? typed : reading.phone;
			const fix = `${reading.problem}；一行一个号码`;
			ctx.addIssue({ code: 'custom', message: '不是电话号码', params: { fix } });
			return z.NEVER;
		})
		.meta({ title: '号码', examples: ['"400 0123 021"'] }),
	kind: choice(PHONE_KINDS).meta({ title: '种类', examples: ['手机'] }),
	note: z.string().optional().meta({ title: '说明' }),
});

export type Phone = z.output<typeof phoneSchema>;

const recordNumber = (pattern: RegExp, example: string) =>
	z
		.string()
		.regex(pattern, '和备案号的样子不同')
		.optional()
		.meta({ title: '备案号', examples: [example] });

/** Schema of site.yml: everything an owner sets. */
export const siteSchema = z.strictObject({
	name: z
		.string()
		.min(2)
		.max(20)
		.meta({ title: '网站名称', examples: ['中国产业园区招商网'] }),
	url: z
		.url({ protocol: /^https?$/, error: '应为 https:// 开头的网址' })
		.meta({ title: '网址', description: '部署后的域名', examples: ['https://rent.sh.cn'] }),
	tagline: z.string().max(40).meta({ title: '一句话介绍' }),
	description: z.string().min(20).max(160).meta({ title: '网站介绍' }),
	author: z.string().meta({ title: '文章默认作者' }),
	contact: z.strictObject({
		person: z.string().meta({ title: '联系人', examples: ['葛毅明'] }),
		hotline: phoneSchema.meta({
			title: '招商热线',
			examples: ['{ number: "400 0123 021", kind: 400 电话 }'],
		}),
		phones: z.array(phoneSchema).default([]).meta({ title: '其他电话' }),
		wechatId: z.string().meta({ title: '微信号' }),
		/** Path below public/, when the owner has one. */
		wechatQr: z
			.string()
			.startsWith('/', '应以 / 开头')
			.optional()
			.meta({ title: '微信二维码', examples: ['/wechat.png'] }),
		email: z
			.email({ error: '不是邮箱地址' })
			.optional()
			.meta({ title: '邮箱', examples: ['name@example.com'] }),
		askFor: z
			.array(z.string())
			.min(1)
			.meta({ title: '请访客说明的内容', examples: ['[需求, 用途, 公司]'] }),
	}),
	rights: z.strictObject({
		notice: z.string().meta({ title: '版权声明' }),
		takedown: z.string().meta({ title: '内容处理联系方式' }),
	}),
	compliance: z
		.strictObject({
			icp: recordNumber(/^.ICP备\d+号(-\d+)?$/u, '沪ICP备12345678号-1'),
			police: recordNumber(/^.公网安备\s?\d{14}号$/u, '沪公网安备 31011702000000号'),
		})
		.default({})
		.meta({ title: '备案' }),
	leads: leadSettingsSchema.prefault({}).meta({ title: '需求表单' }),
	/** One switch for everything marked `sample: true`. */
	showSamples: z.boolean().meta({ title: '显示示例房源和园区', examples: ['true'] }),
	search: z
		.strictObject({
			/** Fewer, larger files for hosts that limit their number. */
			maxFragments: z
				.int()
				.min(10)
				.max(100_000)
				.optional()
				.meta({ title: '搜索正文文件数上限', examples: ['250'] }),
		})
		.default({})
		.meta({ title: '搜索' }),
	legacy: z.strictObject({
		/** Old path of an imported article; `{id}` is its number. */
		articlePatterns: z
			.array(z.string().regex(/^\/.*\{id\}/, '应以 / 开头并含 {id}'))
			.meta({ title: '旧文章网址', examples: ['["/index.php/post/{id}.html"]'] }),
	}),
});

export type Site = z.output<typeof siteSchema>;
