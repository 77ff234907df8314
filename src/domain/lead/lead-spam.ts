// † browser
import { codesOf } from '../schema/code-label.ts';
import { LEAD_DETAILS, type Lead } from './lead.ts';

/** Spam signals of a form, sent beside the lead. */
export interface SpamSignals {
	/** Value of the honeypot field, which people do not see. */
	trap: string;
	/** Seconds between the display and the submission of the form; undefined without script. */
	seconds: number | undefined;
}

/** Thresholds of the spam check. */
export interface SpamLimits {
	/** Minimum time in which a person can fill in the form. */
	leastSeconds: number;
	/** Maximum number of web addresses in all texts together. */
	mostLinks: number;
}

export const SPAM_LIMITS: SpamLimits = { leastSeconds: 3, mostLinks: 2 };

/** Reasons to suspect spam: code → reason. */
export const SPAM_REASONS = { trap: '填了看不见的栏', speed: '填得太快', links: '网址太多' } as const;

export type SpamReason = keyof typeof SPAM_REASONS;

const LINK = /https?:\/\/|www\.|\[url|<a\s/gi;

/** Names of the two fields beside the lead, in a form and in JSON. The name of the honeypot attracts bots. */
export const SPAM_FIELDS = { trap: 'website', seconds: 'seconds' } as const;

/** The spam signals in submitted JSON or form fields. Invalid values count as absent. */
export function readSpamSignals(input: ReadonlyMap<string, unknown>): SpamSignals {
	const trap = input.get(SPAM_FIELDS.trap);
	const given = input.get(SPAM_FIELDS.seconds);
	const seconds =
		typeof given === 'number' || (typeof given === 'string' && given !== '') ? Number(given) : NaN;
	return {
		trap: typeof trap === 'string' ? trap.trim() : '',
		seconds: Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
	};
}

/**
 * The reasons to suspect spam; empty for an ordinary lead. They mark a lead and never refuse it, because a password
 * manager may fill in the honeypot of a real lead.
 */
export function spamReasons(
	lead: Lead,
	signals: SpamSignals,
	limits: SpamLimits = SPAM_LIMITS,
): SpamReason[] {
	const texts = [
		lead.contact,
		...codesOf(LEAD_DETAILS).map((key) => lead[key]),
		...(lead.listings ?? []).map(({ title }) => title),
		...Object.values(lead.offer ?? {}),
	];
	const links = texts.join('\n').match(LINK)?.length ?? 0;
	return [
		...(signals.trap === '' ? [] : ['trap' as const]),
		...(signals.seconds !== undefined && signals.seconds < limits.leastSeconds ? ['speed' as const] : []),
		...(links > limits.mostLinks ? ['links' as const] : []),
	];
}
