import { z } from 'astro/zod';
import type { Outcome } from './announcement.ts';

/** 百度搜索资源平台 · 普通收录 · API 提交. The official address has no https. */
export const BAIDU_ADDRESS = 'http://data.zz.baidu.com/urls';

/** The most addresses that one request may have. */
const BATCH = 2000;

const acceptedSchema = z.object({
	success: z.number(),
	remain: z.number(),
	not_same_site: z.array(z.string()).default([]),
	not_valid: z.array(z.string()).default([]),
});

const errorSchema = z.object({ message: z.string() });

/** What its messages mean. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
	[
		/token/i,
		'令牌（token）不对。请到百度搜索资源平台的“普通收录 → API 提交”里重新复制，设为 BAIDU_PUSH_TOKEN',
	],
	[
		/site error/i,
		'网站没有在百度搜索资源平台验证过，或者和验证时写的网址（http 或 https、有没有 www）不一样，见 BAIDU_SITE',
	],
	[/empty content/i, '百度没有收到网址'],
	[/only \d+ urls/i, '一次提交的网址太多'],
];

/**
 * How many addresses the next request may have. The quota is not known before the first answer, and a request above it is
 * refused whole, so the first one has a single address.
 * @param remain of the last answer; undefined before the first one
 */
export function baiduBatch(remain: number | undefined): number {
	return remain === undefined ? 1 : Math.min(Math.max(0, remain), BATCH);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Reads an answer. @param batch the addresses that were sent @param text body of the answer */
export function baiduOutcome(status: number, text: string, batch: readonly string[]): Outcome {
	const json = parsed(text);
	const error = errorSchema.safeParse(json).data?.message;
	if (error !== undefined && /over quota/i.test(error)) return { kind: 'spent', why: '今天的额度用完了' };
	if (status >= 500 || status === 429) return { kind: 'busy', why: `百度暂时不能处理（代码 ${status}）` };
	if (status !== 200) {
		const meaning = MESSAGES.find(([pattern]) => pattern.test(error ?? ''))?.[1];
		return {
			kind: 'failed',
			why: meaning ?? `百度没有接受（代码 ${status}${error === undefined ? '' : `，${error}`}）`,
		};
	}
	const answer = acceptedSchema.safeParse(json).data;
	if (answer === undefined) return { kind: 'failed', why: '百度的回答看不懂，可能没有收下' };
	const refused = [
		...answer.not_same_site.map((url) => ({ url, why: '百度说不是这个网站的网址' })),
		...answer.not_valid.map((url) => ({ url, why: '百度说不是合法的网址' })),
	];
	const bad = new Set(refused.map(({ url }) => url));
	const urls = batch.filter((url) => !bad.has(url));
	if (answer.success !== urls.length)
		return { kind: 'failed', why: `百度只收下了 ${answer.success} 条，没有说是哪几条` };
	return { kind: 'accepted', urls, refused, remain: answer.remain };
}
