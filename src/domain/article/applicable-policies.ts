import type { Article } from './article.ts';
import { byNewest, oldNewsReason } from './article-date.ts';
import type { CalendarDate } from '../units/calendar-date.ts';
import type { District } from '../schema/district.ts';
import { deadlineOf, type Policy, policyDays } from '../policy/policy.ts';
import { isLive, type PolicyState, policyState } from '../policy/policy-state.ts';
import type { Topic } from '../schema/taxonomy.ts';

/** The place of a tenant and the industries allowed there. */
export interface PolicyPlace {
	district: District;
	town?: string | undefined;
	park?: { id: string; name: string } | undefined;
	/** True when the place is a whole district with its towns and parks. */
	isWholeDistrict?: boolean;
	/** Empty when the suitable industries are unknown. */
	industries: readonly Topic[];
}

export interface ApplicablePolicy {
	article: Article;
	policy: Policy;
	state: PolicyState;
	/** True for a policy of an earlier year without a deadline. Visitors can read it but should not rely on it. */
	isOld: boolean;
	/** The reason as shown to visitors: 松江区政策 · 涉及生物医药. */
	reason: string;
}

/** The place that makes a policy apply; undefined when it does not apply. Town policies need an issuer from that town. */
function placeReason(
	{ article, policy }: WithPolicy,
	{ district, town, park, isWholeDistrict = false }: PolicyPlace,
): string | undefined {
	if (park !== undefined && article.parks.includes(park.id)) return `文中提到${park.name}`;
	const isOfDistrict = article.district.some(({ slug }) => slug === district.slug);
	if (!isWholeDistrict && policy.level === 'park') return undefined;
	if (!isWholeDistrict && policy.level === 'town') {
		const isOfTown = town !== undefined && policy.issuer.some((issuer) => issuer.includes(town));
		return isOfTown ? `${town}政策` : undefined;
	}
	if (isOfDistrict) return `${district.name}政策`;
	if (article.district.length > 0 || policy.level === 'district') return undefined;
	return policy.level === 'national' ? '国家政策' : policy.level === 'city' ? '全市政策' : undefined;
}

/** The industries that a policy and a place share; undefined when the policy is only for other industries. */
function sharedIndustries({ article }: WithPolicy, { industries }: PolicyPlace): string[] | undefined {
	const named = article.topics.filter(({ isIndustry }) => isIndustry);
	if (named.length === 0 || industries.length === 0) return [];
	const shared = named.filter(({ slug }) => industries.some((each) => each.slug === slug));
	return shared.length === 0 ? undefined : shared.map(({ name }) => name);
}

interface WithPolicy {
	article: Article;
	policy: Policy;
}

const ORDER: readonly PolicyState[] = ['open', 'upcoming', 'undated', 'closed', 'expired'];
/** Sorts after every deadline. */
const LAST = '9999-12-31';

/**
 * The policies in force that apply to a place. Policies open for application come first, the nearest deadline on top.
 * A policy applies when it names the park, belongs to the district or town, or covers the whole city or country. A
 * policy that names industries must share one with the place.
 */
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
			const where = placeReason({ article, policy }, place);
			const industries = sharedIndustries({ article, policy }, place);
			if (state === 'expired' || where === undefined || industries === undefined) return [];
			const why = industries.length === 0 ? [] : [`涉及${industries.join('、')}`];
			const isOld = !isLive(state) && oldNewsReason(article, today) !== undefined;
			return [{ article, policy, state, isOld, reason: [where, ...why].join(' · ') }];
		})
		.toSorted(
			(a, b) =>
				Number(a.isOld) - Number(b.isOld) ||
				ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
				(deadlineOf(a.policy) ?? LAST).localeCompare(deadlineOf(b.policy) ?? LAST) ||
				byNewest(a.article, b.article),
		);
}
