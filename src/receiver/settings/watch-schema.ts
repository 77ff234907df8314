import { z } from 'astro/zod';
import { whole } from './whole-number.ts';

/** When a channel that fails is reported. Ten minutes are the promise of the handbook, so not later. */
export const alertSchema = z
	.strictObject({
		afterMinutes: z
			.number()
			.positive()
			.max(8)
			.default(3)
			.meta({ title: '通道连续失败几分钟后报告', examples: ['3'] }),
	})
	.prefault({})
	.meta({ title: '通道故障报告' });

/** The report of a day. Off without it. */
export const dailySchema = z
	.strictObject({
		at: z
			.string()
			.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应为 00:00 到 23:59 的北京时间，例如 08:30')
			.meta({ title: '每天几点（北京时间）', examples: ["'08:30'"] }),
		channels: z
			.array(z.string())
			.min(1)
			.optional()
			.meta({ title: '发到哪些通道', examples: ['[mail-sales]'] }),
	})
	.optional()
	.meta({ title: '每天的表格' });

/** Where backups are, so that `doctor` can say how old the newest one is. */
export const backupSchema = z
	.strictObject({
		folder: z.string().meta({ title: '备份所在的文件夹', examples: ['/backup/leads'] }),
		days: whole(1, 365).default(2).meta({ title: '最新的备份最多几天' }),
	})
	.meta({ title: '备份' });
