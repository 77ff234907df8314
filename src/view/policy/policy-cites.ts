import { applicablePolicies, type PolicyPlace } from '../../domain/article/applicable-policies.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { type PolicyRow, policyRow } from './policy-block.ts';

/** A policy that is cited on the page of a place. */
export interface PolicyCite extends PolicyRow {
	/** Why it is cited, in words. */
	reason: string;
	/** 往年政策，仅供查考, or empty. */
	caution: string;
}

/** The policies that concern a place, those one can apply for first. */
export function policyCites(
	place: PolicyPlace,
	{ articlesBy, today }: Pick<Catalog, 'articlesBy' | 'today'>,
): PolicyCite[] {
	return applicablePolicies(place, articlesBy.policies, today).map(({ article, policy, isOld, reason }) => ({
		...policyRow(article, policy, today),
		reason,
		caution: isOld ? '往年政策，仅供查考' : '',
	}));
}
