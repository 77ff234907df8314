import { z } from 'astro/zod';
import { type CalendarDate, calendarDate } from '../units/calendar-date.ts';
import { choice } from '../schema/choice.ts';
import { httpUrl } from '../schema/http-url.ts';
import { conditionSchema } from './policy-condition.ts';
import type { PolicyDays } from './policy-state.ts';

export const POLICY_LEVELS = {
	national: '国家',
	city: '市',
	district: '区',
	town: '镇',
	park: '园区',
} as const;

/** The policy block of an article. Field names follow the header of gov.cn documents. */
export const policySchema = z.strictObject({
	/** Issuing authorities, full names. A town authority limits the policy to listings of that town. */
	issuer: z
		.array(z.string().min(2))
		.min(1)
		.meta({ title: '发文机关', examples: ['[闵行区科学技术委员会]'] }),
	/** Official document number: 闵府规发〔2019〕1号. */
	docNo: z
		.string()
		.optional()
		.meta({ title: '发文字号', examples: ['闵府规发〔2019〕1号'] }),
	/** Level of the policy. Listings cite town policies of their own town only, city and national ones everywhere. */
	level: choice(POLICY_LEVELS)
		.optional()
		.meta({ title: '层级', examples: ['区'] }),
	/** Date on the document. */
	signedDate: calendarDate.optional().meta({ title: '成文日期' }),
	/** Day of publication by the authority. It differs from the day of the article. */
	publishDate: calendarDate.optional().meta({ title: '发布日期' }),
	/** First day it is in force. */
	effectiveFrom: calendarDate.optional().meta({ title: '施行日期' }),
	/** Last day in force. Later, pages mark the policy as expired. */
	effectiveTo: calendarDate.optional().meta({ title: '失效日期' }),
	/** When and how to apply. Absent means that no application is known. */
	applyWindow: z
		.strictObject({
			/** First day for applications. */
			from: calendarDate.optional().meta({ title: '申报开始' }),
			/** Last day for applications. Lists of policies are sorted by it. */
			to: calendarDate.optional().meta({ title: '申报截止' }),
			/** How to apply, in words: 网上申报. */
			method: z.string().optional().meta({ title: '申报方式' }),
			/** Address of the application system. */
			url: httpUrl.optional().meta({ title: '申报网址' }),
		})
		.optional()
		.meta({ title: '申报时间' }),
	/** Eligible applicants, in a sentence. */
	subjects: z.string().optional().meta({ title: '适用对象' }),
	/** What is granted, in words: 最高 50 万元. */
	amount: z
		.string()
		.optional()
		.meta({ title: '资助额度', examples: ['最高 50 万元'] }),
	/** What an applicant must fulfil, one by one, each with its sentence. Visitors compare their company with it. */
	conditions: z
		.array(conditionSchema)
		.default([])
		.meta({
			title: '申报条件',
			examples: ['[{ field: 注册地, anyOf: [松江], sentence: 在松江区注册并纳税 }]'],
		}),
	/** Papers to hand in. */
	materials: z
		.array(z.string().min(2))
		.default([])
		.meta({ title: '申报材料', examples: ['[营业执照, 上年度审计报告]'] }),
	/** Address of the official text. */
	originalUrl: httpUrl.optional().meta({ title: '原文网址' }),
});

export type Policy = z.output<typeof policySchema>;

/** The last day for applications; undefined without an application window. */
export function deadlineOf(policy: Policy | undefined): CalendarDate | undefined {
	return policy?.applyWindow?.to;
}

export function policyDays({ applyWindow, effectiveTo }: Policy): PolicyDays {
	return { applyFrom: applyWindow?.from, applyTo: applyWindow?.to, effectiveTo };
}
