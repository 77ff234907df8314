import type { Article } from './article.ts';
import { byNewest, oldNewsReason } from './article-date.ts';
import type { CalendarDate } from '../units/calendar-date.ts';
import { deadlineOf, type Policy, policyDays } from '../policy/policy.ts';
import { type PolicyPlace, policyReach } from './policy-reach.ts';
import { isLive, type PolicyState, policyState } from '../policy/policy-state.ts';

export interface ApplicablePolicy {
	article: Article;
	policy: Policy;
	state: PolicyState;
	/** True for a policy of an earlier year without a deadline. Visitors can read it but should not rely on it. */
	isOld: boolean;
	/** The reason as shown to visitors: 松江区政策 · 涉及生物医药. */
	reason: string;
}

const ORDER: readonly PolicyState[] = ['closing', 'open', 'upcoming', 'undated', 'closed', 'expired'];
/** Sorts after every deadline. */
const LAST = '9999-12-31';

/** The policies in force that apply to a place. Policies open for application come first, the nearest deadline on top. */
export function applicablePolicies(
	place: PolicyPlace,
	articles: readonly Article[],
	today: CalendarDate,
): ApplicablePolicy[] {
	return articles
		.flatMap((article): ApplicablePolicy[] => {
			const { policy } = article;
			if (policy === undefined) return [];
			const state = policyState(policyDays(policy), today);
			const reach = policyReach({ article, policy }, place);
			if (state === 'expired' || reach === undefined) return [];
			const isOld = !isLive(state) && oldNewsReason(article, today) !== undefined;
			return [{ article, policy, state, isOld, reason: reach.reason }];
		})
		.toSorted(
			(a, b) =>
				Number(a.isOld) - Number(b.isOld) ||
				ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
				(deadlineOf(a.policy) ?? LAST).localeCompare(deadlineOf(b.policy) ?? LAST) ||
				byNewest(a.article, b.article),
		);
}
