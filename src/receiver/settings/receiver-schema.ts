import { z } from 'astro/zod';
import { httpUrl } from '../../domain/schema/http-url.ts';
import { SPAM_LIMITS } from '../../domain/lead/lead-spam.ts';
import { channelNames, forwardSchema } from './channel-schema.ts';
import { deskSchema } from './desk-schema.ts';
import { alertSchema, backupSchema, dailySchema } from './watch-schema.ts';
import { whole } from './whole-number.ts';

const origin = httpUrl
	.refine((url) => URL.canParse(url) && new URL(url).origin === url, {
		error: '只写协议和域名，结尾没有斜杠',
	})
	.meta({ title: '网站域名' });

/** Schema of receiver.yml. */
export const receiverSchema = z
	.strictObject({
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
			.refine((list) => list.every((each) => !each.endsWith('/0')), {
				error: '不能信任所有地址：谁都能假冒访客',
				params: { fix: '只写反向代理自己的地址，例如 127.0.0.1' },
			})
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
		forward: forwardSchema,
		alerts: alertSchema,
		daily: dailySchema,
		admin: deskSchema.optional(),
		backups: backupSchema.optional(),
	})
	.refine(
		({ daily, forward }) => (daily?.channels ?? []).every((name) => channelNames(forward).includes(name)),
		{
			path: ['daily', 'channels'],
			error: '有一个通道不在 forward 里',
			params: { fix: '请写 forward 里某个通道的 name' },
		},
	);

export type ReceiverConfig = z.output<typeof receiverSchema>;
