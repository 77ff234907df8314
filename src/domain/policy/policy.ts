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
	/** Authorities that issued it, in full; a town among them ties it to listings of that town. */
	issuer: z
		.array(z.string().min(2))
		.min(1)
		.meta({ title: '发文机关', examples: ['[闵行区科学技术委员会]'] }),
	/** Official number of the document: 闵府规发〔2019〕1号. */
	docNo: z
		.string()
		.optional()
		.meta({ title: '发文字号', examples: ['闵府规发〔2019〕1号'] }),
	/** Level it is made for. Listings cite town policies of their own town only, city and national ones everywhere. */
	level: choice(POLICY_LEVELS)
		.optional()
		.meta({ title: '层级', examples: ['区'] }),
	/** Day on the document itself. */
	signedDate: calendarDate.optional().meta({ title: '成文日期' }),
	/** Day the authority published it; the day of the article is another one. */
	publishDate: calendarDate.optional().meta({ title: '发布日期' }),
	/** First day it is in force. */
	effectiveFrom: calendarDate.optional().meta({ title: '施行日期' }),
	/** Last day it is in force; afterwards pages mark it as expired. */
	effectiveTo: calendarDate.optional().meta({ title: '失效日期' }),
	/** When and how to apply; absent: no application is known. */
	applyWindow: z
		.strictObject({
			/** First day to apply. */
			from: calendarDate.optional().meta({ title: '申报开始' }),
			/** Last day to apply; lists of policies are sorted by it. */
			to: calendarDate.optional().meta({ title: '申报截止' }),
			/** How to apply, in words: 网上申报. */
			method: z.string().optional().meta({ title: '申报方式' }),
			/** Address of the application system. */
			url: httpUrl.optional().meta({ title: '申报网址' }),
		})
		.optional()
		.meta({ title: '申报时间' }),
	/** Who may apply, in a sentence. */
	subjects: z.string().optional().meta({ title: '适用对象' }),
	/** Address of the official text. */
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
