// † browser
import type { Lead, LeadProblem } from './lead.ts';
import type { SpamSignals } from './lead-spam.ts';

/** Why a try did not deliver a lead. */
export type Failure = 'offline' | 'network' | 'timeout' | 'busy' | 'server' | 'garbage';

/** What became of one try. */
export type Outcome =
	| { kind: 'delivered' }
	/** The receiver wants fields filled in differently: the sender has to act, another try is useless. */
	| { kind: 'refused'; problems: readonly LeadProblem[] }
	/** @param retryAfter ms that the receiver asks to wait */
	| { kind: 'failed'; failure: Failure; retryAfter?: number };

/** A lead on its sender's device, from before the first byte leaves until it is delivered or given up. Times are ms since 1970. */
export interface OutboxEntry {
	readonly uuid: string;
	readonly lead: Lead;
	/** Named so in what lies on devices. */
	readonly signs: SpamSignals;
	readonly savedAt: number;
	/** Tries that did not deliver it. */
	readonly tries: number;
	/** The next try is not before this. */
	readonly notBefore: number;
	/** A page is sending it, at the latest until this; 0 when none is. */
	readonly heldUntil: number;
	readonly failure?: Failure;
	readonly problems?: readonly LeadProblem[];
	/** Since when its sender has been told that it expired. */
	readonly expiredSeen?: number;
}

export interface OutboxRules {
	/** ms that an undelivered lead is kept. */
	keep: number;
	/** Whether the receiver knows a lead that it already has. To one that does not, no try is repeated that may have arrived. */
	isIdempotent: boolean;
	/** Whether leads are sent at all; without a receiver the sender carries the text himself. */
	isSending: boolean;
}

export type EntryState = 'saved' | 'sending' | 'failed' | 'unsure' | 'refused' | 'expired';

/** No answer within this is a failed try, ms. */
export const TRY_TIMEOUT = 20_000;
/** A page that holds an entry longer than this is gone, ms. */
export const HOLD = 45_000;
const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 15 * 60_000;
const LONGEST_RETRY_AFTER = 60 * 60_000;

export function newEntry(lead: Lead, signals: SpamSignals, now: number): OutboxEntry {
	return { uuid: lead.uuid, lead, signs: signals, savedAt: now, tries: 0, notBefore: now, heldUntil: 0 };
}

/** Whether a time lies ahead, but no further than it was ever set: a clock that was put back must not block an entry. */
function isAhead(time: number, now: number, furthest: number): boolean {
	return time > now && time - now <= furthest;
}

/** The sender pressed the button again: the same words are the same lead. */
export function isSameLead(a: Lead, b: Lead): boolean {
	const words = ({ uuid: _, createdAt: __, consent: ___, ...rest }: Lead) =>
		JSON.stringify(Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1)));
	return words(a) === words(b);
}

/** What the sender is told. */
export function stateOf(entry: OutboxEntry, now: number, rules: OutboxRules): EntryState {
	if (isAhead(entry.heldUntil, now, HOLD)) return 'sending';
	if (entry.problems !== undefined) return 'refused';
	if (now - entry.savedAt > rules.keep) return 'expired';
	if (rules.isSending && !rules.isIdempotent && mayHaveArrived(entry)) return 'unsure';
	return entry.failure === undefined ? 'saved' : 'failed';
}

/** Whether a try ended so that nobody knows if the lead arrived; a page that was closed while it sent is one. */
function mayHaveArrived({ heldUntil, failure }: OutboxEntry): boolean {
	return heldUntil > 0 || !(failure === undefined || failure === 'offline' || failure === 'busy');
}

/** When an entry is to be tried next by itself, ms since 1970; undefined when only its sender can say. */
export function nextTry(entry: OutboxEntry, now: number, rules: OutboxRules): number | undefined {
	const state = stateOf(entry, now, rules);
	if (!rules.isSending || state === 'refused' || state === 'expired' || state === 'unsure') return undefined;
	if (state === 'sending') return entry.heldUntil;
	return isAhead(entry.notBefore, now, LONGEST_RETRY_AFTER) ? entry.notBefore : now;
}

export interface Claim {
	/** The sender asks for it: waiting times and open questions are his to overrule, except what the receiver asked for. */
	isAsked: boolean;
	/** A lock proves that no other page is sending, so what is held was left behind by a page that is gone. */
	isAlone: boolean;
}

/** The entry as held by the page that may send it now; undefined when no page may. */
export function claim(
	entry: OutboxEntry,
	now: number,
	rules: OutboxRules,
	{ isAsked, isAlone }: Claim,
): OutboxEntry | undefined {
	const isHeld = isAhead(entry.heldUntil, now, HOLD);
	if (!rules.isSending || (isHeld && !isAlone)) return undefined;
	const held = { ...entry, heldUntil: now + HOLD };
	const state = stateOf(isHeld ? { ...entry, heldUntil: 1 } : entry, now, rules);
	if (isAsked && state !== 'refused')
		return entry.failure === 'busy' && isAhead(entry.notBefore, now, LONGEST_RETRY_AFTER) ? undefined : held;
	if (state === 'refused' || state === 'expired' || state === 'unsure') return undefined;
	return isAhead(entry.notBefore, now, LONGEST_RETRY_AFTER) ? undefined : held;
}

/** ms to wait after a number of failed tries: doubling up to a quarter of an hour, spread so that senders do not come at once. */
export function backOff(tries: number, random: number): number {
	const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries - 1, 20));
	return longest * (0.5 + random / 2);
}

/** The entry after a try; undefined when it is delivered and nothing of it stays. @param random 0 to 1 */
export function settle(
	entry: OutboxEntry,
	outcome: Outcome,
	now: number,
	random: number,
): OutboxEntry | undefined {
	const { failure: _, problems: __, ...rest } = { ...entry, heldUntil: 0 };
	if (outcome.kind === 'delivered') return undefined;
	const tries = entry.tries + 1;
	if (outcome.kind === 'refused') return { ...rest, tries, problems: outcome.problems };
	const asked = Math.min(outcome.retryAfter ?? 0, LONGEST_RETRY_AFTER);
	const wait = Math.max(asked, backOff(tries, random));
	return { ...rest, tries, notBefore: now + wait, failure: outcome.failure };
}

/** The network is back, or the page is looked at again: an entry that failed on its way need not wait, one that was sent away must. */
export function dueNow(entry: OutboxEntry, now: number): OutboxEntry {
	return entry.failure === 'busy' || entry.failure === 'server' ? entry : { ...entry, notBefore: now };
}

/** The entry after its sender was shown it; undefined when it may go: when it has been shown as expired for as long as it was kept. */
export function seen(entry: OutboxEntry, now: number, rules: OutboxRules): OutboxEntry | undefined {
	if (stateOf(entry, now, rules) !== 'expired') return entry;
	const { expiredSeen } = entry;
	if (expiredSeen === undefined || expiredSeen > now) return { ...entry, expiredSeen: now };
	return now - expiredSeen > rules.keep ? undefined : entry;
}
