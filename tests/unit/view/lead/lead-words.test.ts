import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../../src/domain/lead/lead-outbox.ts';
import { type LeadStanding, leadWords } from '../../../../src/view/lead/lead-words.ts';

const standing = (change: Partial<LeadStanding> = {}): LeadStanding => ({
	state: 'saved',
	wait: undefined,
	isKept: true,
	isSending: true,
	...change,
});

test.each<[string, Partial<LeadStanding>, string]>([
	['kept', {}, '已保存，准备发送'],
	['not kept', { isKept: false }, '准备发送'],
	['on its way', { state: 'sending' }, '发送中…'],
	['delivered', { state: 'delivered' }, '已送达'],
	['failed', { state: 'failed', failure: 'server', wait: 3 }, '还没有送达'],
	['nobody knows', { state: 'unsure' }, '没有收到回音'],
	['too old', { state: 'expired' }, '过期未送达'],
	['to be carried by hand', { isSending: false }, '写好了，还差一步：请您发给我们'],
])('%s', (_, change, title) => {
	expect(leadWords(standing(change)).title).toBe(title);
});

describe('a lead that did not arrive', () => {
	test.each<[Failure, number | undefined, string]>([
		['server', 3.4, '接收方出了故障，3 秒后自动再送。'],
		['busy', 200, '接收方正忙，约 3 分钟后自动再送。'],
		['offline', 3, '现在没有网络，联网后自动再送。'],
		['timeout', undefined, '接收方没有回音。'],
	])('%s, %s s: %s', (failure, wait, text) => {
		expect(leadWords(standing({ state: 'failed', failure, wait })).text).toContain(text);
	});
});

test('only a delivered lead is shown as delivered, and an unsaved lead is always shown as unsaved', () => {
	const states = ['saved', 'sending', 'failed', 'unsure', 'refused', 'expired', 'gone'] as const;
	fc.assert(
		fc.property(
			fc.constantFrom(...states),
			fc.boolean(),
			fc.boolean(),
			fc.option(fc.nat(10_000), { nil: undefined }),
			(state, isKept, isSending, wait) => {
				const { title, text } = leadWords({ state, isKept, isSending, wait });
				expect(title).not.toBe('已送达');
				if (!isKept && ['saved', 'sending', 'failed'].includes(state))
					expect(text).toMatch(/不要关|请不要关/);
			},
		),
	);
});
