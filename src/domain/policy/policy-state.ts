// † browser

/** The state of a policy on a day. */
export type PolicyState = 'open' | 'upcoming' | 'closed' | 'expired' | 'undated';

export const POLICY_STATES: Readonly<Record<PolicyState, string>> = {
	open: '申报中',
	upcoming: '即将开始',
	closed: '申报已截止',
	expired: '已失效',
	undated: '未注明申报时间',
};

/** The days that decide the state, `YYYY-MM-DD`. Unknown ones are absent. */
export interface PolicyDays {
	applyFrom?: string | undefined;
	applyTo?: string | undefined;
	effectiveTo?: string | undefined;
}

/**
 * The state of a policy: the end of its validity counts first, then its application window. Pages are read long after
 * the build, so check on the visitor's day as well.
 * @param today `YYYY-MM-DD`
 */
export function policyState({ applyFrom, applyTo, effectiveTo }: PolicyDays, today: string): PolicyState {
	if (effectiveTo !== undefined && effectiveTo < today) return 'expired';
	if (applyFrom !== undefined && today < applyFrom) return 'upcoming';
	if (applyTo === undefined) return applyFrom === undefined ? 'undated' : 'open';
	return applyTo < today ? 'closed' : 'open';
}

/** Whether applications are possible now or soon. */
export function isLive(state: PolicyState): boolean {
	return state === 'open' || state === 'upcoming';
}

/** （还有 7 天）, shown after the deadline. @param deadline `YYYY-MM-DD` @param today `YYYY-MM-DD` */
export function daysLeft(deadline: string, today: string): string {
	return `（还有 ${Math.round((Date.parse(deadline) - Date.parse(today)) / 86_400_000)} 天）`;
}
