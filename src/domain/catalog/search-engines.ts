import { z } from 'astro/zod';

/** Engine → name of the `<meta>` in which it looks for the owner's code. */
export const VERIFICATION_METAS = {
	baidu: 'baidu-site-verification',
	google: 'google-site-verification',
	bing: 'msvalidate.01',
	so360: '360-site-verification',
	sogou: 'sogou_site_verification',
	toutiao: 'bytedance-verification-code',
	shenma: 'shenma-site-verification',
} as const;

const code = (engine: string, example: string) =>
	z
		.string({ error: '应为文字；全是数字的要加引号' })
		.trim()
		.refine((text) => /^[\w+/=.-]{4,200}$/.test(text), {
			error: '不是验证码',
			params: { fix: `请只写 content="…" 引号里的那一段，不写整个标签；例如 ${example}` },
		})
		.optional()
		.meta({ title: `${engine}验证码`, examples: [example] });

/** Schema of `search` in site.yml: what search engines are told beyond what every page has. */
export const searchSettingsSchema = z.strictObject({
	/** Whether articles, listings and parks state their days in the form of Baidu (时间因子). */
	baidu: z
		.boolean()
		.default(false)
		.meta({ title: '百度时间因子', examples: ['true'] }),
	/** Whether articles, listings and parks state their days in the form of Toutiao. */
	toutiao: z
		.boolean()
		.default(false)
		.meta({ title: '头条搜索时间标签', examples: ['true'] }),
	/** Codes that prove to search engines whose site this is, in the head of the home page. */
	verify: z
		.strictObject({
			/** Baidu: 百度搜索资源平台. */
			baidu: code('百度', 'codeva-AbCdEf1234'),
			/** Google Search Console. */
			google: code('Google ', 'AbCdEf1234567890'),
			/** Bing Webmaster Tools. */
			bing: code('必应', '0123456789ABCDEF0123456789ABCDEF'),
			/** 360 站长平台. */
			so360: code(' 360 ', '0123456789abcdef0123456789abcdef'),
			/** 搜狗资源平台. */
			sogou: code('搜狗', 'AbCdEf1234'),
			/** 头条搜索站长平台. */
			toutiao: code('头条', 'AbCdEf1234567890'),
			/** 神马站长平台. */
			shenma: code('神马', '0123456789abcdef0123456789abcdef_1234567890'),
		})
		.prefault({})
		.meta({ title: '站点验证' }),
});

export type SearchSettings = z.output<typeof searchSettingsSchema>;
