import type { Article } from '../../domain/article/article.ts';
import { byNewest } from '../../domain/article/article-date.ts';
import type { CalendarDate } from '../../domain/units/calendar-date.ts';
import { deadlineOf, type Policy, POLICY_LEVELS, policyDays } from '../../domain/policy/policy.ts';
import {
	daysLeft,
	isLive,
	isOpen,
	POLICY_STATES,
	type PolicyDays,
	type PolicyState,
	policyState,
} from '../../domain/policy/policy-state.ts';
import { articleUrl, companyFitUrl, deadlineUrl } from '../../domain/urls.ts';
import { titleInDemo } from '../../domain/article/marked-title.ts';
import type { Demo } from '../../domain/catalog/demo.ts';
import { formatDate } from '../../domain/units/format.ts';
import type { Fact } from '../site/fact.ts';
import { type ConditionLine, conditionLines } from './condition-line.ts';

export interface PolicyBlock {
	state: string;
	isLive: boolean;
	facts: readonly Fact[];
	/** What an applicant must fulfil. */
	conditions: readonly ConditionLine[];
	/** Papers to hand in. */
	materials: readonly string[];
	/** Page that compares a company with the conditions. Undefined without conditions or when applications are over. */
	fitHref: string | undefined;
	originalUrl: string | undefined;
	/** File with the deadline for a calendar. Undefined when applications are over or have no last day. */
	calendar: string | undefined;
}

/** The header of a policy document as rows. Missing values are left out. */
export function policyFacts(policy: Policy): Fact[] {
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
		['资助额度', policy.amount],
		['适用对象', policy.subjects],
	];
	return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** @param id of the article */
export function policyBlock(id: string, policy: Policy, today: CalendarDate): PolicyBlock {
	const state = policyState(policyDays(policy), today);
	const window = policy.applyWindow;
	return {
		state: POLICY_STATES[state],
		isLive: isLive(state),
		facts: policyFacts(policy),
		conditions: conditionLines(policy.conditions),
		materials: policy.materials,
		fitHref: policy.conditions.length > 0 && isLive(state) ? companyFitUrl() : undefined,
		originalUrl: policy.originalUrl ?? window?.url,
		calendar: window?.to !== undefined && isLive(state) ? deadlineUrl(id) : undefined,
	};
}

export interface PolicyRow {
	href: string;
	title: string;
	issuer: string;
	docNo: string;
	/** Eligible applicants; empty when unknown. */
	subjects: string;
	/** What is granted: 最高 50 万元; empty when unknown. */
	amount: string;
	/** What an applicant must fulfil; empty when nobody has written it down. */
	conditions: readonly ConditionLine[];
	state: string;
	isLive: boolean;
	/** The days that decide the state, for the script with the visitor's clock. */
	days: PolicyDays;
	/** The last day for applications; empty when unknown. */
	deadline: string;
	deadlineText: string;
	/** （还有 7 天） on the build day; empty when applications are not possible now. */
	left: string;
}

type DemoPolicies = Pick<Demo, 'policies'>;

/** One line of a list of policies. @param demo where the bar on top of the page says which are samples */
export function policyRow(
	article: Article,
	policy: Policy,
	today: CalendarDate,
	demo: DemoPolicies = { policies: 'few' },
): PolicyRow {
	const { id, title } = article;
	const days = policyDays(policy);
	const state = policyState(days, today);
	const deadline = deadlineOf(policy);
	return {
		href: articleUrl(id),
		title: demo.policies === 'few' ? title : titleInDemo(article),
		issuer: policy.issuer.join('、'),
		docNo: policy.docNo ?? '',
		subjects: policy.subjects ?? '',
		amount: policy.amount ?? '',
		conditions: conditionLines(policy.conditions),
		state: POLICY_STATES[state],
		isLive: isLive(state),
		days,
		deadline: deadline ?? '',
		deadlineText: deadline === undefined ? '' : formatDate(deadline),
		left: deadline === undefined || !isOpen(state) ? '' : daysLeft(deadline, today),
	};
}

/** Sorts after every deadline. */
const LAST = '9999-12-31';

/** The nearest day first: the next deadline for live policies, the most recent one for past policies. */
function byDeadline(state: PolicyState, a: string, b: string): number {
	return state === 'closed' || state === 'expired' ? b.localeCompare(a) : a.localeCompare(b);
}

/** Open windows first, the nearest deadline on top; then policies without a date; closed and expired ones last. */
export function policyRows(
	articles: readonly Article[],
	today: CalendarDate,
	demo?: DemoPolicies,
): PolicyRow[] {
	const order: readonly PolicyState[] = ['closing', 'open', 'upcoming', 'undated', 'closed', 'expired'];
	return articles
		.flatMap((article) => (article.policy === undefined ? [] : [{ article, policy: article.policy }]))
		.map(({ article, policy }) => ({ article, policy, state: policyState(policyDays(policy), today) }))
		.toSorted(
			(a, b) =>
				order.indexOf(a.state) - order.indexOf(b.state) ||
				byDeadline(a.state, deadlineOf(a.policy) ?? LAST, deadlineOf(b.policy) ?? LAST) ||
				byNewest(a.article, b.article),
		)
		.map(({ article, policy }) => policyRow(article, policy, today, demo));
}
