// † browser
import type { Lead, LeadProblem } from './lead.ts';
import type { SpamSignals } from './lead-spam.ts';

/** The reason why an attempt failed. */
export type Failure = 'offline' | 'network' | 'timeout' | 'busy' | 'server' | 'garbage';

/** The result of one attempt. */
export type Outcome =
	| { kind: 'delivered' }
	/** The receiver found invalid fields. The sender must correct them, so a retry is useless. */
	| { kind: 'refused'; problems: readonly LeadProblem[] }
	/** @param retryAfter ms that the receiver asks to wait */
	| { kind: 'failed'; failure: Failure; retryAfter?: number };

/** Something stored on the device of its sender until it is delivered or given up. Times are ms since 1970. */
export interface Pending {
	readonly uuid: string;
	readonly savedAt: number;
	/** Number of failed attempts. */
	readonly tries: number;
	/** Earliest time of the next attempt. */
	readonly notBefore: number;
	/** A page holds the entry for sending until this time; 0 when no page does. */
	readonly heldUntil: number;
	readonly failure?: Failure;
	readonly problems?: readonly LeadProblem[];
	/** Time when the sender was first told that the entry expired. */
	readonly expiredSeen?: number;
}

/** A lead on the device of its sender. */
export interface OutboxEntry extends Pending {
	readonly lead: Lead;
	/** The name is fixed by entries already stored on devices. */
	readonly signs: SpamSignals;
}

export interface OutboxRules {
	/** Retention of an undelivered lead, ms. */
	keep: number;
	/** Whether the receiver is idempotent. If not, an attempt that may have arrived is not retried automatically. */
	isIdempotent: boolean;
	/** Whether leads are sent at all. Without a receiver the sender passes the text on by hand. */
	isSending: boolean;
}

export type EntryState = 'saved' | 'sending' | 'failed' | 'unsure' | 'refused' | 'expired';

/** Timeout of one attempt, ms. */
export const TRY_TIMEOUT = 20_000;
/** Maximum hold of an entry, ms. A page that holds it longer is closed. */
export const HOLD = 45_000;
const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 15 * 60_000;
const LONGEST_RETRY_AFTER = 60 * 60_000;

/** The times of an entry that was never tried. */
export const untried = (now: number) => ({ savedAt: now, tries: 0, notBefore: now, heldUntil: 0 });

/** Whether a time is in the future, within the maximum delay. A clock that was set back must not block an entry. */
function isAhead(time: number, now: number, furthest: number): boolean {
	return time > now && time - now <= furthest;
}

/** The state shown to the sender. */
export function stateOf(entry: Pending, now: number, rules: OutboxRules): EntryState {
	if (isAhead(entry.heldUntil, now, HOLD)) return 'sending';
	if (entry.problems !== undefined) return 'refused';
	if (now - entry.savedAt > rules.keep) return 'expired';
	if (rules.isSending && !rules.isIdempotent && mayHaveArrived(entry)) return 'unsure';
	return entry.failure === undefined ? 'saved' : 'failed';
}

/** Whether the lead may have arrived although no receipt came, for example because the page closed while sending. */
function mayHaveArrived({ heldUntil, failure }: Pending): boolean {
	return heldUntil > 0 || !(failure === undefined || failure === 'offline' || failure === 'busy');
}

/** Time of the next automatic attempt, ms since 1970; undefined when the sender must decide. */
export function nextTry(entry: Pending, now: number, rules: OutboxRules): number | undefined {
	const state = stateOf(entry, now, rules);
	if (!rules.isSending || state === 'refused' || state === 'expired' || state === 'unsure') return undefined;
	if (state === 'sending') return entry.heldUntil;
	return isAhead(entry.notBefore, now, LONGEST_RETRY_AFTER) ? entry.notBefore : now;
}

export interface Claim {
	/**
	 * The sender requested the attempt. This overrides delays and uncertain attempts, but not a `Retry-After` of the
	 * receiver.
	 */
	isAsked: boolean;
	/** A Web Lock proves that no other page is sending, so any existing hold is from a closed page. */
	isAlone: boolean;
}

/** The entry held for sending by this page; undefined when it must not be sent now. */
export function claim<T extends Pending>(
	entry: T,
	now: number,
	rules: OutboxRules,
	{ isAsked, isAlone }: Claim,
): T | undefined {
	const isHeld = isAhead(entry.heldUntil, now, HOLD);
	if (!rules.isSending || (isHeld && !isAlone)) return undefined;
	const held = { ...entry, heldUntil: now + HOLD };
	const state = stateOf(isHeld ? { ...entry, heldUntil: 1 } : entry, now, rules);
	if (isAsked && state !== 'refused')
		return entry.failure === 'busy' && isAhead(entry.notBefore, now, LONGEST_RETRY_AFTER) ? undefined : held;
	if (state === 'refused' || state === 'expired' || state === 'unsure') return undefined;
	return isAhead(entry.notBefore, now, LONGEST_RETRY_AFTER) ? undefined : held;
}

/** Exponential backoff after failed attempts, ms. The limit is 15 minutes. Jitter spreads the load of many senders. */
export function backOff(tries: number, random: number): number {
	const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries - 1, 20));
	return longest * (0.5 + random / 2);
}

/** The entry after an attempt; undefined when it was delivered and the entry is removed. @param random 0 to 1 */
export function settle<T extends Pending>(
	entry: T,
	outcome: Outcome,
	now: number,
	random: number,
): T | undefined {
	if (outcome.kind === 'delivered') return undefined;
	const after = { ...entry, heldUntil: 0, tries: entry.tries + 1, failure: undefined, problems: undefined };
	if (outcome.kind === 'refused') return { ...after, problems: outcome.problems };
	const asked = Math.min(outcome.retryAfter ?? 0, LONGEST_RETRY_AFTER);
	const wait = Math.max(asked, backOff(after.tries, random));
	return { ...after, notBefore: now + wait, failure: outcome.failure };
}

/** Ends the backoff of network failures when the network or the visitor is back. Busy and failing servers keep it. */
export function dueNow<T extends Pending>(entry: T, now: number): T {
	return entry.failure === 'busy' || entry.failure === 'server' ? entry : { ...entry, notBefore: now };
}

/** The entry after it was shown to the sender; undefined when it was shown as expired for a full retention time. */
export function seen<T extends Pending>(entry: T, now: number, rules: OutboxRules): T | undefined {
	if (stateOf(entry, now, rules) !== 'expired') return entry;
	const { expiredSeen } = entry;
	if (expiredSeen === undefined || expiredSeen > now) return { ...entry, expiredSeen: now };
	return now - expiredSeen > rules.keep ? undefined : entry;
}
