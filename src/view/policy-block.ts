import type { Article } from '../domain/article.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { daysBetween } from '../domain/calendar-date.ts';
import { deadlineOf, type Policy, POLICY_LEVELS } from '../domain/policy.ts';
import { articleUrl } from '../domain/urls.ts';
import { formatDate } from './format.ts';
import type { Fact } from './listing-card.ts';

/** Where a policy stands on the day of the build. */
export type PolicyState = 'open' | 'upcoming' | 'closed' | 'expired' | 'undated';

const POLICY_STATES: Readonly<Record<PolicyState, string>> = {
	open: '申报中',
	upcoming: '即将开始',
	closed: '申报已截止',
	expired: '已失效',
	undated: '未注明申报时间',
};

/** By the end of validity first, then by the window to apply. */
function policyState({ effectiveTo, applyWindow }: Policy, today: CalendarDate): PolicyState {
	if (effectiveTo !== undefined && effectiveTo < today) return 'expired';
	if (applyWindow?.from !== undefined && today < applyWindow.from) return 'upcoming';
	if (applyWindow?.to === undefined) return applyWindow?.from === undefined ? 'undated' : 'open';
	return applyWindow.to < today ? 'closed' : 'open';
}

export interface PolicyBlock {
	state: string;
	isLive: boolean;
	facts: readonly Fact[];
	originalUrl: string | undefined;
}

/** The header of a policy document as rows; what the article does not say is left out. */
export function policyBlock(policy: Policy, today: CalendarDate): PolicyBlock {
	const state = policyState(policy, today);
	const window = policy.applyWindow;
	const rows: [string, string | undefined][] = [
		['发文机关', policy.issuer.join('、')],
		['发文字号', policy.docNo],
		['层级', policy.level === undefined ? undefined : POLICY_LEVELS[policy.level]],
		['成文日期', policy.signedDate && formatDate(policy.signedDate)],
		['发布日期', policy.publishDate && formatDate(policy.publishDate)],
		['施行日期', policy.effectiveFrom && formatDate(policy.effectiveFrom)],
		['失效日期', policy.effectiveTo && formatDate(policy.effectiveTo)],
		['申报开始', window?.from && formatDate(window.from)],
		['申报截止', window?.to && formatDate(window.to)],
		['申报方式', window?.method],
		['适用对象', policy.subjects],
	];
	return {
		state: POLICY_STATES[state],
		isLive: state === 'open' || state === 'upcoming',
		facts: rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
		originalUrl: policy.originalUrl ?? window?.url,
	};
}

export interface PolicyRow {
	href: string;
	title: string;
	issuer: string;
	docNo: string;
	state: string;
	isLive: boolean;
	/** The last day to apply, and the days left on the day of the build; empty when unknown. */
	deadline: string;
	deadlineText: string;
}

/** Stands behind every deadline. */
const LAST = '9999-12-31';

/** The nearest day on top: the next one while there is time, the last one when it is over. */
function byDeadline(state: PolicyState, a: string, b: string): number {
	return state === 'closed' || state === 'expired' ? b.localeCompare(a) : a.localeCompare(b);
}

/** Open windows first, the nearest deadline on top; then those without a date; closed and expired ones last. */
export function policyRows(articles: readonly Article[], today: CalendarDate): PolicyRow[] {
	const order: readonly PolicyState[] = ['open', 'upcoming', 'undated', 'closed', 'expired'];
	return articles
		.flatMap((article) => (article.policy === undefined ? [] : [{ article, policy: article.policy }]))
		.map(({ article, policy }) => ({ article, policy, state: policyState(policy, today) }))
		.toSorted(
			(a, b) =>
				order.indexOf(a.state) - order.indexOf(b.state) ||
				byDeadline(a.state, deadlineOf(a.policy) ?? LAST, deadlineOf(b.policy) ?? LAST) ||
				b.article.publishDate.localeCompare(a.article.publishDate),
		)
		.map(({ article, policy, state }) => {
			const deadline = deadlineOf(policy);
			const left =
				deadline !== undefined && state === 'open' ? `（还有 ${daysBetween(today, deadline)} 天）` : '';
			return {
				href: articleUrl(article.id),
				title: article.title,
				issuer: policy.issuer.join('、'),
				docNo: policy.docNo ?? '',
				state: POLICY_STATES[state],
				isLive: state === 'open' || state === 'upcoming',
				deadline: deadline ?? '',
				deadlineText: deadline === undefined ? '' : `${formatDate(deadline)}${left}`,
			};
		});
}
