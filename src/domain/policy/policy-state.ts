// † browser

/** The state of a policy on a day. */
export type PolicyState = 'closing' | 'open' | 'upcoming' | 'closed' | 'expired' | 'undated';

export const POLICY_STATES: Readonly<Record<PolicyState, string>> = {
	closing: '即将截止',
	open: '申报中',
	upcoming: '即将开始',
	closed: '已截止',
	expired: '已失效',
	undated: '未注明申报时间',
};

/** The days that decide the state, `YYYY-MM-DD`. Unknown ones are absent. */
export interface PolicyDays {
	applyFrom?: string | undefined;
	applyTo?: string | undefined;
	effectiveTo?: string | undefined;
}

/** From this many days before the last one, time is short: an application takes a week or two. */
const CLOSING_DAYS = 14;

/** Days without a clock have no summer time, so the difference is whole. */
const daysUntil = (day: string, today: string) => (Date.parse(day) - Date.parse(today)) / 86_400_000;

/**
 * The state of a policy: the end of its validity counts first, then its application window. Pages are read long after
 * the build, so check on the visitor's day as well.
 * @param today `YYYY-MM-DD`
 */
export function policyState({ applyFrom, applyTo, effectiveTo }: PolicyDays, today: string): PolicyState {
	if (effectiveTo !== undefined && effectiveTo < today) return 'expired';
	if (applyFrom !== undefined && today < applyFrom) return 'upcoming';
	if (applyTo === undefined) return applyFrom === undefined ? 'undated' : 'open';
	if (applyTo < today) return 'closed';
	return daysUntil(applyTo, today) <= CLOSING_DAYS ? 'closing' : 'open';
}

/** Whether applications are possible now. */
export function isOpen(state: PolicyState): boolean {
	return state === 'open' || state === 'closing';
}

/** Whether applications are possible now or soon. */
export function isLive(state: PolicyState): boolean {
	return isOpen(state) || state === 'upcoming';
}

/** （还有 7 天） or （今天）, shown after the deadline. @param deadline `YYYY-MM-DD` @param today `YYYY-MM-DD` */
export function daysLeft(deadline: string, today: string): string {
	return deadline === today ? '（今天）' : `（还有 ${daysUntil(deadline, today)} 天）`;
}
