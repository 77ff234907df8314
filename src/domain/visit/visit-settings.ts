import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';

const COUNTERS = {
	none: 'none',
	umami: 'umami',
	goatcounter: 'goatcounter',
	plausible: 'plausible',
} as const;

/** Servers of the makers, outside mainland China. PIPL Art. 38 and 39 want a consent of its own for each visitor. */
const ABROAD = /(?:^|\.)(?:goatcounter\.com|umami\.is|umami\.dev|plausible\.io)$/;

const serverUrl = (title: string, example: string) =>
	z
		.url({ error: '应为 https:// 开头的网址' })
		.refine((url) => /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/.test(url), {
			error: '不是加密的网址',
			params: { fix: '请写 https:// 开头的网址；只有在自己电脑上试用时可以写 http://localhost' },
		})
		.refine((url) => !URL.canParse(url) || !ABROAD.test(new URL(url).hostname), {
			error: '在境外，访客的网络地址会传到境外，要每个人单独同意（个人信息保护法第三十八、三十九条）',
			params: { fix: '请装在自己在境内的服务器上，写它的网址；暂时不用就写 provider: none' },
		})
		// Owners copy the address of the script or of the counting itself.
		.transform((url) => url.replace(/\/(?:count|count\.js|script\.js|api\/send|api\/event)?\/*$/, ''))
		.optional()
		.meta({ title, examples: [example] });

const analyticsFields = z.strictObject({
	/** Program on a server of the owner that counts visits. `none`: nothing is counted. */
	provider: choice(COUNTERS)
		.default('none')
		.meta({ title: '访问统计', examples: ['goatcounter'] }),
	/** Address of that server, without a path. */
	endpoint: serverUrl('统计服务器的网址', 'https://count.example.cn'),
	/** Number or name of the site in Umami or Plausible. GoatCounter has none. */
	site: z
		.string()
		.trim()
		.regex(/^[\w.-]{3,80}$/, '应是统计程序里的网站编号或域名')
		.optional()
		.meta({ title: '统计程序里的网站编号', examples: ['0b5c8c1e-7c2f-4a58-9a2b-3f1d2e4c5b6a'] }),
	/** Days that the server keeps what it counted. */
	retentionDays: z
		.int()
		.min(1)
		.max(3650)
		.optional()
		.meta({ title: '统计数据保存天数', examples: ['180'] }),
});

type Setting = 'endpoint' | 'site' | 'retentionDays';

const WHY: Readonly<Record<Setting, string>> = {
	endpoint: '没有填写，不知道送到哪里',
	site: '没有填写，统计程序不知道是哪个网站',
	retentionDays: '没有填写，隐私说明要写明保存多久（个人信息保护法第十七条）',
};

const EXAMPLE: Readonly<Record<Setting, string>> = {
	endpoint: 'https://count.example.cn',
	site: '0b5c8c1e-7c2f-4a58-9a2b-3f1d2e4c5b6a',
	retentionDays: '180',
};

/** Umami numbers its sites, and drops what comes under another name without a word. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Schema of `analytics` in site.yml: whether visits are counted, and where. */
export const analyticsSchema = analyticsFields.superRefine((given, ctx) => {
	const { provider } = given;
	if (provider === 'umami' && given.site !== undefined && !UUID.test(given.site))
		ctx.addIssue({
			code: 'custom',
			path: ['site'],
			message: `“${given.site}” 不是 Umami 的网站编号`,
			params: { fix: `请从 Umami 的网站设置里复制 Website ID，例如 ${EXAMPLE.site}` },
		});
	const all: readonly Setting[] = ['endpoint', 'site', 'retentionDays'];
	const needed = provider === 'none' ? [] : all.filter((key) => key !== 'site' || provider !== 'goatcounter');
	for (const key of all) {
		const isGiven = given[key] !== undefined;
		if (isGiven === needed.includes(key)) continue;
		ctx.addIssue({
			code: 'custom',
			path: [key],
			message: isGiven ? `写了，但 provider: ${provider} 用不到` : WHY[key],
			params: { fix: isGiven ? '请删去这一行，或者改 provider' : `请补上，例如 ${key}: ${EXAMPLE[key]}` },
		});
	}
});

/** Schema of `views` in site.yml: whether articles show how often they were read. */
export const viewsSchema = z
	.strictObject({
		/** GoatCounter, the only one of them that tells numbers without a secret. */
		provider: choice({ none: 'none', goatcounter: 'goatcounter' })
			.default('none')
			.meta({ title: '显示浏览数', examples: ['goatcounter'] }),
		/** Address of that server, without a path. */
		endpoint: serverUrl('浏览数服务器的网址', 'https://count.example.cn'),
	})
	.superRefine(({ provider, endpoint }, ctx) => {
		const isUsed = provider !== 'none';
		if (isUsed === (endpoint !== undefined)) return;
		ctx.addIssue({
			code: 'custom',
			path: ['endpoint'],
			message: isUsed ? '没有填写，不知道去哪里问' : '写了，但 provider: none 用不到',
			params: {
				fix: isUsed ? `请补上，例如 endpoint: ${EXAMPLE.endpoint}` : '请删去这一行，或者改 provider',
			},
		});
	});

export type AnalyticsSettings = z.output<typeof analyticsSchema>;
export type ViewsSettings = z.output<typeof viewsSchema>;

/** Where pages may connect to for counting, by the element that does it. Empty lists when nothing is counted. */
export interface VisitOrigins {
	beacon: readonly string[];
	views: readonly string[];
}

const originsOf = (endpoint: string | undefined) =>
	endpoint === undefined ? [] : [new URL(endpoint).origin];

/** The origins that the page policy must allow, and only on pages with the element. */
export function visitOrigins(analytics: AnalyticsSettings, views: ViewsSettings): VisitOrigins {
	return { beacon: originsOf(analytics.endpoint), views: originsOf(views.endpoint) };
}
