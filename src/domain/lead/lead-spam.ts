// † browser
import type { Lead } from './lead.ts';

/** What a form tells of its filling, beside the lead itself. */
export interface SpamSignals {
	/** What stands in the field that people do not see; only programs fill it in. */
	trap: string;
	/** Seconds from the first sight of the form to its sending; undefined where no script could count. */
	seconds: number | undefined;
}

/** How much is too much. */
export interface SpamLimits {
	/** Nobody fills the form in faster. */
	leastSeconds: number;
	/** Addresses of web pages in all texts together. */
	mostLinks: number;
}

export const SPAM_LIMITS: SpamLimits = { leastSeconds: 3, mostLinks: 2 };

/** Why a lead looks like the work of a program: code → reason. */
export const SPAM_REASONS = { trap: '填了看不见的栏', speed: '填得太快', links: '网址太多' } as const;

export type SpamReason = keyof typeof SPAM_REASONS;

const LINK = /https?:\/\/|www\.|\[url|<a\s/gi;

/** Names of the two fields beside the lead, in a form and in JSON. The first is named to be filled in by programs. */
export const SPAM_FIELDS = { trap: 'website', seconds: 'seconds' } as const;

/** The spam signals in what was sent, JSON or fields of a form; whatever is not a sensible value counts as not given. */
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
 * Why a lead should be looked at twice; none for an ordinary one. It is a mark, never a refusal: a real lead that was filled in
 * by a password manager must not be lost.
 */
export function spamReasons(
	lead: Lead,
	signals: SpamSignals,
	limits: SpamLimits = SPAM_LIMITS,
): SpamReason[] {
	const { note, use, company, contact, area, district, budget, tax, moveIn, offer } = lead;
	const texts = [
		note,
		use,
		company,
		contact,
		area,
		district,
		budget,
		tax,
		moveIn,
		...Object.values(offer ?? {}),
	];
	const links = texts.join('\n').match(LINK)?.length ?? 0;
	return [
		...(signals.trap === '' ? [] : ['trap' as const]),
		...(signals.seconds !== undefined && signals.seconds < limits.leastSeconds ? ['speed' as const] : []),
		...(links > limits.mostLinks ? ['links' as const] : []),
	];
}
