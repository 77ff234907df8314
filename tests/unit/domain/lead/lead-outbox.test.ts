import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lead } from '../../../../src/domain/lead/lead.ts';
import {
	backOff,
	claim,
	type Failure,
	HOLD,
	dueNow,
	nextTry,
	type Outcome,
	type OutboxEntry,
	type OutboxRules,
	seen,
	settle,
	stateOf,
} from '../../../../src/domain/lead/lead-outbox.ts';
import { isSameLead, newEntry } from '../../../../src/domain/lead/lead-outbox-entry.ts';
import { sampleLead } from '../../../receiver/sample-lead.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-23T02:00:00Z');
const RECEIVER: OutboxRules = { keep: 30 * DAY, isIdempotent: true, isSending: true };
const SERVICE: OutboxRules = { ...RECEIVER, isIdempotent: false };
const NOBODY: OutboxRules = { ...RECEIVER, isSending: false };
const SIGNALS = { trap: '', seconds: 12 };
const BY_ITSELF = { isAsked: false, isAlone: false };
const ASKED = { isAsked: true, isAlone: false };

const entry = (change: Partial<OutboxEntry> = {}): OutboxEntry => ({
	...newEntry(sampleLead(), SIGNALS, NOW),
	...change,
});
const failed = (failure: Failure, retryAfter?: number): Outcome => ({
	kind: 'failed',
	failure,
	...(retryAfter === undefined ? {} : { retryAfter }),
});

describe('what the sender is told', () => {
	const PROBLEMS = [{ field: 'phone', message: '请检查' }];
	test.each<[string, Partial<OutboxEntry>, OutboxRules, string]>([
		['kept, not tried', {}, RECEIVER, 'saved'],
		['a page sends it', { heldUntil: NOW + HOLD }, RECEIVER, 'sending'],
		['a try failed', { failure: 'network', tries: 1 }, RECEIVER, 'failed'],
		['the receiver wants changes', { problems: PROBLEMS }, RECEIVER, 'refused'],
		['older than it is kept', { savedAt: NOW - 31 * DAY }, RECEIVER, 'expired'],
		['the clock was put back since', { savedAt: NOW + 400 * DAY }, RECEIVER, 'saved'],
		['held until a time no clock ever meant', { heldUntil: NOW + 400 * DAY }, RECEIVER, 'saved'],
		['a service may have it', { failure: 'timeout', tries: 1 }, SERVICE, 'unsure'],
		['a page closed while it sent to a service', { heldUntil: NOW - 1 }, SERVICE, 'unsure'],
		['a service was never reached', { failure: 'offline', tries: 1 }, SERVICE, 'failed'],
		['nobody takes leads', {}, NOBODY, 'saved'],
	])('%s', (_, change, rules, state) => {
		expect(stateOf(entry(change), NOW, rules)).toBe(state);
	});
});

describe('who may send', () => {
	test('a lead that was just saved is sent at once', () => {
		expect(claim(entry(), NOW, RECEIVER, BY_ITSELF)).toMatchObject({ heldUntil: NOW + HOLD });
	});

	test.each<[string, Partial<OutboxEntry>, OutboxRules]>([
		['while another page sends it', { heldUntil: NOW + 1 }, RECEIVER],
		['before its waiting time is over', { notBefore: NOW + 60_000, failure: 'network' }, RECEIVER],
		['when the receiver has refused it', { problems: [] }, RECEIVER],
		['when it has expired', { savedAt: NOW - 31 * DAY }, RECEIVER],
		['when a service may have it', { failure: 'network' }, SERVICE],
		['when nobody takes leads', {}, NOBODY],
	])('not by itself %s', (_, change, rules) => {
		expect(claim(entry(change), NOW, rules, BY_ITSELF)).toBeUndefined();
	});

	test.each<[string, Partial<OutboxEntry>, OutboxRules, boolean]>([
		['a waiting time', { notBefore: NOW + 60_000, failure: 'network' }, RECEIVER, true],
		['an open question', { failure: 'network' }, SERVICE, true],
		['the end of its time', { savedAt: NOW - 31 * DAY }, RECEIVER, true],
		['a wait the receiver asked for', { notBefore: NOW + 60_000, failure: 'busy' }, RECEIVER, false],
		['a refusal', { problems: [] }, RECEIVER, false],
		['another page that is sending', { heldUntil: NOW + 1 }, RECEIVER, false],
	])('its sender can overrule %s', (_, change, rules, may) => {
		expect(claim(entry(change), NOW, rules, ASKED) !== undefined).toBe(may);
	});

	test('a lock proves that the page that held it is gone', () => {
		const held = entry({ heldUntil: NOW + HOLD });
		expect(claim(held, NOW, RECEIVER, { isAsked: false, isAlone: true })).toBeDefined();
		expect(claim(held, NOW, SERVICE, { isAsked: false, isAlone: true })).toBeUndefined();
	});
});

