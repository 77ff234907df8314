import { z } from 'astro/zod';
import { httpUrl } from '../../domain/schema/http-url.ts';
import { SPAM_LIMITS } from '../../domain/lead/lead-spam.ts';
import { secret } from './secret.ts';

const whole = (least: number, most: number) => z.int().min(least).max(most);

const origin = httpUrl
	.refine((url) => URL.canParse(url) && new URL(url).origin === url, {
		error: '只写协议和域名，结尾没有斜杠',
	})
	.meta({ title: '网站域名' });

const name = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只用小写字母、数字和连字符')
	.max(40)
	.meta({ title: '通道名', description: '出现在日志和统计里', examples: ['sales'] });

/** Bots accept 20 messages a minute (企业微信, 钉钉) or more. A faster sender is blocked for some minutes. */
const perMinute = whole(1, 6000).default(18).meta({ title: '每分钟最多几条' });

const bot = (title: string) =>
	z
		.array(z.strictObject({ name, url: secret('机器人地址'), perMinute }))
		.default([])
		.meta({ title });

const signedBot = (title: string) =>
	z
		.array(
			z.strictObject({ name, url: secret('机器人地址'), secret: secret('签名密钥').optional(), perMinute }),
		)
		.default([])
		.meta({ title });

const mail = z
	.strictObject({
		name,
		host: z.string().meta({ title: '邮件服务器', examples: ['smtp.exmail.qq.com'] }),
		port: whole(1, 65_535).default(465).meta({ title: '端口' }),
		/** `none` only for a relay on this machine. */
		tls: z
			.enum(['implicit', 'starttls', 'none'], { error: '应为 implicit、starttls 或 none' })
			.default('implicit')
			.meta({ title: '加密方式', examples: ['implicit'] }),
		user: z.string().optional().meta({ title: '邮箱帐号' }),
		password: secret('邮箱密码').optional(),
		from: z.email({ error: '不是邮箱地址' }).meta({ title: '发件人' }),
		to: z
			.array(z.email({ error: '不是邮箱地址' }))
			.min(1)
			.meta({ title: '收件人' }),
		perMinute,
	})
	.refine(({ tls, host }) => tls !== 'none' || /^(localhost|127\.|::1$)/.test(host), {
		path: ['tls'],
		error: '不加密只能用于本机的邮件服务',
		params: { fix: '请写 implicit（465 端口）或 starttls（587 端口）' },
	})
	.refine(({ user, password }) => (user === undefined) === (password === undefined), {
		path: ['password'],
		error: '和 user 要么都写，要么都不写',
		params: { fix: '请补上另一行，或两行都删去' },
	});

/** Schema of receiver.yml. */
export const receiverSchema = z.strictObject({
	database: z
		.string()
		.min(1)
		.meta({ title: '数据库文件', examples: ['/var/lib/leads/leads.db'] }),
	host: z.string().default('127.0.0.1').meta({ title: '监听地址' }),
	/** 0 means any free port, for tests. */
	port: whole(0, 65_535).default(8787).meta({ title: '监听端口' }),
	origins: z
		.array(origin)
		.min(1)
		.meta({ title: '允许的网站', examples: ['[https://rent.sh.cn]'] }),
	thanks: httpUrl.meta({ title: '提交后打开的页面', examples: ['https://rent.sh.cn/contact/thanks/'] }),
	trustedProxies: z
		.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], { error: '应为 IP 地址或网段' }))
		.default([])
		.meta({ title: '可信的反向代理', examples: ["[127.0.0.1, '::1']"] }),
	retentionDays: whole(1, 3650).meta({ title: '线索保存天数', examples: ['365'] }),
	rate: z
		.strictObject({
			leads: whole(1, 1_000_000).meta({ title: '每个地址最多几条' }),
			minutes: whole(1, 1440).meta({ title: '多少分钟内' }),
		})
		.default({ leads: 20, minutes: 10 })
		.meta({ title: '限流', examples: ['{ leads: 20, minutes: 10 }'] }),
	photoMegabytes: whole(0, 1_000_000)
		.default(2000)
		.meta({ title: '业主照片一共最多占多少 MB', examples: ['2000'] }),
	spam: z
		.strictObject({
			leastSeconds: z
				.number()
				.min(0)
				.max(60)
				.default(SPAM_LIMITS.leastSeconds)
				.meta({ title: '最短填写秒数' }),
			mostLinks: whole(0, 100).default(SPAM_LIMITS.mostLinks).meta({ title: '最多几个网址' }),
			forward: z
				.boolean()
				.default(true)
				.meta({ title: '可疑线索也转发', examples: ['true'] }),
		})
		.prefault({})
		.meta({ title: '可疑线索' }),
	retries: z
		.strictObject({
			attempts: whole(1, 100).default(15).meta({ title: '最多尝试次数' }),
			firstSeconds: z.number().positive().max(3600).default(5).meta({ title: '第一次等几秒' }),
			longestSeconds: z.number().positive().max(86_400).default(3600).meta({ title: '最长等几秒' }),
			timeoutSeconds: z.number().positive().max(60).default(10).meta({ title: '一次发送最多几秒' }),
		})
		.prefault({})
		.meta({ title: '转发重试' }),
	forward: z
		.strictObject({
			wecom: bot('企业微信'),
			feishu: signedBot('飞书'),
			dingtalk: signedBot('钉钉'),
			mail: z.array(mail).default([]).meta({ title: '邮件' }),
		})
		.prefault({})
		.refine(
			(kinds) => {
				const names = Object.values(kinds).flatMap((list) => list.map((each) => each.name));
				return new Set(names).size === names.length;
			},
			{ error: '有两个通道同名', params: { fix: '请给每个通道不同的 name' } },
		)
		.meta({ title: '转发' }),
});

export type ReceiverConfig = z.output<typeof receiverSchema>;
