import { applicablePolicies } from '../../domain/article/applicable-policies.ts';
import type { PolicyPlace } from '../../domain/article/policy-reach.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { type PolicyRow, policyRow } from './policy-block.ts';

/** A policy shown on the page of a place. */
export interface PolicyCite extends PolicyRow {
	/** The reason in words. */
	reason: string;
	/** 往年政策，仅供查考, or empty. */
	caution: string;
}

/** The policies that apply to a place, those open for application first. */
export function policyCites(
	place: PolicyPlace,
	{ articlesBy, today, site }: Pick<Catalog, 'articlesBy' | 'today' | 'site'>,
): PolicyCite[] {
	return applicablePolicies(place, articlesBy.policies, today).map(({ article, policy, isOld, reason }) => ({
		...policyRow(article, policy, today, site.demo),
		reason,
		caution: isOld ? '往年政策，仅供查考' : '',
	}));
}
