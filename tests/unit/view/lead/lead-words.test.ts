import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../../src/domain/lead/lead-outbox.ts';
import { type LeadStanding, leadWords, wholeDays } from '../../../../src/view/lead/lead-words.ts';

const standing = (change: Partial<LeadStanding> = {}): LeadStanding => ({
	state: 'saved',
	wait: undefined,
	isKept: true,
	isSending: true,
	kind: 'enquiry',
	days: 0,
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
	['to be carried by hand', { isSending: false }, '消息写好了，三步发给我们'],
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
	const states = ['saved', 'sending', 'failed', 'unsure', 'refused', 'expired', 'dropped', 'gone'] as const;
	fc.assert(
		fc.property(
			fc.constantFrom(...states),
			fc.boolean(),
			fc.boolean(),
			fc.option(fc.nat(10_000), { nil: undefined }),
			fc.nat(40),
			(state, isKept, isSending, wait, days) => {
				const { title, text } = leadWords(standing({ state, isKept, isSending, wait, days }));
				expect(title).not.toBe('已送达');
				if (!isKept && ['saved', 'sending', 'failed'].includes(state))
					expect(text).toMatch(/不要关|请不要关/);
			},
		),
	);
});

describe('a lead that waits since another day', () => {
	test.each(['saved', 'sending', 'failed', 'unsure'] as const)(
		'%s: age, copying and the telephone come first',
		(state) => {
			const wait = state === 'failed' ? 3 : undefined;
			expect(leadWords(standing({ state, wait, days: 1 })).text).toMatch(
				/^写于 1 天前，请先复制文字用微信发，或打电话。/,
			);
			expect(leadWords(standing({ state, wait, days: 0 })).text).not.toContain('天前');
		},
	);
	test('days are whole, and none when the clock was put back', () => {
		const day = 86_400_000;
		expect([0, day - 1, day, 2.9 * day, -5 * day].map((age) => wholeDays(1000, 1000 + age))).toEqual([
			0, 0, 1, 2, 0,
		]);
	});
});

test('a lead that is gone without a word is not called delivered, and its sender is told what to do', () => {
	const { title, text } = leadWords(standing({ state: 'gone' }));
	expect(title).toBe('这台设备上已没有保存');
	expect(text).toMatch(/被浏览器清掉.*请复制文字用微信发，或打电话/);
});

test('the sender of a report is not promised a call', () => {
	expect(leadWords(standing({ state: 'delivered', kind: 'report' })).text).not.toContain('号码');
});
