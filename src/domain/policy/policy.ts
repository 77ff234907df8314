import { z } from 'astro/zod';
import { type CalendarDate, calendarDate } from '../units/calendar-date.ts';
import { choice } from '../schema/choice.ts';
import { httpUrl } from '../schema/http-url.ts';
import type { PolicyDays } from './policy-state.ts';

export const POLICY_LEVELS = {
	national: '国家',
	city: '市',
	district: '区',
	town: '镇',
	park: '园区',
} as const;

/** The block that makes an article a policy; field names follow the header of gov.cn documents. */
export const policySchema = z.strictObject({
	issuer: z
		.array(z.string().min(2))
		.min(1)
		.meta({ title: '发文机关', examples: ['[闵行区科学技术委员会]'] }),
	docNo: z
		.string()
		.optional()
		.meta({ title: '发文字号', examples: ['闵府规发〔2019〕1号'] }),
	level: choice(POLICY_LEVELS)
		.optional()
		.meta({ title: '层级', examples: ['区'] }),
	signedDate: calendarDate.optional().meta({ title: '成文日期' }),
	publishDate: calendarDate.optional().meta({ title: '发布日期' }),
	effectiveFrom: calendarDate.optional().meta({ title: '施行日期' }),
	effectiveTo: calendarDate.optional().meta({ title: '失效日期' }),
	applyWindow: z
		.strictObject({
			from: calendarDate.optional().meta({ title: '申报开始' }),
			to: calendarDate.optional().meta({ title: '申报截止' }),
			method: z.string().optional().meta({ title: '申报方式' }),
			url: httpUrl.optional().meta({ title: '申报网址' }),
		})
		.optional()
		.meta({ title: '申报时间' }),
	subjects: z.string().optional().meta({ title: '适用对象' }),
	originalUrl: httpUrl.optional().meta({ title: '原文网址' }),
});

export type Policy = z.output<typeof policySchema>;

/** The last day to apply, or undefined when the policy has no window. */
export function deadlineOf(policy: Policy | undefined): CalendarDate | undefined {
	return policy?.applyWindow?.to;
}

/** The days that decide where a policy stands. */
export function policyDays({ applyWindow, effectiveTo }: Policy): PolicyDays {
	return { applyFrom: applyWindow?.from, applyTo: applyWindow?.to, effectiveTo };
}
