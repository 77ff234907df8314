import { z } from 'astro/zod';
import { secret } from './secret.ts';
import { whole } from './whole-number.ts';

const name = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只用小写字母、数字和连字符')
	.max(40)
	.meta({ title: '通道名', description: '出现在日志和统计里', examples: ['sales'] });

/** Bots accept 20 messages a minute (企业微信, 钉钉) or more. A faster sender is blocked for some minutes. */
const perMinute = whole(1, 6000).default(18).meta({ title: '每分钟最多几条' });

/** Channels without leads only get alarms and daily reports. */
const leads = z
	.boolean()
	.default(true)
	.meta({ title: '转发线索', examples: ['true'] });

const bot = (title: string) =>
	z
		.array(z.strictObject({ name, url: secret('机器人地址'), perMinute, leads }))
		.default([])
		.meta({ title });

const signedBot = (title: string) =>
	z
		.array(
			z.strictObject({
				name,
				url: secret('机器人地址'),
				secret: secret('签名密钥').optional(),
				perMinute,
				leads,
			}),
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
		leads,
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

/** The names of all channels. */
export function channelNames(kinds: Readonly<Record<string, readonly { name: string }[]>>): string[] {
	return Object.values(kinds).flatMap((list) => list.map((each) => each.name));
}

/** Schema of the channels: where leads are forwarded. */
export const forwardSchema = z
	.strictObject({
		wecom: bot('企业微信'),
		feishu: signedBot('飞书'),
		dingtalk: signedBot('钉钉'),
		mail: z.array(mail).default([]).meta({ title: '邮件' }),
	})
	.prefault({})
	.refine(
		(kinds) => {
			const names = channelNames(kinds);
			return new Set(names).size === names.length;
		},
		{ error: '有两个通道同名', params: { fix: '请给每个通道不同的 name' } },
	)
	.meta({ title: '转发' });