describe('after a try', () => {
	test('a delivered lead leaves nothing behind', () => {
		expect(settle(entry(), { kind: 'delivered' }, NOW, 0.5)).toBeUndefined();
	});

	test('backoff doubles up to a quarter of an hour, with jitter', () => {
		expect([1, 2, 3, 8, 9, 40].map((tries) => backOff(tries, 1) / 1000)).toEqual([3, 6, 12, 384, 768, 900]);
		expect(backOff(3, 0)).toBe(6000);
	});

	test('a Retry-After of the receiver is respected, within limits', () => {
		const after = (ms: number) => settle(entry(), failed('busy', ms), NOW, 0)?.notBefore;
		expect(after(30_000)).toBe(NOW + 30_000);
		expect(after(100 * DAY)).toBe(NOW + 3_600_000);
		expect(after(0)).toBe(NOW + 1500);
	});

	test('the state of a failed try is cleared by the next', () => {
		const refused = settle(entry({ failure: 'server' }), { kind: 'refused', problems: [] }, NOW, 0);
		expect(refused?.failure).toBeUndefined();
		expect(settle(entry({ problems: [] }), failed('server'), NOW, 0)?.problems).toBeUndefined();
	});

	test.each<[Failure, number]>([
		['network', NOW],
		['offline', NOW],
		['timeout', NOW],
		['busy', NOW + 60_000],
		['server', NOW + 60_000],
	])('when the network is back, a try that failed by %s is due', (failure, due) => {
		expect(dueNow(entry({ failure, notBefore: NOW + 60_000 }), NOW).notBefore).toBe(due);
	});

	test('an expired lead is shown, and goes only when it has been for as long again', () => {
		const old = entry({ savedAt: NOW - 31 * DAY });
		const shown = seen(old, NOW, RECEIVER);
		expect(shown).toMatchObject({ expiredSeen: NOW });
		expect(seen(shown ?? old, NOW + 29 * DAY, RECEIVER)).toBe(shown);
		expect(seen(shown ?? old, NOW + 31 * DAY, RECEIVER)).toBeUndefined();
		expect(seen(entry(), NOW, RECEIVER)).toEqual(
			entry({ ...entry(), uuid: expect.any(String), lead: expect.anything() }),
		);
	});
});

test('the same content is the same lead, even with another UUID or consent', () => {
	const lead = sampleLead();
	const again: Lead = { ...sampleLead(), consent: { version: 'x', at: '2026-11-24T00:00:00Z' } };
	expect(isSameLead(lead, again)).toBe(true);
	expect(isSameLead(lead, { ...again, note: '别的' })).toBe(false);
});

const outcomes = fc.oneof(
	fc.constant<Outcome>({ kind: 'delivered' }),
	fc
		.record({
			failure: fc.constantFrom<Failure>('offline', 'network', 'timeout', 'busy', 'server', 'garbage'),
			wait: fc.option(fc.nat(10 * DAY), { nil: undefined }),
		})
		.map(({ failure, wait }) => failed(failure, wait)),
	fc.constant<Outcome>({ kind: 'refused', problems: [{ field: 'phone', message: '请检查' }] }),
);
const steps = fc.array(
	fc.oneof(
		fc.record({
			kind: fc.constant('try' as const),
			outcome: outcomes,
			isAsked: fc.boolean(),
			isLost: fc.boolean(),
		}),
		fc.record({ kind: fc.constant('hurry' as const) }),
		fc.record({ kind: fc.constant('look' as const) }),
		fc.record({ kind: fc.constant('time' as const), ms: fc.integer({ min: -400 * DAY, max: 40 * DAY }) }),
	),
	{ maxLength: 40 },
);

test('no course of events loses a lead: it goes when it is delivered, or when it has long been shown as expired', () => {
	fc.assert(
		fc.property(steps, fc.constantFrom(RECEIVER, SERVICE), (course, rules) => {
			let [now, left]: [number, OutboxEntry | undefined] = [NOW, entry()];
			for (const step of course) {
				if (left === undefined) return;
				if (step.kind === 'time') now += step.ms;
				else if (step.kind === 'hurry') left = dueNow(left, now);
				else if (step.kind === 'look') {
					const isExpired = stateOf(left, now, rules) === 'expired';
					const [before, after]: [OutboxEntry, OutboxEntry | undefined] = [left, seen(left, now, rules)];
					if (after === undefined)
						expect(isExpired && now - (before.expiredSeen ?? now) > rules.keep).toBe(true);
					left = after;
				} else {
					const held = claim(left, now, rules, { isAsked: step.isAsked, isAlone: false });
					if (held === undefined) continue;
					// A page that is closed during sending never settles.
					left = step.isLost ? held : settle(held, step.outcome, now, 0.5);
					if (left === undefined) expect(step.outcome.kind).toBe('delivered');
				}
				if (left !== undefined) expect(left.lead).toBeDefined();
			}
		}),
		{ numRuns: 2000 },
	);
});

test('whatever its clock did, an undelivered lead is tried again within an hour or waits for its sender', () => {
	fc.assert(
		fc.property(
			fc.record({
				savedAt: fc.integer({ min: NOW - 400 * DAY, max: NOW + 400 * DAY }),
				notBefore: fc.integer({ min: NOW - 400 * DAY, max: NOW + 400 * DAY }),
				heldUntil: fc.integer({ min: 0, max: NOW + 400 * DAY }),
				failure: fc.constantFrom<Failure>('network', 'busy', 'server'),
			}),
			(change) => {
				const due = nextTry(entry(change), NOW, RECEIVER);
				if (due === undefined) expect(stateOf(entry(change), NOW, RECEIVER)).toBe('expired');
				else expect(due - NOW).toBeLessThanOrEqual(3_600_000);
			},
		),
	);
});

test('two pages never hold a lead at the same time as long as the clock runs on', () => {
	fc.assert(
		fc.property(fc.array(fc.record({ page: fc.nat(2), ms: fc.nat(60_000) }), { maxLength: 30 }), (asks) => {
			let [now, at, holder, until]: [number, OutboxEntry, number | undefined, number] = [
				NOW,
				entry(),
				undefined,
				0,
			];
			for (const { page, ms } of asks) {
				now += ms;
				const held = claim(at, now, RECEIVER, ASKED);
				if (held === undefined) continue;
				expect(holder === undefined || holder === page || now >= until).toBe(true);
				[at, holder, until] = [held, page, held.heldUntil];
			}
		}),
	);
});
