import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { contentVersion } from './content-version.ts';
import { hostSchema } from '../host/host.ts';
import { leadSettingsSchema } from '../lead/lead-settings.ts';
import { HOURS_EXAMPLE, readHours } from '../lead/written-hours.ts';
import { normalisePhone } from '../lead/phone-number.ts';
import { analyticsSchema, viewsSchema } from '../visit/visit-settings.ts';
import { registrationSchema } from './registration.ts';
import { searchSettingsSchema } from './search-engines.ts';

const PHONE_KINDS = { mobile: '手机', landline: '座机', '400': '400 电话' } as const;

const phoneSchema = z.strictObject({
	/** Phone number. The grouping of its digits is kept. */
	number: z
		.union([z.string(), z.number()])
		.transform((value, ctx) => {
			const typed = String(value).trim();
			const reading = normalisePhone(typed);
			// Keep the grouping of the digits: 400 0123 021 is easy to remember.
			if ('phone' in reading) return /^\+?[\d -]{7,20}$/.test(typed) ? typed : reading.phone;
			const fix = `${reading.problem}；一行一个号码`;
			ctx.addIssue({ code: 'custom', message: '不是电话号码', params: { fix } });
			return z.NEVER;
		})
		.meta({ title: '号码', examples: ['"400 0123 021"'] }),
	/** Mobile, landline, or a 400 number. 400 numbers cannot be called from abroad. */
	kind: choice(PHONE_KINDS).meta({ title: '种类', examples: ['手机'] }),
	/** What this number is for, where there are several. */
	for: z
		.string()
		.max(20)
		.optional()
		.meta({ title: '负责什么', examples: ['厂房仓库租赁'] }),
	/** Information before calling: whether it is a WeChat account, who answers. */
	note: z.string().optional().meta({ title: '说明' }),
});

/** One line of `hours`, with what it says. */
const hoursLine = z
	.string({ error: '应为一行文字' })
	.transform((line, ctx) => {
		const reading = readHours(line);
		if (!('problem' in reading)) return { text: line.trim(), ...reading };
		ctx.addIssue({
			code: 'custom',
			message: '不是接听时间',
			params: { fix: `${reading.problem}；例如 ${HOURS_EXAMPLE}` },
		});
		return z.NEVER;
	})
	.meta({ title: '接听时间', examples: [HOURS_EXAMPLE] });

const publicPicture = (title: string, example: string) =>
	z
		.string()
		.startsWith('/', '应以 / 开头')
		.optional()
		.meta({ title, examples: [example] });

export type Phone = z.output<typeof phoneSchema>;

/** Schema of site.yml: all settings of the owner. */
export const siteSchema = z.strictObject({
	/** Version of the forms this folder is written in. Absent: 1, from before there was a number. */
	schemaVersion: contentVersion,
	/** Name of the site, in the header of every page and in titles. */
	name: z
		.string()
		.min(2)
		.max(20)
		.meta({ title: '网站名称', examples: ['中国产业园区招商网'] }),
	/** Published address. Links in feeds and the sitemap start with it. */
	url: z
		.url({ protocol: /^https?$/, error: '应为 https:// 开头的网址' })
		.meta({ title: '网址', description: '部署后的域名', examples: ['https://rent.sh.cn'] }),
	/** The site in a few words: heading of the home page, and after the name in titles. */
	tagline: z.string().max(40).meta({ title: '一句话介绍' }),
	/** The site in a sentence, for search engines. */
	description: z.string().min(20).max(160).meta({ title: '网站介绍' }),
	/** Author of articles without an author. */
	author: z.string().meta({ title: '文章默认作者' }),
	/** How visitors reach the agent. */
	contact: z.strictObject({
		/** Name to ask for. */
		person: z.string().meta({ title: '联系人', examples: ['葛毅明'] }),
		/** The main number. One tap away on a phone. */
		hotline: phoneSchema.meta({
			title: '招商热线',
			examples: ['{ number: "400 0123 021", kind: 400 电话 }'],
		}),
		/** Further numbers, beside the form at the foot of a page. */
		phones: z.array(phoneSchema).default([]).meta({ title: '其他电话' }),
		/** WeChat id to copy. */
		wechatId: z.string().meta({ title: '微信号' }),
		/** Path of the picture of the WeChat code below public/. Optional. */
		wechatQr: publicPicture('微信二维码', '/wechat.png'),
		/** Path of a photo of the person below public/, best square. Optional. */
		photo: publicPicture('联系人照片', '/contact/photo.jpg'),
		/** When the telephone is answered, in Beijing time, one line for each span. Optional. */
		hours: z
			.array(hoursLine)
			.optional()
			.meta({ title: '接听时间', examples: [`[${HOURS_EXAMPLE}, 周六 9:00–12:00]`] }),
		/** E-mail address. */
		email: z
			.email({ error: '不是邮箱地址' })
			.optional()
			.meta({ title: '邮箱', examples: ['name@example.com'] }),
		/** Text that tells visitors what to mention when they call or write. */
		askFor: z
			.array(z.string())
			.min(1)
			.meta({ title: '请访客说明的内容', examples: ['[需求, 用途, 公司]'] }),
	}),
	/** Copyright texts at the foot of every page. */
	rights: z.strictObject({
		/** Copyright notice. */
		notice: z.string().meta({ title: '版权声明' }),
		/** Contact for requests to remove a text. */
		takedown: z.string().meta({ title: '内容处理联系方式' }),
	}),
	/** Registration numbers at the foot of every page. Absent ones are not shown. */
	compliance: registrationSchema.prefault({}).meta({ title: '备案' }),
	/** What search engines are told: days in their own forms, and whose site it is. */
	search: searchSettingsSchema.prefault({}).meta({ title: '搜索引擎' }),
	/** Whether visits are counted, on a server of the owner. */
	analytics: analyticsSchema.prefault({}).meta({ title: '访问统计' }),
	/** Whether articles show how often they were read. */
	views: viewsSchema.prefault({}).meta({ title: '浏览数' }),
	/** Destination of leads from the form, and the text of its privacy notice. */
	leads: leadSettingsSchema.prefault({}).meta({ title: '需求表单' }),
	/** Where the site is deployed: whether old addresses are redirected by rules or answered by files. */
	host: hostSchema.default('any').meta({ title: '部署在哪里', examples: ['cloudflare'] }),
	/** Switch for all entries with `sample: true`. */
	showSamples: z.boolean().meta({ title: '显示示例房源和园区', examples: ['true'] }),
	/** Addresses of the site that this one replaces. */
	legacy: z.strictObject({
		/** Old path of an imported article. `{id}` is its number. */
		articlePatterns: z
			.array(z.string().regex(/^\/.*\{id\}/, '应以 / 开头并含 {id}'))
			.meta({ title: '旧文章网址', examples: ['["/index.php/post/{id}.html"]'] }),
	}),
});

export type Site = z.output<typeof siteSchema>;
